"""Faults below become sentences; faults of the program stay what they are."""

import sqlite3
from contextlib import closing

import pytest

from editor_app.store.engine.errors import explained, mended


def test_a_fault_of_the_program_stays_one():
    with pytest.raises(sqlite3.IntegrityError), mended(), closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE a (b NOT NULL)")
        connection.execute("INSERT INTO a VALUES (NULL)")
    with pytest.raises(OSError, match="x"), mended():
        raise OSError("x")
    assert explained(KeyError("x")) is None
