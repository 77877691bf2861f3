"""On what kind of disk a path lies."""

import sys
from pathlib import Path

import psutil

_NETWORK = frozenset(
    (
        *("nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "afs", "ncpfs", "webdav", "davfs"),
        *("ceph", "glusterfs", "lustre", "vboxsf", "prl_fs", "fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.davfs"),
        *("fuse.gvfsd-fuse", "fuse.glusterfs", "fuse.ceph", "fuse.smbnetfs", "fuse.vmhgfs-fuse", "macfuse"),
    )
)
"""File systems of other machines, as Linux and macOS call them."""


def network(path: Path) -> str:
    """What kind of network drive a path lies on; empty for a disk of this machine, and where nobody can tell."""
    real = path.resolve()
    if sys.platform == "win32":
        import ctypes  # only Windows has what is asked here

        remote = 4  # DRIVE_REMOTE
        far = real.anchor.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(real.anchor) == remote
        return "smb" if far else ""
    try:
        mounts = [(Path(one.mountpoint), one.fstype) for one in psutil.disk_partitions(all=True)]
    except OSError:
        return ""
    holding = [(len(point.parts), kind) for point, kind in mounts if real.is_relative_to(point)]
    kind = max(holding, default=(0, ""), key=lambda one: one[0])[1].lower()
    return kind if kind in _NETWORK else ""
