"""Copies of the database: made while it is in use, checked, and restored without losing what was there."""

import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from editor_app.domain.errors import EditorError, StoreError
from editor_app.domain.message import say
from editor_app.store.engine import sqlite
from editor_app.store.engine.copying import beside, copy, refuse_broken
from editor_app.store.engine.database import Database
from editor_app.store.engine.errors import IN_USE, mended
from editor_app.system.atomic_write import atomic_copy, rename
from editor_app.system.errors import MachineError
from editor_app.system.unfinished import mark

NAME = "editor-app-{}.backup"
NAMED = re.compile(r"editor-app-(\d{8}T\d{12})\.backup")
_STAMP = "%Y%m%dT%H%M%S%f"
_PENDING = ("-wal", "-journal")
"""Files beside a database that hold what is not yet, or only half, written to it."""


def backup(database: Database, target: Path, cancelled: Callable[[], bool] = lambda: False) -> None:
    """Copy a database to a new file, while others go on working in it. Raises Cancelled."""
    if database.file is None:
        raise EditorError(say("The database is on a server."), say("Back it up there with pg_dump."))
    with mended(OSError, MachineError):
        copy(database.file, target, cancelled)


def backup_into(database: Database, folder: Path, at: datetime, cancelled: Callable[[], bool] = lambda: False) -> Path:
    """Copy a database into a folder under a name that says when, and delete the oldest copies. Raises Cancelled."""
    target = folder / NAME.format(at.astimezone(UTC).strftime(_STAMP))
    backup(database, target, cancelled)
    rotate(folder)
    return target


def times(folder: Path) -> tuple[datetime, ...]:
    """When the backups of a folder were made, as their names say."""
    with mended(OSError):
        names = [path.name for path in folder.iterdir()] if folder.exists() else []
    return tuple(at for name in names if (at := made_at(Path(name))))


def counted(file: Path) -> int | None:
    """How many articles a database file holds; None for one that cannot be read."""
    try:
        with closing(sqlite3.connect(sqlite.read_only(file), uri=True)) as connection:
            return int(connection.execute("SELECT count(*) FROM article").fetchone()[0])
    except sqlite3.Error:
        return None


def made_at(file: Path) -> datetime | None:
    """When a backup was made, as its name says; None for another file."""
    named = NAMED.fullmatch(file.name)
    return datetime.strptime(named[1], _STAMP).replace(tzinfo=UTC) if named else None


def rotate(folder: Path, keep: int = 14) -> None:
    """Keep the newest backups of a folder. Files with other names are left alone."""
    with mended(OSError):
        copies = sorted(path for path in folder.iterdir() if NAMED.fullmatch(path.name))
        for path in copies[: max(0, len(copies) - keep)]:
            path.unlink(missing_ok=True)


def restore(source: Path, target: Path) -> Path | None:
    """Replace a database with a backup; returns where the replaced one is kept, if there was one."""
    with mended(OSError, MachineError):
        validate(source)
        sqlite.refuse_unwritable(target)
        fresh = target.with_name(f"{target.name}.restoring.{mark()}")
        copy(source, fresh)
        try:
            kept = keep(target) if target.exists() else None
            if kept:
                shutil.copymode(kept, fresh)
            for tail in (*_PENDING, "-shm"):
                # Left behind, they would be written into the restored database.
                target.with_name(target.name + tail).unlink(missing_ok=True)
            rename(fresh, target)
        finally:
            fresh.unlink(missing_ok=True)
        return kept


def end_of(file: Path) -> tuple[str, int, str] | None:
    """The first hash of a trail, its number of rows and the last hash; None where the file does not tell."""
    ask = "SELECT (SELECT hash FROM audit ORDER BY serial LIMIT 1), serial, hash FROM audit_end"
    try:
        with closing(sqlite3.connect(sqlite.read_only(file), uri=True)) as connection:
            row = connection.execute(ask).fetchone()
    except sqlite3.Error:
        return None
    return (str(row[0]), int(row[1]), str(row[2])) if row and row[0] else None


def validate(source: Path) -> None:
    """Refuse what is not a whole database of this program."""
    if not source.is_file():
        raise EditorError(say("There is no backup “{name}”.", name=str(source)), say("Choose another file."))
    if sqlite.look(source) is None:
        raise StoreError(say("“{name}” is empty.", name=str(source)), say("Choose another backup."))
    with closing(sqlite3.connect(sqlite.read_only(source), uri=True)) as connection:
        refuse_broken(connection)


def keep(target: Path) -> Path:
    """Set aside the database that will be replaced, as it is: it may be damaged, so only its bytes can be trusted."""
    kept = beside(target, "replaced")
    pairs = [(target.with_name(target.name + tail), kept.with_name(kept.name + tail)) for tail in ("", *_PENDING)]
    for path, aside in pairs:
        if path.exists():
            atomic_copy(path, aside)
    try:
        refuse_used(target)
    except StoreError:
        for _, aside in pairs:
            aside.unlink(missing_ok=True)
        raise
    return kept


def refuse_used(target: Path) -> None:
    """Refuse a file that anybody has open: only its last user can close its write-ahead log."""
    with closing(sqlite3.connect(target, timeout=0)) as connection:
        try:
            connection.execute("PRAGMA journal_mode = DELETE")
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if getattr(error, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
                raise StoreError(*IN_USE) from None
            # Else it is damaged: the very reason to restore.
