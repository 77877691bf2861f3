"""When an article is due, and how urgent it is: not part of its text, so it can be set whoever has it in hand."""

import re
from dataclasses import replace
from datetime import datetime, time

from editor_app.desk.articles.facts import gather
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.people import person
from editor_app.desk.trust import steps
from editor_app.domain.article import Action, Priority
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.domain.message import say
from editor_app.store import articles
from editor_app.workflow.gate import reasons
from editor_app.workflow.step import noted

_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
_LAST = time(23, 59)
"""A day without a time means all of it."""


def schedule(desk: Desk, article_id: str, due: datetime | None, priority: Priority, by: str) -> Changes:
    """Set when an article is due (None: no day) and how urgent it is. Raises NotAllowed."""
    who = person(desk, by)
    with desk.database.begin() as tx:
        article = articles.get(tx, article_id)
        facts = gather(desk, tx, article, who, Action.SCHEDULE)
        against = reasons(Action.SCHEDULE, facts)
        if against:
            raise NotAllowed(against)
        if (article.due, article.priority) == (due, priority):
            return Changes(article.id)
        said = f"due {due.astimezone():%Y-%m-%d %H:%M %z}" if due else "due: no day"
        facts = replace(facts, reason=f"{said}, priority {priority.value}")
        step = noted(article, Action.SCHEDULE, facts, desk.clock())
        steps.schedule(tx, replace(article, due=due, priority=priority), step)
    return Changes(article.id, status=True)


def due_of(words: str) -> datetime | None:
    """A day, or a day and a time, as somebody types it; None for nothing. Without a zone it is the time here.

    Raises EditorError.
    """
    typed = words.strip()
    if not typed:
        return None
    try:
        at = datetime.fromisoformat(typed)
    except ValueError:
        raise EditorError(
            say("“{words}” is not a time.", words=typed[:40]),
            say("Write it like {example}.", example="2025-08-22 18:00"),
        ) from None
    if _DATE.fullmatch(typed):
        at = datetime.combine(at, _LAST)
    try:
        return at.astimezone()
    except (OverflowError, ValueError, OSError):
        raise EditorError(say("“{words}” is not a time that this computer knows.", words=typed[:40])) from None


def due_text(due: datetime | None) -> str:
    """A moment as it is typed: a day alone where it means all of it."""
    if due is None:
        return ""
    here = due.astimezone()
    whole = here.time().replace(second=0, microsecond=0) == _LAST
    return f"{here:%Y-%m-%d}" if whole else f"{here:%Y-%m-%d %H:%M}"
