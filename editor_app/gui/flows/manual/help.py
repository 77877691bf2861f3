"""F1: the manual, open at the page about what is in hand: the finding, the pane, the dialog."""

from weakref import WeakSet

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QTabWidget, QWidget

from editor_app.desk.base.languages import language
from editor_app.domain.errors import EditorError
from editor_app.domain.refusals import incomplete
from editor_app.gui.base.bus import Bus, Notice, Tone
from editor_app.gui.base.tell import tell
from editor_app.gui.dialogs import (
    about,
    archived,
    backups,
    boilerplate,
    conflict,
    encoding,
    export,
    fix_everywhere,
    new_passphrase,
    period,
    submit,
)
from editor_app.gui.dialogs.lists import client, clients, exceptions, house, house_import, ledger, term, term_history
from editor_app.gui.dialogs.manual.pages import START, manual
from editor_app.gui.dialogs.manual.window import HelpWindow
from editor_app.gui.dialogs.settings.keys import KeyTable
from editor_app.gui.dialogs.settings.own_words import OwnWords
from editor_app.gui.dialogs.settings.preferences import PreferencesDialog
from editor_app.gui.dialogs.settings.rules import RuleList
from editor_app.gui.editor.find_bar import FindBar
from editor_app.gui.editor.page import Page
from editor_app.gui.flows.manual.named import words
from editor_app.gui.flows.printing import PrintPreview
from editor_app.gui.panels.approval.page import ApprovalPage
from editor_app.gui.panels.board.page import BoardPage
from editor_app.gui.panels.findings.pane import FindingsPanel
from editor_app.gui.panels.history.comments import CommentsPanel
from editor_app.gui.panels.history.details import DetailsPanel
from editor_app.gui.panels.history.pane import HistoryPanel
from editor_app.gui.panels.history.preview import PreviewPanel
from editor_app.gui.panels.names.pane import NamesPanel
from editor_app.gui.panels.people.page import PeoplePage
from editor_app.gui.panels.queue.pane import QueuePanel
from editor_app.gui.panels.queue.welcome import Welcome
from editor_app.gui.panels.repeats.archive import ArchivePanel
from editor_app.gui.panels.repeats.compare import ComparePanel
from editor_app.gui.panels.repeats.pane import RepeatsPanel
from editor_app.gui.panels.source.pane import SourcePanel
from editor_app.gui.shell.actions import Command
from editor_app.gui.shell.window import Window
from editor_app.system.resources import ResourceError

WHERE: tuple[tuple[type[QWidget], str], ...] = (
    (about.AboutDialog, "trouble"),
    (KeyTable, "keys"),
    (RuleList, "settings#checks"),
    (OwnWords, "settings#own-words"),
    (PreferencesDialog, "settings"),
    (export.ExportDialog, "export"),
    (backups.BackupsDialog, "backup"),
    (conflict.ConflictDialog, "trouble"),
    (PrintPreview, "export#print"),
    (ApprovalPage, "approve"),
    (PeoplePage, "team#roles"),
    (new_passphrase.NewPassphrase, "team#accounts"),
    (BoardPage, "queue#board"),
    (submit.SubmitDialog, "submit"),
    (period.PeriodDialog, "queue#period"),
    (fix_everywhere.FixEverywhereDialog, "review#everywhere"),
    (boilerplate.BoilerplateDialog, "import#leftovers"),
    (encoding.EncodingDialog, "import#encoding"),
    (archived.ArchivedDialog, "archive"),
    (exceptions.ExceptionsDialog, "house-list#exceptions"),
    (ledger.LedgerDialog, "house-list#approved"),
    (house.HouseListDialog, "house-list"),
    (clients.ClientsDialog, "house-list#clients"),
    (client.ClientDialog, "house-list#clients"),
    (house_import.HouseImportDialog, "house-list#import"),
    (term.TermDialog, "house-list#term"),
    (term_history.TermHistoryDialog, "house-list#history"),
    (FindBar, "review#find"),
    (CommentsPanel, "review#comments"),
    (DetailsPanel, "submit#details"),
    (HistoryPanel, "review#history"),
    (PreviewPanel, "review#preview"),
    (NamesPanel, "names"),
    (ArchivePanel, "archive"),
    (ComparePanel, "repeats#compare"),
    (RepeatsPanel, "repeats#glance"),
    (SourcePanel, "import#source"),
    (QueuePanel, "queue"),
    (Welcome, "import"),
    (Page, "review"),
    (FindingsPanel, "review"),
)
"""The page and heading about each thing of the window. What stands within another thing comes before it."""


class Help(QObject):
    """The manual is read when it is first asked for, and again when the language or a key has changed."""

    def __init__(self, window: Window, findings: FindingsPanel, bus: Bus) -> None:
        super().__init__(window)
        self._window, self._findings, self._bus = window, findings, bus
        self._dialogs: WeakSet[QWidget] = WeakSet()
        self.shown: HelpWindow | None = None
        window.on("help", self.open)
        window.closing.connect(self.close)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._reach_dialog)

    def open(self) -> None:
        """Show the page about what has the keys now."""
        page, _, anchor = self.topic(QApplication.focusWidget()).partition("#")
        try:
            pages = manual(language(QLocale().name()), words(self._keys))
        except ResourceError as missing:
            fault = EditorError(*incomplete(missing.name))
            self._bus.notice.emit(Notice(tell(fault.message), tell(fault.hint), Tone.ERROR, topic="help"))
            return
        if self.shown is None or self.shown.manual != pages:
            self.close()
            self.shown = HelpWindow(pages)
        self.shown.show_at(page, anchor)

    def topic(self, widget: QWidget | None) -> str:
        """The page, and its heading after a #, for a widget: the nearest thing around it that has one."""
        while widget is not None:
            page = self._page_of(widget.currentWidget() if isinstance(widget, QTabWidget) else widget)
            if page:
                return page
            widget = widget.parentWidget()
        return START

    def _page_of(self, widget: QWidget) -> str:
        """Of the text and the findings, the rule of the finding in hand; empty for what has no page."""
        kind, page = next((row for row in WHERE if isinstance(widget, row[0])), (QWidget, ""))
        finding = self._findings.current() if kind in (Page, FindingsPanel) else None
        return f"checks#{finding.rule}" if finding else page

    def close(self) -> None:
        """The manual goes when the window does."""
        if self.shown:
            self.shown.close()
            self.shown.deleteLater()
            self.shown = None

    def _keys(self, command: Command) -> tuple[str, ...]:
        return tuple(key.toString() for key in self._window.command(command.name).shortcuts())

    def _reach_dialog(self, _: QWidget | None, now: QWidget | None) -> None:
        """A dialog keeps the keys of the window behind it from working: it gets that of the help."""
        dialog = now.window() if now else None
        if isinstance(dialog, QDialog) and dialog not in self._dialogs:
            self._dialogs.add(dialog)
            for key in self._window.command("help").shortcuts():
                QShortcut(key, dialog, self.open)
