"""What people are told when the system refuses to read, write or create a file: one table for the whole program.

`system/errors.py` says which kinds there are; this floor knows only their names.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from editor_app.domain.message import Message, say, verbatim
from editor_app.text.language.broken import is_broken, mended

Sentences = tuple[Message, Message]
"""What happened, and what to do."""


class Refusal(Protocol):
    """What was refused: the kind, the file or folder, and the system's own words."""

    @property
    def kind(self) -> str: ...

    @property
    def path(self) -> Path | None: ...

    @property
    def said(self) -> str: ...


WHY: Mapping[str, Message] = {
    "full": say("the disk is full"),
    "quota": say("your share of the disk is used up"),
    "not allowed": say("you do not have permission"),
    "read only": say("this disk can only be read"),
    "missing": say("there is no such file or folder"),
    "too long": say("the name is too long"),
    "bad name": say("this name cannot be used"),
    "in use": say("it is open in another program, or protected"),
    "folder": say("this is a folder"),
    "taken": say("a file with this name exists already"),
    "not kept": say("the disk did not keep what was written"),
}
"""Anything else is said in the system's own words."""
_ROOM = say("Make room on the disk, or choose another folder, and try again.")
_OTHER_NAME = say("Choose another name.")
_OTHER_FOLDER = say("Choose another folder, and try again.")
_WRITING: Mapping[str, Message] = {
    "full": _ROOM,
    "quota": _ROOM,
    "too long": say("Choose a shorter name."),
    "bad name": _OTHER_NAME,
    "in use": say("Close it there, or choose another name."),
    "folder": _OTHER_NAME,
    "taken": say("Choose another name, or allow the file to be replaced."),
    "not kept": say("Check the disk, or choose another one."),
}
_READING: Mapping[str, Message] = {
    "not allowed": say("Ask its owner for permission to read it."),
    "missing": say("Check the name and the folder."),
    "bad name": say("Check the name and the folder."),
    "in use": say("Close it there, and try again."),
    "folder": say("Choose a file in it."),
}


def unwritable(refusal: Refusal) -> Sentences:
    """A file that cannot be written."""
    what = say("“{name}” cannot be written: {why}.", name=str(refusal.path), why=_why(refusal))
    return what, _WRITING.get(refusal.kind, _OTHER_FOLDER)


def unmakeable(refusal: Refusal) -> Sentences:
    """A folder that cannot be made."""
    what = say("The folder “{name}” cannot be created: {why}.", name=str(refusal.path), why=_why(refusal))
    return what, _WRITING.get(refusal.kind, _OTHER_FOLDER)


def unreadable(refusal: Refusal) -> Sentences:
    """A file that cannot be read."""
    what = say("“{name}” cannot be read: {why}.", name=str(refusal.path), why=_why(refusal))
    return what, _READING.get(refusal.kind, say("Check the file and its disk."))


def unusable(refusal: Refusal) -> Sentences:
    """A file that failed while it was read or written, or something that has no name."""
    if refusal.path is None:
        what = say("A file or device cannot be used: {why}.", why=_why(refusal))
    else:
        what = say("“{name}” cannot be used: {why}.", name=str(refusal.path), why=_why(refusal))
    return what, _WRITING.get(refusal.kind, say("Check the file and its disk."))


def incomplete(name: str, line: int = 0) -> Sentences:
    """A file of the program itself that is missing, or that has a line (counted from 1) that makes no sense."""
    if line:
        what = say("This file of the program is damaged: {name}, line {line:,}.", name=name, line=line)
    else:
        what = say("This file of the program is missing or damaged: {name}.", name=name)
    return what, say("Install the program again.")


def not_text(words: str) -> Sentences | None:
    """Words that a person gave and that are no characters; None when they are."""
    if not is_broken(words):
        return None
    return say("“{words}” contains bytes that are not text in UTF-8.", words=mended(words)), say("Write it again.")


def _why(refusal: Refusal) -> Message:
    return WHY.get(refusal.kind) or verbatim(refusal.said or "?")
