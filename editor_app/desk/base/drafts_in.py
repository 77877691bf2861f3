"""The drafts among files and in folders."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from editor_app.formats.formats import SUFFIXES

FOLDER_SETTINGS = "editor-app.toml"
"""What a folder says about the checks of its texts."""


def passed_over(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files in folders that are in no format that can be read; hidden ones are not counted."""
    inside = (file for path in paths if path.is_dir() for file in _inside(path))
    return tuple(
        sorted(file for file in inside if file.suffix.lower() not in SUFFIXES and file.name != FOLDER_SETTINGS)
    )


def files_in(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files themselves, and in folders every file that can be read."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(file for file in _inside(path) if file.suffix.lower() in SUFFIXES)
        else:
            found.append(path)
    return tuple(dict.fromkeys(found))


def _inside(folder: Path) -> Iterator[Path]:
    """The files in a folder and in those within it."""
    for where, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not _aside(name)]
        yield from (path for name in files if not _aside(name) and (path := Path(where, name)).is_file())


def _aside(name: str) -> bool:
    """What the system or another program keeps for itself: hidden files and folders, and locks."""
    return name.startswith((".", "~$"))
