"""Reads files in a separate process, so that no file can freeze the program, fill its memory or crash it.

What takes too long, needs too much memory or makes the process fail is refused with a sentence; the process is ended
and the next file gets a new one. The process stays warm in between, because starting one takes a third of a second.
"""

import logging
import threading
import time
from collections.abc import Callable
from contextlib import suppress

from editor_app.domain.errors import Cancelled, EditorError, Unreadable
from editor_app.domain.message import say
from editor_app.formats.base.incoming import Incoming, SourceFile
from editor_app.formats.base.unreadable import SEND_AGAIN, TOO_MUCH
from editor_app.formats.formats import format_of
from editor_app.formats.reading import needs_too_much, read_source
from editor_app.system.process import LOST, Worker

log = logging.getLogger(__name__)

SECONDS, SECONDS_A_MEGABYTE = 6.0, 1.0
"""Processor time allowed for a file: six seconds, and for a large one a second more for each megabyte.

Not wall time: on a busy machine a good file would be refused. Wall time stops what does not use the processor.
"""
_IDLE, _BUSIEST = 1.5, 20.0
"""Wall time allowed without any processor time, and in all, as multiples of that; a busy machine gives little."""
MEMORY = 500 << 20
"""Bytes of memory that the process may use."""
_STARTING = 60.0
"""Seconds in which the process must start, even on a busy machine."""
_SMALL = 1 << 20
"""Characters of plain text or Markdown that may be read in place: such a text cannot take too long."""
_LOOK = 0.05
"""Seconds between two looks at the clock and the memory."""

CancelledAsk = Callable[[], bool]


class Clock:
    """Whether a file has had its time: of the processor, or, for what waits for something, on the wall."""

    def __init__(self, limit: float, worked: float, now: float) -> None:
        self._limit, self._most, self._end = limit, worked + limit, now + _BUSIEST * limit
        self._worked, self._moved = worked, now

    def is_over(self, worked: float, now: float) -> bool:
        """Asked again and again, with the processor time used and the time on the wall."""
        if worked > self._worked:
            self._worked, self._moved = worked, now
        return worked > self._most or now > self._end or now - self._moved > _IDLE * self._limit


class Sandbox:
    """Called like `read_source`, from any thread; one file at a time. `close` ends the process, if there is one."""

    def __init__(self, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._seconds, self._memory = seconds, memory
        self._process: Worker[SourceFile, Incoming | EditorError] | None = None
        self._one_at_a_time = threading.Lock()

    def __call__(self, source: SourceFile, cancelled: CancelledAsk = lambda: False) -> Incoming:
        """The text in a file. Raises Unreadable, and Cancelled when it is no longer wanted."""
        form = format_of(source.name)
        if form and form.simple and len(source.data) <= _SMALL:
            return read_source(source)
        with self._one_at_a_time:
            try:
                answer = self._ask(source, cancelled)
            except LOST as fault:
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
            self._process = _started(self._memory)
        process = self._process
        limit = self._seconds + SECONDS_A_MEGABYTE * len(source.data) / (1 << 20)
        clock = Clock(limit, process.worked, time.monotonic())

        def watch() -> None:
            if cancelled():
                raise Cancelled
            if clock.is_over(process.worked, time.monotonic()):
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

        answer = process.ask(source, watch, _LOOK)
        if process.memory > self._memory // 2:  # the memory a large file used would be missing for the next one
            self.close()
        return answer


def _started(memory: int) -> Worker[SourceFile, Incoming | EditorError]:
    process = Worker("reader", _reader, memory)
    with suppress(*LOST):
        if process.ready(_STARTING):
            return process
    process.close()
    raise EditorError(say("The process that reads files did not start."), say("Start the program again."))


def _reader() -> Callable[[SourceFile], Incoming | EditorError]:
    """Called in the process."""
    return _answer


def _answer(source: SourceFile) -> Incoming | EditorError:
    try:
        return read_source(source)
    except EditorError as fault:
        return fault
