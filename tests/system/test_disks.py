"""Which paths lie on another machine's disk."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from editor_app.system import disks
from editor_app.system.disks import network


def mounted(monkeypatch: pytest.MonkeyPatch, mounts: dict[str, str]) -> None:
    found = [SimpleNamespace(mountpoint=point, fstype=kind) for point, kind in mounts.items()]
    monkeypatch.setattr(disks.psutil, "disk_partitions", lambda all: found)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/a/desk.db", ""),
        ("/home/a/share/desk.db", "cifs"),
        ("/home/a/shared/desk.db", ""),
        ("/mnt/nas/x/y/desk.db", "nfs4"),
        ("/mnt/nas/own/desk.db", ""),
        ("/mnt/nasty/desk.db", ""),
        ("/run/user/1000/gvfs/smb-share/desk.db", "fuse.gvfsd-fuse"),
    ],
)
def test_the_longest_mount_that_holds_a_path_decides(monkeypatch: pytest.MonkeyPatch, path: str, kind: str) -> None:
    mounts = {"/": "ext4", "/home/a/share": "cifs", "/home": "btrfs", "/mnt/nas": "nfs4", "/mnt/nas/own": "ext4"}
    mounted(monkeypatch, {**mounts, "/run/user/1000/gvfs": "fuse.gvfsd-fuse"})
    assert network(Path(path)) == kind


def test_a_link_to_another_machine_is_followed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "near").symlink_to(tmp_path / "far")
    mounted(monkeypatch, {"/": "ext4", str((tmp_path / "far").resolve()): "nfs"})
    assert network(tmp_path / "near" / "desk.db") == "nfs"


def test_where_nobody_can_tell_it_is_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(all: bool) -> None:
        raise PermissionError

    monkeypatch.setattr(disks.psutil, "disk_partitions", refuses)
    assert network(Path("/mnt/nas/desk.db")) == ""
    mounted(monkeypatch, {})
    assert network(Path("/mnt/nas/desk.db")) == ""


def test_this_very_disk_is_none(tmp_path: Path) -> None:
    assert network(tmp_path) == ""
