"""One SQLite file: how to connect to it, and what is checked before anything is written to it."""

import os
import sqlite3
import time
from contextlib import closing
from functools import partial
from pathlib import Path
from urllib.parse import quote, unquote

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import OperationalError

from editor_app.domain.errors import Damaged, StoreError
from editor_app.domain.message import say
from editor_app.store.engine.codecs import RESTORE
from editor_app.store.engine.errors import DAMAGED, READ_ONLY, Unwritable
from editor_app.store.engine.migrations import shape
from editor_app.store.engine.migrations.steps import STEPS, Steps
from editor_app.store.engine.turns import Turns
from editor_app.system import privacy

PREFIX = "sqlite:///"
PATIENCE = 5.0
"""Seconds to wait for another program that is writing."""
MAGIC = b"SQLite format 3\x00"
REFERENCES = ("PRAGMA foreign_keys = ON",)
REBUILDING = ("PRAGMA foreign_keys = OFF", "PRAGMA legacy_alter_table = ON")
"""Lets a table be rebuilt under its name while other tables and triggers refer to it, as SQLite advises."""
UNDO = ("SQLITE_READONLY_ROLLBACK", "SQLITE_READONLY_RECOVERY")
"""What SQLite answers when a killed program has left a journal: no damage, but only who may write can undo it."""
WHOLLY_CHECKED = 32 * 2**20
"""Bytes up to which a file is checked whole at each opening, which takes about 0.1 s at this size."""


def sqlite_url(path: Path) -> str:
    """The address of a file, whatever characters its path has."""
    return PREFIX + quote(str(path), safe="/\\:")


def file_of(url: str) -> Path:
    """The file that an address names."""
    path = unquote(url.removeprefix(PREFIX)) if url.startswith(PREFIX) else ""
    if not path or path == ":memory:":
        raise StoreError(
            say("The address of the database does not name a file."),
            say("Write it as {example}.", example=f"{PREFIX}/folder/name.db"),
        )
    return Path(path)


def make_engine(file: Path, patience: float = PATIENCE, references: bool = True) -> Engine:
    """An engine on a file. `references` off only while a step of a migration rebuilds tables."""

    def connect() -> sqlite3.Connection:
        privacy.create(file)  # SQLite gives its -wal and -shm the same rights
        connection = sqlite3.connect(file, timeout=patience, isolation_level=None, check_same_thread=False)
        try:
            write_ahead(connection, patience)
            connection.execute("PRAGMA synchronous = FULL")
            for pragma in REFERENCES if references else REBUILDING:
                connection.execute(pragma)
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    event.listen(engine, "begin", partial(begin, turns=Turns(file), patience=patience))
    return engine


def write_ahead(connection: sqlite3.Connection, patience: float) -> None:
    """Let readers read while somebody writes. Kept in the file, so that only the first connection changes it."""
    deadline = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            # SQLite does not wait here by itself: two programs may open a new file at the same moment.
            if error.sqlite_errorname != "SQLITE_BUSY" or time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def begin(connection: Connection, turns: Turns | None = None, patience: float = PATIENCE) -> None:
    """Begin the transaction explicitly. With sqlite3's own handling, a SELECT runs outside it and updates are lost."""
    reading = connection.get_execution_options().get("reading", False) or turns is None
    connection.exec_driver_sql(f"PRAGMA query_only = {'ON' if reading else 'OFF'}")
    if reading or turns is None:
        connection.exec_driver_sql("BEGIN")
    else:
        take_turn(connection, turns, patience)


def take_turn(connection: Connection, turns: Turns, patience: float) -> None:
    """Become the one who writes. SQLite itself knows no turns: of twelve who write, some always come too late."""
    deadline = time.monotonic() + patience
    connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    try:
        with turns.door(deadline):
            while True:
                try:
                    connection.exec_driver_sql("BEGIN IMMEDIATE")
                    return
                except OperationalError as error:
                    busy = getattr(error.orig, "sqlite_errorname", "").startswith("SQLITE_BUSY")
                    if not busy or time.monotonic() > deadline:
                        raise
                turns.wait()
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {int(patience * 1000)}")


def look(file: Path, steps: Steps = STEPS, patience: float = PATIENCE) -> str | None:
    """What form an existing file has; None for a file with nothing in it yet.

    Not a byte of it is changed, unless a program was killed while it wrote: then that is undone first.
    """
    with file.open("rb") as stream:
        start = stream.read(len(MAGIC))
    if not start:
        return None
    if start != MAGIC:
        raise Damaged(
            say("“{name}” is not a database.", name=str(file)), say("Choose another file, or restore a backup.")
        )
    try:
        return inspect(file, steps, patience)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname not in UNDO:
            raise
    undo(file, patience)
    return inspect(file, steps, patience)


def inspect(file: Path, steps: Steps, patience: float) -> str | None:
    """The form of a file that begins like a database, read without leave to write."""
    with closing(sqlite3.connect(read_only(file), uri=True, timeout=patience)) as connection:
        return judge(connection, file, steps, file.stat().st_size <= WHOLLY_CHECKED)


def undo(file: Path, patience: float) -> None:
    """Let SQLite undo what a killed program had half written, which it does at the first look that may write."""
    with closing(sqlite3.connect(file, timeout=patience)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def read_only(file: Path) -> str:
    """The URL with which sqlite3 opens a file read-only."""
    return f"{file.absolute().as_uri()}?mode=ro"


def judge(connection: sqlite3.Connection, file: Path, steps: Steps, wholly: bool) -> str | None:
    """The form of an open database, which must be ours, whole, and not newer than this program."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if wholly and connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise Damaged(*DAMAGED)
    if not tables:
        return None
    if not {"alembic_version", "article"} <= tables:
        raise StoreError(
            say("“{name}” is the database of another program.", name=str(file)), say("Choose another file.")
        )
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    version = known(row[0] if row else None, steps)
    fault = shape.faults(connection) if version == STEPS[-1][0] else None
    if fault:
        raise Damaged(fault, RESTORE)
    return version


def known(version: object, steps: Steps) -> str:
    """The version of a database, which must be one that this program knows."""
    if version is None:
        raise Damaged(*DAMAGED)
    if version not in [number for number, _ in steps]:
        raise StoreError(
            say("The database was made by a newer version of this program."),
            say("Install the newest version, then open it again."),
        )
    return str(version)


def refuse_unwritable(file: Path) -> None:
    """A file or folder that may only be read is refused before anything is tried."""
    folder = file.absolute().parent
    if not folder.is_dir():
        raise StoreError(
            say("There is no folder “{name}”.", name=str(folder)),
            say("Create it, or choose another place for the database."),
        )
    if file.is_dir():
        raise StoreError(say("“{name}” is a folder.", name=str(file)), say("Name a file for the database."))
    for path in (folder, file):
        if path.exists() and not may_write(path):
            raise Unwritable(say("The database can only be read: “{name}”.", name=str(path)), READ_ONLY[1])


def may_write(path: Path) -> bool:
    """Whether the system lets us write and the file is not marked read-only (root could write anything)."""
    if os.name != "posix" and path.is_dir():
        return True  # Windows marks its own folders as read-only and means something else
    return os.access(path, os.W_OK) and bool(path.stat().st_mode & 0o222)
