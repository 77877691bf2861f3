"""One window with its lanes, and the desk once it is open."""

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer

from editor_app.desk.base.settings_file import read_settings
from editor_app.domain.errors import Damaged, EditorError, InUse, PassphraseNeeded, PasswordNeeded
from editor_app.domain.message import Message
from editor_app.gui.base.bus import Bus, Notice, Tone
from editor_app.gui.base.lanes import Lane, Lanes, LatestLane, LongLane
from editor_app.gui.base.process.crash_handler import CrashHandler
from editor_app.gui.base.tell import tell
from editor_app.gui.dialogs.secret import ask_secret
from editor_app.gui.editor.live import Live
from editor_app.gui.shell.window import Window
from editor_app.system.atomic_write import make_folder
from editor_app.system.errors import MachineError
from editor_app.system.privacy import create
from editor_app.text.span import Span

if TYPE_CHECKING:  # the desk imports the database library, which the first paint must not wait for
    from editor_app.desk.base.desk import Desk
    from editor_app.domain.person import Person
    from editor_app.gui.flows.workspace import Workspace
    from editor_app.gui.session.check_process import Checker
    from editor_app.gui.session.second_instance import SecondInstance

log = logging.getLogger(__name__)

NEEDS_DESK = ("open", "paste-new", "sample", "take-over", "house", "ledger", "archive", "backup", "backups", "verify")
"""Commands that can do nothing while no desk is open."""
_FURNISHING = (
    "editor_app.gui.flows.workspace",
    "editor_app.gui.session.check_process",
    "editor_app.gui.session.keeping.daily_backup",
    "editor_app.gui.session.keeping.indexing",
)
"""What the window is furnished with: hundreds of modules, which its own thread would stand still to read."""
_AGAIN = 2000
"""Milliseconds until a database that is in use is tried again."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is at work: an article and the caret in it."""

    article: str
    caret: int


class Program(QObject):
    """The window, its lanes, and the desk once it is open; closes them in the right order."""

    def __init__(self, config: Path, data: Path, url: str = "", user: str = "") -> None:
        super().__init__()
        self._config, self._data, self._url, self._user = config, data, url, user
        self.settings = read_settings(config)
        self.bus = Bus(self)
        review, look, compare, archive = (LatestLane(name, self) for name in ("review", "look", "compare", "archive"))
        filling, backup = LongLane("filling", self), LongLane("backup", self)
        self.lanes = Lanes(Lane("store", self), review, look, compare, archive, filling, backup)
        self.live = Live(self.lanes.review, self.lanes.store, self)
        with suppress(MachineError):  # where nothing can be kept, the window has its first size
            make_folder(config, private=True)
            create(config / "window.ini")
        self.window = Window(QSettings(str(config / "window.ini"), QSettings.Format.IniFormat))
        self.failures = CrashHandler(self._rescue, self.window)
        self.workspace: Workspace | None = None
        self._at: Place | None = None
        self.checker: Checker | None = None
        self.second_instance: SecondInstance | None = None
        self.window.closing.connect(self._close)
        self.bus.notice.connect(self.window.show_notice)
        self.bus.withdrawn.connect(self.window.withdraw)
        self.window.pane.page.set_text_size(self.settings.text_size)
        self.window.pane.page.show_signs(self.settings.signs)

    def start(self, files: Sequence[Path] = (), at: Place | None = None, restoring: Path | None = None) -> None:
        """Show the window, then open the desk, with files or where somebody was at work; before that, put a backup in
        the place of the database if one is named.
        """
        self.window.rest(True)
        self.window.pane.welcome.wait()
        self.window.show()
        self._at = at
        self._open_desk(tuple(files), restoring=restoring)

    @property
    def place(self) -> Place | None:
        """Where somebody is at work."""
        article = self.workspace.work.article if self.workspace else None
        return Place(article.id, self.window.pane.page.caret) if article else None

    def _open_desk(
        self, files: tuple[Path, ...], password: str = "", restoring: Path | None = None, passphrase: str = ""
    ) -> None:
        job = partial(_open, self._url, self._config, self._data, self._user, password, restoring, passphrase)
        self.lanes.store.run(job, lambda opened: self._desk_is_open(*opened, files), partial(self._not_open, files))

    def _not_open(self, files: tuple[Path, ...], fault: EditorError) -> None:
        """Say why, and what helps. A database that is away for the moment is tried again without being asked."""

        def again() -> None:
            self._open_desk(files)

        if isinstance(fault, PasswordNeeded):
            self._ask(self.tr("Password"), fault, lambda given: self._open_desk(files, given))
        elif isinstance(fault, PassphraseNeeded):
            self._ask(self.tr("Passphrase"), fault, lambda given: self._open_desk(files, passphrase=given))
        words, then = self.tr("Try again"), again
        if isinstance(fault, Damaged):
            words, then = self.tr("Restore a backup…"), self._offer_backups
        elif isinstance(fault, InUse):
            QTimer.singleShot(_AGAIN, self, lambda: None if self.workspace else again())
        for name in NEEDS_DESK:
            self.window.command(name).setEnabled(False)
        self.window.pane.welcome.shut(True)
        self.bus.notice.emit(Notice(tell(fault.message), tell(fault.hint), Tone.ERROR, words, then, True, "desk"))

    def _offer_backups(self) -> None:
        from editor_app.desk.base.backups import backups_in  # loads the database library
        from editor_app.gui.session.keeping.safekeeping import offer_backups

        self.lanes.store.run(partial(backups_in, self._data), partial(offer_backups, self.window))

    def _ask(self, title: str, fault: EditorError, then: Callable[[str], None]) -> None:
        """Open the desk again with what a person types."""
        dialog = ask_secret(title, tell(fault.message), then, self.window)
        dialog.textValueSelected.connect(lambda _: self.bus.withdrawn.emit("desk"))

    def _desk_is_open(self, desk: "Desk", person: "Person", told: tuple[Message, ...], files: tuple[Path, ...]) -> None:
        from editor_app.gui.flows.workspace import furnish
        from editor_app.gui.session.check_process import Checker  # these were read by the lane, see _open
        from editor_app.gui.session.keeping.daily_backup import DailyBackup
        from editor_app.gui.session.keeping.indexing import Indexing
        from editor_app.gui.session.work import Work

        if self.workspace:  # two tries were under way
            desk.database.close()
            return
        self.bus.withdrawn.emit("desk")
        self.window.pane.welcome.shut(False)
        self.checker = Checker(desk.config_folder)
        work = Work(desk, person.name, self.live, self.lanes.store, self.bus, self.checker)
        self.workspace = furnish(self.window, work, self.live, self.bus, self.lanes)
        work.sit_down(person)
        self.window.closing.connect(DailyBackup(work, self.lanes.backup, self.bus).timer.stop)
        self.window.closing.connect(Indexing(work, self.lanes.store).timer.stop)
        if self.second_instance:
            self.second_instance.desk_is_open(work, self.workspace.importing)
        for words in told:
            self.bus.notice.emit(Notice(tell(words), lasting=True))
        if files:
            self.workspace.importing.take_in(files)
        elif self._at:
            self._go_back(self._at)
        else:
            self.workspace.board.begin()

    def _go_back(self, place: Place) -> None:
        """Somebody goes on where they were; that the draft was parked meanwhile is not worth a word."""
        assert self.workspace
        work, page = self.workspace.work, self.window.pane.page
        work.open(place.article)
        work.run(lambda: None, lambda _: page.go_to(Span(place.caret, place.caret)))
        work.run(lambda: None, lambda _: page.setFocus())
        work.run(lambda: None, lambda _: self.bus.withdrawn.emit("recovered"))

    def _rescue(self) -> bool:
        """Park the draft on the screen now; True when it is safe."""
        self.live.park()
        return self.lanes.store.settle(5.0)

    def _close(self) -> None:
        """Finish all jobs, then end: nothing typed is lost."""
        self.live.end()
        if not self.lanes.close():
            log.error("the store did not finish in time")
        if self.checker:
            self.checker.close()
        if self.workspace:
            self.workspace.work.close()
        if self.second_instance:
            self.second_instance.leave()


def _open(
    url: str, config: Path, data: Path, user: str, password: str, restoring: Path | None, passphrase: str
) -> "tuple[Desk, Person, tuple[Message, ...]]":
    """Runs on the store lane: imports the heavy libraries, opens the database, finds out who is working here, and what
    they must know first: that it can only be read, that its trail was cut, what became of exports that were
    interrupted. Imports what furnishes the window, too.
    """
    from editor_app.desk.base.backups import end_of, restore
    from editor_app.desk.base.opening import database_file, open_desk
    from editor_app.desk.base.people import note_restore
    from editor_app.desk.exports.plan import settle
    from editor_app.desk.reports.self_test import short_test
    from editor_app.desk.trust.accounts import guest, sign_in
    from editor_app.desk.trust.heads import watch

    file = database_file(url, data, config) if restoring else None
    replaced = end_of(file) if file else None
    if file and restoring:
        restore(restoring, file)
    desk = open_desk(url, data, config=config, password=password)
    try:
        seated = sign_in(desk, user, passphrase)
    except EditorError:
        if restoring:
            note_restore(desk, restoring.name, guest(desk).person.name, replaced)
        desk.read.close()
        desk.database.close()
        raise
    if restoring:
        note_restore(desk, restoring.name, seated.person.name, replaced)
    for name in _FURNISHING:
        import_module(name)
    unwritable = desk.database.unwritable
    who = () if seated.first else seated.told  # of a new house the first page tells
    told = (*((unwritable.whole,) if unwritable else ()), *short_test(desk.settings.spelling), *who)
    return desk, seated.person, (*told, *watch(desk), *settle(desk))
