"""Files that are either whole or not there: written to a temporary file, synced to the disk, then renamed.

When a function here returns, neither a crash nor a power cut loses the file. When it raises MachineError, what was
there before is as it was, and no new file is left next to it; only a program that is killed leaves one, for `tidy`.
"""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from editor_app.system.errors import Kind, MachineError, refused
from editor_app.system.privacy import FILE, FOLDER, create
from editor_app.system.unfinished import abandoned, mark

_UNFINISHED = ".editor-app-{}.part"
_NO_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EACCES, errno.EPERM})
"""Errors from network disks, and from folders that may not be listed, whose names cannot be synced."""


def atomic_write(target: Path, content: bytes, overwrite: bool = True, private: bool = False) -> None:
    """Write a file whole or not at all. A `private` one may be read by nobody else on this machine."""
    refuse_taken(target, overwrite)
    with _beside(target) as unfinished:
        with _refused(target):
            _fill(unfinished, content, FILE if private else 0o666)
            if unfinished.read_bytes() != content:
                raise MachineError(Kind.NOT_KEPT, target)
        refuse_taken(target, overwrite)
        _name(unfinished, target)


def atomic_change(target: Path, content: bytes) -> None:
    """Give a file another content, whole or not at all; its rights stay."""
    with _beside(target) as unfinished:
        with _refused(target):
            _fill(unfinished, content, FILE)
            if unfinished.read_bytes() != content:
                raise MachineError(Kind.NOT_KEPT, target)
            shutil.copymode(target, unfinished)
        _name(unfinished, target)


def atomic_copy(source: Path, target: Path) -> None:
    """Copy a file whole or not at all, with its times and rights."""
    with _beside(target) as unfinished:
        with _refused(target):
            create(unfinished)  # nobody else reads it before it has its rights
            shutil.copy2(source, unfinished)
        rename(unfinished, target)


def rename(finished: Path, target: Path) -> None:
    """Give a finished file its name, in the same folder, and have the disk keep both."""
    with _refused(target), finished.open("rb+") as stream:
        os.fsync(stream.fileno())
    _name(finished, target)


def make_folder(folder: Path, private: bool = False) -> None:
    """Make a folder, with those above it, unless it is there. Nobody else on this machine may enter a `private` one."""
    with _refused(folder):
        folder.mkdir(FOLDER if private else 0o777, parents=True, exist_ok=True)


def refuse_taken(target: Path, overwrite: bool) -> None:
    """Raise MachineError where a file must not be written: over a folder, or over a file unless that is allowed."""
    with suppress(OSError, ValueError):  # a name that cannot even be looked up fails when it is written
        if target.is_dir():
            raise MachineError(Kind.FOLDER, target)
        if not overwrite and target.exists():
            raise MachineError(Kind.TAKEN, target)


def tidy(folder: Path) -> None:
    """Delete what a killed program never finished in a folder."""
    with suppress(OSError), os.scandir(folder) as entries:  # where that is not allowed, they stay
        for path in [Path(entry.path) for entry in entries]:
            with suppress(OSError):  # another program tidies too, or it is in use
                if abandoned(path):
                    path.unlink()


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """A name in the same folder that nobody else uses; what is left there when something is raised is removed."""
    unfinished = target.with_name(_UNFINISHED.format(mark()))
    try:
        yield unfinished
    except BaseException:
        with suppress(OSError, ValueError):
            unfinished.unlink(missing_ok=True)
        raise


def _fill(path: Path, content: bytes, mode: int) -> None:
    with open(path, "xb", opener=lambda name, flags: os.open(name, flags, mode)) as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _name(finished: Path, target: Path) -> None:
    with _refused(target):
        try:
            finished.replace(target)
        except PermissionError as fault:
            if not target.exists():
                raise
            # The folder has taken the new file, so the old one is the obstacle.
            raise MachineError(Kind.IN_USE, target, (fault.strerror or "").lower()) from fault
        _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Have the disk keep the names too; Windows needs no help and offers none."""
    if os.name != "posix":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as fault:
        if fault.errno not in _NO_SYNC:
            raise


@contextmanager
def _refused(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as fault:
        raise refused(fault, path) from fault
