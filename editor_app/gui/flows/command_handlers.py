"""What the commands of the window do: one line a command. Those that ask something have a flow of their own."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from editor_app.desk.articles.importing import WhenKnown
from editor_app.domain.decision import Scope
from editor_app.gui.base.bus import Bus, Notice
from editor_app.gui.base.file_filters import ask_for_files, draft_filters
from editor_app.gui.editor.find_bar import FindBar
from editor_app.gui.editor.live import Live
from editor_app.gui.editor.page import Page
from editor_app.gui.panels.findings.pane import FindingsPanel
from editor_app.gui.panels.queue.welcome import Welcome
from editor_app.gui.session.context import Context
from editor_app.gui.session.importing import Importing
from editor_app.gui.session.work import Work
from editor_app.gui.shell.window import Window
from editor_app.system.resources import SAMPLE, resources_folder
from editor_app.text.manuscript import Part

WITH_A_TEXT = frozenset(
    "encoding furniture save export review-copy print report hand-over "
    "undo redo find replace find-next find-previous check next previous fix fixes everywhere ignore ignore-article "
    "compare twin repeats comment next-comment step return steps".split()
)
"""Commands that need a text on the desk."""
WITH_A_PEN = frozenset("furniture save replace everywhere paste-plain".split())
"""Commands that need a text that can be changed."""
WITH_SIGNS = frozenset("bold italic heading list-item link".split())
"""Commands that need a text in Markdown that can be changed."""


def connect_editing(window: Window, page: Page, bar: FindBar) -> None:
    """What is done in the text."""
    for name, what in (("cut", "cut"), ("copy", "copy"), ("paste", "paste"), ("select-all", "selectAll")):
        window.on(name, partial(_in_focus, page, what))
    window.on("find", partial(bar.open, replacing=False))
    window.on("replace", partial(bar.open, replacing=True))
    window.on("find-next", partial(bar.step, 1))
    window.on("find-previous", partial(bar.step, -1))


def connect_reviewing(window: Window, findings: FindingsPanel, live: Live) -> None:
    """What is done about findings."""
    names = QKeySequence.SequenceFormat.NativeText
    keys = {name: window.command(name).shortcut().toString(names) for name in ("fix", "twin", "ignore", "fixes")}
    findings.tree.opened.keys = {name: key.replace("Return", "Enter") for name, key in keys.items()}
    window.on("check", live.check)
    window.on("next", findings.next_finding)
    window.on("previous", findings.previous_finding)
    window.on("fix", findings.fix)
    window.on("everywhere", findings.everywhere)
    window.on("ignore", partial(findings.ignore, Scope.PLACE))
    window.on("ignore-article", partial(findings.ignore, Scope.ARTICLE))
    window.on("compare", findings.compare)


def connect_importing(window: Window, welcome: Welcome, work: Work, importing: Importing, bus: Bus) -> None:
    """How a text comes in, by command or from the welcome pane."""
    window.on("open", partial(open_files, window, importing))
    window.on("paste-new", partial(paste_new, importing, bus))
    window.on("sample", partial(open_sample, importing))
    importing.begins.connect(welcome.tell)
    welcome.open_asked.connect(window.command("open").trigger)
    welcome.paste_asked.connect(window.command("paste-new").trigger)
    welcome.sample_asked.connect(window.command("sample").trigger)


def connect_enabling(window: Window, page: Page, work: Work) -> None:
    """Disable commands that do not apply, now and whenever that may change."""
    work.opened.connect(lambda _: enable(window, page, work))
    work.standing_changed.connect(lambda _: enable(window, page, work))
    enable(window, page, work)


def enable(window: Window, page: Page, work: Work) -> None:
    """Disable commands that do not apply now."""
    text, pen = work.article is not None, not page.isReadOnly()
    signs = text and pen and page.formatted
    for name, action in window.commands.items():
        wanted = (text or name not in WITH_A_TEXT) and (pen or name not in WITH_A_PEN)
        action.setEnabled(wanted and (signs or name not in WITH_SIGNS))


def comment_on_words(window: Window, page: Page, context: Context) -> None:
    """Ask for a comment on what is selected in the text, or in the headline when that has the keys; a page of the
    window has words of its own.
    """
    headline = context.details.headline_selected()
    if window.page is None and headline:
        context.comment_on(headline, Part.TITLE)
    elif window.page is None and len(page.selection):
        context.comment_on(page.selection)
    elif window.page is None:
        window.status.say(QCoreApplication.translate("Window", "Select the words that the comment is about."))


def _in_focus(page: Page, what: str) -> None:
    """Cut, copy, paste or select all in the field with the keys, or else in the text."""
    focused = QApplication.focusWidget()
    getattr(focused if hasattr(focused, what) else page, what)()


def open_files(window: QWidget, importing: Importing) -> None:
    """Ask for files and take them in."""
    kinds = draft_filters(QCoreApplication.translate("Window", "Drafts"))
    if names := ask_for_files(window, QCoreApplication.translate("Window", "Open files"), kinds):
        importing.take_in(tuple(map(Path, names)))


def paste_new(importing: Importing, bus: Bus) -> None:
    """A new article from what was copied."""
    copied = QGuiApplication.clipboard().mimeData()
    if copied.text().strip() or copied.html().strip():
        importing.paste(copied.text(), copied.html())
    else:
        words = QCoreApplication.translate("Window", "There is no text on the clipboard.")
        hint = QCoreApplication.translate("Window", "Copy a draft somewhere and paste it here.")
        bus.notice.emit(Notice(words, hint, topic="clipboard"))


def open_sample(importing: Importing) -> None:
    """The sample release; the existing one if it is here already."""
    importing.take_in((resources_folder() / SAMPLE,), WhenKnown.OPEN)
