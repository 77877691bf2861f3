"""Files and folders that nobody else on this machine may read. Windows keeps a person's folders private by itself."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from editor_app.system.errors import refused

FILE = 0o600
FOLDER = 0o700
_OTHERS_WRITE = 0o022
_SYSTEM = 0
"""The account to which the system's own files belong."""


def opener(name: str, flags: int) -> int:
    """For `open`: a new file is private, one that is there stays as it is."""
    return os.open(name, flags, FILE)


def create(path: Path) -> None:
    """Make an empty private file, unless there is a file. Raises MachineError."""
    with _refused(path), suppress(FileExistsError):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE))


def close_to_others(path: Path) -> None:
    """Take from others the right to read what is ours.

    What others may write to was shared by somebody on purpose, and stays as it is.
    """
    if os.name != "posix":
        return
    with suppress(OSError):  # where that is not allowed, it belongs to somebody else
        found = path.stat()
        private = FOLDER if stat.S_ISDIR(found.st_mode) else FILE
        if (
            found.st_uid == os.geteuid()
            and not found.st_mode & _OTHERS_WRITE
            and stat.S_IMODE(found.st_mode) & ~private
        ):
            path.chmod(stat.S_IMODE(found.st_mode) & private)


def of_another(path: Path) -> bool:
    """Whether a file belongs to another person than us and the system. Windows does not say in a few words."""
    if os.name != "posix":
        return False
    with suppress(OSError):
        owners = {path.stat().st_uid, path.lstat().st_uid}  # of the file, and of a link to it
        return not owners <= {os.geteuid(), _SYSTEM}
    return False


@contextmanager
def _refused(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as fault:
        raise refused(fault, path) from fault
