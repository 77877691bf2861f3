"""Starts the program: one window for one data folder, in the language of the person."""

import faulthandler
import logging
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from editor_app.desk.base.settings_file import read_settings, wanted_database
from editor_app.domain.errors import EditorError
from editor_app.domain.refusals import incomplete
from editor_app.gui.base import icons, theme
from editor_app.gui.base.bus import Notice, Tone
from editor_app.gui.base.process.opened_files import OpenedFiles
from editor_app.gui.base.process.quit_signals import QuitSignals
from editor_app.gui.base.process.replaced import Replaced
from editor_app.gui.base.process.single_instance import Call, Launch, SingleInstance
from editor_app.gui.base.tell import speak, tell
from editor_app.gui.program import Program
from editor_app.gui.session.second_instance import SecondInstance
from editor_app.system.errors import MachineError
from editor_app.system.folders import config_folder, data_folder
from editor_app.system.log_file import crash_file, log_to
from editor_app.system.resources import ResourceError

log = logging.getLogger(__name__)


class Running(QObject):
    """Holds the window that is open. In another language it is made again, and opened where it was."""

    def __init__(self, app: QApplication, place: SingleInstance, found: Launch, url: str, user: str) -> None:
        super().__init__(app)
        self._app, self._place, self._found, self._url, self._user = app, place, found, url, user
        QuitSignals(app.closeAllWindows, self)
        if sys.platform == "darwin":  # where the files of a double click come as events, and not as arguments
            OpenedFiles(app).opened.connect(lambda path: place.called.emit(Call((path,), user)))
        if getattr(sys, "frozen", False):
            Replaced(Path(sys.executable), app).replaced.connect(self._say_replaced)
        self.program = self._made()

    def _made(self) -> Program:
        program = Program(config_folder(), data_folder(), self._url, self._user)
        program.failures.install()
        program.second_instance = SecondInstance(self._place, self._found, program.window, program.bus)
        program.window.language_chosen.connect(lambda language: QTimer.singleShot(0, partial(self._speak, language)))
        program.window.restore_asked.connect(lambda backup: QTimer.singleShot(0, partial(self._renew, backup)))
        return program

    def _say_replaced(self) -> None:
        words = self.tr("Another version of Editor App was installed. Close the window and open it again to use it.")
        self.program.bus.notice.emit(Notice(words, lasting=True, topic="replaced"))

    def _speak(self, language: str) -> None:
        """The window was asked for in another language: everything in it is said anew."""
        speak(self._app, language)
        self._renew()

    def _renew(self, restoring: Path | None = None) -> None:
        """Make the window again, perhaps on a backup that takes the place of the database."""
        old = self.program
        at = old.place
        self._app.setQuitOnLastWindowClosed(False)
        old.second_instance = None  # the place stays taken
        old.window.close()
        if old.workspace and restoring:
            old.workspace.work.desk.database.close()  # else its file could not be replaced
        self.program = self._made()
        self.program.start(at=at, restoring=restoring)
        self._app.setQuitOnLastWindowClosed(True)
        old.window.deleteLater()
        old.deleteLater()


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
    place = SingleInstance(data, wanted_database(url, settings))
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
    program = Running(app, place, found, url, user).program
    program.start(files)
    if fault:
        program.bus.notice.emit(Notice(tell(fault.message), tell(fault.hint), Tone.WARNING))
    return program


def keep_log(folder: Path) -> None:
    """Log to the data folder, also where the program was if it crashes in C; without the log it still works."""
    log_to(folder)
    with suppress(OSError, MachineError):
        faulthandler.enable(crash_file(folder))
