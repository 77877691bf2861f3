"""The program's own processes: one that answers one request after the other, and pools of them.

All of them start here: only this file decides what a process inherits.
"""

import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext, SpawnContext
from pathlib import Path
from typing import TYPE_CHECKING, Generic, ParamSpec, TypeVar

from editor_app.system.interpreter import look_seldom

if TYPE_CHECKING:
    from multiprocessing.sharedctypes import Synchronized

Asked = TypeVar("Asked")
Answered = TypeVar("Answered")
P = ParamSpec("P")
T = TypeVar("T")

LOST: tuple[type[Exception], ...] = (EOFError, OSError)
"""What is raised when the process has ended."""
_MOST = 8
"""Processes in a pool: each takes some 200 MB."""
_NICE = 5
"""What a process that works behind others adds to its place in the queue of the system."""
_LAST = 19
"""The last place in that queue."""
_READY = "ready"


class Worker(Generic[Asked, Answered]):
    """A process and the pipe to it. It holds nothing that could be lost, so `close` ends it at once.

    `make` is called once in that process and returns what answers the requests. `memory` is how many bytes it may use
    beyond what it has then; where the system cannot enforce that, whoever waits for it checks `memory`. One that works
    `behind` leaves the processor to whoever types.
    """

    def __init__(
        self, name: str, make: Callable[[], Callable[[Asked], Answered]], memory: int = 0, behind: bool = False
    ) -> None:
        context = _spawning()
        self._line, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, make, memory), name=name, daemon=True)
        with _deaf():
            self._process.start()
        theirs.close()
        import psutil  # costs a hundredth of a start, and plain text needs no process

        self._lost: type[Exception] = psutil.Error
        self._seen = psutil.Process(self._process.pid)
        self._ready = False
        if behind:
            with suppress(self._lost):
                lower = getattr(psutil, "BELOW_NORMAL_PRIORITY_CLASS", None)  # Windows has classes instead of numbers
                self._seen.nice(lower or min(_LAST, int(self._seen.nice()) + _NICE))

    def ready(self, seconds: float) -> bool:
        """Whether it can be asked, waiting for a limited time. Raises one of LOST when it could not start."""
        if not self._ready and self._line.poll(seconds):
            self._ready = self._line.recv() == _READY
        return self._ready

    def ask(self, request: Asked, watch: Callable[[], None], pause: float) -> Answered:
        """The answer. `watch` is called every `pause` seconds, and raises something to give up."""
        self.send(request)
        return self.receive(watch, pause)

    def send(self, request: Asked) -> None:
        """Ask something. Raises one of LOST."""
        self._line.send(request)

    def receive(self, watch: Callable[[], None], pause: float) -> Answered:
        """Wait for the next answer; after giving up on one, that one comes first. Raises one of LOST."""
        while not self._line.poll(pause):
            watch()
        answer: Answered = self._line.recv()
        return answer

    @property
    def alive(self) -> bool:
        """Whether it can be asked: while idle, it sends nothing unless it ends."""
        return self._process.is_alive() and not self._line.poll()

    @property
    def memory(self) -> int:
        """Bytes it holds; 0 when it is gone."""
        with suppress(self._lost):
            return int(self._seen.memory_info().rss)
        return 0

    @property
    def worked(self) -> float:
        """Processor seconds it has used."""
        with suppress(self._lost):
            times = self._seen.cpu_times()
            return float(times.user + times.system)
        return 0.0

    def close(self) -> None:
        """End it."""
        self._line.close()
        self._process.kill()
        self._process.join()


def shared_number() -> "Synchronized[int]":
    """A number that this process and a worker both see; it is handed over with `make`."""
    return _spawning().Value("q", 0)


def cores() -> int:
    """How many processes are worth having."""
    return min(_MOST, os.cpu_count() or 1)


def pool(most: int = _MOST, prepare: Callable[[], object] | None = None) -> ProcessPoolExecutor:
    """As many processes as there are cores, up to a limit.

    `prepare` loads what each of them needs. Where a process can be copied that is done once, here, and they have it
    from their first moment; elsewhere they load it themselves, when they need it.
    """
    context: BaseContext = _spawning()
    if prepare and _is_alone():
        prepare()
        if _is_alone():
            gc.freeze()  # what they share is not looked at again, so that it stays shared
            context = multiprocessing.get_context("fork")
    return _Pool(min(cores(), most), context, initializer=_begin)


class _Pool(ProcessPoolExecutor):
    """Starts its processes when there is work for them."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Give it something to do."""
        with _deaf():
            return super().submit(fn, *args, **kwargs)


@contextmanager
def _deaf() -> Iterator[None]:
    """A process started meanwhile never hears Ctrl+C, not even while it loads its modules: the program ends it."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """In the new process: the program handles Ctrl+C, and ends this process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    look_seldom()


def _spawning() -> SpawnContext:
    """Processes are spawned: a copy would have the locks of other threads, which nobody gives back."""
    return multiprocessing.get_context("spawn")


def _is_alone() -> bool:
    """Whether this process has one thread, those of libraries counted, and can be copied. Only Linux tells."""
    return sys.platform == "linux" and sum(1 for _ in Path("/proc/self/task").iterdir()) == 1


def _serve(line: Connection, make: Callable[[], Callable[[Asked], Answered]], memory: int) -> None:
    """The process: answers until the pipe is closed."""
    _begin()
    answer = make()
    if memory:
        _limit(memory)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        line.send(_READY)
        while True:
            line.send(answer(line.recv()))


def _limit(memory: int) -> None:
    """Limit the memory, where the system can."""
    try:
        import resource  # not on every system
    except ImportError:
        return
    import psutil  # as above

    limit = psutil.Process().memory_info().vms + memory
    with suppress(ValueError, OSError):  # a lower limit stays
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
