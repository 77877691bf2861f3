"""A copy of a database file is whole or not there."""

import pytest

from editor_app.domain.errors import EditorError, StoreError
from editor_app.store import articles
from editor_app.store.engine.copying import copy
from editor_app.store.engine.database import open_database, sqlite_url
from editor_app.store.engine.errors import mended


def test_a_copy_is_made_while_somebody_writes_and_holds_only_what_was_kept(file_database, kept, tmp_path):
    with file_database.begin() as tx:
        kept(tx, "First.")
    with file_database.begin() as tx:
        kept(tx, "Not yet.")
        copy(file_database.file, tmp_path / "copy")
    opened = open_database(sqlite_url(tmp_path / "copy"))
    with opened.read() as tx:
        assert [articles.revision(tx, one.id, 1).manuscript.body for one in articles.listed(tx)] == ["First."]
    opened.close()


def test_a_file_that_is_there_stays(file_database, tmp_path):
    target = tmp_path / "mine"
    target.write_text("a letter")
    with pytest.raises(EditorError, match="exists already"):
        copy(file_database.file, target)
    assert target.read_text() == "a letter"


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
