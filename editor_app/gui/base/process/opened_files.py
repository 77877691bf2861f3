"""Files that macOS asks the program to open: by a double click, "Open with", or dropped on its icon.

Signal: opened(Path).
"""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication


class OpenedFiles(QObject):
    """Watches an application. It sees every event, so that it is made only where files are opened in this way."""

    opened = Signal(Path)

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Called by Qt."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.opened.emit(Path(event.file()))
            return True
        return super().eventFilter(watched, event)
