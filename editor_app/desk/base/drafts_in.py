"""The drafts among files and in folders, and what they name beside them."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from editor_app.domain.errors import EditorError
from editor_app.domain.message import say
from editor_app.formats.formats import SUFFIXES
from editor_app.text.manuscript import Manuscript

FOLDER_SETTINGS = "editor-app.toml"
"""What a folder says about the checks of its texts."""
SOURCE_TEXT = "source-text"
"""The key of front matter that names the file of a draft's Chinese text."""


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


def named_source(draft: Path, text: Manuscript) -> Path | None:
    """The file that the front matter of a draft names as its Chinese text; it lies beside the draft. Raises EditorError
    for one that lies elsewhere: a draft from outside must not make us read what it likes.
    """
    name = text.known(SOURCE_TEXT).strip()
    if name and (name != Path(name).name or "\\" in name or ":" in name):
        raise EditorError(
            say("“{name}” is not beside “{draft}”.", name=name, draft=draft.name),
            say("Put the Chinese text into the folder of the draft, and name it without a folder."),
        )
    return draft.parent / name if name else None
