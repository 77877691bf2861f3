"""The desk at a glance: how many articles stand where and since when, who has what in hand, what waits for somebody."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from editor_app.desk.base.desk import Desk
from editor_app.desk.base.views import View, sought
from editor_app.domain.article import Article, Status
from editor_app.domain.person import Privilege
from editor_app.store import people
from editor_app.store.engine.database import Tx
from editor_app.store.listing import numbers, rows

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
        ages = numbers.ages(tx, [now - age for age in AGES])
        held = tuple(InHand(*row) for row in numbers.in_hand(tx))
        may = people.person(tx, by).may(Privilege.APPROVE)
        return Board(ages, held, numbers.handed_in(tx, _not_by(tx, by), MOST) if may else (), now)


def waiting(desk: Desk, by: str) -> tuple[Article, ...]:
    """What waits for the approval of a person."""
    with desk.database.read() as tx:
        may = people.person(tx, by).may(Privilege.APPROVE)
        return numbers.handed_in(tx, _not_by(tx, by), MOST) if may else ()


def first_view(desk: Desk, by: str) -> View | None:
    """The view of the queue with the work that waits for a person; None when nothing does.

    First comes what others wait for, then the person's own, then what anybody may take.
    """
    with desk.database.read() as tx:
        one = people.person(tx, by)
        if one.may(Privilege.APPROVE) and numbers.handed_in(tx, _not_by(tx, by), 1):
            return View.WAITING
        if one.may(Privilege.EDIT) and rows.any_in(tx, sought(View.MY_WORK, by)):
            return View.MY_WORK
        if one.may(Privilege.RELEASE) and rows.any_in(tx, sought(View.APPROVED)):
            return View.APPROVED
        if one.may(Privilege.EDIT) and rows.any_in(tx, sought(View.NEW)):
            return View.NEW
        return None if one.roles else View.ALL


def _not_by(tx: Tx, by: str) -> str:
    """Whose own work does not wait for them; nobody's where people may approve what they wrote themselves."""
    free = people.policy(tx, "four_eyes") == "no" or people.policy(tx, "approve_own") == "yes"
    return "" if free and people.policy(tx, "second_approval") == "no" else by
