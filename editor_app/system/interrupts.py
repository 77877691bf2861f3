"""What Ctrl+C does while the program is still loading itself."""

import os
import signal
import threading
from types import FrameType

_STOPPED = b"editor-app: Stopped.\n"


def end_at_once() -> None:
    """Ctrl+C ends the program with one line: nothing was begun yet, and half-loaded modules have nothing to say."""
    signal.signal(signal.SIGINT, _end)


def raise_again() -> None:
    """From here on Ctrl+C is an exception that whoever runs can catch, as Python has it."""
    if threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGINT) is _end:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _end(_number: int, _frame: FrameType | None) -> None:
    os.write(2, _STOPPED)
    os._exit(2)
