"""A copy of a database file is whole or not there."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from editor_app.domain.errors import Cancelled, EditorError, StoreError
from editor_app.domain.message import verbatim
from editor_app.store import articles
from editor_app.store.engine import copying
from editor_app.store.engine.copying import copy
from editor_app.store.engine.database import open_database, sqlite_url
from editor_app.store.engine.errors import mended
from editor_app.store.listing import rows


def test_a_copy_is_made_while_somebody_writes_and_holds_only_what_was_kept(file_database, kept, tmp_path):
    with file_database.begin() as tx:
        kept(tx, "First.")
    with file_database.begin() as tx:
        kept(tx, "Not yet.")
        copy(file_database.file, tmp_path / "copy")
    opened = open_database(sqlite_url(tmp_path / "copy"))
    with opened.read() as tx:
        assert [articles.revision(tx, one.id, 1).manuscript.body for one in rows.listed(tx)] == ["First."]
    opened.close()


def test_a_file_that_is_there_stays(file_database, tmp_path):
    target = tmp_path / "mine"
    target.write_text("a letter")
    with pytest.raises(EditorError, match="exists already"):
        copy(file_database.file, target)
    assert target.read_text() == "a letter"


def test_a_folder_that_is_not_there_is_named(file_database, tmp_path):
    target = tmp_path / "away" / "mine"
    with pytest.raises(EditorError, match=r"There is no folder “.*away”"):
        copy(file_database.file, target)
    assert not target.parent.exists()


def test_a_damaged_file_leaves_nothing_behind(file_database, kept, tmp_path):
    with file_database.begin() as tx:
        kept(tx, "First. " * 5000)
    file_database.close()
    data = bytearray(file_database.file.read_bytes())
    half = len(data) // 2
    data[half::64] = b"x" * len(data[half::64])
    file_database.file.write_bytes(data)
    with pytest.raises(StoreError, match="damaged"), mended():
        copy(file_database.file, tmp_path / "copy")
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("copy")]


def test_a_row_that_refers_to_nothing_is_damage(file_database, kept, tmp_path):
    with file_database.begin() as tx:
        kept(tx)
    file_database.close()
    with closing(sqlite3.connect(file_database.file)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("UPDATE article SET id = 'another'")
        connection.commit()
    with pytest.raises(StoreError, match="damaged"), mended():
        copy(file_database.file, tmp_path / "copy")
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("copy")]


def test_what_is_copied_is_not_changed_and_not_created(file_database, kept, tmp_path):
    with file_database.begin() as tx:
        kept(tx)
    file_database.close()
    before = file_database.file.read_bytes()
    copy(file_database.file, tmp_path / "copy")
    assert file_database.file.read_bytes() == before
    with pytest.raises(StoreError, match="cannot be opened"), mended():
        copy(tmp_path / "nothing", tmp_path / "other")
    assert not (tmp_path / "nothing").exists()
    assert not (tmp_path / "other").exists()


def test_a_copy_is_stopped_while_it_is_made_and_while_it_is_checked(file_database, kept, tmp_path):
    with file_database.begin() as tx:
        kept(tx, "First. " * 50_000)
    asked = []

    def from_now_on(number):
        asked.clear()
        return lambda: asked.append(None) or len(asked) > number

    copy(file_database.file, tmp_path / "whole", from_now_on(1_000_000))
    looks = len(asked)
    assert looks > 1, "it is asked more than once"
    for number in (0, looks - 1):
        with pytest.raises(Cancelled):
            copy(file_database.file, tmp_path / "copy", from_now_on(number))
    assert sorted(path.name for path in tmp_path.glob("*copy*")) == []


def test_a_copy_shows_one_state_and_is_not_begun_anew(file_database, kept, tmp_path):
    with file_database.begin() as tx:
        kept(tx, "First. " * 2_000_000)
    asked = []

    def while_somebody_saves():
        if len(asked) < 9:
            asked.append(None)
            with file_database.begin() as tx:
                kept(tx, f"Later {len(asked)}.")
        return False

    copy(file_database.file, tmp_path / "copy", while_somebody_saves)
    opened = open_database(sqlite_url(tmp_path / "copy"))
    with opened.read() as tx:
        assert len(rows.listed(tx)) == 1
    opened.close()


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_disk_that_takes_no_more_is_left_clean(file_database, kept, tmp_path):
    import resource

    with file_database.begin() as tx:
        kept(tx, "First. " * 200_000)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, before[1]))
    try:
        with pytest.raises(StoreError), mended():
            copy(file_database.file, tmp_path / "copy")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert sorted(path.name for path in tmp_path.glob("*copy*")) == []


def test_what_a_full_disk_leaves_beside_the_copy_goes_with_it(file_database, tmp_path, monkeypatch):
    def full(connection):
        (_, _, name) = connection.execute("PRAGMA database_list").fetchone()
        Path(f"{name}-journal").touch()
        raise StoreError(verbatim("The disk is full."))

    monkeypatch.setattr(copying, "refuse_broken", full)
    with pytest.raises(StoreError, match="full"):
        copy(file_database.file, tmp_path / "copy")
    assert sorted(path.name for path in tmp_path.glob("*copy*")) == []
