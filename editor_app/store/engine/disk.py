"""Files that are whole or not there: written beside, brought to the disk, then renamed."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from editor_app.domain.errors import StoreError

FULL = ("The disk is full.", "Free some space and try again; nothing that was kept is lost.")
UNFINISHED = ".part"


def write(target: Path, content: bytes) -> None:
    """Write a file: when this returns, neither a crash nor a power cut loses it; before, the old one stands."""
    with said():
        handle, name = tempfile.mkstemp(prefix=f"{target.stem}.", suffix=UNFINISHED, dir=target.parent)
        part = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        sync_folder(target.parent)


def move(part: Path, target: Path) -> None:
    """Give a finished file its name, in the same folder, and have the disk keep both."""
    with part.open("rb+") as stream:
        os.fsync(stream.fileno())
    part.replace(target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Have the disk keep the names too; Windows needs no help and offers none."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def said() -> Iterator[None]:
    """Turn what the operating system refuses into what a person can mend."""
    try:
        yield
    except OSError as error:
        raise refusal(error) from error


def refusal(error: OSError) -> StoreError:
    """What the operating system refused."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return StoreError(*FULL)
    name = f"“{error.filename}”" if error.filename else "A file"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return StoreError(f"{name} may not be read or written.", "Allow it, or choose another place.")
    return StoreError(f"{name}: {error.strerror or error}.", "Check that the folder exists and the disk is well.")
