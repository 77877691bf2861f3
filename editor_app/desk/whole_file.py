"""Writes small files of our own whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from editor_app.domain.errors import EditorError


def write_whole(path: Path, content: str) -> None:
    """Write a text file beside its place, then move it there in one step."""
    try:
        data = content.encode("utf-8")
    except UnicodeEncodeError as fault:
        raise EditorError(f"{path} cannot be written: the text holds a broken character.", "Delete it.") from fault
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _put(path, data)
    except OSError as fault:
        raise unwritable(path, fault) from fault


def unwritable(path: Path, fault: OSError) -> EditorError:
    """What to tell a person when a file cannot be written."""
    why = (fault.strerror or str(fault)).lower()
    return EditorError(f"{path} cannot be written: {why}.", "Choose another folder or make room, then try again.")


def _put(path: Path, data: bytes) -> None:
    with NamedTemporaryFile("wb", dir=path.parent, prefix=".", suffix=".new", delete=False) as file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            file.close()  # Windows moves no open file
            Path(file.name).replace(path)
        except BaseException:
            with suppress(OSError):
                file.close()
                Path(file.name).unlink(missing_ok=True)
            raise
