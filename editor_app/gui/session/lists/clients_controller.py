"""The client profiles in the window: read and changed on the store lane, with undo."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from editor_app.desk.base.file_names import safe_name
from editor_app.desk.base.people import person
from editor_app.desk.base.preferences import rules
from editor_app.desk.lists import clients
from editor_app.desk.lists.house_file import read_terms
from editor_app.domain.client import Client
from editor_app.domain.errors import EditorError
from editor_app.domain.house_rows import Plan
from editor_app.domain.person import Person, Privilege
from editor_app.gui.base.bus import Notice, Tone
from editor_app.gui.base.file_filters import filter_line
from editor_app.gui.base.sent import Answer
from editor_app.gui.base.tell import tell
from editor_app.gui.dialogs.lists.client import ClientDialog
from editor_app.gui.dialogs.lists.clients import ClientsDialog
from editor_app.gui.dialogs.settings.rules import RuleRow
from editor_app.gui.session.work import Work
from editor_app.gui.shell.window import Window

_PROFILES = f"{filter_line('JSON', ('.json',))};;* (*)"
_TERMS = f"{filter_line('CSV, TBX', ('.csv', '.tbx', '.xml'))};;* (*)"


class ClientsController(QObject):
    """Opens the dialog, and does what is asked in it; `check` follows every change, for findings depend on it."""

    def __init__(self, window: Window, work: Work, check: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._work, self._check = window, work, check
        self.dialog: ClientsDialog | None = None
        self.form: ClientDialog | None = None

    def open(self) -> None:
        """Show the profiles; who may change them is asked first."""
        self._work.run(lambda: person(self._work.desk, self._work.by), self._opened)

    def keep(self, one: Client, instead_of: str = "", answer: Answer | None = None) -> None:
        """Make a profile, or put it in place of another; the form that it came from gets the answer."""
        desk, by = self._work.desk, self._work.by

        def job() -> tuple[Client | None, Client]:
            before = clients.client_named(desk, instead_of) if instead_of else None
            return before, clients.keep_client(desk, one, by, instead_of)

        def kept(done: tuple[Client | None, Client]) -> None:
            if answer:
                answer(None)
            self._kept(done)

        self._work.run(job, kept, answer or self._refused)

    def delete(self, one: Client) -> None:
        """Delete a profile."""
        desk, by = self._work.desk, self._work.by
        said = self.tr("“{name}” deleted.").format(name=one.name)
        undo = partial(self.keep, one)
        self._work.run(
            partial(clients.drop_client, desk, one.name, by), lambda _: self._done(said, "", undo), self._refused
        )

    def bring(self, path: Path) -> None:
        """Keep the profile in a file."""
        desk, by = self._work.desk, self._work.by

        def job() -> tuple[Client | None, Client]:
            known = {one.name.casefold(): one for one in clients.all_clients(desk)}
            one = clients.import_client(desk, path, by)
            return known.get(one.name.casefold()), one

        self._work.run(job, self._kept, self._refused)

    def write(self, one: Client, path: Path) -> None:
        """Write a profile to a file."""
        said = self.tr("“{name}” exported to {path}.").format(name=one.name, path=path)
        job = partial(clients.export_client, self._work.desk, one.name, path)
        self._work.run(job, lambda _: self._say(Notice(said, tone=Tone.DONE)), self._refused)

    def read_terms(self, path: Path) -> None:
        """Take the terms of a file into the form that is open."""
        self._work.run(partial(read_terms, path), self._show_terms, self._refused)

    def _opened(self, who: Person) -> None:
        self.dialog = dialog = ClientsDialog(who.may(Privilege.ACCEPT_TERMS), self._window)
        dialog.new_asked.connect(lambda: self._ask(Client("")))
        dialog.change_asked.connect(self._ask)
        dialog.delete_asked.connect(self.delete)
        dialog.import_asked.connect(self._ask_profile)
        dialog.export_asked.connect(self._ask_place)
        dialog.finished.connect(self._closed)
        dialog.open_once()
        self._read()

    def _ask(self, one: Client) -> None:
        rows = tuple(RuleRow(name, tell(title)) for name, title, _ in rules())
        self.form = form = ClientDialog(one, rows, self.dialog)
        form.filled.connect(partial(self.keep, instead_of=one.name, answer=form.answer))
        form.terms_asked.connect(self._ask_terms)
        form.finished.connect(self._form_closed)
        form.open_once()

    def _ask_terms(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self.form, self.tr("Read the terms of a client"), "", _TERMS)
        if name:
            self.read_terms(Path(name))

    def _ask_profile(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self.dialog, self.tr("Import a client profile"), "", _PROFILES)
        if name:
            self.bring(Path(name))

    def _ask_place(self, one: Client) -> None:
        proposed = f"{safe_name(one.name)}.json"
        name, _ = QFileDialog.getSaveFileName(self.dialog, self.tr("Export a client profile"), proposed, _PROFILES)
        if name:
            self.write(one, Path(name))

    def _show_terms(self, found: Plan) -> None:
        if self.form:
            self.form.show_terms(found.house, len(found.wrong))

    def _kept(self, done: tuple[Client | None, Client]) -> None:
        before, one = done
        undo = partial(self.keep, before, one.name) if before else partial(self.delete, one)
        if before != one:
            self._done(self.tr("“{name}” kept.").format(name=one.name), one.name, undo)

    def _done(self, said: str, chosen: str, undo: Callable[[], None]) -> None:
        self._say(Notice(said, tone=Tone.DONE, action=self.tr("Undo"), then=undo, topic="clients"))
        self._check()
        self._read(chosen)

    def _refused(self, fault: EditorError) -> None:
        self._say(Notice(tell(fault.message), tell(fault.hint), Tone.ERROR, lasting=True))

    def _say(self, notice: Notice) -> None:
        if self.dialog:
            self.dialog.notices.show_notice(notice)

    def _read(self, chosen: str = "") -> None:
        self._work.run(partial(clients.all_clients, self._work.desk), partial(self._show, chosen))

    def _show(self, chosen: str, found: tuple[Client, ...]) -> None:
        if self.dialog:
            self.dialog.show_clients(found, chosen)

    def _closed(self) -> None:
        self.dialog = None

    def _form_closed(self) -> None:
        self.form = None
