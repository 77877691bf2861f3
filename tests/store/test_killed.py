"""A program that is killed in the middle of typing or saving has lost nothing that it called kept."""

import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor_app.store import articles, audit, parking
from editor_app.store.engine.database import open_database, sqlite_url

ARTICLE = "aaaaaaaa-0000-4000-8000-000000000000"
KILLS = 20

TYPE = """
import sys
from itertools import count
from pathlib import Path
from editor_app.domain.article import Draft
from editor_app.store import parking
from editor_app.text.manuscript import Manuscript

for number in count(int(sys.argv[3]) + 1):
    parking.park(Path(sys.argv[1]), Draft(sys.argv[2], 0, Manuscript("桥", f"{number} " * 500), number), "Ben")
    print(number, flush=True)
"""

SAVE = """
import sys
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from editor_app.domain.article import Action, Revision, Status, Step
from editor_app.store import articles, audit
from editor_app.store.engine.database import open_database
from editor_app.text.manuscript import Manuscript

database = open_database(sys.argv[1])
for number in count(int(sys.argv[3]) + 1):
    text, now = Manuscript("桥", f"{number} " * 300), datetime.now(UTC)
    with database.begin() as tx:
        article = articles.get(tx, sys.argv[2])
        articles.add_revision(tx, Revision(article.id, number, text, text.digest, "Ben", now))
        articles.update(tx, replace(article, head=number))
        audit.append(tx, Step(article.id, number, Action.START, "Ben", "editor", now, None, Status.IN_REVIEW))
    print(number, flush=True)
"""


MAKE = """
import sys
from editor_app.store.engine.database import open_database
print("ready", flush=True)
open_database(sys.argv[1])
"""


def acknowledged(script: str, where: str, last: int, chance: random.Random) -> int:
    """Run a script and kill it at a random moment; the last number that it called kept."""
    command = [sys.executable, "-c", script, where, ARTICLE, str(last)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        lines = [process.stdout.readline() for _ in range(chance.randrange(1, 16))]
        process.kill()
        lines += process.stdout.readlines()
    assert process.returncode not in (0, 1), "it ended by itself"
    return max(int(line) for line in lines if line.endswith("\n"))


def test_text_that_was_put_by_is_there_after_every_kill(tmp_path: Path) -> None:
    last, chance = 0, random.Random(1)
    for _ in range(KILLS):
        last = acknowledged(TYPE, str(tmp_path), last, chance)
        parked = parking.parked_of(tmp_path, ARTICLE)
        number = parked.draft.version
        assert number in (last, last + 1)
        assert parked.draft.manuscript.body == f"{number} " * 500
        assert not list(tmp_path.glob("*.broken"))
        last = number


def test_texts_that_were_saved_are_there_after_every_kill(tmp_path: Path, make_article) -> None:
    file, chance, last = tmp_path / "desk.db", random.Random(2), 0
    opened = open_database(sqlite_url(file))
    with opened.begin() as tx:
        articles.add(tx, make_article(id=ARTICLE, head=0))
    opened.close()
    for _ in range(KILLS):
        last = acknowledged(SAVE, sqlite_url(file), last, chance)
        last = whole(file, last)


def whole(file: Path, last: int) -> int:
    """Look at all that a killed program left; the number of the newest text, which may be one past the last it told."""
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    opened = open_database(sqlite_url(file))
    with opened.read() as tx:
        numbers = [one.number for one in articles.revisions(tx, ARTICLE)]
        assert numbers == list(range(1, len(numbers) + 1))
        assert numbers[-1] in (last, last + 1)
        assert articles.get(tx, ARTICLE).head == numbers[-1] == len(audit.steps(tx))
        assert audit.verify(tx) == ()
    opened.close()
    return numbers[-1]


@pytest.mark.parametrize("moment", range(5))
def test_a_program_killed_while_it_makes_its_database_can_begin_again(tmp_path: Path, moment: int) -> None:
    file = tmp_path / "desk.db"
    script = MAKE
    with subprocess.Popen(
        [sys.executable, "-c", script, sqlite_url(file)], stdout=subprocess.PIPE, text=True
    ) as process:
        process.stdout.readline()
        wait_for(file, process, moment)
        process.kill()
    opened = open_database(sqlite_url(file))
    with opened.begin() as tx:
        assert audit.verify(tx) == ()
    opened.close()


def wait_for(file: Path, process: subprocess.Popen[str], moment: int) -> None:
    """Watch until the making of a file has come so far: its log is there and has so many times ten thousand bytes."""
    log = file.with_name(file.name + "-wal")
    started = datetime.now(UTC)
    while process.poll() is None and (datetime.now(UTC) - started).total_seconds() < 30:
        if file.exists() and (moment == 0 or (log.exists() and log.stat().st_size >= (moment - 1) * 40_000)):
            return
