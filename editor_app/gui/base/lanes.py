"""The lanes, which work off the window's thread; nothing else starts a thread.

A job takes and returns values and touches no widget; `then` and `failed` run on the window's thread. `failed` gets what
a person can put right; any other exception is raised on the window's thread, where the crash hook is.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from editor_app.domain.errors import Cancelled, EditorError

T = TypeVar("T")
CancelledAsk = Callable[[], bool]
Told = Callable[[int, int], None]
_OFTEN = 0.1
"""Seconds between two progress reports of a long job."""


@dataclass(frozen=True, slots=True)
class _Order(Generic[T]):
    """A job and who waits for it."""

    job: Callable[[], T]
    then: Callable[[T], None] | None
    failed: Callable[[EditorError], None] | None


class Lane(QObject):
    """One thread that does its jobs in order: everything that touches the disk.

    `idle` is emitted when nothing is left to do.
    """

    idle = Signal()
    _delivered = Signal(object)  # an order, its answer, and what went wrong

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._orders: SimpleQueue[_Order[object] | None] = SimpleQueue()
        self._waiting = 0
        self._closed = False
        self._delivered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether a job is running or waiting."""
        return self._waiting > 0

    def run(
        self,
        job: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[EditorError], None] | None = None,
    ) -> None:
        """Do `job` after those before it, then call back."""
        self._waiting += 1
        self._orders.put(_Order(job, then, failed))  # type: ignore[arg-type]  # an order only meets its own T

    def settle(self, seconds: float) -> bool:
        """Wait until every job so far is done; False on timeout."""
        done = threading.Event()
        self.run(done.set)
        return done.wait(seconds)

    def close(self, seconds: float = 30.0) -> bool:
        """Finish the jobs and end; False on timeout. Nothing is called back."""
        self._closed = True
        self._orders.put(None)
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while (order := self._orders.get()) is not None:
            answer: object
            try:
                answer = order.job()
                self._delivered.emit((order, answer, None))
            except Exception as fault:  # handed to the window's thread, see _deliver
                self._delivered.emit((order, None, fault))

    @Slot(object)
    def _deliver(self, outcome: tuple[_Order[object], object, Exception | None]) -> None:
        if self._closed:  # what was posted before would still be delivered after a disconnection
            return
        order, answer, fault = outcome
        self._waiting -= 1
        try:
            _call_back(order, answer, fault)
        finally:
            if not self._waiting:
                self.idle.emit()


class LatestLane(QObject):
    """A lane where the latest job wins: a new one cancels the old one, whose result is dropped."""

    idle = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = Lane(name, self)
        self._lane.idle.connect(self.idle)
        self._stop = threading.Event()

    @property
    def busy(self) -> bool:
        """Whether a job is running."""
        return self._lane.busy

    def run(
        self,
        job: Callable[[CancelledAsk], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[EditorError], None] | None = None,
    ) -> None:
        """Cancel the running job and do `job`, which asks its argument whether it is cancelled."""
        self._stop.set()
        stop = self._stop = threading.Event()

        def wanted(call: Callable[[T], None] | None) -> Callable[[T], None]:
            return lambda value: None if stop.is_set() or call is None else call(value)

        def work() -> T:
            if stop.is_set():
                raise Cancelled
            return job(stop.is_set)

        self._lane.run(work, wanted(then), failed)

    def cancel(self) -> None:
        """Stop what runs; nothing is called back."""
        self._stop.set()

    def close(self, seconds: float = 5.0) -> bool:
        """Cancel and end."""
        self._stop.set()
        return self._lane.close(seconds)


class LongLane(QObject):
    """For what takes minutes: one job at a time, which reports progress and still returns a result when it was stopped.

    `told` carries how much of how much is done, a few times a second.
    """

    told = Signal(object, object)  # numbers can exceed 32 bits

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = Lane(name, self)
        self._stop = threading.Event()

    @property
    def busy(self) -> bool:
        """Whether a job is running."""
        return self._lane.busy

    def run(
        self,
        job: Callable[[Told, CancelledAsk], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[EditorError], None] | None = None,
    ) -> None:
        """Do `job`, which reports progress to its first argument and asks its second whether to stop."""
        stop = self._stop = threading.Event()
        last = 0.0

        def tell(done: int, total: int) -> None:
            nonlocal last
            now = time.monotonic()
            if now - last >= _OFTEN:
                last = now
                self.told.emit(done, total)

        self._lane.run(lambda: job(tell, stop.is_set), then, failed)

    def stop(self) -> None:
        """Ask the job to end at a consistent point."""
        self._stop.set()

    def close(self, seconds: float = 10.0) -> bool:
        """Stop and end."""
        self.stop()
        return self._lane.close(seconds)


@dataclass(frozen=True, slots=True)
class Lanes:
    """The lanes of a window: for the disk, the checks, quick looks, comparisons, the archive (two), and the daily
    backup.
    """

    store: Lane
    review: LatestLane
    look: LatestLane
    compare: LatestLane
    archive: LatestLane
    filling: LongLane
    backup: LongLane

    def close(self) -> bool:
        """End them all; jobs of the store lane are finished first."""
        for long in (self.filling, self.backup):
            long.stop()
        for lane in (self.review, self.look, self.compare, self.archive, self.filling, self.backup):
            lane.close()
        return self.store.close()


def _call_back(order: _Order[object], answer: object, fault: Exception | None) -> None:
    """Call back; a bug goes on to the crash hook."""
    if fault is None:
        if order.then:
            order.then(answer)
    elif isinstance(fault, EditorError) and order.failed:
        order.failed(fault)
    elif not isinstance(fault, Cancelled):
        raise fault
