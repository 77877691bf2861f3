"""A writing transaction whose server went away: whether it was kept is found out, and if not, it is made again.

Each verb of a server writes a row under an id. Every run of one transaction gives its verbs the same ids, so a first
run that the server kept after all is found by them, and one that is still on its way makes the second fail: nothing is
done twice.
"""

import math
import time
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.exc import IntegrityError

from editor_app.domain.errors import Away, EditorError, InUse, Unsure
from editor_app.domain.message import say
from editor_app.store.engine.database import Database, Tx

T = TypeVar("T")
PATIENCE = 10.0
"""Seconds from the loss that a server may take to come back: a restart takes one to eight."""
_PAUSE = 0.2
"""Seconds between two tries."""
_UNSURE = (
    say("The database server went away before it answered. Nobody can tell yet whether this was done."),
    say("When the server is back, look whether it was done before you do it again."),
)
_NOTHING_DONE = (
    say("The database server cannot be reached. Nothing was changed."),
    say("Check the network and the address, and try again."),
)


def kept(database: Database, work: Callable[[Tx], T]) -> T:
    """Do some work in a transaction and return its result, across a restart of the server.

    Raises Away when the server stays away and nothing was kept, and Unsure when nobody can tell.
    """
    acts: list[str] = []
    lost: list[T] = []  # made by a run that asked to be kept and had no answer
    until = math.inf
    while True:
        try:
            return _run(database, work, acts, lost)
        except InUse as fault:
            if not lost and not isinstance(fault, Away):
                raise
            # The lock that another holds may be that of the lost run, which can still be kept.
            until = min(until, time.monotonic() + PATIENCE)
            if time.monotonic() >= until:
                raise _given_up(bool(lost)) from fault
            time.sleep(_PAUSE)


def _run(database: Database, work: Callable[[Tx], T], acts: list[str], lost: list[T]) -> T:
    """Do the work once, unless an earlier run was kept."""
    if lost and database.holds(acts):
        return lost[0]
    made: list[T] = []
    try:
        with database.begin(acts) as tx:
            made.append(work(tx))
        return made[0]
    except Away:
        lost[:] = made or lost
        raise
    except (EditorError, IntegrityError):
        # Refused the second time, since the first was kept while nobody was looking?
        if lost and database.holds(acts):
            return lost[0]
        raise


def _given_up(unsure: bool) -> InUse:
    return Unsure(*_UNSURE) if unsure else Away(*_NOTHING_DONE)
