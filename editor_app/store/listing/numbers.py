"""How many articles stand where and since when, who has them in hand, and what waits for whom."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, exists, func, or_, select

from editor_app.domain.article import Action, Article, RevisionKind, Status
from editor_app.domain.queue import Sought
from editor_app.store.articles import article_of
from editor_app.store.engine import codecs
from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import article as articles
from editor_app.store.engine.tables import audit
from editor_app.store.engine.tables import revision as texts


def how_many(tx: Tx, lists: Sequence[Sought]) -> tuple[int, ...]:
    """How many articles each of some lists holds that ask for states, people and exports alone; all in one reading of
    an index.
    """
    kinds = (articles.c.status, articles.c.exports, articles.c.assignee, articles.c.owner, articles.c.holder)
    rows = tx.execute(select(*kinds, func.count()).group_by(*kinds)).all()
    found = [0] * len(lists)
    for status, exports, assignee, owner, holder, number in rows:
        for at, one in enumerate(lists):
            right = not one.statuses or status in [wanted.value for wanted in one.statuses]
            whose = not one.whose or one.whose in (holder, assignee or owner)
            if right and whose and one.sent_out in (None, exports > 0):
                found[at] += number
    return tuple(found)


def ages(tx: Tx, since: Sequence[datetime]) -> dict[Status, tuple[int, ...]]:
    """How many articles of each status were changed since each of these moments, the latest first, and before all."""
    steps = [(articles.c.changed_at >= codecs.stored(one), number) for number, one in enumerate(since)]
    kind = case(*steps, else_=len(since))
    rows = tx.execute(select(articles.c.status, kind, func.count()).group_by(articles.c.status, kind)).all()
    found = {(status, number): count for status, number, count in rows}
    return {one: tuple(found.get((one.value, at), 0) for at in range(len(since) + 1)) for one in Status}


def in_hand(tx: Tx) -> tuple[tuple[str, int, datetime], ...]:
    """Who has articles in hand, how many, and when the oldest was changed last; by name."""
    query = select(articles.c.holder, func.count(), func.min(articles.c.changed_at)).where(articles.c.holder != "")
    rows = tx.execute(query.group_by(articles.c.holder).order_by(articles.c.holder))
    return tuple((name, number, codecs.moment(oldest)) for name, number, oldest in rows)


def handed_in(tx: Tx, but: str, most: int) -> tuple[Article, ...]:
    """What waits for approval and was neither submitted, written nor approved by somebody; first what is due, then the
    oldest. `but` may be empty: then it is everything.
    """
    waits = articles.c.status == Status.SUBMITTED.value
    if but:
        waits = and_(waits, articles.c.submitter != but, articles.c.first_approver != but, ~wrote(but))
    first = (articles.c.due == "", articles.c.due, articles.c.changed_at, articles.c.id)
    query = select(articles).where(waits).order_by(*first).limit(most)
    return tuple(article_of(row) for row in tx.execute(query).mappings())


def wrote(name: str) -> ColumnElement[bool]:
    """Whether somebody wrote in an article since it was approved last; the file it began with is nobody's writing."""
    approvals = select(func.max(audit.c.revision)).where(
        audit.c.article == articles.c.id,
        audit.c.action == Action.APPROVE.value,
        audit.c.status_after == Status.APPROVED.value,
    )
    since = func.coalesce(approvals.scalar_subquery(), 0)
    brought = and_(texts.c.number == 1, or_(texts.c.kind.in_(("", RevisionKind.IMPORTED.value)), texts.c.body == ""))
    return exists().where(texts.c.article == articles.c.id, texts.c.author == name, texts.c.number > since, ~brought)
