"""Taking turns at one file with other programs of the same account, so that nobody waits for ever."""

import hashlib
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl

PAUSE = 0.003
"""Seconds at most between two tries: short beside a write, which waits for the disk."""
_CROWDED = 1.0
"""Seconds after a wait in which others are let in first."""


class Turns:
    """The door to one file. Whoever waits inside for the file keeps the door shut, so that whoever has just written
    waits outside with all others and cannot take the file again at once.
    """

    def __init__(self, file: Path) -> None:
        own = os.getuid() if hasattr(os, "getuid") else 0
        name = hashlib.sha256(str(file.absolute()).encode(errors="surrogateescape")).hexdigest()[:16]
        self._door = Path(tempfile.gettempdir(), f"editor-app-{own}-{name}.door")
        self._waited = 0.0

    @contextmanager
    def door(self, deadline: float) -> Iterator[None]:
        """Be the next; at the deadline, or where there is no door, go on without."""
        if time.monotonic() - self._waited < _CROWDED:
            pause(2)
        handle = self._open()
        try:
            while handle is not None and not _shut(handle) and time.monotonic() < deadline:
                self.wait()
            yield
        finally:
            if handle is not None:
                os.close(handle)  # opens the door, as does the end of the process

    def wait(self) -> None:
        """Let a moment go by, and remember that others are at work."""
        self._waited = time.monotonic()
        pause()

    def _open(self) -> int | None:
        try:
            return os.open(self._door, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        except OSError:  # a full disk, another account's file: the database's own lock remains
            return None


def pause(times: int = 1) -> None:
    """Of different lengths, so that nobody always comes too late."""
    time.sleep(times * random.uniform(PAUSE / 3, PAUSE))


def _shut(handle: int) -> bool:
    if sys.platform == "win32":
        return True  # there the file's own lock is all there is
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
