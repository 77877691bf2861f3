"""Faults below become sentences; faults of the program stay what they are."""

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy.exc import DBAPIError, OperationalError

from editor_app.domain.errors import StoreError
from editor_app.store.engine import errors
from editor_app.store.engine.errors import explained, mended


def test_a_fault_of_the_program_stays_one():
    with pytest.raises(sqlite3.IntegrityError), mended(), closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE a (b NOT NULL)")
        connection.execute("INSERT INTO a VALUES (NULL)")
    with pytest.raises(OSError, match="x"), mended():
        raise OSError("x")
    assert explained(KeyError("x")) is None


def of_sqlite(name, words=""):
    fault = sqlite3.OperationalError(words)
    if name:
        fault.sqlite_errorname = name
    return explained(fault)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("SQLITE_BUSY_SNAPSHOT", errors.IN_USE),
        ("SQLITE_LOCKED", errors.IN_USE),
        ("SQLITE_READONLY_DBMOVED", errors.READ_ONLY),
        ("SQLITE_PERM", errors.READ_ONLY),
        ("SQLITE_FULL", errors.FULL),
        ("SQLITE_IOERR_SHMSIZE", errors.FULL),
        ("SQLITE_IOERR_WRITE", errors.NOT_WRITTEN),
        ("SQLITE_IOERR_READ", errors.DISK),
        ("SQLITE_CORRUPT_INDEX", errors.DAMAGED),
        ("SQLITE_NOTADB", errors.DAMAGED),
        ("SQLITE_CANTOPEN", errors.GONE),
    ],
)
def test_each_error_of_sqlite_says_what_to_do(name, said):
    assert of_sqlite(name).args == StoreError(*said).args
    assert of_sqlite(name).hint == said[1]


@pytest.mark.parametrize(
    "words", ["Could not decode to UTF-8 column", "unsupported file format", "vtable constructor failed: search_words"]
)
def test_damage_that_has_no_name_is_known_by_its_words(words):
    assert of_sqlite("", words).message == errors.DAMAGED[0]
    assert of_sqlite("SQLITE_ERROR", words).message == errors.DAMAGED[0]


@pytest.mark.parametrize("name", ["", "SQLITE_ERROR", "SQLITE_CONSTRAINT_NOTNULL", "XXSQLITE_BUSY"])
def test_any_other_error_of_sqlite_is_a_fault_of_the_program(name):
    assert of_sqlite(name, "a bug") is None


class Broken(Exception):
    """What a driver raises."""

    sqlstate: str | None = None


def of_server(state, words="", kind=DBAPIError):
    cause = Broken(words)
    cause.sqlstate = state
    return explained(kind("SELECT 1", {}, cause))


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("55P03", errors.IN_USE),
        ("40P01", errors.IN_USE),
        ("25006", errors.READ_ONLY),
        ("53100", errors.FULL),
        ("28P01", errors.REFUSED),
        ("3D000", errors.UNKNOWN),
        ("42501", errors.NOT_GRANTED),
        ("08006", errors.NO_SERVER),
        ("57P01", errors.NO_SERVER),
        ("XX001", errors.DAMAGED),
    ],
)
def test_each_error_of_a_server_says_what_to_do(state, said):
    for kind in (DBAPIError, OperationalError):
        refused = of_server(state, kind=kind)
        assert (refused.message, refused.hint) == said


@pytest.mark.parametrize("state", ["42P01", "23505", "XY"])
def test_any_other_error_of_a_server_is_a_fault_of_the_program(state):
    assert of_server(state) is None
    assert of_server(state, kind=OperationalError) is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("connection failed: password authentication failed for user", errors.REFUSED),
        ("fe_sendauth: no password supplied", errors.REFUSED),
        ('connection failed: database "desk" does not exist', errors.UNKNOWN),
        ('connection failed: role "eve" does not exist', errors.NO_SERVER),
        ("FATAL:  sorry, too many clients already", errors.CROWDED),
        ("FATAL:  remaining connection slots are reserved for roles with the SUPERUSER attribute", errors.CROWDED),
        ("the database system is starting up", errors.NO_SERVER),
        ("Connection refused", errors.NO_SERVER),
    ],
)
def test_a_connection_that_failed_says_why_in_words_alone(words, said):
    for state in (None, ""):
        refused = of_server(state, words, OperationalError)
        assert (refused.message, refused.hint) == said
    assert of_server(None, words) is None, "only a connection fails without a state"
