"""The house list in the window: reads and changes it on the store lane, says what was done, offers undo."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from editor_app.desk.articles.remember import Offer
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.people import person
from editor_app.desk.lists import exemptions, house, suggestions
from editor_app.domain.errors import EditorError
from editor_app.domain.house import Held, HouseTerm, TermKind, TermStatus
from editor_app.domain.house_rows import Plan
from editor_app.domain.person import Person, Privilege
from editor_app.domain.record import Record
from editor_app.gui.base.bus import Bus, Notice, Tone
from editor_app.gui.base.file_filters import filter_line
from editor_app.gui.base.sent import Answer
from editor_app.gui.base.tell import tell
from editor_app.gui.dialogs.lists.house import HouseListDialog
from editor_app.gui.dialogs.lists.house_import import HouseImportDialog
from editor_app.gui.dialogs.lists.term import TermDialog
from editor_app.gui.dialogs.lists.term_history import TermHistoryDialog
from editor_app.gui.dialogs.lists.waiting import Asked
from editor_app.gui.session.lists.answers import Answers
from editor_app.gui.session.lists.exceptions_controller import ExceptionsController
from editor_app.gui.session.work import Work
from editor_app.gui.shell.window import Window

EMPTY = HouseTerm("", TermKind.TERM, "", TermStatus.PREFERRED)
_FILES = f"{filter_line('CSV, TBX', ('.csv', '.tbx', '.xml'))};;* (*)"


class HouseListController(QObject):
    """Opens the dialog, and does what is asked in it."""

    def __init__(self, window: Window, work: Work, bus: Bus, check: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._work, self._bus, self._check = window, work, bus, check
        self.dialog: HouseListDialog | None = None

    def open(self) -> None:
        """Show the list; who may change it is asked first."""
        self._work.run(lambda: person(self._work.desk, self._work.by), self._opened)

    def add(self, terms: Sequence[HouseTerm], answer: Answer | None = None) -> None:
        """Put terms on the list, in one step."""
        desk, by = self._work.desk, self._work.by

        def added(made: Sequence[Held]) -> None:
            _kept(answer)
            said = self._of_terms(self.tr("“{term}” added to the house list."), terms)
            self.done(said, partial(self._take, made))

        self._work.run(lambda: house.add(desk, terms, by), added, answer or self.refused)

    def suggest(self, terms: Sequence[HouseTerm], answer: Answer | None = None) -> None:
        """A manager will answer."""
        desk, by = self._work.desk, self._work.by
        said = self._of_terms(self.tr("“{term}” suggested. A manager will decide."), terms)

        def withdraw(keys: Sequence[str]) -> None:
            job = partial(suggestions.withdraw, desk, keys, by)
            self._work.run(job, self.follow, self.refused)

        def suggested(keys: Sequence[str]) -> None:
            _kept(answer)
            self.done(said, partial(withdraw, keys))

        self._work.run(lambda: suggestions.suggest(desk, terms, by), suggested, answer or self.refused)

    def ask_offer(self, found: Offer) -> None:
        """Show a term that a card would put on the list, before it is there."""
        self._ask(found.term, self.add if found.may_add else self.suggest, found)

    def change(self, held: Held, term: HouseTerm, answer: Answer | None = None) -> None:
        """Replace a term with another."""
        desk, by = self._work.desk, self._work.by
        said = self.tr("“{term}” changed.").format(term=term.term)

        def changed(before: Held) -> None:
            _kept(answer)
            self.done(said, partial(self._put_back, (before,)))

        self._work.run(lambda: house.change(desk, held.id, term, by), changed, answer or self.refused)

    def delete(self, chosen: Sequence[Held]) -> None:
        """Take terms off the list."""
        desk, by, keys = self._work.desk, self._work.by, tuple(one.id for one in chosen)
        said = self.tr("Terms deleted: {count}").format(count=len(keys))
        self._work.run(
            lambda: house.remove(desk, keys, by),
            lambda gone: self.done(said, partial(self._put_back, gone)),
            self.refused,
        )

    def show_history(self, one: Held | None) -> None:
        """Show the history of a term, or of the whole list."""
        desk, term = self._work.desk, one.term.term if one else ""

        def show(found: Sequence[Record]) -> None:
            TermHistoryDialog(term, found, self.dialog).open()

        self._work.run(lambda: house.history(desk, one), show, self.refused)

    def preview(self, path: Path) -> None:
        """Show what a file would import."""
        desk = self._work.desk
        self._work.run(lambda: house.preview(desk, path), partial(self._show_plan, path), self.refused)

    def bring(self, path: Path) -> None:
        """Import the terms of a file."""
        desk, by = self._work.desk, self._work.by

        def brought(found: Plan) -> None:
            said = self.tr("Terms added: {new}. Terms changed: {changed}.")
            words = said.format(new=len(found.new), changed=len(found.changed))
            if found.wrong:
                words += " " + self.tr("%n wrong line(s) left out.", "", len(found.wrong))

            def take_back() -> None:
                self._work.run(lambda: house.undo_import(desk, found, by), self.follow, self.refused)

            undo = take_back if found.new or found.changed else None
            self.done(words, undo, Tone.WARNING if found.wrong else Tone.DONE)

        self._work.run(lambda: house.import_terms(desk, path, by), brought, self.refused)

    def write(self, path: Path) -> None:
        """Write the list to a file."""
        desk = self._work.desk
        said = self.tr("House list exported to {path}.").format(path=path)
        self._work.run(
            lambda: house.export_terms(desk, path), lambda _: self._tell(Notice(said, tone=Tone.DONE)), self.refused
        )

    def _opened(self, who: Person) -> None:
        may_change = who.may(Privilege.ACCEPT_TERMS)
        self.dialog = dialog = HouseListDialog(may_change, self._window)
        dialog.add_asked.connect(partial(self._ask, EMPTY, self.add if may_change else self.suggest))
        dialog.change_asked.connect(
            lambda held: self._ask(held.term, lambda made, answer: self.change(held, made[0], answer))
        )
        dialog.delete_asked.connect(self.delete)
        dialog.import_asked.connect(self._ask_file)
        dialog.export_asked.connect(self._ask_place)
        dialog.answered.connect(Answers(self._work, self, dialog).answer)
        dialog.history_asked.connect(self.show_history)
        dialog.exceptions_asked.connect(ExceptionsController(self._work, may_change, self.follow, dialog).open)
        dialog.finished.connect(self._closed)
        dialog.show()
        self._read()

    def _ask(
        self, term: HouseTerm, then: Callable[[Sequence[HouseTerm], Answer], None], found: Offer | None = None
    ) -> None:
        dialog = TermDialog(term, found, self.dialog or self._window)
        dialog.filled.connect(lambda made: then(made, dialog.answer))
        dialog.open()

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self.dialog, self.tr("Import a house list"), "", _FILES)
        if name:
            self.preview(Path(name))

    def _ask_place(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self.dialog, self.tr("Export the house list"), "house-list.csv", _FILES)
        if name:
            self.write(Path(name))

    def _show_plan(self, path: Path, found: Plan) -> None:
        dialog = HouseImportDialog(path.name, found, self.dialog)
        dialog.agreed.connect(partial(self.bring, path))
        dialog.open()

    def _take(self, made: Sequence[Held]) -> None:
        desk, by, keys = self._work.desk, self._work.by, tuple(one.id for one in made)
        self._work.run(lambda: house.remove(desk, keys, by), self.follow, self.refused)

    def _put_back(self, before: Sequence[Held]) -> None:
        desk, by = self._work.desk, self._work.by
        self._work.run(lambda: house.put_back(desk, before, by), self.follow, self.refused)

    def done(self, words: str, undo: Callable[[], None] | None = None, tone: Tone = Tone.DONE) -> None:
        """Say what was done, and show the list as it is now."""
        action = self.tr("Undo") if undo else ""
        self._tell(Notice(words, tone=tone, action=action, then=undo, topic="house"))
        self.follow()

    def follow(self, changes: object = None) -> None:
        """Findings depend on the list: whoever shows them reads again."""
        self._bus.changed.emit(Changes("", decisions=True))
        self._check()
        self._read()

    def _of_terms(self, said: str, terms: Sequence[HouseTerm]) -> str:
        words = said.format(term=terms[0].term)
        rest = len(terms) - 1
        return f"{words} {self.tr('%n other form(s) deprecated with it.', '', rest)}" if rest else words

    def _tell(self, notice: Notice) -> None:
        """Show it where the person looks: in the dialog while it is open."""
        if self.dialog:
            self.dialog.notices.show_notice(notice)
        else:
            self._bus.notice.emit(notice)

    def refused(self, fault: EditorError) -> None:
        """Say what could not be done."""
        self._tell(Notice(tell(fault.message), tell(fault.hint), Tone.ERROR, lasting=True))

    def _read(self) -> None:
        desk = self._work.desk

        def read() -> tuple[tuple[Held, ...], tuple[Asked, ...]]:
            return house.held(desk), (*suggestions.suggestions(desk), *exemptions.waiting(desk))

        self._work.run(read, self._show)

    def _show(self, found: tuple[tuple[Held, ...], tuple[Asked, ...]]) -> None:
        if self.dialog:
            self.dialog.show_terms(found[0])
            self.dialog.waiting.show_asked(found[1])

    def _closed(self) -> None:
        if self.dialog:
            self.dialog.deleteLater()
            self.dialog = None


def _kept(answer: Answer | None) -> None:
    """Tell the form that its term came from, if it came from one."""
    if answer:
        answer(None)
