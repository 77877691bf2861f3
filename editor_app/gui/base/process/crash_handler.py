"""The hook for bugs in the program: parks the draft, logs, and shows a window with a report to copy.

What a person can put right (EditorError) never comes here: it is a calm notice.
"""

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from editor_app import __version__
from editor_app.gui.base import theme
from editor_app.gui.base.theme import Look

log = logging.getLogger(__name__)

Kind = type[BaseException]


class CrashHandler(QObject):
    """Catches what nobody caught, on the window's thread, on others and in slots; one window at a time."""

    _happened = Signal(str)

    def __init__(self, rescue: Callable[[], bool], parent: QWidget | None = None) -> None:
        """`rescue` parks the draft and says whether it is safe now."""
        super().__init__(parent)
        self._rescue, self._window = rescue, parent
        self._open = False
        self._happened.connect(self._show, Qt.ConnectionType.AutoConnection)

    def install(self) -> None:
        """Install the hooks in this process."""
        sys.excepthook = self.caught
        threading.excepthook = lambda args: self.caught(args.exc_type, args.exc_value, args.exc_traceback)

    def caught(self, kind: Kind, fault: BaseException | None, trace: TracebackType | None) -> None:
        """Called by Python."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        log.critical("a fault of the program", exc_info=(kind, fault or kind(), trace))
        self._happened.emit(report(kind, fault, trace))

    def _show(self, text: str) -> None:
        """Rescue first, then show; a second fault meanwhile is only logged."""
        if self._open:
            return
        self._open = True
        try:
            CrashWindow(text, self._safe(), self._window).exec()
        finally:
            self._open = False

    def _safe(self) -> bool:
        try:
            return self._rescue()
        except Exception:  # the rescue itself must not bring the program down
            log.exception("the draft could not be parked")
            return False


class CrashWindow(QDialog):
    """Says what happened, what it means for the text, and gives a report to copy. It contains no word of the text."""

    def __init__(self, text: str, safe: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Problem in Editor App"))
        title = QLabel(self.tr("Something in the program went wrong."))
        theme.dress(title, Look.TITLE)
        kept = self.tr("What you typed is kept and will be there when you start again.")
        lost = self.tr("Your text could not be kept. Copy it to a safe place before you go on.")
        words = QLabel(kept if safe else lost)
        words.setWordWrap(True)
        self.report = QPlainTextEdit(text)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setProperty("look", "field")
        buttons = QDialogButtonBox()
        copy = QPushButton(self.tr("Copy report"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        leave = buttons.addButton(self.tr("Quit"), QDialogButtonBox.ButtonRole.DestructiveRole)
        leave.clicked.connect(QCoreApplication.quit)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.tr("Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, theme.LARGE, theme.WIDE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        for widget in (title, words, self.report, buttons):
            column.addWidget(widget)
        self.resize(640, 420)


def report(kind: Kind, fault: BaseException | None, trace: TracebackType | None) -> str:
    """The report: versions and where it happened. Values are left out, because they may contain words of a text."""
    steps = traceback.extract_tb(trace)
    where = [f"  {step.filename}:{step.lineno} in {step.name}\n    {step.line}" for step in steps]
    versions = f"Editor App {__version__}, Python {platform.python_version()}, Qt {qt_version}, {platform.platform()}"
    return "\n".join([versions, f"{kind.__module__}.{kind.__qualname__}", *where])
