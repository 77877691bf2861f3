"""The desk at a glance: how many articles stand where and since when, who has what in hand, what waits for somebody."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from editor_app.desk.base.desk import Desk
from editor_app.domain.article import Article, Status
from editor_app.domain.person import Privilege
from editor_app.store import articles, people

AGES = (timedelta(hours=4), timedelta(days=1), timedelta(days=3), timedelta(days=7))
"""How long ago an article was changed last, in five classes: up to each of these, and longer."""
MOST = 50
"""Articles that wait, at most: the queue has them all."""


@dataclass(frozen=True, slots=True)
class InHand:
    """Somebody with a number of articles in hand, the oldest of which was changed last at `oldest`."""

    name: str
    number: int
    oldest: datetime


@dataclass(frozen=True, slots=True)
class Board:
    """`ages` has a number for each class of age; `waiting` is what the person may approve, the oldest first."""

    ages: Mapping[Status, tuple[int, ...]]
    in_hand: tuple[InHand, ...]
    waiting: tuple[Article, ...]
    at: datetime


def board(desk: Desk, by: str) -> Board:
    """How the desk stands now, for one person."""
    now = desk.clock()
    with desk.database.read() as tx:
        ages = articles.ages(tx, [now - age for age in AGES])
        held = tuple(InHand(*row) for row in articles.in_hand(tx))
        may = people.person(tx, by).may(Privilege.APPROVE)
        return Board(ages, held, articles.handed_in(tx, by, MOST) if may else (), now)
