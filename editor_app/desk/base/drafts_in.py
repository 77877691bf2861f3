"""The drafts among files and in folders."""

from collections.abc import Sequence
from pathlib import Path

from editor_app.formats.formats import SUFFIXES


def passed_over(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files in folders that are in no format that can be read; hidden ones are not counted."""
    inside = (file for path in paths if path.is_dir() for file in path.rglob("*") if file.is_file())
    return tuple(sorted(file for file in inside if file.suffix.lower() not in SUFFIXES and not _aside(file)))


def files_in(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files themselves, and in folders every file that can be read."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())
            found += sorted(file for file in inside if not _aside(file))
        else:
            found.append(path)
    return tuple(dict.fromkeys(found))


def _aside(file: Path) -> bool:
    """What the system or another program keeps for itself."""
    return file.name.startswith((".", "~$"))
