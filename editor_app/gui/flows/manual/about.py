"""Help > About, and the folder with the log."""

import platform
import re
from sqlite3 import sqlite_version

import PySide6
from PySide6.QtCore import QCoreApplication, QObject, QUrl, qVersion
from PySide6.QtGui import QDesktopServices

from editor_app import __version__
from editor_app.gui.dialogs.about import AboutDialog
from editor_app.gui.session.work import Work
from editor_app.gui.shell.window import Window
from editor_app.system.parts import Part, parts

_PASSWORD = re.compile(r"(?<=//)([^/@:]*):[^/]*@")


class About(QObject):
    """What the program is, and where it keeps its log."""

    def __init__(self, window: Window, work: Work) -> None:
        super().__init__(window)
        self._window, self._work = window, work
        self.dialog: AboutDialog | None = None
        window.on("about", self.open)
        window.on("log", self.open_log)

    def open(self) -> None:
        """Versions at once; the licences as soon as they are read."""
        dialog = AboutDialog(f"Editor App {__version__}", versions(self._work), self._window)
        dialog.log_asked.connect(self.open_log)
        dialog.finished.connect(self._closed)
        dialog.open_once()
        self.dialog = dialog
        self._work.run(parts, self._show)

    def open_log(self) -> None:
        """The folder, in the system's program for files."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._work.desk.data_folder)))

    def _show(self, found: tuple[Part, ...]) -> None:
        """Unless the dialog was closed meanwhile."""
        if self.dialog:
            self.dialog.show_parts(found)

    def _closed(self) -> None:
        self.dialog = None


def versions(work: Work) -> tuple[tuple[str, str], ...]:
    """What somebody who looks for a fault must know; no password of a database."""
    database = work.desk.database
    kept = str(database.file) if database.file else _PASSWORD.sub(r"\1@", database.url)
    return (
        ("Editor App", __version__),
        ("Python", platform.python_version()),
        ("Qt", f"{qVersion()}, PySide6 {PySide6.__version__}"),
        ("SQLite", sqlite_version),
        (QCoreApplication.translate("Window", "System"), platform.platform()),
        (QCoreApplication.translate("Window", "Database"), kept),
        (QCoreApplication.translate("Window", "Data folder"), str(work.desk.data_folder)),
    )
