"""Which articles have come to a moment that somebody waits for: the day on which they are due."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import and_, or_, select

from editor_app.domain.article import Article, Status
from editor_app.store.articles import article_of
from editor_app.store.engine import codecs
from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import article as articles
from editor_app.store.engine.tables import revision as texts
from editor_app.store.listing.numbers import wrote
from editor_app.store.listing.rows import in_charge

_AT_WORK = (Status.NEW, Status.IN_REVIEW, Status.CHANGES_REQUESTED)
_MOST = 500
"""Articles that are looked at: more are not told one by one."""


def fell_due(tx: Tx, since: datetime, until: datetime, by: str, approving: bool) -> tuple[Article, ...]:
    """What fell due after one moment, up to another, and is somebody's to work on; or to approve, for those who may."""
    mine = and_(articles.c.status.in_([one.value for one in _AT_WORK]), in_charge(by))
    if approving:
        others = and_(articles.c.submitter != by, articles.c.first_approver != by, ~wrote(by))
        mine = or_(mine, and_(articles.c.status == Status.SUBMITTED.value, others))
    within = and_(articles.c.due > codecs.stored(since), articles.c.due <= codecs.stored(until))
    query = select(articles).where(within, mine).order_by(articles.c.due, articles.c.id).limit(_MOST)
    return tuple(article_of(row) for row in tx.execute(query).mappings())


def held_back(tx: Tx) -> Iterator[tuple[Article, str]]:
    """What is approved, was never exported and names an embargo, each with what its text says besides its words."""
    newest = and_(texts.c.article == articles.c.id, texts.c.number == articles.c.head)
    query = select(articles, texts.c.front).join(texts, newest)
    query = query.where(articles.c.status == Status.APPROVED.value, articles.c.exports == 0)
    query = query.where(texts.c.front.icontains("embargo"))  # engines differ in whether LIKE minds capitals
    query = query.order_by(articles.c.changed_at.desc(), articles.c.id).limit(_MOST)
    for row in tx.execute(query).mappings():
        front = codecs.unpacked(row["front"])
        pairs = front if isinstance(front, list) else []
        named = (str(pair[1]) for pair in pairs if isinstance(pair, list) and str(pair[0]).lower() == "embargo")
        yield article_of(row), next(named, "")
