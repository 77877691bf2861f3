"""Comments: those that were written here, and whether any, also one that came with a file, still asks for something."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from editor_app.text.anchors import Anchor


@dataclass(frozen=True, slots=True)
class Settled:
    """Somebody resolved a comment, or opened it again. Appended, never updated.

    `comment` is its key: it came in open, by whoever brought the file, or was written here.
    """

    comment: str
    open: bool
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment that was written here. A reply names the comment that it `answers`, by its key."""

    key: str
    answers: str
    about: Anchor
    words: str
    by: str
    at: datetime


def latest(said: Iterable[Settled]) -> dict[str, Settled]:
    """The state of each comment: the last one that was recorded."""
    return {one.comment: one for one in said}


def open_comments(said: Iterable[Settled]) -> int:
    """How many comments are open."""
    return sum(one.open for one in latest(said).values())
