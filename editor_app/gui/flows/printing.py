"""Paper, and the copy for those who review with Word: what leaves the desk without being an export."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QCoreApplication, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QKeySequence,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QShowEvent,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QFileDialog, QToolBar, QWidget

from editor_app.desk.articles.queries import pictures_of
from editor_app.desk.base.file_names import safe_name
from editor_app.desk.reports.text_views import paper
from editor_app.domain.article import Status
from editor_app.gui.base.bus import Bus, Notice
from editor_app.gui.base.labels import moment, standing_name
from editor_app.gui.base.tell import spoken
from editor_app.gui.editor.live import Freshness, Live
from editor_app.gui.panels.history.preview import within
from editor_app.gui.session.decisions import Decisions
from editor_app.gui.session.work import Work
from editor_app.gui.shell.window import Window

_FAMILIES = ["Noto Sans", "Segoe UI", "Arial", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "sans-serif"]
_SIDE, _TOP, _BOTTOM, _NUMBER = 64.0, 62.0, 66.0, 36.0
"""Margins in points, as those of an exported PDF; and how far from the edge the number of a page stands."""
_SOFT, _MARKED = "#5c6470", "#ececec"
_MARK = 64.0
"""Points of the words behind a text."""
_CENTRE = Qt.AlignmentFlag.AlignCenter
# In pixels, at 96 to the inch also on paper; Qt has no margins in points.
_STYLE = """
body { color: #1c1f24; } a { color: #0b4f9e; text-decoration: none; }
p, li { line-height: 108%; margin: 0 0 9px 0; } li { margin-bottom: 3px; } ul, ol { margin: 0 0 9px 0; }
table { margin: 3px 0 13px 0; }
td.facts { font-size: 8.5pt; font-weight: 600; color: #5c6470; padding-bottom: 5px;
  border-bottom: 2px solid #1c1f24; }
h1, h2, h3, h4, h5, h6 { font-weight: 600; margin: 18px 0 6px 0; }
h1 { font-size: 22pt; margin: 14px 0 22px 0; } h2 { font-size: 13.5pt; } h3 { font-size: 11.5pt; }
h4, h5, h6 { font-size: 10.5pt; }
td.bar { border-left: 3px solid #c4c8ce; } td.quote { border: 0; } hr { background-color: #c4c8ce; }
code, pre { font-family: monospace; font-size: 9pt; }
th, td { font-size: 9pt; padding: 5px 12px 5px 0; } th { text-align: left; font-weight: 600;
  border-top: 1px solid #1c1f24; border-bottom: 1px solid #c4c8ce; }
td { border-bottom: 1px solid #c4c8ce; } td.bar { border-bottom: 0; }
td.quote { padding: 0; } td.quote p { font-size: 10.5pt; font-style: italic; }
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """What every page says of its text: a line at its head, and `mark` behind the words of what may not go out."""

    line: str = ""
    mark: str = ""


_SILENT = Standing()


class Paper(QTextDocument):
    """A text for the printer. Nothing is loaded for it, whatever it names; its pictures are in it."""

    def __init__(self, html: str, standing: Standing = _SILENT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.standing = standing
        font = QFont()
        font.setFamilies(_FAMILIES)
        font.setPointSizeF(10.5)
        self.setDefaultFont(font)
        self.setDefaultStyleSheet(_STYLE)
        self.setDocumentMargin(0)
        self.setHtml(html)

    def print_pages(self, printer: QPrinter) -> None:
        """Print the chosen pages, with numbers if there are several."""
        area = printer.pageRect(QPrinter.Unit.DevicePixel)
        layout, points = self.documentLayout(), printer.logicalDpiY() / 72
        layout.setPaintDevice(printer)
        self.setPageSize(area.size())
        painter = QPainter(printer)
        first, last = printer.fromPage() or 1, min(printer.toPage() or self.pageCount(), self.pageCount())
        for number in range(first, last + 1):
            if number > first:
                printer.newPage()
            page = QRectF(0, (number - 1) * area.height(), area.width(), area.height())
            self._stand(painter, area.size(), points)
            painter.save()
            painter.translate(0, -page.top())
            painter.setClipRect(page)
            context = QAbstractTextDocumentLayout.PaintContext()
            context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)  # paper is white in every theme
            context.clip = page.adjusted(0, 1, 0, -1)  # not what only touches the page
            layout.draw(painter, context)
            painter.restore()
            if self.pageCount() > 1:
                foot = QRectF(0, area.height() + (_BOTTOM - _NUMBER - 12) * points, area.width(), 12 * points)
                self._small(painter, foot, f"{number} / {self.pageCount()}")
        painter.end()

    def _stand(self, painter: QPainter, size: QSizeF, points: float) -> None:
        """How the text stands, above it and behind it."""
        head = QRectF(0, -(_TOP - _NUMBER + 12) * points, size.width(), 12 * points)
        self._small(painter, head, self.standing.line)
        font = QFont(self.defaultFont())
        font.setPointSizeF(_MARK)
        font.setWeight(QFont.Weight.Bold)
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(_MARKED))
        painter.translate(size.width() / 2, size.height() / 2)
        painter.rotate(-52)
        painter.drawText(
            QRectF(-size.height(), -size.height(), 2 * size.height(), 2 * size.height()), _CENTRE, self.standing.mark
        )
        painter.restore()

    def _small(self, painter: QPainter, place: QRectF, words: str) -> None:
        font = QFont(self.defaultFont())
        font.setPointSizeF(8)
        painter.setFont(font)
        painter.setPen(QColor(_SOFT))
        painter.drawText(place, _CENTRE, words)

    def loadResource(self, kind: int, name: QUrl | str) -> QByteArray:
        """Called by Qt when the HTML refers to something: only a picture that is in the HTML itself is shown."""
        return within(name)


class PrintPreview(QPrintPreviewDialog):
    """The pages as they will be, with the printers of the machine."""

    def __init__(self, html: str, title: str, standing: Standing = _SILENT, parent: QWidget | None = None) -> None:
        self.device = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.device.setDocName(safe_name(title))  # the file that “Print to file” proposes
        self.device.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4),
                QPageLayout.Orientation.Portrait,
                QMarginsF(_SIDE, _TOP, _SIDE, _BOTTOM),
                QPageLayout.Unit.Point,
            )
        )
        super().__init__(self.device, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.paper = Paper(html, standing, self)
        self.paintRequested.connect(self.paper.print_pages)
        self.bar = self.findChild(QToolBar)
        if self.bar and (buttons := self.bar.actions()):
            buttons[-1].setShortcut(QKeySequence(QKeySequence.StandardKey.Print))  # Qt puts “Print” last

    def showEvent(self, event: QShowEvent) -> None:
        """Qt counts its buttons before they have our padding, and hides “Print” where the bar is too short."""
        if self.bar and (parent := self.parentWidget()):
            self.setMinimumWidth(self.bar.sizeHint().width())
            self.resize(self.minimumWidth(), parent.height() * 9 // 10)
        super().showEvent(event)


def connect_printing(window: Window, work: Work, live: Live, decisions: Decisions, bus: Bus) -> None:
    """The commands that put the text on the screen on paper, or into Word for review."""
    window.on("print", partial(print_text, window, work, live))
    window.on("review-copy", partial(copy_for_review, window, work, live, decisions, bus))


def print_text(window: QWidget, work: Work, live: Live) -> None:
    """A preview of the text on the screen; the pages are written off the window's thread."""
    if draft := live.draft:
        title, how = draft.manuscript.title, standing(work)
        desk, text, article = work.desk, draft.manuscript, draft.article
        work.run(
            lambda: paper(text, pictures_of(desk, article)), lambda html: PrintPreview(html, title, how, window).open()
        )


def standing(work: Work) -> Standing:
    """How the text on the screen stands. What was changed since it was approved is not approved."""
    article = work.article
    if article is None:
        return Standing()
    line = QCoreApplication.translate("Window", "{state}, revision {number}, printed {when}")
    if work.unsaved:
        line = QCoreApplication.translate("Window", "{state}, revision {number} with unsaved changes, printed {when}")
    now = moment(work.desk.clock())
    said = line.format(state=standing_name(article), number=article.head, when=now)
    if article.status is Status.WITHDRAWN:
        return Standing(said, standing_name(article))
    approved = article.status is Status.APPROVED and article.approved == article.head and not work.unsaved
    return Standing(said, "" if approved else QCoreApplication.translate("Window", "Not approved"))


def copy_for_review(window: QWidget, work: Work, live: Live, decisions: Decisions, bus: Bus) -> None:
    """The text on the screen and what the checks say of it, into a folder that is asked for."""
    draft = live.draft
    if draft is None:
        return
    if live.freshness is not Freshness.FRESH:
        words = QCoreApplication.translate("Window", "The text has just changed. The checks are reading it again.")
        bus.notice.emit(Notice(words, topic="stale"))
        return
    title = QCoreApplication.translate("Window", "Folder for the copy")
    if folder := QFileDialog.getExistingDirectory(window, title, work.settings.export_folder):
        desk, text, standings, said = work.desk, draft.manuscript, decisions.standings, spoken()

        def job() -> Path:
            from editor_app.desk.exports.review_copy import open_remarks, write_review_copy  # loads the library of Word

            remarks = open_remarks(desk, draft.article, text)
            return write_review_copy(text, standings, Path(folder), said, remarks, pictures_of(desk, draft.article))

        work.run(job, partial(_say_written, bus))


def copy_of_changes(window: QWidget, work: Work, bus: Bus, older: int, newer: int) -> None:
    """The way from one revision to a later one as tracked changes in Word, into a folder that is asked for."""
    article, title = work.article, QCoreApplication.translate("Window", "Folder for the copy")
    if article is None:
        return
    if folder := QFileDialog.getExistingDirectory(window, title, work.settings.export_folder):
        desk, key = work.desk, article.id

        def job() -> Path:
            from editor_app.desk.exports.tracked_copy import write_tracked_copy  # as above

            return write_tracked_copy(desk, key, Path(folder), older, newer)

        work.run(job, partial(_say_written, bus))


def _say_written(bus: Bus, path: Path) -> None:
    words = QCoreApplication.translate("Window", "{name} saved.").format(name=path.name)
    bus.notice.emit(Notice(words, str(path.parent), topic="review-copy"))
