"""What somebody is reminded of once: an embargo that ended, a day that came. Also while the program was not open."""

import json
import logging
from dataclasses import dataclass
from datetime import datetime

from editor_app.desk.articles.facts import embargo_end
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.disk import write_text
from editor_app.desk.trust.heads import name_of
from editor_app.domain.article import Article
from editor_app.domain.errors import EditorError
from editor_app.domain.person import Privilege
from editor_app.store import people
from editor_app.store.engine import codecs
from editor_app.store.listing.moments import fell_due, held_back

log = logging.getLogger(__name__)

NAME = "reminded.json"
"""Up to when each person was reminded at each database, in the data folder."""


@dataclass(frozen=True, slots=True)
class Reached:
    """What came about since somebody was reminded last: what is due, and what may go out now."""

    due: tuple[Article, ...] = ()
    free: tuple[Article, ...] = ()


def reached(desk: Desk, by: str) -> Reached:
    """What came about since the last time; each is told once. The first time nothing is, for all of it is old."""
    now, key = desk.clock(), f"{name_of(desk)}|{by}"
    told = _told(desk)
    since = told.get(key)
    if since is None:
        _keep(desk, told | {key: now})
        return Reached()
    with desk.database.read() as tx:
        one = people.person(tx, by)
        due = fell_due(tx, since, now, by, one.may(Privilege.APPROVE)) if one.may(Privilege.EDIT) else ()
        waiting = held_back(tx) if one.may(Privilege.RELEASE) else ()
        free = tuple(article for article, until in waiting if _ended(until, since, now))
    if due or free:
        _keep(desk, told | {key: now})
    return Reached(due, free)


def _ended(until: str, since: datetime, now: datetime) -> bool:
    end = embargo_end(until)
    return end is not None and since < end <= now


def _told(desk: Desk) -> dict[str, datetime]:
    try:
        found = json.loads((desk.data_folder / NAME).read_text(encoding="utf-8"))
        return {str(key): codecs.moment(at) for key, at in found.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, AttributeError, TypeError, RecursionError, EditorError):
        log.warning("%s cannot be read; nothing that came before is told", desk.data_folder / NAME)
        return {}


def _keep(desk: Desk, told: dict[str, datetime]) -> None:
    """Losing this is no reason to stop somebody's work."""
    try:
        content = json.dumps({key: codecs.stored(at) for key, at in told.items()}, indent=1)
        write_text(desk.data_folder / NAME, f"{content}\n", private=True)
    except EditorError as fault:
        log.warning("%s cannot be written: %s", desk.data_folder / NAME, fault)
