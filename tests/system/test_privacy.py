"""Who may read what is ours."""

import os
import stat
from pathlib import Path

import pytest

from editor_app.system.errors import Kind, MachineError
from editor_app.system.privacy import close_to_others, create, of_another, opener

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(autouse=True)
def open_house() -> None:
    """A machine on which everything can be read by everybody unless somebody takes care."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def test_a_new_file_is_private_and_one_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    create(tmp_path / "new")
    (tmp_path / "old").write_text("text")
    create(tmp_path / "old")
    assert (rights(tmp_path / "new"), rights(tmp_path / "old")) == (0o600, 0o644)
    assert (tmp_path / "old").read_text() == "text"
    with open(tmp_path / "log", "a", opener=opener):
        assert rights(tmp_path / "log") == 0o600


def test_a_file_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    with pytest.raises(MachineError) as refused:
        create(tmp_path / "nowhere" / "new")
    assert refused.value.kind is Kind.MISSING


@pytest.mark.parametrize(
    ("before", "after"),
    [(0o644, 0o600), (0o640, 0o600), (0o444, 0o400), (0o600, 0o600), (0o660, 0o660), (0o666, 0o666)],
)
def test_others_may_no_longer_read_unless_they_may_write(tmp_path: Path, before: int, after: int) -> None:
    path = tmp_path / "desk.db"
    path.touch()
    path.chmod(before)
    close_to_others(path)
    assert rights(path) == after


@pytest.mark.parametrize(("before", "after"), [(0o755, 0o700), (0o775, 0o775), (0o700, 0o700)])
def test_folders_too(tmp_path: Path, before: int, after: int) -> None:
    path = tmp_path / "data"
    path.mkdir()
    path.chmod(before)
    close_to_others(path)
    assert rights(path) == after


@pytest.mark.needs_root
@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="needs root, to give a file away")
def test_what_belongs_to_somebody_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    path.touch()
    path.chmod(0o644)
    os.chown(path, 65534, 65534)
    close_to_others(path)
    assert rights(path) == 0o644


def test_what_is_not_there_is_left(tmp_path: Path) -> None:
    close_to_others(tmp_path / "nothing")
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not hasattr(os, "chown") or os.geteuid() != 0, reason="only root can give a file away")
def test_a_file_of_another_and_a_link_of_another_are_known(tmp_path):
    ours, theirs, link = tmp_path / "ours", tmp_path / "theirs", tmp_path / "link"
    for path in (ours, theirs):
        path.write_text("")
    os.chown(theirs, 65534, 65534)
    link.symlink_to(ours)
    assert [of_another(path) for path in (ours, theirs, link)] == [False, True, False]
    os.chown(link, 65534, 65534, follow_symlinks=False)
    assert of_another(link)
    assert not of_another(tmp_path / "none")
