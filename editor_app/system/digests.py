"""Whether the data files that came with the program are whole: the list of their digests is made with the package."""

import hashlib
from pathlib import Path

from editor_app.system.resources import ResourceError, resources_folder

LIST = "digests.tsv"
"""The list, in the folder of resources. A checkout has none: there the files are being written."""


def listed(folder: Path) -> str:
    """The list for a folder: the SHA-256 and the name of every file, by name."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path != folder / LIST)
    return "".join(f"{_digest(path)}\t{path.relative_to(folder).as_posix()}\n" for path in files)


def damaged(folder: Path | None = None) -> tuple[str, ...]:
    """The files that are missing or not as they were packed, by name. Raises ResourceError: the list itself."""
    folder = folder or resources_folder()
    path = folder / LIST
    if not path.is_file():
        return ()
    try:
        rows = [line.split("\t", 1) for line in path.read_text(encoding="utf-8").splitlines()]
        wanted = {name: digest for digest, name in rows}
    except (OSError, ValueError) as fault:
        raise ResourceError(LIST) from fault
    return tuple(name for name, digest in wanted.items() if _found(folder / name) != digest)


def _found(path: Path) -> str:
    """The digest of a file; none when it cannot be read."""
    try:
        return _digest(path)
    except OSError:
        return ""


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
