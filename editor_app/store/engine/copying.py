"""A whole copy of a database file that may be in use."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from editor_app.domain.errors import Cancelled, Damaged, EditorError
from editor_app.domain.message import say
from editor_app.store.engine import sqlite
from editor_app.store.engine.errors import DAMAGED
from editor_app.system import privacy
from editor_app.system.atomic_write import rename, tidy
from editor_app.system.unfinished import mark

_STEP = 2048
"""Pages of about 4 KB that are copied at once."""
_OFTEN = 1_000
"""Steps of SQLite (for a check: pages) between two looks at whether to stop."""


def copy(file: Path, target: Path, cancelled: Callable[[], bool] = lambda: False) -> None:
    """Copy a database file that may be in use to a file that is not there yet, whole and checked or not at all.

    Raises Cancelled, soon after it is asked to stop.
    """
    if target.exists():
        raise EditorError(say("“{name}” exists already.", name=str(target)), say("Choose another name."))
    if not target.absolute().parent.is_dir():
        folder = str(target.absolute().parent)
        raise EditorError(
            say("There is no folder “{name}”.", name=folder), say("Create it, or choose another place for the copy.")
        )
    tidy(target.absolute().parent)
    part = target.with_name(f"{target.name}.part.{mark()}")
    try:
        privacy.create(part)
        reading = sqlite3.connect(sqlite.read_only(file), uri=True, timeout=sqlite.PATIENCE)
        with closing(reading) as source, closing(sqlite3.connect(part)) as connection:
            source.execute("BEGIN")
            source.execute(
                "SELECT count(*) FROM sqlite_schema"
            )  # from now on it sees one state: the copy never starts again
            source.backup(connection, pages=_STEP, progress=lambda *_: _go_on(cancelled))
            connection.execute("PRAGMA journal_mode = DELETE")  # one file, with no -wal beside it
            connection.set_progress_handler(cancelled, _OFTEN)
            _refuse_broken_unless(cancelled, connection)
        rename(part, target)
    finally:
        for tail in ("", "-journal"):  # a full disk leaves both
            part.with_name(part.name + tail).unlink(missing_ok=True)


def _go_on(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise Cancelled


def _refuse_broken_unless(cancelled: Callable[[], bool], connection: sqlite3.Connection) -> None:
    try:
        refuse_broken(connection)
    except sqlite3.OperationalError:
        _go_on(cancelled)  # SQLite was interrupted
        raise


def refuse_broken(connection: sqlite3.Connection) -> None:
    """Read every page, and every reference."""
    whole = connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
    if not whole or connection.execute("PRAGMA foreign_key_check").fetchone():
        raise Damaged(*DAMAGED)


def beside(target: Path, what: str) -> Path:
    """A name in the same folder that was never used before."""
    return target.with_name(f"{target.name}.{what}.{datetime.now(UTC):%Y%m%dT%H%M%S%f}")
