"""Which comments of an article's file are open, and who resolved them. These rows are only ever added."""

from collections.abc import Iterable

from sqlalchemy import insert, select

from editor_app.domain.comment import Settled
from editor_app.store.engine import codecs
from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import comment_state


def add(tx: Tx, article_id: str, said: Iterable[Settled]) -> None:
    """Keep that comments were resolved or opened again."""
    made = [
        {
            "article": article_id,
            "comment": one.comment,
            "open": one.open,
            "made_by": one.by,
            "made_at": codecs.stored(one.at),
        }
        for one in said
    ]
    if made:
        tx.execute(insert(comment_state), made)


def of_article(tx: Tx, article_id: str) -> tuple[Settled, ...]:
    """Every change of state of an article's comments, the oldest first."""
    query = select(comment_state).where(comment_state.c.article == article_id).order_by(comment_state.c.serial)
    return tuple(
        Settled(row["comment"], row["open"], row["made_by"], codecs.moment(row["made_at"]))
        for row in tx.execute(query).mappings()
    )
