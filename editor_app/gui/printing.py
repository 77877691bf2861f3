"""Paper, and the copy for those who review with Word: what leaves the desk without being an export."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QCoreApplication, QMarginsF, Qt, QUrl
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QFileDialog, QWidget

from editor_app.desk.look import paper
from editor_app.desk.review_copy import write_review_copy
from editor_app.gui.bus import Notice
from editor_app.gui.editor.live import Freshness
from editor_app.gui.wiring import Room

_FAMILIES = ["Noto Serif", "Cambria", "Georgia", "Noto Serif CJK SC", "Songti SC", "SimSun", "serif"]
# In pixels, of which Qt takes 96 to the inch on paper too; it knows no margin in points.
_STYLE = """
body { color: black; } a { color: black; }
p, li { line-height: 135%; margin: 0 0 10px 0; } li { margin-bottom: 4px; }
p.facts { font-family: "Noto Sans", "Segoe UI", sans-serif; font-size: 8.5pt; color: #444444; margin-bottom: 16px; }
h1, h2, h3, h4, h5, h6 { font-family: "Noto Sans", "Segoe UI", sans-serif; font-weight: 600; margin: 20px 0 8px 0; }
h1 { font-size: 20pt; margin: 0 0 20px 0; } h2 { font-size: 14pt; } h3 { font-size: 12pt; }
blockquote { font-style: italic; } blockquote p { margin-left: 24px; }
code, pre { font-family: monospace; font-size: 9.5pt; }
th { text-align: left; } td, th { padding: 4px 20px 4px 0; }
"""
_EDGE = 4.0
"""Millimetres of margin; Qt adds 20 to them on each side."""


class Paper(QTextDocument):
    """A text for the printer. Nothing is loaded for it, whatever it names."""

    def __init__(self, html: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        font = QFont()
        font.setFamilies(_FAMILIES)
        font.setPointSizeF(10.5)
        self.setDefaultFont(font)
        self.setDefaultStyleSheet(_STYLE)
        self.setHtml(html)

    def loadResource(self, kind: int, name: QUrl | str) -> QByteArray:
        """Called by Qt when the HTML names something outside of it: there is nothing outside."""
        return QByteArray()


class PrintPreview(QPrintPreviewDialog):
    """The pages as they will be, with the printers of the machine."""

    def __init__(self, html: str, title: str, parent: QWidget | None = None) -> None:
        self.device = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.device.setDocName(title)
        self.device.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4),
                QPageLayout.Orientation.Portrait,
                QMarginsF(_EDGE, _EDGE, _EDGE, _EDGE),
                QPageLayout.Unit.Millimeter,
            )
        )
        super().__init__(self.device, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.paper = Paper(html, self)
        self.paintRequested.connect(self.paper.print_)


def connect_printing(room: Room) -> None:
    """The commands that put the text on the screen on paper, or into Word for review."""
    room.window.on("print", lambda: print_text(room))
    room.window.on("review-copy", lambda: copy_for_review(room))


def print_text(room: Room) -> None:
    """A preview of the text on the screen; the pages are written off the window's thread."""
    if draft := room.live.draft:
        title = draft.manuscript.title
        room.work.run(partial(paper, draft.manuscript), lambda html: PrintPreview(html, title, room.window).open())


def copy_for_review(room: Room) -> None:
    """The text on the screen and what the checks say of it, into a folder that is asked for."""
    draft = room.live.draft
    if draft is None:
        return
    if room.live.freshness is not Freshness.FRESH:
        words = QCoreApplication.translate("Window", "The text has just changed. The checks are reading it again.")
        room.bus.notice.emit(Notice(words, topic="stale"))
        return
    start = room.work.desk.settings.export_folder
    title = QCoreApplication.translate("Window", "Folder for the copy")
    if folder := QFileDialog.getExistingDirectory(room.window, title, start):
        job = partial(write_review_copy, draft.manuscript, room.verdicts.standings, Path(folder))
        room.work.run(job, partial(_told, room))


def _told(room: Room, path: Path) -> None:
    words = QCoreApplication.translate("Window", "{name} is written.").format(name=path.name)
    room.bus.notice.emit(Notice(words, str(path.parent), topic="review-copy"))
