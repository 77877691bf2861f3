"""The rows of a list: all of them, a few at a time, or how many there are."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from sqlalchemy import Column, ColumnElement, and_, case, func, literal, or_, select, true
from sqlalchemy.sql.roles import ExpressionElementRole

from editor_app.domain.article import Article, Priority
from editor_app.domain.queue import EVERYTHING, Order, Rows, Sought
from editor_app.store.articles import ID, article_of
from editor_app.store.engine import codecs
from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import article as articles
from editor_app.store.search import text_index

_URGENT = (case({one.value: rank for rank, one in enumerate(Priority)}, value=articles.c.priority),)
_ORDERS: Mapping[Order, Sequence[ExpressionElementRole[object]]] = {
    Order.CHANGED: (articles.c.changed_at.desc(), articles.c.id.desc()),
    Order.DUE: (articles.c.due == "", articles.c.due, *_URGENT, articles.c.id),
    Order.PRIORITY: (*_URGENT, articles.c.due == "", articles.c.due, articles.c.changed_at.desc(), articles.c.id),
}

_NAMED = 500
"""Ids that a query names, at most: engines take no more than some thousands of values."""


def listed(tx: Tx, sought: Sought = EVERYTHING, order: Order = Order.CHANGED) -> tuple[Article, ...]:
    """All articles of a list."""
    query = select(articles).where(meant(tx, sought)).order_by(*_ORDERS[order])
    return tuple(article_of(row) for row in tx.execute(query).mappings())


def some(tx: Tx, sought: Sought, order: Order, start: int, number: int, placed: Collection[str] = ()) -> Rows:
    """Some rows of a list, and the places of those articles in it whose ids are given."""
    means = meant(tx, sought)
    # Ids alone are in the index: rows that are skipped are never read. A search is counted while it is made.
    number_of_all = func.count().over() if sought.words else literal(-1)
    page = select(articles.c.id, number_of_all.label("total")).where(means).order_by(*_ORDERS[order])
    here = page.offset(start).limit(number).subquery()
    query = select(articles, here.c.total).join(here, here.c.id == articles.c.id).order_by(*_ORDERS[order])
    read = tx.execute(query).mappings().all()
    total = int(read[0]["total"]) if read else -1
    if total < 0:
        total = tx.execute(select(func.count()).select_from(articles).where(means)).scalar_one()
    found = tuple(article_of(row) for row in read)
    return Rows(found, start, total, _places(tx, means, order, found, start, placed))


def any_in(tx: Tx, sought: Sought) -> bool:
    """Whether a list holds anything."""
    return tx.execute(select(articles.c.id).where(meant(tx, sought)).limit(1)).first() is not None


def meant(tx: Tx, sought: Sought) -> ColumnElement[bool]:
    """The condition for an article to be in a list."""
    asked: list[ColumnElement[bool]] = [true()]
    if sought.statuses:
        asked.append(articles.c.status.in_([one.value for one in sought.statuses]))
    if sought.whose:
        asked.append(in_charge(sought.whose))
    if sought.sent_out is not None:
        asked.append(articles.c.exports > 0 if sought.sent_out else articles.c.exports == 0)
    if sought.due_before:
        asked.append(and_(articles.c.due != "", articles.c.due < codecs.stored(sought.due_before)))
    if sought.priorities:
        asked.append(articles.c.priority.in_([one.value for one in sought.priorities]))
    return and_(*asked, *_named(tx, sought.words.split()))


def in_charge(name: str) -> ColumnElement[bool]:
    """Whether somebody has an article in hand, or it was given to them, or it is theirs and was given to nobody."""
    owner = case((articles.c.assignee == "", articles.c.owner), else_=articles.c.assignee)
    return or_(articles.c.holder == name, owner == name)


def _named(tx: Tx, words: Sequence[str]) -> Iterator[ColumnElement[bool]]:
    """Each word is in the text or the headline, or begins the id, or is part of the name of who has the article."""
    if not words:
        return
    whole = text_index.complete(tx)
    others = [_elsewhere(tx, word) for word in words]
    if not any(one is not None for one in others):
        yield text_index.containing(tx, words, whole)
        return
    for word, other in zip(words, others, strict=True):
        found = text_index.containing(tx, [word], whole)
        yield found if other is None else or_(other, found)


def _elsewhere(tx: Tx, word: str) -> ColumnElement[bool] | None:
    """The condition that a word begins the id or is part of a name; None where it is neither for any article."""
    found = []
    if ID.fullmatch(word.lower()):
        found.append(articles.c.id.between(word.lower(), f"{word.lower()}g"))  # no id has a letter after f
    for column in (articles.c.owner, articles.c.assignee):
        names = [name for name in _different(tx, column) if word.lower() in name.lower()]
        if names:
            found.append(column.in_(names))
    return or_(*found) if found else None


def _different(tx: Tx, column: Column[str]) -> Iterator[str]:
    """Every value of a column once, from one to the next in its index: there are few people and many articles."""
    step = select(func.min(column).label("name")).cte(recursive=True)
    after = select(func.min(column)).where(column > step.c.name).scalar_subquery()
    every = step.union_all(select(after).where(step.c.name.is_not(None)))
    yield from (name for name in tx.execute(select(every.c.name)).scalars() if name)


def _places(
    tx: Tx,
    means: ColumnElement[bool],
    order: Order,
    page: Sequence[Article],
    start: int,
    placed: Collection[str],
) -> tuple[tuple[str, int], ...]:
    """Where articles stand; the list is only read for those that are not on the page."""
    here = {one.id: start + at for at, one in enumerate(page) if one.id in placed}
    away = [one for one in placed if one not in here]
    if away:
        place = (func.row_number().over(order_by=_ORDERS[order]) - 1).label("place")
        every = select(articles.c.id, place).where(means).subquery()
        query = select(every.c.id, every.c.place)
        if len(away) <= _NAMED:
            query = query.where(every.c.id.in_(away))
        wanted = set(away)
        here |= {key: int(at) for key, at in tx.execute(query) if key in wanted}
    return tuple(here.items())
