"""Files that are whole or not there."""

import errno

import pytest

from editor_app.domain.errors import StoreError
from editor_app.store.engine import disk


def test_a_written_file_takes_the_place_of_the_old_one_and_leaves_no_rest(tmp_path):
    for content in (b"old", b"new" * 100_000):
        disk.write(tmp_path / "a.json", content)
    assert (tmp_path / "a.json").read_bytes() == b"new" * 100_000
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_that_cannot_be_written_leaves_no_rest(tmp_path):
    (tmp_path / "a").mkdir()
    with pytest.raises(StoreError):
        disk.write(tmp_path / "a", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


@pytest.mark.parametrize(
    ("number", "word"),
    [(errno.ENOSPC, "full"), (errno.EACCES, "may not"), (errno.EROFS, "may not"), (errno.EIO, "desk.db")],
)
def test_what_the_system_refuses_is_said(number, word):
    with pytest.raises(StoreError) as refused, disk.said():
        raise OSError(number, "some reason", "desk.db")
    assert word in str(refused.value.message)
    assert refused.value.hint
