"""Comments that were written here, and which comments are open: also of those that came with an article's file.

Changes of state are only ever added. A remark can be taken back as long as nobody has answered it.
"""

from collections.abc import Iterable

from sqlalchemy import delete, insert, select

from editor_app.domain.comment import Remark, Settled
from editor_app.store.engine import codecs
from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import comment_state, remark
from editor_app.text.anchors import Anchor
from editor_app.text.manuscript import Part


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


def write(tx: Tx, article_id: str, one: Remark) -> None:
    """Keep a comment or a reply."""
    row = {
        "article": article_id,
        "key": one.key,
        "answers": one.answers,
        "part": one.about.part.value,
        "quote": one.about.quote,
        "words_before": one.about.before,
        "words_after": one.about.after,
        "words": one.words,
        "made_by": one.by,
        "made_at": codecs.stored(one.at),
    }
    tx.execute(insert(remark), row)


def erase(tx: Tx, key: str) -> None:
    """Take a comment or a reply off again."""
    tx.execute(delete(remark).where(remark.c.key == key))


def remarks(tx: Tx, article_id: str) -> tuple[Remark, ...]:
    """What was written here about an article, in order."""
    query = select(remark).where(remark.c.article == article_id).order_by(remark.c.serial)
    return tuple(
        Remark(
            row["key"],
            row["answers"],
            Anchor(row["quote"], row["words_before"], row["words_after"], codecs.choice(Part, row["part"])),
            row["words"],
            row["made_by"],
            codecs.moment(row["made_at"]),
        )
        for row in tx.execute(query).mappings()
    )
