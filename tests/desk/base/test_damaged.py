"""A database that something else has changed: every verb goes on, refuses or says that it is damaged; none fails."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from editor_app.desk.articles import queries
from editor_app.desk.articles.comments import comments
from editor_app.desk.articles.write import open_draft, save
from editor_app.desk.base.backups import verify
from editor_app.desk.base.desk import Desk, minded
from editor_app.desk.base.people import everyone, policies
from editor_app.desk.exports.bundle import hand_over
from editor_app.desk.exports.plan import settle
from editor_app.desk.exports.release import release
from editor_app.desk.trust.heads import watch
from editor_app.domain.article import Action, Status
from editor_app.domain.errors import EditorError
from editor_app.domain.queue import Sought
from editor_app.store.engine.database import open_database, sqlite_url
from editor_app.store.engine.tables import metadata
from editor_app.text.edits import Edit
from editor_app.text.span import Span
from tests.taking import advance

ODD = ("x'ff00'", "'zzz'")
SAID = {"revision", "audit", "audit_end", "person", "person_role", "role_privilege", "policy"}
"""Tables of which no row can go unsaid."""
VERBS: tuple[Callable[[Desk, str, Path], object], ...] = (
    lambda desk, article, folder: queries.listed(desk, Sought()),
    lambda desk, article, folder: queries.article(desk, article),
    lambda desk, article, folder: comments(desk, article),
    lambda desk, article, folder: hand_over(desk, article, folder, "Mia"),
    lambda desk, article, folder: release(desk, [article], folder, ("txt",), "Mia"),
    lambda desk, article, folder: advance(desk, article, Action.CORRECT, "Mia", reason="A slip."),
    lambda desk, article, folder: changed(desk, article),
    lambda desk, article, folder: (everyone(desk), policies(desk)),
    lambda desk, article, folder: (watch(desk), settle(desk)),
    lambda desk, article, folder: verify(desk),
)


def changed(desk: Desk, article: str) -> None:
    save(desk, open_draft(desk, article).draft.edited([Edit(Span(0, 0), "So: ")]), "Mia")


@pytest.fixture
def worked(house: Desk, at: Callable[..., str], tmp_path: Path) -> tuple[Desk, str, Path]:
    """A desk with an article that was approved and exported, and its file as it is then."""
    article = at(Status.APPROVED)
    release(house, [article], tmp_path / "out", ("txt",), "Mia")
    house.database.close()
    file = house.database.file
    assert file
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("PRAGMA journal_mode = DELETE")
    shutil.copyfile(file, tmp_path / "whole.db")
    return house, article, tmp_path / "whole.db"


def rows_of(file: Path) -> Iterator[str]:
    """The removal of each row in turn."""
    with closing(sqlite3.connect(file)) as raw:
        for table in sorted(metadata.tables):
            for (row,) in raw.execute(f'SELECT rowid FROM "{table}" LIMIT 3').fetchall():
                yield f'DELETE FROM "{table}" WHERE rowid = {row}'


def values_of(file: Path) -> Iterator[str]:
    """A value of another kind in every second column in turn."""
    with closing(sqlite3.connect(file)) as raw:
        for table, made in sorted(metadata.tables.items()):
            if raw.execute(f'SELECT 1 FROM "{table}"').fetchone():
                for number, column in [*enumerate(made.columns.keys())][len(table) % 2 :: 2]:
                    yield f'UPDATE OR IGNORE "{table}" SET "{column}" = {ODD[number // 2 % 2]}'


@pytest.mark.parametrize("damages", [rows_of, values_of])
def test_no_verb_fails_over_a_row_that_is_gone_or_senseless(
    worked: tuple[Desk, str, Path], tmp_path: Path, damages: Callable[[Path], Iterator[str]]
) -> None:
    desk, article, whole = worked
    file = tmp_path / "damaged.db"
    for statement in damages(whole):
        shutil.copyfile(whole, file)
        with closing(sqlite3.connect(file)) as raw, raw:
            for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                raw.execute(f"DROP TRIGGER {name}")
            try:
                raw.execute(statement)
            except sqlite3.IntegrityError:
                continue  # the file itself does not take it
        with suppress(EditorError):
            database = open_database(sqlite_url(file))
            try:
                told = attempted(replace(desk, database=database), article, tmp_path / "to")
            finally:
                database.close()
            if statement.startswith("DELETE") and statement.split('"')[1] in SAID:
                assert told, f"nobody says a word: {statement}"


def attempted(desk: Desk, article: str, folder: Path) -> list[str]:
    """What is said when one verb after the other is tried."""
    told = []
    for verb in VERBS:
        try:
            answer = minded(desk, partial(verb, desk, article, folder))  # as the command line and the window do
        except EditorError as fault:
            told.append(str(fault))
        else:
            told += map(str, answer if verb is VERBS[-1] and isinstance(answer, tuple) else ())
    return told
