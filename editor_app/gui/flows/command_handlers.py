"""What each command of the window does: one line a command."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from editor_app import __version__
from editor_app.desk.articles.importing import WhenKnown
from editor_app.domain.decision import Scope
from editor_app.gui.base.bus import Notice
from editor_app.gui.flows.wiring import Room

WITH_A_TEXT = frozenset(
    "encoding furniture save export review-copy print report hand-over "
    "undo redo find replace find-next find-previous check next previous fix fixes ignore ignore-article "
    "compare twin repeats step return steps".split()
)
"""Commands that mean nothing while no text is on the desk."""
WITH_A_PEN = frozenset("furniture save undo redo replace fix".split())
"""Commands that mean nothing while the text cannot be changed."""
_SUFFIXES = "*.txt *.md *.markdown *.html *.htm *.docx *.docm *.dotx *.odt *.ott *.fodt *.rtf *.pdf"


def connect_commands(room: Room) -> None:
    """Every command but those that the window does by itself."""
    window, findings, page, bar = room.window, room.findings, room.page, room.window.pane.find_bar
    window.on("open", lambda: open_files(room))
    window.on("paste-new", lambda: paste_new(room))
    window.on("sample", lambda: open_sample(room))
    window.on("save", room.work.save)
    window.on("undo", page.undo)
    window.on("redo", page.redo)
    window.on("find", lambda: bar.open(replacing=False))
    window.on("replace", lambda: bar.open(replacing=True))
    window.on("find-next", lambda: bar.step(1))
    window.on("find-previous", lambda: bar.step(-1))
    window.on("check", room.live.check)
    window.on("next", findings.next_finding)
    window.on("previous", findings.previous_finding)
    window.on("fix", findings.fix)
    window.on("fixes", findings.quick_fixes)
    window.on("ignore", lambda: findings.ignore(Scope.PLACE))
    window.on("ignore-article", lambda: findings.ignore(Scope.ARTICLE))
    window.on("compare", findings.compare)
    window.on("about", lambda: about(room))
    welcome = window.pane.welcome
    welcome.open_asked.connect(window.command("open").trigger)
    welcome.paste_asked.connect(window.command("paste-new").trigger)
    welcome.sample_asked.connect(window.command("sample").trigger)
    room.work.opened.connect(lambda _: enable(room))
    room.work.standing_changed.connect(lambda _: enable(room))
    enable(room)


def enable(room: Room) -> None:
    """Grey what means nothing now."""
    text, pen = room.work.article is not None, not room.page.isReadOnly()
    for name, action in room.window.commands.items():
        action.setEnabled((text or name not in WITH_A_TEXT) and (pen or name not in WITH_A_PEN))


def open_files(room: Room) -> None:
    """Ask for files and take them in."""
    drafts, every = QCoreApplication.translate("Window", "Drafts"), QCoreApplication.translate("Window", "All files")
    kinds = f"{drafts} ({_SUFFIXES});;{every} (*)"
    names, _ = QFileDialog.getOpenFileNames(room.window, QCoreApplication.translate("Window", "Open files"), "", kinds)
    if names:
        room.intake.take_in(tuple(map(Path, names)))


def paste_new(room: Room) -> None:
    """A new article from what was copied."""
    copied = QGuiApplication.clipboard().mimeData()
    if copied.text().strip() or copied.html().strip():
        room.intake.paste(copied.text(), copied.html())
    else:
        words = QCoreApplication.translate("Window", "There is no text on the clipboard.")
        hint = QCoreApplication.translate("Window", "Copy a draft somewhere and paste it here.")
        room.bus.notice.emit(Notice(words, hint, topic="clipboard"))


def open_sample(room: Room) -> None:
    """The release that comes with the program; the same one again when it is here already."""
    folder = room.work.desk.resources / "sample"
    found = sorted(path for path in folder.glob("*") if path.suffix in (".txt", ".md"))
    if found:
        room.intake.take_in(found[:1], WhenKnown.OPEN)


def about(room: Room) -> None:
    """Which program this is."""
    words = QCoreApplication.translate("Window", "A desk for people who edit press releases and news for a living.")
    QMessageBox.about(room.window, "Editor App", f"Editor App {__version__}\n\n{words}")
