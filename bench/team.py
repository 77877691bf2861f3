"""What a team's server does for one client and for twenty, on a slow disk: `python -m bench.team URL [SECONDS]`.

URL is the administrator's address of a throw-away server that waits for its disk, which is made slow there with
`commit_delay = 5000` and `commit_siblings = 0`. A client brings releases from import to approval by the server's verbs,
four steps each, by two people; nothing is checked, so that the server is measured and not this machine.
"""

import multiprocessing
import statistics
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from editor_app.desk.trust import steps
from editor_app.domain.article import Action, Article, Revision, RevisionKind, Status, Step
from editor_app.store import articles, audit
from editor_app.store.engine.database import Database, open_database
from editor_app.text.manuscript import Manuscript

CLIENTS = (1, 20)
SECONDS = 10.0
_AFTER = {
    Action.IMPORT: Status.NEW,
    Action.START: Status.IN_REVIEW,
    Action.SUBMIT: Status.SUBMITTED,
    Action.APPROVE: Status.APPROVED,
}
_BODY = "The lock is open. “Quoted” words make it a text like others.\n" * 40


@dataclass(frozen=True, slots=True)
class Took:
    """How long each acknowledged step took, in seconds, and which articles were approved."""

    times: tuple[float, ...]
    approved: tuple[str, ...]


def main() -> None:
    """Both numbers of clients on one house; every acknowledged approval must be there, and the trail whole."""
    from tests import team  # makes a house with people on any server

    team.SERVER, seconds = sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else SECONDS
    with TemporaryDirectory() as folder, team.a_team(Path(folder)) as house:
        with house.sql(house.root) as tx:
            for name, value in (("commit_delay", 5000), ("commit_siblings", 0)):
                tx.exec_driver_sql(f"ALTER DATABASE {house.name} SET {name} = {value}")
            tx.commit()
        rates = [_measured(house.urls["Ed"], house.urls["Max"], clients, seconds) for clients in CLIENTS]
    print(f"{CLIENTS[-1]} clients do {rates[-1] / rates[0]:.1f} times the work of one")


def _measured(writer: str, manager: str, clients: int, seconds: float) -> float:
    """Steps a second that so many clients get acknowledged."""
    with multiprocessing.get_context("spawn").Pool(clients) as pool:
        took = pool.starmap(_work, [(writer, manager, seconds)] * clients)
    times = sorted(time for one in took for time in one.times)
    lost, faults = _missing(writer, [one for part in took for one in part.approved])
    p50, p99 = statistics.median(times), times[int(0.99 * len(times))]
    print(
        f"{clients:>2} clients: {len(times) / seconds:,.0f} steps/s, p50 {1000 * p50:,.1f} ms, "
        f"p99 {1000 * p99:,.1f} ms, acknowledged and lost {lost}, faults of the trail {faults}"
    )
    return len(times) / seconds


def _missing(url: str, approved: list[str]) -> tuple[int, int]:
    database = open_database(url)
    with database.read() as tx:
        lost = sum(articles.get(tx, one).status is not Status.APPROVED for one in approved)
        faults = len(audit.verify(tx))
    database.close()
    return lost, faults


def _work(writer: str, manager: str, seconds: float) -> Took:
    """One client: two people at one machine, one release after another."""
    ed, max_ = open_database(writer), open_database(manager)
    times: list[float] = []
    approved: list[str] = []
    for database in (ed, max_):
        with database.read():
            pass
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        approved.append(_release(ed, max_, times))
    ed.close()
    max_.close()
    return Took(tuple(times), tuple(approved))


def _release(ed: Database, max_: Database, times: list[float]) -> str:
    """One release from import to approval; how long each step took is added."""
    at, text = datetime.now(UTC), Manuscript("Locks", _BODY)
    one = Article(str(uuid4()), text.title, text.language, Status.NEW, 1, 0, "Ed", at, at)
    first = Revision(one.id, 1, text, text.digest, "Ed", at, kind=RevisionKind.IMPORTED)

    def step(database: Database, action: Action) -> None:
        before = time.perf_counter()
        made = Step(one.id, 1, action, "", "", at, None, _AFTER[action], "why")
        with database.begin() as tx:
            if action is Action.IMPORT:
                steps.begin(tx, one, first, made)
            else:
                steps.take(tx, one, made, shown=text.digest)
        times.append(time.perf_counter() - before)

    for action in _AFTER:
        step(max_ if action is Action.APPROVE else ed, action)
    return one.id


if __name__ == "__main__":
    main()
