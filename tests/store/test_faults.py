"""Faults below become sentences; faults of the program stay what they are."""

import errno
import sqlite3

import pytest

from editor_app.domain.errors import StoreError
from editor_app.store.faults import explained, mended


@pytest.mark.parametrize(
    ("number", "word"),
    [(errno.ENOSPC, "full"), (errno.EACCES, "may not"), (errno.EROFS, "may not"), (errno.EIO, "desk.db")],
)
def test_what_the_system_refuses_is_said(number, word):
    with pytest.raises(StoreError) as refused, mended(OSError):
        raise OSError(number, "some reason", "desk.db")
    assert word in refused.value.message
    assert refused.value.hint


def test_a_fault_of_the_program_stays_one():
    with pytest.raises(sqlite3.IntegrityError), mended(), sqlite3.connect(":memory:") as connection:
        connection.execute("CREATE TABLE a (b NOT NULL)")
        connection.execute("INSERT INTO a VALUES (NULL)")
    with pytest.raises(OSError, match="x"), mended():
        raise OSError("x")
    assert explained(KeyError("x")) is None
