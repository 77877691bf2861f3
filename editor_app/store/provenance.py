"""Where the bundle of an article came from, with the audit rows it had there. These rows are only ever added."""

from sqlalchemy import insert, select

from editor_app.domain.bundle import Origin
from editor_app.store.engine import codecs
from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import audit, came_from


def add(tx: Tx, article_id: str, origin: Origin) -> None:
    """Store the history that came with a bundle, unless it is stored already or was written by this very database."""
    same = select(came_from.c.serial).where(came_from.c.article == article_id, came_from.c.bundle == origin.bundle)
    if tx.execute(same).first() or _own(tx, article_id, origin):
        return
    row = {
        "article": article_id,
        "bundle": origin.bundle,
        "made_by": origin.by,
        "made_at": codecs.stored(origin.at),
        "chain": "\n".join(origin.chain),
    }
    tx.execute(insert(came_from), row)


def of_article(tx: Tx, article_id: str) -> tuple[Origin, ...]:
    """Every place an article came from, the first one first."""
    query = select(came_from).where(came_from.c.article == article_id).order_by(came_from.c.serial)
    return tuple(
        Origin(row["bundle"], row["made_by"], codecs.moment(row["made_at"]), tuple(row["chain"].split("\n")))
        for row in tx.execute(query).mappings()
    )


def _own(tx: Tx, article_id: str, origin: Origin) -> bool:
    """Whether the rows are in the audit trail here: the article went elsewhere and came back."""
    first = codecs.unpacked(origin.chain[0]) if origin.chain else None
    known = first.get("hash") if isinstance(first, dict) else None
    same = select(audit.c.serial).where(audit.c.article == article_id, audit.c.hash == known)
    return known is not None and tx.execute(same).first() is not None
