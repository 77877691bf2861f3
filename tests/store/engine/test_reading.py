"""What cannot be written can still be read, and nothing is left beside it."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from editor_app.domain.errors import StoreError
from editor_app.domain.message import say
from editor_app.store.engine.database import open_database, open_reading, sqlite_url
from editor_app.store.engine.migrations.steps import STEPS
from editor_app.store.engine.reading import Reader, look, make_engine
from editor_app.store.listing import rows


def titles(path):
    opened = open_database(sqlite_url(path))
    try:
        with opened.read() as tx:
            found = {one.title for one in rows.listed(tx)}
        with pytest.raises(StoreError) as refused, opened.begin():
            pass
        assert opened.unwritable
        assert (refused.value.message, refused.value.hint) == (opened.unwritable.message, opened.unwritable.hint)
        return found
    finally:
        opened.close()


@pytest.fixture
def finished(file_database, kept):
    with file_database.begin() as tx:
        kept(tx, title="Kept")
    file_database.close()
    return file_database.file


def protected(file):
    """A folder of its own in which nothing can be written, but by root, who may write anywhere."""
    folder = file.parent / "protected"
    folder.mkdir()
    for tail in ("", "-wal", "-journal"):
        if Path(f"{file}{tail}").exists():
            shutil.copyfile(f"{file}{tail}", folder / f"desk.db{tail}")
            (folder / f"desk.db{tail}").chmod(0o444)
    folder.chmod(0o555)
    return folder / "desk.db"


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_protected_file_is_read_and_left_as_it_is(finished):
    file = protected(finished)
    before = contents(file.parent)
    assert titles(file) == {"Kept"}
    assert contents(file.parent) == before


def test_so_is_what_a_killed_program_had_kept_beside_it(finished, kept):
    with closing(sqlite3.connect(finished, isolation_level=None)) as connection:
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("UPDATE article SET title = 'Later'")
        file = protected(finished)
    before = contents(file.parent)
    assert before["desk.db-wal"]
    assert titles(file) == {"Later"}
    after = contents(file.parent)
    assert {name: after[name] for name in before} == before


def test_what_a_killed_program_had_half_written_is_not_read(finished):
    with closing(sqlite3.connect(finished, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA cache_size = 2")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE article SET title = 'half'")
        connection.execute(
            "CREATE TABLE other AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 9999) "
            "SELECT i FROM n"
        )
        file = protected(finished)
    before = contents(file.parent)
    assert before["desk.db-journal"]
    assert titles(file) == {"Kept"}
    assert contents(file.parent) == before


def test_the_copy_that_puts_it_in_order_is_private_and_goes_at_the_end(finished, tmp_path, monkeypatch):
    with closing(sqlite3.connect(finished, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA cache_size = 2")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE article SET title = title || zeroblob(100000)")
        file = protected(finished)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    engine = make_engine(file, 1.0)
    for _ in range(2):
        assert look(engine, file, STEPS) == STEPS[-1][0]
    (copy,) = temporary.iterdir()
    assert copy.stat().st_mode & 0o077 == 0
    engine.dispose()
    assert list(temporary.iterdir()) == []


def test_what_others_write_meanwhile_is_seen(finished):
    opened_for_writing = open_database(sqlite_url(finished))
    finished.chmod(0o444)
    reading = open_database(sqlite_url(finished))
    assert reading.unwritable
    for title in ("Second", "Third"):
        with opened_for_writing.begin() as tx:
            tx.exec_driver_sql(f"UPDATE article SET title = '{title}'")
        with reading.read() as tx:
            assert {one.title for one in rows.listed(tx)} == {title}
    opened_for_writing.close()
    with reading.read() as tx:
        assert {one.title for one in rows.listed(tx)} == {"Third"}
    reading.close()


def test_nothing_is_written_even_by_those_who_could(finished):
    finished.chmod(0o444)
    opened = open_database(sqlite_url(finished))
    with pytest.raises(StoreError), opened.read() as tx:
        tx.exec_driver_sql("DELETE FROM article")
    opened.close()


def test_what_would_have_to_be_upgraded_is_refused(tmp_path):
    open_database(sqlite_url(tmp_path / "old.db"), STEPS[:3]).close()
    (tmp_path / "old.db").chmod(0o444)
    with pytest.raises(StoreError, match="can only be read"):
        open_database(sqlite_url(tmp_path / "old.db"))
    assert [path.name for path in tmp_path.iterdir()] == ["old.db"]


def test_a_damaged_one_is_said_to_be_damaged(finished):
    finished.write_bytes(finished.read_bytes()[:8192])
    finished.chmod(0o444)
    with pytest.raises(StoreError, match="damaged"):
        open_database(sqlite_url(finished))


@pytest.mark.needs_root
@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="needs root, to make a small disk")
@pytest.mark.parametrize("killed", [False, True])
def test_a_full_disk_can_be_read(finished, tmp_path, killed):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "none", disk], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("needs leave to mount")
    try:
        if killed:
            with closing(sqlite3.connect(finished, isolation_level=None)) as connection:
                connection.execute("UPDATE article SET title = 'Later'")
                shutil.copyfile(f"{finished}-wal", disk / "desk.db-wal")
                shutil.copyfile(finished, disk / "desk.db")
        else:
            shutil.copyfile(finished, disk / "desk.db")
        with pytest.raises(OSError, match="No space"), (disk / "film").open("wb") as film:
            while film.write(bytes(512)):
                film.flush()
        assert titles(disk / "desk.db") == {"Later" if killed else "Kept"}
    finally:
        subprocess.run(["umount", "-l", disk], check=True)


def test_an_empty_journal_holds_nothing_that_needs_a_copy(finished):
    for tail in ("-journal", "-wal"):
        finished.with_name(finished.name + tail).touch()
    reader = Reader(finished, 1)
    with closing(reader.connect()) as connection:
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (1,)
    assert reader._copy is None
    reader.close()


def test_a_protected_database_knows_its_file(finished):
    opened = open_reading(sqlite_url(finished), finished, STEPS, 1, StoreError(say("No."), say("Wait.")))
    assert opened.file == finished
    opened.close()
