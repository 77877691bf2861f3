"""Writes small files of our own whole or not at all."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from editor_app.domain.errors import EditorError


def write_whole(path: Path, content: str) -> None:
    """Write a text file beside its place, then move it there in one step."""
    fresh = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, prefix=".", suffix=".new", delete=False
        ) as file:
            fresh = file.name
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(fresh).replace(path)
    except OSError as fault:
        if fresh:
            Path(fresh).unlink(missing_ok=True)
        raise unwritable(path, fault) from fault


def unwritable(path: Path, fault: OSError) -> EditorError:
    """What to tell a person when a file cannot be written."""
    why = (fault.strerror or str(fault)).lower()
    return EditorError(f"{path} cannot be written: {why}.", "Choose another folder or make room, then try again.")
