"""Writes small files of our own whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

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
    beside = path.with_name(f".{uuid4().hex}.new")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
