import pytest

from editor_app.desk.base.whole_file import write_whole
from editor_app.domain.errors import EditorError


def test_written_whole_in_a_new_folder(tmp_path):
    write_whole(tmp_path / "a" / "b.txt", "锁")
    assert (tmp_path / "a" / "b.txt").read_bytes() == "锁".encode()
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.txt"]


def test_what_fails_leaves_the_old_file_and_no_other(tmp_path):
    path = tmp_path / "b.txt"
    path.write_text("old")
    with pytest.raises(EditorError, match="broken character"):
        write_whole(path, "\ud800")
    (tmp_path / "folder").mkdir()
    with pytest.raises(EditorError, match="cannot be written"):
        write_whole(tmp_path / "folder", "a file")
    assert path.read_text() == "old"
    assert {one.name for one in tmp_path.iterdir()} == {"b.txt", "folder"}
    with pytest.raises(EditorError, match="cannot be written"):
        write_whole(path / "below.txt", "x")
