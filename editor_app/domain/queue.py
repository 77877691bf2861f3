"""Which articles a list holds, and in what order."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from editor_app.domain.article import Article, Priority, Status


class Order(Enum):
    """What comes first in a list."""

    CHANGED = "changed"
    DUE = "due"
    PRIORITY = "priority"


@dataclass(frozen=True, slots=True)
class Sought:
    """What an article must be to be listed; what is empty or None is not asked.

    `whose`: in the hand or in the charge of a person. `sent_out`: exported before or not. `words`: all of them are in
    the newest text, the headline or a name. `due_before`: due before a moment.
    """

    statuses: tuple[Status, ...] = ()
    whose: str = ""
    sent_out: bool | None = None
    words: str = ""
    due_before: datetime | None = None
    priorities: tuple[Priority, ...] = ()


EVERYTHING = Sought()
"""Every article."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows of a list: those from `start` on, how many it has in all, and at which rows some articles stand."""

    articles: tuple[Article, ...]
    start: int
    total: int
    places: tuple[tuple[str, int], ...] = ()
