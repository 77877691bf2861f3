"""What goes wrong in the database, as errors that a person can put right."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, MultipleResultsFound, NoResultFound, OperationalError, SQLAlchemyError

from editor_app.domain.errors import Away, Damaged, InUse, PasswordNeeded, StoreError
from editor_app.domain.message import say
from editor_app.domain.refusals import WHY, Sentences
from editor_app.store.engine.codecs import RESTORE
from editor_app.store.engine.disk import of_machine
from editor_app.system.errors import MachineError

FULL = (
    say("The database cannot be written: {why}.", why=WHY["full"]),
    say("Make room on the disk and try again. Nothing that was saved is lost."),
)
IN_USE = (
    say("The database is in use by another program."),
    say("Close the other program, or wait a moment, and try again."),
)
READ_ONLY = (
    say("The database can only be read."),
    say("Allow writing to the file and its folder, or choose another database."),
)
DAMAGED = (say("The database is damaged."), RESTORE)
GONE = (say("The database cannot be opened."), say("Check that its folder exists and that you may use it."))
DISK = (
    say("The disk refused to read or write the database."),
    say("Check the disk. If that does not help, restore the newest backup."),
)
NOT_WRITTEN = (
    say("The disk refused to write the database."),
    say("Check that the disk and your share of it are not full, and try again. Nothing that was saved is lost."),
)
NO_SERVER = (
    say("The database server cannot be reached."),
    say("Check the network and the address, and try again."),
)
REFUSED = (
    say("The database server refused the name or the password."),
    say("Check the name in the address of the database, and the password. A file ~/.pgpass can keep it."),
)
CROWDED = (
    say("The database server has no connection left."),
    say("Wait a moment and try again, or ask your administrator for more connections."),
)
UNKNOWN = (
    say("The server has no such database."),
    say("Ask your administrator for the right address."),
)
NOT_GRANTED = (
    say("The database does not allow this person to do that."),
    say("Ask your administrator for permission."),
)

SQLITE = (
    ("SQLITE_BUSY", IN_USE),
    ("SQLITE_LOCKED", IN_USE),
    ("SQLITE_READONLY", READ_ONLY),
    ("SQLITE_PERM", READ_ONLY),
    ("SQLITE_FULL", FULL),
    ("SQLITE_IOERR_SHMSIZE", FULL),
    ("SQLITE_IOERR_WRITE", NOT_WRITTEN),
    ("SQLITE_CORRUPT", DAMAGED),
    ("SQLITE_NOTADB", DAMAGED),
    ("SQLITE_CANTOPEN", GONE),
    ("SQLITE_IOERR", DISK),
)
"""By the beginning of SQLite's name of the error, the first that fits."""

_TOLD_IN_WORDS = ("Could not decode", "unsupported file format", "vtable constructor failed", "fts5")
"""Of damage for which SQLite has no name of its own."""

POSTGRES = (
    ("55P03", IN_USE),
    ("40", IN_USE),
    ("25006", READ_ONLY),
    ("53100", FULL),
    ("28", REFUSED),
    ("3D000", UNKNOWN),
    ("42501", NOT_GRANTED),
    ("08", NO_SERVER),
    ("57P", NO_SERVER),
    ("XX", DAMAGED),
)
"""By the beginning of the five-letter SQLSTATE."""


class Unwritable(StoreError):
    """The database cannot be written, though perhaps it can be read."""


BELOW: tuple[type[Exception], ...] = (SQLAlchemyError, sqlite3.Error, UnicodeDecodeError)
"""What the databases raise."""


@contextmanager
def mended(*kinds: type[Exception]) -> Iterator[None]:
    """Turn database errors, and errors of `kinds`, into errors that a person can put right."""
    try:
        yield
    except BELOW + kinds as error:
        explanation = explained(error)
        if explanation is None:
            raise
        raise explanation from error


def explained(error: Exception) -> StoreError | None:
    """What a person can do about it; None when it is a bug in the program."""
    if isinstance(error, UnicodeDecodeError):
        # sqlite3 raises it when the message of an error, quoting the damaged file, is not UTF-8.
        return Damaged(*DAMAGED)
    if isinstance(error, NoResultFound | MultipleResultsFound):
        return Damaged(*DAMAGED)  # a row that every database has is gone, or is there twice
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        return of_sqlite(cause)
    if isinstance(error, DBAPIError):
        return of_postgres(error)
    return of_machine(error) if isinstance(error, OSError | MachineError) else None


def of_sqlite(error: sqlite3.Error) -> StoreError | None:
    """By SQLite's name of the error."""
    name = getattr(error, "sqlite_errorname", "")
    if any(words in str(error) for words in _TOLD_IN_WORDS):
        return Damaged(*DAMAGED)
    words = next((words for start, words in SQLITE if name.startswith(start)), None)
    return of_words(words) if words else None


def of_words(words: Sentences) -> StoreError:
    """The error of some words: its kind says what the program can do about it."""
    if words in (READ_ONLY, FULL, NOT_WRITTEN):
        return Unwritable(*words)
    if words is NO_SERVER:
        return Away(*words)
    if words in (IN_USE, CROWDED):
        return InUse(*words)
    return Damaged(*words) if words is DAMAGED else StoreError(*words)


def of_postgres(error: DBAPIError) -> StoreError | None:
    """By the SQLSTATE; a broken connection has none."""
    state = getattr(error.orig, "sqlstate", None) or ""
    words: Sentences | None
    if not state and (isinstance(error, OperationalError) or error.connection_invalidated):
        words = of_connection(str(error.orig))
    else:
        words = next((words for start, words in POSTGRES if state.startswith(start)), None)
    if words is REFUSED:
        return PasswordNeeded(*words)
    return of_words(words) if words else None


def of_connection(message: str) -> Sentences:
    """A connection that was refused says why only in words."""
    if "authentication failed" in message or "no password supplied" in message:
        return REFUSED
    if "too many" in message or "remaining connection slots" in message:
        return CROWDED
    return UNKNOWN if "does not exist" in message and "database" in message else NO_SERVER
