"""A verb over several articles: a progress bar on a terminal, and Ctrl+C ends it at a consistent point."""

import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from editor_app.cli.spoken import catalogue_here, plain, row, warn, whole
from editor_app.domain.errors import EditorError
from editor_app.domain.message import NOTHING, Message, say, verbatim


@dataclass(frozen=True, slots=True)
class Batch:
    """`tell(done, total, title)` moves the bar; `stopped()` says whether a person wants it to stop."""

    tell: Callable[[int, int, str], None]
    stopped: Callable[[], bool]


@contextmanager
def batch(label: Message, total: int) -> Iterator[Batch]:
    """Ctrl+C waits for the current article; pressed again, it ends at once."""
    stop = threading.Event()
    hidden = total < 2 or not sys.stderr.isatty()
    said = label.said(catalogue_here())
    with _asked_first(stop), click.progressbar(length=total, label=said, file=sys.stderr, hidden=hidden) as bar:

        def tell(done: int, _total: int, title: str) -> None:
            bar.label = f"{said} {plain(_short(title))}" if title else said
            bar.update(done - bar.pos)
            bar.render_progress()

        yield Batch(tell, stop.is_set)


def each(label: Message, articles: Sequence[str], write: Callable[[str], Iterable[Path]]) -> int:
    """Write files for one article after the other, and report what happened to each; returns the exit status."""
    written: list[Path] = []
    faults: list[Message] = []
    with batch(label, len(articles)) as now:
        for number, one in enumerate(articles):
            now.tell(number, len(articles), one)
            try:
                if now.stopped():
                    raise EditorError(say("Stopped before it was written."))
                written += write(one)
            except EditorError as fault:
                faults.append(whole(fault, verbatim(one) if len(articles) > 1 else NOTHING))
        now.tell(len(articles), len(articles), "")
    for path in written:
        row(str(path))
    for words in faults:
        warn(words)
    return 2 if faults else 0


@contextmanager
def _asked_first(stop: threading.Event) -> Iterator[None]:
    """The first Ctrl+C only asks. Only the main thread may listen for it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.getsignal(signal.SIGINT)

    def ask(_number: int, _frame: object) -> None:
        stop.set()
        signal.signal(signal.SIGINT, before)

    signal.signal(signal.SIGINT, ask)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _short(title: str) -> str:
    return title if len(title) <= 30 else f"{title[:29].rstrip()}…"
