"""The ledger in the window: reads and corrects it on the store lane, offers undo."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from editor_app.desk.base.people import person
from editor_app.desk.lists import ledger
from editor_app.domain.errors import EditorError
from editor_app.domain.ledger import Entry, Ledger
from editor_app.domain.person import Person, Privilege
from editor_app.gui.base.bus import Notice, Tone
from editor_app.gui.base.tell import tell
from editor_app.gui.dialogs.lists.ledger import LedgerDialog, LedgerRow
from editor_app.gui.session.work import Work
from editor_app.gui.shell.window import Window


class LedgerController(QObject):
    """Opens the dialog, and does what is asked in it."""

    def __init__(self, window: Window, work: Work, check: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._work, self._check = window, work, check
        self.dialog: LedgerDialog | None = None

    def open(self) -> None:
        """Show the ledger; who may change it is asked first."""
        self._work.run(lambda: person(self._work.desk, self._work.by), self._opened)

    def correct(self, line: LedgerRow, right: str) -> None:
        """Correct a name in everything that is remembered."""
        desk, by = self._work.desk, self._work.by

        def corrected(before: tuple[Entry, ...]) -> None:
            gone = ledger.corrected(before, line.kind, line.name, right)
            said = self.tr("“{name}” corrected.").format(name=line.name)
            self._done(said, partial(self._put_back, before, gone))

        self._work.run(lambda: ledger.correct(desk, line.kind, line.name, right, by), corrected, self._refused)

    def forget(self, line: LedgerRow) -> None:
        """Forget a name."""
        desk, by = self._work.desk, self._work.by

        def forgotten(gone: tuple[Entry, ...]) -> None:
            said = self.tr("“{name}” forgotten.").format(name=line.name)
            self._done(said, partial(self._put_back, gone, ()))

        self._work.run(lambda: ledger.forget(desk, line.kind, line.name, by), forgotten, self._refused)

    def _opened(self, who: Person) -> None:
        self.dialog = dialog = LedgerDialog(who.may(Privilege.ACCEPT_TERMS), self._window)
        dialog.correct_asked.connect(self.correct)
        dialog.forget_asked.connect(self.forget)
        dialog.finished.connect(self._closed)
        dialog.show()
        self._read()

    def _put_back(self, before: tuple[Entry, ...], gone: tuple[Entry, ...]) -> None:
        desk, by = self._work.desk, self._work.by
        self._work.run(lambda: ledger.put_back(desk, before, by, gone), lambda _: self._changed(), self._refused)

    def _done(self, words: str, undo: Callable[[], None]) -> None:
        self._tell(Notice(words, tone=Tone.DONE, action=self.tr("Undo"), then=undo, topic="ledger"))
        self._changed()

    def _changed(self) -> None:
        self._check()  # findings depend on the ledger
        self._read()

    def _read(self) -> None:
        desk = self._work.desk
        self._work.run(lambda: ledger.entries(desk), self._show)

    def _show(self, found: Ledger) -> None:
        if self.dialog:
            self.dialog.show_ledger(found)

    def _tell(self, notice: Notice) -> None:
        if self.dialog:
            self.dialog.notices.show_notice(notice)

    def _refused(self, fault: EditorError) -> None:
        self._tell(Notice(tell(fault.message), tell(fault.hint), Tone.ERROR, lasting=True))

    def _closed(self) -> None:
        if self.dialog:
            self.dialog.deleteLater()
            self.dialog = None
