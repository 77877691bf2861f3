"""Reads files apart: in a process of its own, so that no file can freeze, fill or kill the program.

What takes too long, needs too much memory or makes the process fail is refused with a sentence; the process is ended
and the next file gets a new one. It stays warm in between, for starting one costs a third of a second.
"""

import logging
import multiprocessing
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

import psutil

from editor_app.domain.errors import Cancelled, EditorError, Unreadable
from editor_app.domain.message import say
from editor_app.formats.base.incoming import Incoming, SourceFile
from editor_app.formats.base.unreadable import SEND_AGAIN, TOO_MUCH
from editor_app.formats.formats import format_of
from editor_app.formats.reading import needs_too_much, read_source

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

log = logging.getLogger(__name__)

SECONDS, SECONDS_A_MEGABYTE = 6.0, 1.0
"""How long the processor may work at a file: six seconds, and for a large one a second more for each megabyte.

Not the clock: on a machine that is busy otherwise a good file would be refused. The clock stops what does not work.
"""
_PATIENCE = 1.5
"""How many times as long it may take by the clock."""
MEMORY = 500 << 20
"""Bytes that the process may hold."""
_STARTING = 60.0
"""Seconds in which the process must have started, on a machine that is busy otherwise."""
_SMALL = 1 << 20
"""Characters of plain text or Markdown that may be read in place: such a text has nothing that could run away."""
_LOOK = 0.05
"""Seconds between two looks at the clock and the memory."""
_READY = "ready"

CancelledAsk = Callable[[], bool]


class Sandbox:
    """Called like `read_source`, from any thread; one file at a time. `close` ends the process, if there is one."""

    def __init__(self, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._seconds, self._memory = seconds, memory
        self._process: _Process | None = None
        self._one_at_a_time = threading.Lock()

    def __call__(self, source: SourceFile, cancelled: CancelledAsk = lambda: False) -> Incoming:
        """The text in a file. Raises Unreadable, and Cancelled when it is no longer wanted."""
        form = format_of(source.name)
        if form and form.simple and len(source.data) <= _SMALL:
            return read_source(source)
        with self._one_at_a_time:
            try:
                answer = self._ask(source, cancelled)
            except (EOFError, OSError) as fault:
                log.warning("the process that reads ended at %s", source.name)
                self.close()
                raise Unreadable(
                    say("{file} crashed the process that reads files.", file=source.name), SEND_AGAIN
                ) from fault
            except BaseException:
                self.close()
                raise
        if isinstance(answer, EditorError):
            raise answer
        return answer

    def __enter__(self) -> "Sandbox":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process; the next file starts a new one."""
        process, self._process = self._process, None
        if process:
            process.close()

    def _ask(self, source: SourceFile, cancelled: CancelledAsk) -> Incoming | EditorError:
        if self._process is None or not self._process.alive:
            self.close()
            self._process = _Process(self._memory)
        process = self._process
        limit = self._seconds + SECONDS_A_MEGABYTE * len(source.data) / (1 << 20)
        process.line.send(source)
        worked, end = process.worked + limit, time.monotonic() + _PATIENCE * limit
        while not process.line.poll(_LOOK):
            if cancelled():
                raise Cancelled
            if process.worked > worked or time.monotonic() > end:
                raise Unreadable(
                    say(
                        "{file} takes too long to read: stopped after {seconds:.0f} seconds.",
                        file=source.name,
                        seconds=limit,
                    ),
                    TOO_MUCH,
                )
            if process.memory > self._memory:
                raise needs_too_much(source.name)
        answer: Incoming | EditorError = process.line.recv()
        if process.memory > self._memory // 2:  # what a large file has left behind would be missing for the next one
            self.close()
        return answer


class _Process:
    """One process and the line to it."""

    def __init__(self, memory: int) -> None:
        context = multiprocessing.get_context("spawn")  # a fork would copy locks and threads
        self.line, theirs = context.Pipe()
        self._process: SpawnProcess = context.Process(target=_serve, args=(theirs, memory), name="reader", daemon=True)
        self._process.start()
        theirs.close()
        self._seen = psutil.Process(self._process.pid)
        if not self._begun():
            self.close()
            raise EditorError(say("The process that reads files did not start."), say("Start the program again."))

    def _begun(self) -> bool:
        with suppress(EOFError, OSError):
            return self.line.poll(_STARTING) and self.line.recv() == _READY
        return False

    @property
    def alive(self) -> bool:
        """Whether it can be asked: at rest there is nothing to hear from it but its end."""
        return self._process.is_alive() and not self.line.poll()

    @property
    def memory(self) -> int:
        """Bytes it holds; 0 when it is gone."""
        with suppress(psutil.Error):
            return int(self._seen.memory_info().rss)
        return 0

    @property
    def worked(self) -> float:
        """Seconds of the processor it has had."""
        with suppress(psutil.Error):
            times = self._seen.cpu_times()
            return float(times.user + times.system)
        return 0.0

    def close(self) -> None:
        """It holds nothing that could be lost."""
        self.line.close()
        self._process.kill()
        self._process.join()


def _serve(line: Connection, memory: int) -> None:
    """The process: answers one file after the other until the line is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who is asked to stop is the program, and it ends this
    _limit(memory)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        line.send(_READY)
        while True:
            line.send(_answer(line.recv()))


def _answer(source: SourceFile) -> Incoming | EditorError:
    try:
        return read_source(source)
    except EditorError as fault:
        return fault


def _limit(memory: int) -> None:
    """Where the system can, it refuses memory at once; elsewhere the program looks on and ends the process."""
    try:
        import resource  # not on every system
    except ImportError:
        return
    limit = psutil.Process().memory_info().vms + memory
    with suppress(ValueError, OSError):  # a limit that is lower already stays
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
