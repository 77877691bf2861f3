"""Files that are whole or not there."""

import errno
import os
import stat
from pathlib import Path

import pytest

from editor_app.system.atomic_write import atomic_change, atomic_copy, atomic_write, make_folder, rename, tidy
from editor_app.system.errors import Kind, MachineError


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_written_file_takes_the_place_of_the_old_one_and_leaves_no_rest(tmp_path: Path) -> None:
    for content in (b"old", b"new" * 100_000, b""):
        atomic_write(tmp_path / "a.json", content)
        assert (tmp_path / "a.json").read_bytes() == content
    assert names(tmp_path) == ["a.json"]


def test_nothing_is_overwritten_unless_it_may_be(tmp_path: Path) -> None:
    atomic_write(tmp_path / "a", b"old")
    with pytest.raises(MachineError) as refused:
        atomic_write(tmp_path / "a", b"new", overwrite=False)
    assert refused.value.kind is Kind.TAKEN
    assert (tmp_path / "a").read_bytes() == b"old"


def test_what_comes_while_it_is_written_is_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target, sync = tmp_path / "a", os.fsync

    def meanwhile(handle: int) -> None:
        target.write_bytes(b"somebody else's")
        sync(handle)

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(MachineError):
        atomic_write(target, b"mine", overwrite=False)
    assert target.read_bytes() == b"somebody else's"
    assert names(tmp_path) == ["a"]


def test_a_folder_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(MachineError) as refused:
        atomic_write(tmp_path / "a", b"x")
    assert refused.value.kind is Kind.FOLDER
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize(
    ("name", "kind"), [("none/a", Kind.MISSING), ("x" * 300, Kind.TOO_LONG), ("nu\0l", Kind.BAD_NAME)]
)
def test_places_where_no_file_can_be(tmp_path: Path, name: str, kind: Kind) -> None:
    with pytest.raises(MachineError) as refused:
        atomic_write(tmp_path / name, b"x")
    assert refused.value.kind is kind
    assert names(tmp_path) == []


def test_the_longest_name_that_a_disk_takes_can_be_written(tmp_path: Path) -> None:
    atomic_write(tmp_path / ("x" * 255), b"x")


def test_a_failing_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    atomic_write(tmp_path / "a", b"old")

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(MachineError) as refused:
        atomic_write(tmp_path / "a", b"new")
    assert (refused.value.kind, refused.value.path) == (Kind.FULL, tmp_path / "a")
    assert names(tmp_path) == ["a"]
    assert (tmp_path / "a").read_bytes() == b"old"


def test_a_disk_that_keeps_something_else_is_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "read_bytes", lambda path: b"")
    with pytest.raises(MachineError) as refused:
        atomic_write(tmp_path / "a", b"new")
    assert refused.value.kind is Kind.NOT_KEPT
    assert names(tmp_path) == []


def test_a_file_that_is_open_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    atomic_write(tmp_path / "a", b"old")

    def locked(path: Path, target: Path) -> None:
        raise PermissionError(errno.EACCES, "Used by another process")

    monkeypatch.setattr(Path, "replace", locked)
    for name, kind in (("a", Kind.IN_USE), ("b", Kind.NOT_ALLOWED)):
        with pytest.raises(MachineError) as refused:
            atomic_write(tmp_path / name, b"new")
        assert refused.value.kind is kind
    assert names(tmp_path) == ["a"]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_a_private_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    atomic_write(tmp_path / "mine", b"x", private=True)
    atomic_write(tmp_path / "ours", b"x")
    rights = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("mine", "ours")]
    mask = os.umask(0)
    os.umask(mask)
    assert rights == [0o600, 0o666 & ~mask]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_a_private_folder_is_for_its_owner_alone(tmp_path: Path) -> None:
    make_folder(tmp_path / "above" / "mine", private=True)
    make_folder(tmp_path / "ours")
    rights = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("above/mine", "ours")]
    mask = os.umask(0)
    os.umask(mask)
    assert rights == [0o700, 0o777 & ~mask]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
@pytest.mark.parametrize("mode", [0o600, 0o640])
def test_a_copy_has_the_rights_of_what_was_copied(tmp_path: Path, mode: int) -> None:
    (tmp_path / "a").touch()
    (tmp_path / "a").chmod(mode)
    atomic_copy(tmp_path / "a", tmp_path / "b")
    assert stat.S_IMODE((tmp_path / "b").stat().st_mode) == mode


class Disk:
    """Sees what is synced, and whether it is a folder."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, refuses: int = 0) -> None:
        self.synced: list[str] = []
        self._refuses = refuses
        monkeypatch.setattr(os, "fsync", self._sync)

    def _sync(self, handle: int) -> None:
        folder = stat.S_ISDIR(os.fstat(handle).st_mode)
        if folder and self._refuses:
            raise OSError(self._refuses, "refused")
        self.synced.append("folder" if folder else "file")


@pytest.mark.skipif(os.name != "posix", reason="Windows syncs no folder")
def test_the_file_and_its_name_are_brought_to_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = Disk(monkeypatch)
    atomic_write(tmp_path / "a", b"x")
    assert disk.synced == ["file", "folder"]
    (tmp_path / "b").touch()
    rename(tmp_path / "b", tmp_path / "c")
    atomic_copy(tmp_path / "a", tmp_path / "b")
    assert disk.synced == ["file", "folder"] * 3
    assert names(tmp_path) == ["a", "b", "c"]


@pytest.mark.skipif(os.name != "posix", reason="Windows syncs no folder")
def test_a_network_disk_that_syncs_no_folder_is_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Disk(monkeypatch, refuses=errno.EINVAL)
    atomic_write(tmp_path / "a", b"x")
    Disk(monkeypatch, refuses=errno.EIO)
    with pytest.raises(MachineError):
        atomic_write(tmp_path / "b", b"x")


def test_a_copy_has_the_times_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    os.utime(tmp_path / "a", (1, 1))
    atomic_copy(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == b"x"
    assert (tmp_path / "b").stat().st_mtime == 1
    with pytest.raises(MachineError):
        atomic_copy(tmp_path / "none", tmp_path / "c")
    assert names(tmp_path) == ["a", "b"]


def test_a_file_that_was_never_finished_cannot_get_a_name(tmp_path: Path) -> None:
    with pytest.raises(MachineError):
        rename(tmp_path / "none", tmp_path / "a")


def test_folders_are_made_or_refused(tmp_path: Path) -> None:
    for _ in range(2):
        make_folder(tmp_path / "a" / "b")
    (tmp_path / "file").touch()
    for path in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(MachineError) as refused:
            make_folder(path)
        assert refused.value.path == path


def test_what_a_killed_program_left_half_done_is_taken_away_in_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as killed:  # a killed program takes nothing back
        killed.setattr(Path, "unlink", lambda path, missing_ok: None)
        killed.setattr(Path, "replace", lambda path, target: (_ for _ in ()).throw(KeyboardInterrupt))
        for _ in range(2):
            with pytest.raises(KeyboardInterrupt):
                atomic_write(tmp_path / "a", b"x")
    (tmp_path / "film.part").touch()
    old, new = tmp_path.glob(".*")
    for path in (old, tmp_path / "film.part"):
        os.utime(path, (0, 0))
    tidy(tmp_path)
    assert names(tmp_path) == [new.name, "film.part"]


def test_a_change_keeps_rights_and_leaves_nothing_when_it_fails(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o604)
    atomic_change(path, b"new")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o604)
    monkeypatch.setattr("pathlib.Path.read_bytes", lambda self: b"something else")
    with pytest.raises(MachineError):
        atomic_change(path, b"newer")
    monkeypatch.undo()
    assert path.read_bytes() == b"new"
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]
