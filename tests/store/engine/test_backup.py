"""Backups are whole, made while others work, and putting one back loses nothing."""

import errno
import os
import re
import shutil
import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone

import pytest

from editor_app.domain.errors import Cancelled, EditorError, StoreError
from editor_app.domain.record import Act, Record
from editor_app.store import articles, audit, people
from editor_app.store.engine import backup
from editor_app.store.engine.database import open_database, sqlite_url
from editor_app.store.listing import rows
from editor_app.store.lists import list_records
from tests.store.conftest import NOW


def bodies(path):
    """The texts that a database file holds."""
    opened = open_database(sqlite_url(path))
    with opened.read() as tx:
        found = {articles.revision(tx, one.id, 1).manuscript.body for one in rows.listed(tx)}
    opened.close()
    return found


def test_a_backup_holds_all_that_was_kept_and_is_one_file(file_database, kept, tmp_path):
    with file_database.begin() as tx:
        kept(tx, "First.")
    target = tmp_path / "away" / "a ?#.backup"
    target.parent.mkdir()
    backup.backup(file_database, target)
    assert [path.name for path in target.parent.iterdir()] == [target.name]
    assert bodies(target) == {"First."}


def test_nothing_is_overwritten_and_no_rest_is_left(file_database, tmp_path):
    target = tmp_path / "mine"
    target.write_text("a letter")
    with pytest.raises(EditorError, match="exists already"):
        backup.backup(file_database, target)
    with pytest.raises(EditorError):
        backup.backup(file_database, tmp_path / "nowhere" / "copy")
    assert target.read_text() == "a letter"
    assert sorted(path.name for path in tmp_path.iterdir() if not path.name.startswith("desk.db")) == ["mine"]


def test_the_newest_fourteen_stay(file_database, tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "letter.backup").touch()
    first = datetime(2026, 11, 1, tzinfo=UTC)
    made = [backup.backup_into(file_database, folder, first + timedelta(days=day)) for day in range(17)]
    assert sorted(folder.iterdir()) == [*made[3:], folder / "letter.backup"]
    backup.rotate(folder, keep=1)
    assert sorted(folder.iterdir()) == [made[-1], folder / "letter.backup"]


def test_what_a_killed_program_left_unfinished_goes(file_database, tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()
    name = "editor-app-20261101T000000000000.backup.part.20261101T000000000001"
    old, journal, fresh = (folder / one for one in (name, f"{name}-journal", f"{name}2"))
    for path in (old, journal, fresh):
        path.touch()
    for path in (old, journal):
        os.utime(path, (0, 0))
    made = backup.backup_into(file_database, folder, datetime(2026, 11, 2, tzinfo=UTC))
    assert sorted(folder.iterdir()) == [fresh, made], "somebody may be at work on the new one"


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_a_backup_is_private_and_a_database_shared_on_purpose_stays_shared(file_database, tmp_path):
    backup.backup(file_database, tmp_path / "copy")
    assert (tmp_path / "copy").stat().st_mode & 0o777 == 0o600
    file_database.close()
    file_database.file.chmod(0o660)
    backup.restore(tmp_path / "copy", file_database.file)
    assert file_database.file.stat().st_mode & 0o777 == 0o660
    file_database.file.unlink()
    backup.restore(tmp_path / "copy", file_database.file)
    assert file_database.file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("there", [True, False])
def test_a_journal_of_the_replaced_database_is_not_played_into_the_backup(file_database, kept, tmp_path, there):
    with file_database.begin() as tx:
        for _ in range(50):
            kept(tx, "A long text. " * 500)
    backup.backup(file_database, tmp_path / "copy")
    file_database.close()
    target = tmp_path / "killed.db"
    journal = half_written(file_database.file, target)
    left = journal.read_bytes()
    target.write_bytes(b"damaged") if there else target.unlink()
    replaced = backup.restore(tmp_path / "copy", target)
    assert not journal.exists()
    assert bodies(target) == {"A long text. " * 500}
    assert (replaced is not None) == there
    if replaced:
        assert replaced.with_name(replaced.name + "-journal").read_bytes() == left


def half_written(source, target):
    """Copy a database as a program leaves it that is killed in the middle of a write; returns the journal beside it."""
    shutil.copyfile(source, target.with_name("whole"))
    with closing(sqlite3.connect(target.with_name("whole"), isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA cache_size = 2")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("CREATE TABLE other AS SELECT * FROM revision")
        for tail in ("", "-journal"):
            shutil.copyfile(target.with_name("whole" + tail), target.with_name(target.name + tail))
    return target.with_name(target.name + "-journal")


def test_a_backup_is_put_back_and_what_it_replaces_is_kept(file_database, kept, tmp_path):
    with file_database.begin() as tx:
        kept(tx, "First.")
    backup.backup(file_database, tmp_path / "copy")
    with file_database.begin() as tx:
        kept(tx, "Second.")
    file_database.close()
    replaced = backup.restore(tmp_path / "copy", file_database.file)
    assert bodies(file_database.file) == {"First."}
    assert bodies(replaced) == {"First.", "Second."}
    assert bodies(tmp_path / "copy") == {"First."}


def test_a_backup_can_be_put_where_nothing_is(file_database, kept, tmp_path):
    with file_database.begin() as tx:
        kept(tx, "First.")
    backup.backup(file_database, tmp_path / "copy")
    assert backup.restore(tmp_path / "copy", tmp_path / "new.db") is None
    assert bodies(tmp_path / "new.db") == {"First."}


def test_a_damaged_database_is_replaced_and_its_bytes_are_kept(file_database, kept, tmp_path):
    with file_database.begin() as tx:
        kept(tx, "First.")
    backup.backup(file_database, tmp_path / "copy")
    file_database.close()
    damage = b"no database at all" * 300
    file_database.file.write_bytes(damage)
    wal = file_database.file.with_name("desk.db-wal")
    wal.write_bytes(b"old")
    replaced = backup.restore(tmp_path / "copy", file_database.file)
    assert replaced.read_bytes() == damage
    assert replaced.with_name(replaced.name + "-wal").read_bytes() == b"old"
    assert not wal.exists()
    assert bodies(file_database.file) == {"First."}


def test_a_database_that_somebody_uses_is_not_replaced(file_database, kept, tmp_path):
    with file_database.begin() as tx:
        kept(tx, "First.")
    backup.backup(file_database, tmp_path / "copy")
    with file_database.read() as tx:
        assert len(rows.listed(tx)) == 1
        with pytest.raises(StoreError, match="in use by another program"):
            backup.restore(tmp_path / "copy", file_database.file)
    assert sorted(path.name for path in tmp_path.iterdir() if "restor" in path.name or "replac" in path.name) == []


@pytest.mark.parametrize("content", [None, b"", b"a letter", b"SQLite format 3\x00" + bytes(500)])
def test_only_a_whole_backup_is_put_back(file_database, kept, tmp_path, content):
    with file_database.begin() as tx:
        kept(tx, "First.")
    file_database.close()
    if content is not None:
        (tmp_path / "copy").write_bytes(content)
    with pytest.raises(EditorError):
        backup.restore(tmp_path / "copy", file_database.file)
    assert bodies(file_database.file) == {"First."}


def test_a_backup_with_a_damaged_page_is_refused(file_database, kept, tmp_path):
    with file_database.begin() as tx:
        for _ in range(50):
            kept(tx, "A long text. " * 500)
    backup.backup(file_database, tmp_path / "copy")
    data = bytearray((tmp_path / "copy").read_bytes())
    data[8192:60000] = bytes(60000 - 8192)
    (tmp_path / "copy").write_bytes(data)
    file_database.close()
    with pytest.raises(StoreError, match="damaged"):
        backup.restore(tmp_path / "copy", file_database.file)


def test_the_names_of_backups_say_when_they_were_made(file_database, tmp_path):
    folder = tmp_path / "backups"
    assert backup.times(folder) == ()
    folder.mkdir()
    (folder / "letter.backup").touch()
    made = datetime(2026, 11, 1, 23, 30, 0, 5, tzinfo=timezone(timedelta(hours=8)))
    assert backup.backup_into(file_database, folder, made).name == "editor-app-20261101T153000000005.backup"
    (when,) = backup.times(folder)
    assert when == made
    assert when.tzinfo is UTC


def test_a_backup_that_is_stopped_leaves_nothing(file_database, tmp_path):
    for stop in (
        lambda: backup.backup(file_database, tmp_path / "a", lambda: True),
        lambda: backup.backup_into(file_database, tmp_path, datetime.now(UTC), lambda: True),
    ):
        with pytest.raises(Cancelled):
            stop()
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith("desk.db")] == []


def test_a_place_that_cannot_be_used_is_told(file_database, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    for ask in (lambda: backup.times(tmp_path / "file"), lambda: backup.rotate(tmp_path / "none")):
        with pytest.raises(StoreError) as refused:
            ask()
        assert refused.value.hint

    def full(handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk, pytest.raises(StoreError, match="disk is full"):
        disk.setattr(os, "fsync", full)
        backup.backup(file_database, tmp_path / "copy")
    backup.backup(file_database, tmp_path / "copy")
    file_database.close()
    with monkeypatch.context() as disk, pytest.raises(StoreError, match="disk is full"):
        disk.setattr(os, "fsync", full)
        backup.restore(tmp_path / "copy", file_database.file)
    names = [path.name for path in tmp_path.iterdir()]
    assert sorted(names) == ["copy", "desk.db", "file"]


def test_what_is_replaced_is_kept_under_a_name_that_says_so(file_database, tmp_path):
    backup.backup(file_database, tmp_path / "copy")
    file_database.close()
    kept = backup.restore(tmp_path / "copy", file_database.file)
    assert re.fullmatch(r"desk\.db\.replaced\.\d{8}T\d{12}", kept.name)


def test_a_server_is_backed_up_by_its_own_means(server_database, tmp_path):
    with pytest.raises(EditorError) as refused:
        backup.backup(server_database, tmp_path / "copy")
    assert "pg_dump" in str(refused.value.hint)


def test_the_name_of_a_backup_tells_its_time_in_utc(file_database, tmp_path, monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        at = datetime(2025, 5, 12, 8, 30, tzinfo=timezone(timedelta(hours=2)))
        (tmp_path / "kept").mkdir()
        assert (
            backup.backup_into(file_database, tmp_path / "kept", at).name == "editor-app-20250512T063000000000.backup"
        )
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize("name", ["SQLITE_LOCKED_SHAREDCACHE", "SQLITE_BUSY_SNAPSHOT", "SQLITE_NOTADB", ""])
def test_only_a_file_in_use_is_refused_for_its_use(tmp_path, monkeypatch, name):
    class Answers(closing):
        def __init__(self, *given, **options):
            super().__init__(self)

        def close(self):
            pass

        def execute(self, statement):
            if not name:
                raise UnicodeDecodeError("utf-8", b"\xff", 0, 1, "damaged")
            error = sqlite3.OperationalError("not now")
            error.sqlite_errorname = name
            raise error

    monkeypatch.setattr(sqlite3, "connect", Answers)
    if name.startswith(("SQLITE_LOCKED", "SQLITE_BUSY")):
        with pytest.raises(StoreError, match="use"):
            backup.refuse_used(tmp_path / "desk.db")
    else:
        backup.refuse_used(tmp_path / "desk.db")


def test_the_end_of_a_trail_is_read_from_the_file(tmp_path):
    path = tmp_path / "desk.db"
    opened = open_database(str(path))
    assert backup.end_of(path) is None, "nothing was recorded yet"
    with opened.begin() as tx:
        people.person(tx, "Ben")
        list_records.append(tx, Record(Act.SET_POLICY, "Ben", "administrator", NOW, ()))
        head = audit.head(tx)
    opened.close()
    assert backup.end_of(path) == (head.house, 1, head.hash)
    (tmp_path / "broken.db").write_bytes(b"no database")
    assert backup.end_of(tmp_path / "broken.db") is None
    assert backup.end_of(tmp_path / "missing.db") is None
