"""How Python itself behaves: what Ctrl+C does while it loads, how often it looks for garbage, who imports, and that
libraries start no threads.
"""

import builtins
import gc
import os
import signal
import threading
from importlib import import_module
from types import FrameType

_STOPPED = b"editor-app: Stopped.\n"
_MADE = 1_000_000
"""Objects more than are in use that are made before the next look for garbage. With Python's own 700, a start and a
long check spend a tenth of their time in looking at what is in use: a check leaves no garbage, and has 600,000 objects
at once of a text of 100,000 words.
"""


def end_at_once() -> None:
    """Ctrl+C ends the program with one line: nothing was begun yet, and half-loaded modules have nothing to say."""
    signal.signal(signal.SIGINT, _end)


def raise_again() -> None:
    """From here on Ctrl+C is an exception that whoever runs can catch, as Python has it."""
    if threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGINT) is _end:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def look_seldom() -> None:
    """From here on look rarely for garbage: nearly all of what the program makes is in use."""
    gc.set_threshold(_MADE, *gc.get_threshold()[1:])


def stay_alone() -> None:
    """From here on libraries that share their work among threads do it alone, also in the processes that are started:
    no job of ours is large enough to share, threads cost a tenth of a start, and a process that has one can be copied.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def leave_it() -> None:
    """Before the end: the system takes everything at once, and none of it need be looked at."""
    gc.disable()
    gc.freeze()


def load(library: str) -> None:
    """Import a library that puts an `import` of its own in the place of Python's, and keep Python's."""
    plain = builtins.__import__
    import_module(library)
    builtins.__import__ = plain


def _end(_number: int, _frame: FrameType | None) -> None:
    os.write(2, _STOPPED)
    os._exit(2)
