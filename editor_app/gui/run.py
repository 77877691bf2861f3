"""Starts the window: first the window itself, then, off its thread, the desk."""

import faulthandler
import logging
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QSettings, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox

from editor_app.desk.base.languages import catalogue, language
from editor_app.desk.base.settings_file import read_settings
from editor_app.domain.errors import EditorError
from editor_app.domain.refusals import incomplete
from editor_app.gui.base import icons, theme
from editor_app.gui.base.bus import Bus, Notice, Tone
from editor_app.gui.base.crash_handler import CrashHandler
from editor_app.gui.base.lanes import Lane, Lanes, LatestLane, LongLane
from editor_app.gui.base.quit_signals import QuitSignals
from editor_app.gui.base.single_instance import Call, Launch, SingleInstance
from editor_app.gui.base.tell import MessageTranslator, tell
from editor_app.gui.editor.live import Live
from editor_app.gui.session.second_instance import SecondInstance
from editor_app.gui.shell.window import Window
from editor_app.system.atomic_write import make_folder
from editor_app.system.errors import MachineError
from editor_app.system.folders import config_folder, data_folder
from editor_app.system.log_file import crash_file, log_to
from editor_app.system.privacy import create
from editor_app.system.resources import ResourceError, resources_folder

if TYPE_CHECKING:  # the desk imports the database library, which the first paint must not wait for
    from editor_app.desk.base.desk import Desk
    from editor_app.domain.person import Person
    from editor_app.gui.flows.workspace import Workspace
    from editor_app.gui.session.check_process import Checker

log = logging.getLogger(__name__)


class Program(QObject):
    """The window, its lanes, and the desk once it is open; closes them in the right order."""

    def __init__(self, config: Path, data: Path, url: str = "", user: str = "") -> None:
        super().__init__()
        self._data, self._url, self._user = data, url, user
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
        self.checker: Checker | None = None
        self.second_instance: SecondInstance | None = None
        self.window.closing.connect(self._close)
        self.bus.notice.connect(self.window.pane.notices.show_notice)
        self.bus.withdrawn.connect(self.window.pane.notices.withdraw)
        self.window.pane.page.set_text_size(self.settings.text_size)

    def start(self, files: Sequence[Path] = ()) -> None:
        """Show the window, then open the desk."""
        self.window.show()
        self._open_desk(tuple(files))

    def _open_desk(self, files: tuple[Path, ...]) -> None:
        def failed(fault: EditorError) -> None:
            def again() -> None:
                self._open_desk(files)

            words = self.tr("Try again")
            self.bus.notice.emit(Notice(tell(fault.message), tell(fault.hint), Tone.ERROR, words, again, True, "desk"))

        job = partial(_open, self._url, self._data, self._user or self.settings.person)
        self.lanes.store.run(job, lambda opened: self._desk_is_open(*opened, files), failed)

    def _desk_is_open(self, desk: "Desk", person: "Person", files: tuple[Path, ...]) -> None:
        from editor_app.gui.flows.workspace import furnish
        from editor_app.gui.session.check_process import Checker  # these were read by the lane, see _open
        from editor_app.gui.session.daily_backup import DailyBackup
        from editor_app.gui.session.work import Work

        self.checker = Checker(desk.config_folder)
        work = Work(desk, person.name, self.live, self.lanes.store, self.bus, self.checker)
        self.workspace = furnish(self.window, work, self.live, self.bus, self.lanes)
        work.sit_down(person)
        self.window.closing.connect(DailyBackup(work, self.lanes.backup, self.bus).timer.stop)
        if self.second_instance:
            self.second_instance.desk_is_open(work, self.workspace.importing)
        if files:
            self.workspace.importing.take_in(files)

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


def run(files: Sequence[Path] = (), url: str = "", user: str = "", language: str = "") -> int:
    """Open the window with files; returns when it is closed. If a window is open already, it opens the files."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    try:
        program = begin(app, files, url, user, language)
    except EditorError as fault:
        log.critical("the window cannot be opened: %s", fault)
        QMessageBox.critical(None, "Editor App", f"{tell(fault.message)}\n\n{tell(fault.hint)}")
        return 2
    return app.exec() if program else 0


def begin(
    app: QApplication, files: Sequence[Path], url: str = "", user: str = "", language: str = ""
) -> Program | None:
    """The window, shown; None when another one opened the files. Raises EditorError.

    `language` goes before that of the preferences.
    """
    app.setApplicationName("editor-app")
    app.setApplicationDisplayName("Editor App")
    app.setDesktopFileName("editor-app")
    config, data = config_folder(), data_folder()
    settings = read_settings(config)
    place = SingleInstance(data, url or os.environ.get("EDITOR_APP_DATABASE", "") or settings.database)
    found = place.take_place(Call(tuple(files), user))
    if found is Launch.HANDED_OVER:
        return None
    keep_log(data)
    fault = speak(app, language or settings.interface)
    try:
        icons.load()
    except ResourceError as missing:
        place.leave()
        raise EditorError(*incomplete(missing.name)) from missing
    theme.apply(app, settings.theme)
    app.styleHints().colorSchemeChanged.connect(lambda _: theme.apply(app, read_settings(config).theme))
    program = Program(config, data, url, user)
    program.failures.install()
    program.second_instance = SecondInstance(place, found, program.window, program.bus)
    QuitSignals(app.closeAllWindows, program)
    program.start(files)
    if fault:
        program.bus.notice.emit(Notice(tell(fault.message), tell(fault.hint), Tone.WARNING))
    return program


def keep_log(folder: Path) -> None:
    """Log to the data folder, also where the program was if it crashes in C; without the log it still works."""
    log_to(folder)
    with suppress(OSError, MachineError):
        faulthandler.enable(crash_file(folder))


def speak(app: QApplication, chosen: str) -> EditorError | None:
    """Use a language, "" for the system's. What is not translated stays English; a broken translation file is
    returned.
    """
    locale = QLocale(chosen) if chosen else QLocale.system()
    QLocale.setDefault(locale)
    spoken = language(locale.name())
    messages = _speak_messages(app, spoken)
    qt = QTranslator(app)
    if qt.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qt)
    plurals = _speak_own(app, "i18n/editor_app_en.qm")  # without a translation, English with its plurals
    return messages or plurals or _speak_own(app, f"i18n/editor_app_{spoken}.qm")


def _speak_own(app: QApplication, name: str) -> EditorError | None:
    """Use a translation file for the window's own sentences."""
    translator = QTranslator(app)
    if not translator.load(str(resources_folder() / name)):
        log.error("%s is missing or damaged", name)
        return EditorError(*incomplete(name))
    app.installTranslator(translator)
    return None


def _speak_messages(app: QApplication, spoken: str) -> EditorError | None:
    """Use a language for messages."""
    try:
        app.installTranslator(MessageTranslator(catalogue(spoken), app))
    except EditorError as fault:
        log.exception("messages stay English")
        return fault
    return None


def _open(url: str, data: Path, user: str) -> "tuple[Desk, Person]":
    """Runs on the store lane: imports the heavy libraries, opens the database, finds out who is working here."""
    from editor_app.desk.base.opening import open_desk
    from editor_app.desk.base.people import person
    from editor_app.system.account import account_name

    desk = open_desk(url, data)
    return desk, person(desk, user or account_name())
