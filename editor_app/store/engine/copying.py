"""A whole copy of a database file that may be in use."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from editor_app.domain.errors import EditorError, StoreError
from editor_app.domain.message import say
from editor_app.store.engine import sqlite
from editor_app.store.engine.errors import DAMAGED
from editor_app.system.atomic_write import rename


def copy(file: Path, target: Path) -> None:
    """Copy a database file that may be in use to a file that is not there yet, whole and checked or not at all."""
    if target.exists():
        raise EditorError(say("“{name}” exists already.", name=str(target)), say("Choose another name."))
    part = beside(target, "part")
    try:
        reading = sqlite3.connect(sqlite.read_only(file), uri=True, timeout=sqlite.PATIENCE)
        with closing(reading) as source, closing(sqlite3.connect(part)) as connection:
            source.backup(connection)
            connection.execute("PRAGMA journal_mode = DELETE")  # one file, with no -wal beside it
            refuse_broken(connection)
        rename(part, target)
    finally:
        part.unlink(missing_ok=True)


def refuse_broken(connection: sqlite3.Connection) -> None:
    """Read every page, and every reference."""
    whole = connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
    if not whole or connection.execute("PRAGMA foreign_key_check").fetchone():
        raise StoreError(*DAMAGED)


def beside(target: Path, what: str) -> Path:
    """A name in the same folder that was never used before."""
    return target.with_name(f"{target.name}.{what}.{datetime.now(UTC):%Y%m%dT%H%M%S%f}")
