"""What the system refuses, in one vocabulary; the words for people are in domain/refusals."""

import errno
from enum import StrEnum
from pathlib import Path

_SHARING = (32, 33)
"""Windows: another program has the file open, or has locked a part of it."""


class Kind(StrEnum):
    """Why the system refuses something."""

    FULL = "full"
    QUOTA = "quota"
    NOT_ALLOWED = "not allowed"
    READ_ONLY = "read only"
    MISSING = "missing"
    TOO_LONG = "too long"
    BAD_NAME = "bad name"
    IN_USE = "in use"
    FOLDER = "folder"
    TAKEN = "taken"
    NOT_KEPT = "not kept"
    OTHER = "other"


_KINDS = {
    errno.ENOSPC: Kind.FULL,
    errno.EDQUOT: Kind.QUOTA,
    errno.EACCES: Kind.NOT_ALLOWED,
    errno.EPERM: Kind.NOT_ALLOWED,
    errno.EROFS: Kind.READ_ONLY,
    errno.ENOENT: Kind.MISSING,
    errno.ENOTDIR: Kind.MISSING,
    errno.ENAMETOOLONG: Kind.TOO_LONG,
    errno.EINVAL: Kind.BAD_NAME,
    errno.EBUSY: Kind.IN_USE,
    errno.ETXTBSY: Kind.IN_USE,
    errno.EISDIR: Kind.FOLDER,
    errno.EEXIST: Kind.TAKEN,
}


class MachineError(Exception):
    """Something that could not be read, written or made: what, why, and how the system itself puts it."""

    def __init__(self, kind: Kind, path: Path | None, said: str = "") -> None:
        super().__init__(kind, path, said)
        self.kind, self.path, self.said = kind, path, said

    def __str__(self) -> str:
        return f"{self.path or 'a file'}: {self.said or self.kind}"


def refused(fault: OSError | ValueError, path: Path | None = None) -> MachineError:
    """What an error of the operating system means; a ValueError is a name that no file can have.

    Without a path it is the one that the system names, if it does.
    """
    if not isinstance(fault, OSError):
        return MachineError(Kind.BAD_NAME, path, str(fault))
    if path is None and isinstance(fault.filename, str):
        path = Path(fault.filename)
    said = (fault.strerror or str(fault)).lower()
    if getattr(fault, "winerror", None) in _SHARING:
        return MachineError(Kind.IN_USE, path, said)
    return MachineError(_KINDS.get(fault.errno or 0, Kind.OTHER), path, said)
