"""Large desks: from start to the listed queue, a search while it is typed, opening a row, and what opening a very long
text takes of the window's thread. Desks of ten and of a hundred thousand articles, on a file or, with its address in
EDITOR_APP_TEST_POSTGRES, on a server.
"""

import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QEventLoop, QThread
from PySide6.QtWidgets import QApplication
from sqlalchemy import insert

from bench.measure import as_installed, children, in_pairs, percentile, seconds
from bench.starting import EMPTY
from bench.texts import of_length
from editor_app.desk.articles.queries import counts, queue_rows
from editor_app.desk.articles.write import may_write, open_draft
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.opening import open_desk
from editor_app.desk.base.people import person, set_roles
from editor_app.desk.base.views import View, sought
from editor_app.domain.article import Article, Revision, RevisionKind, Status
from editor_app.domain.person import Role
from editor_app.gui.editor.live import Freshness
from editor_app.gui.program import Program
from editor_app.store import articles
from editor_app.store.engine.tables import article as article_rows
from editor_app.store.search import text_index
from editor_app.text.manuscript import Manuscript

LARGE = 100_000
SMALL = 10
WORDS = 120
"""Of a text: what is measured depends on how many texts there are, and hardly on their length."""
_AT = datetime(2026, 11, 1, 8, 0, tzinfo=UTC)
_PEOPLE = ("Ada", "Ben", "Carol", "Dina", "Ed", "Eva")
_STATUSES = (*(Status.NEW, Status.IN_REVIEW, Status.CHANGES_REQUESTED, Status.SUBMITTED), *(Status.APPROVED,) * 6)
_HAN = "灯会开幕通车典礼海港博物馆河流研究所图书展览春节市民学校老师孩子天气预报火车站桥梁工程"
_SEARCHES = ("lantern", "h", "ha", "harb", "harbour museum", "灯会", "灯", "博物馆", "zebra", "Carol", "bridge 通车")
_OURS = """
import os
from editor_app.system.interpreter import load
load("PySide6.QtCore")  # as __main__ does
from PySide6.QtCore import QTimer
from editor_app.gui import run
from editor_app.gui.panels.queue.article_list import ArticleRows
plain = ArticleRows.paint
def paint(self, painter, option, index):
    plain(self, painter, option, index)
    QTimer.singleShot(0, lambda: os._exit(0))  # what comes after the first row is painted is not measured
ArticleRows.paint = paint
run.run(user="Ada")
"""


def main(numbers: Sequence[int] = (SMALL, LARGE)) -> None:
    """Some lines for each desk."""
    for number in numbers:
        with tempfile.TemporaryDirectory() as folder:
            where = {"EDITOR_APP_DATA": folder, "EDITOR_APP_CONFIG": folder}
            desk = open_desk(data=Path(folder))
            try:
                fill(desk, number)
                _reading(desk, number)
            finally:
                desk.database.close()
                desk.read.close()
            _starting(number, where)
    _long_text()


def fill(desk: Desk, number: int) -> None:
    """A desk with so many articles, all of which can be searched."""
    person(desk, "Ada")
    set_roles(desk, "Ada", tuple(Role), "Ada")
    chance = random.Random(7)
    vocabulary = [f"{start}{end}" for start in _starts() for end in ("", "s", "ing", "ed", "al", "ship", "er")]
    for first in range(0, number, 1000):
        with desk.database.begin() as tx:
            made = [_article(chance, at) for at in range(first, min(number, first + 1000))]
            tx.execute(insert(article_rows), [articles.row_of(one) for one in made])
            for one in made:
                text = Manuscript(one.title, _body(chance, vocabulary))
                kept = Revision(one.id, 1, text, text.digest, one.owner, one.made_at, kind=RevisionKind.IMPORTED)
                articles.add_revision(tx, kept)
    with desk.database.begin() as tx:
        text_index.note_complete(tx)


def _starts() -> Iterator[str]:
    chance = random.Random(3)
    for _ in range(4000):
        yield "".join(chance.choice("bcdfghlmnprstvw") + chance.choice("aeiou") for _ in range(chance.randint(2, 4)))


def _body(chance: random.Random, vocabulary: Sequence[str]) -> str:
    words = [vocabulary[min(len(vocabulary) - 1, int(chance.paretovariate(0.5)))] for _ in range(WORDS)]
    chinese = "".join(chance.choices(_HAN, k=30))
    rare = "The harbour museum lights a lantern on the bridge." if chance.random() < 0.01 else ""
    return f"{' '.join(words)}.\n\n{chinese}。{rare}"


def _article(chance: random.Random, at: int) -> Article:
    moment = _AT + timedelta(seconds=37 * at)
    status, owner = chance.choice(_STATUSES), chance.choice(_PEOPLE)
    approved = status is Status.APPROVED
    return Article(
        id=str(UUID(int=chance.getrandbits(128))),
        title=f"Notes of the harbour, number {at}",
        language="en_GB",
        status=status,
        head=1,
        version=1,
        owner=owner,
        made_at=moment,
        changed_at=moment,
        holder=owner if status is Status.IN_REVIEW else "",
        submitter=owner if status is Status.SUBMITTED or approved else "",
        submitted=1 if status is Status.SUBMITTED or approved else None,
        approved=1 if approved else None,
        exports=1 if approved and chance.random() < 0.9 else 0,
        words=WORDS,
    )


@dataclass(frozen=True, slots=True)
class _Times:
    """Milliseconds of something done again and again."""

    median: float
    most: float


def _times(jobs: Sequence[Callable[[], object]], rounds: int = 5) -> _Times:
    found = [1000 * seconds(job) for _ in range(rounds) for job in jobs]
    return _Times(statistics.median(found), percentile(found, 0.95))


def _reading(desk: Desk, number: int) -> None:
    views = _times([lambda view=view: queue_rows(desk, sought(view, "Ada"), 0, 128) for view in View])  # type: ignore[misc]
    counted = _times([lambda: counts(desk, "Ada")])
    last = _times([lambda: queue_rows(desk, sought(View.ALL), max(0, number - 100), 64)])
    searches = _times(
        [lambda words=words: queue_rows(desk, sought(View.ALL, "", words), 0, 128) for words in _SEARCHES]
    )  # type: ignore[misc]
    chance = random.Random(1)
    ids = [one.id for one in queue_rows(desk, sought(View.ALL), 0, 10_000).articles]
    opened = _times([lambda key=key: _open(desk, key) for key in chance.sample(ids, min(len(ids), 60))], 1)  # type: ignore[misc]
    for name, found in (
        ("rows of a view", views),
        ("the last rows", last),
        ("counts of all views", counted),
        ("a search", searches),
        ("opening a row", opened),
    ):
        print(f"{number:,} articles, {name}: median {found.median:,.1f} ms, p95 {found.most:,.1f} ms")


def _open(desk: Desk, key: str) -> None:
    open_draft(desk, key)
    may_write(desk, key, "Ada")


def _starting(number: int, where: dict[str, str]) -> None:
    surroundings = as_installed(**where)

    def start(program: str) -> None:
        subprocess.run([sys.executable, "-c", program], env=surroundings, check=True, stderr=subprocess.DEVNULL)

    start(_OURS)  # compiles what is not compiled yet
    pair = in_pairs(lambda: start(_OURS), lambda: start(EMPTY), 5, children)
    print(
        f"{number:,} articles, start to the listed queue: {1000 * pair.job:,.0f} ms,"
        f" {pair.ratio:.2f} x an empty window ({1000 * pair.floor:,.0f} ms)"
    )


def _long_text() -> None:
    """What opening a text of a hundred thousand words takes of the window's thread at a stretch."""
    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder, file = Path(name), Path(name) / "draft.txt"
        file.write_text(of_length(100_000), encoding="utf-8")
        program = Program(folder, folder)
        program.start([file])
        _until(app, lambda: program.live.freshness is Freshness.FRESH)
        assert program.workspace
        work, article = program.workspace.work, program.workspace.work.article
        program.live.show(None)
        assert article
        stretches: list[tuple[float, float]] = []
        last = (time.thread_time(), time.perf_counter())
        work.open(article.id)
        done = lambda: program.live.freshness is Freshness.FRESH  # noqa: E731  # a name for what is asked below
        while not done():
            app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
            now = (time.thread_time(), time.perf_counter())
            stretches.append((now[0] - last[0], now[1] - last[1]))
            last = now
            QThread.msleep(1)
        program.window.close()
    worst, longest = max(cpu for cpu, _ in stretches), max(wall for _, wall in stretches)
    print(
        f"opening 100,000 words: the window's thread at a stretch {1000 * worst:,.0f} ms CPU, {1000 * longest:,.0f} ms"
    )


def _until(app: QApplication, reached: Callable[[], bool]) -> None:
    while not reached():
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or (SMALL, LARGE))
