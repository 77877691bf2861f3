import pytest

from editor_app.system.digests import LIST, damaged, listed
from editor_app.system.resources import ResourceError


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "media.txt").write_text("radio")
    (tmp_path / "app.svg").write_bytes(b"<svg/>")
    (tmp_path / LIST).write_text(listed(tmp_path))
    return tmp_path


def test_whole_files_are_not_named(folder):
    assert damaged(folder) == ()
    assert [line.split("\t")[1] for line in listed(folder).splitlines()] == ["app.svg", "words/media.txt"]


def test_a_changed_a_cut_and_a_missing_file_are_named(folder):
    (folder / "words" / "media.txt").write_text("radia")
    assert damaged(folder) == ("words/media.txt",)
    (folder / "app.svg").write_bytes(b"")
    assert damaged(folder) == ("app.svg", "words/media.txt")
    (folder / "app.svg").unlink()
    assert damaged(folder) == ("app.svg", "words/media.txt")


def test_a_file_that_nobody_packed_is_no_damage(folder):
    (folder / "words" / "own.txt").write_text("mine")
    assert damaged(folder) == ()


def test_a_checkout_has_no_list(tmp_path):
    assert damaged(tmp_path) == ()


def test_a_broken_list_is_damage(folder):
    (folder / LIST).write_bytes(b"\xff\n")
    with pytest.raises(ResourceError, match=LIST):
        damaged(folder)
    (folder / LIST).write_text("no tab\n")
    with pytest.raises(ResourceError, match=LIST):
        damaged(folder)
