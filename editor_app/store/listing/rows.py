"""The rows of a list: all of them, a few at a time, or how many there are."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import ColumnElement, and_, case, func, or_, select, true

from editor_app.domain.article import Article
from editor_app.domain.queue import EVERYTHING, Order, Rows, Sought
from editor_app.store.articles import article_of
from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import article as articles
from editor_app.store.search import text_index

_ORDERS: Mapping[Order, Sequence[ColumnElement[object]]] = {
    Order.CHANGED: (articles.c.changed_at.desc(), articles.c.id),
}

_NAMED = 500
"""Ids that a query names, at most: engines take no more than some thousands of values."""


def listed(tx: Tx, sought: Sought = EVERYTHING, order: Order = Order.CHANGED) -> tuple[Article, ...]:
    """All articles of a list."""
    query = select(articles).where(meant(tx, sought)).order_by(*_ORDERS[order])
    return tuple(article_of(row) for row in tx.execute(query).mappings())


def some(
    tx: Tx, sought: Sought, order: Order, start: int, number: int, placed: Collection[str] = (), total: int = -1
) -> Rows:
    """Some rows of a list, and the places of those articles in it whose ids are given. `total` is how many rows it has,
    where that is known.
    """
    means = meant(tx, sought)
    found = select(articles, func.count().over().label("total")) if total < 0 else select(articles)
    query = found.where(means).order_by(*_ORDERS[order]).offset(start).limit(number)
    rows = tx.execute(query).mappings().all()
    if total < 0:
        total = int(rows[0]["total"]) if rows else (how_many(tx, [sought])[0] if start else 0)
    page = tuple(article_of(row) for row in rows)
    return Rows(page, start, total, _places(tx, means, order, page, start, placed))


def how_many(tx: Tx, lists: Sequence[Sought]) -> tuple[int, ...]:
    """How many articles each of some lists holds, in one reading."""
    if not lists:
        return ()
    counted = [func.coalesce(func.sum(case((meant(tx, one), 1), else_=0)), 0) for one in lists]
    return tuple(int(number) for number in tx.execute(select(*counted).select_from(articles)).one())


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
    words = sought.words.split()
    whole = bool(words) and text_index.complete(tx)
    asked += [_has(tx, word, whole) for word in words]
    return and_(*asked)


def in_charge(name: str) -> ColumnElement[bool]:
    """Whether somebody has an article in hand, or it was given to them, or it is theirs and was given to nobody."""
    owner = case((articles.c.assignee == "", articles.c.owner), else_=articles.c.assignee)
    return or_(articles.c.holder == name, owner == name)


def _has(tx: Tx, word: str, whole: bool) -> ColumnElement[bool]:
    """A word in the text, or as part of the headline or a name, or the beginning of the id."""
    here = (articles.c.title, articles.c.owner, articles.c.assignee)
    return or_(
        articles.c.id.startswith(word.lower(), autoescape=True),
        *(column.icontains(word, autoescape=True) for column in here),
        text_index.containing(tx, word, whole),
    )


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
