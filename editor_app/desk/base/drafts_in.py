"""The drafts among files and in folders."""

from collections.abc import Sequence
from pathlib import Path

from editor_app.formats.formats import SUFFIXES


def files_in(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files themselves, and in folders every file that can be read."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())
            found += sorted(file for file in inside if not file.name.startswith((".", "~$")))
        else:
            found.append(path)
    return tuple(dict.fromkeys(found))
