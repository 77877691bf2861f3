"""Another version of the program that was installed while its window is open.

Signal: replaced().
"""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication


class Replaced(QObject):
    """Looks at the file of the program whenever somebody comes back to the window, and says once what it finds."""

    replaced = Signal()

    def __init__(self, file: Path, app: QGuiApplication) -> None:
        super().__init__(app)
        self._file, self._known = file, _which(file)
        app.applicationStateChanged.connect(self._look)

    def _look(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive:
            return
        found = _which(self._file)
        if found and found != self._known:
            self._known = found
            self.replaced.emit()


def _which(file: Path) -> tuple[int, ...]:
    """What tells one file of a name from the next; nothing while there is none. A new link to it changes nothing."""
    try:
        seen = file.stat()
    except OSError:
        return ()
    return seen.st_ino, seen.st_mtime_ns, seen.st_size
