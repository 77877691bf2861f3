"""A writing transaction whose server went away: whether it was kept is found out, and if not, it is made again.

Each verb of a server writes a row under an id. Every run of one transaction gives its verbs the same ids, so a first
run that the server kept after all is found by them, and one that is still on its way makes the second fail: nothing is
done twice.
"""

import time
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.exc import IntegrityError

from editor_app.domain.errors import Away, EditorError, InUse
from editor_app.domain.message import say
from editor_app.store.engine.database import Database, Tx

T = TypeVar("T")
PATIENCE = 10.0
"""Seconds that a server may take to come back: a restart takes one to eight."""
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

    Raises Away when the server stays away and nothing was kept, and InUse when nobody can tell.
    """
    acts: list[str] = []
    asked_to_keep: list[T] = []  # by a run that got as far
    until = time.monotonic() + PATIENCE
    while True:
        try:
            if asked_to_keep and database.holds(acts):
                return asked_to_keep[0]
            with database.begin(acts) as tx:
                made = work(tx)
                asked_to_keep[:] = [made]
            return made
        except Away as lost:
            if time.monotonic() >= until:
                raise _given_up(bool(asked_to_keep)) from lost
            time.sleep(_PAUSE)
        except (EditorError, IntegrityError):
            # Refused the second time, since the first was kept while nobody was looking?
            if asked_to_keep and database.holds(acts):
                return asked_to_keep[0]
            raise


def _given_up(unsure: bool) -> InUse:
    return InUse(*_UNSURE) if unsure else Away(*_NOTHING_DONE)
