import os

import pytest

from editor_app.desk.base.disk import create_folder, write_text
from editor_app.domain.errors import EditorError


def test_written_whole_in_a_new_folder(tmp_path):
    write_text(tmp_path / "a" / "b.txt", "锁")
    assert (tmp_path / "a" / "b.txt").read_bytes() == "锁".encode()
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.txt"]


def test_what_fails_leaves_the_old_file_and_no_other(tmp_path):
    path = tmp_path / "b.txt"
    path.write_text("old")
    with pytest.raises(EditorError, match="broken character"):
        write_text(path, "\ud800")
    (tmp_path / "folder").mkdir()
    with pytest.raises(EditorError, match="cannot be written"):
        write_text(tmp_path / "folder", "a file")
    assert path.read_text() == "old"
    assert {one.name for one in tmp_path.iterdir()} == {"b.txt", "folder"}
    with pytest.raises(EditorError, match="cannot be created"):
        write_text(path / "below.txt", "x")


def test_a_folder_is_made_or_refused_with_what_to_do(tmp_path):
    create_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    (tmp_path / "file").touch()
    with pytest.raises(EditorError, match="file” cannot be created: a file with this name exists") as refused:
        create_folder(tmp_path / "file")
    assert refused.value.hint


def test_a_folder_is_rid_of_what_a_killed_program_left(tmp_path):
    left = tmp_path / f".editor-app-{1:032x}.part"
    left.touch()
    os.utime(left, (0, 0))
    create_folder(tmp_path)
    assert list(tmp_path.iterdir()) == []
