"""Whether a comment that came with a file still asks for something."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Settled:
    """Somebody said of a comment that it is resolved, or that it is open again. Appended, never updated.

    `comment` is its key: it came in open, by whoever brought the file.
    """

    comment: str
    open: bool
    by: str
    at: datetime


def latest(said: Iterable[Settled]) -> dict[str, Settled]:
    """What holds of each comment: what was said of it last."""
    return {one.comment: one for one in said}


def open_comments(said: Iterable[Settled]) -> int:
    """How many comments are open."""
    return sum(one.open for one in latest(said).values())
