"""What the disk refuses the store is reported like any other refusal."""

import errno

import pytest

from editor_app.domain.errors import StoreError
from editor_app.domain.refusals import unreadable
from editor_app.store.engine.disk import told
from editor_app.system.atomic_write import atomic_write


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "the disk is full"), (errno.EACCES, "permission"), (errno.EIO, "some reason")],
)
def test_what_the_system_refuses_is_said(number, words):
    with pytest.raises(StoreError) as refused, told():
        raise OSError(number, "some reason", "desk.db")
    assert str(refused.value.message).startswith("“desk.db” cannot be used")
    assert words in str(refused.value.message)
    assert refused.value.hint


def test_so_is_what_cannot_be_written_or_read(tmp_path):
    (tmp_path / "a").mkdir()
    with pytest.raises(StoreError, match="this is a folder"), told():
        atomic_write(tmp_path / "a", b"x")
    with pytest.raises(StoreError, match="cannot be read"), told(unreadable):
        (tmp_path / "none").read_bytes()
