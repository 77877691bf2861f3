"""Ctrl+C in the terminal, or a request of the system to end, closes the window as its own button does."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

_ENDINGS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


class QuitSignals(QObject):
    """Calls `then` in the event loop when the process is told to end.

    Python runs a handler only between two of its own steps, and an idle event loop makes none: so the number of the
    signal is also written into a socket, which wakes the loop.
    """

    def __init__(self, then: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._then = then
        self._out, self._in = socket.socketpair()
        self._out.setblocking(False)
        self._in.setblocking(False)
        signal.set_wakeup_fd(self._in.fileno(), warn_on_full_buffer=False)
        for ending in _ENDINGS:
            signal.signal(ending, lambda *_: None)  # without a handler in Python nothing is written
        self._notifier = QSocketNotifier(self._out.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)

    def _heard(self) -> None:
        if set(self._out.recv(64)) & set(_ENDINGS):
            self._then()
