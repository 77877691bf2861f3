"""The pictures that the texts of articles show. They are only ever added, and go with their article."""

from collections.abc import Iterable

from sqlalchemy import insert, select

from editor_app.domain.picture import Picture, name_of
from editor_app.store.engine import codecs
from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import picture as pictures


def keep(tx: Tx, article_id: str, given: Iterable[Picture]) -> None:
    """Keep those that are not here yet."""
    here = set(tx.execute(select(pictures.c.name).where(pictures.c.article == article_id)).scalars())
    for one in given:
        if one.name not in here:
            tx.execute(insert(pictures), {"article": article_id, "name": one.name, "data": one.data})
            here.add(one.name)


def of_article(tx: Tx, article_id: str) -> dict[str, bytes]:
    """All pictures of an article by their names. Raises StoreError for a damaged one."""
    query = select(pictures.c.name, pictures.c.data).where(pictures.c.article == article_id).order_by(pictures.c.name)
    found = {name: bytes(data) for name, data in tx.execute(query)}
    for name, data in found.items():
        if name_of(data) != name:
            raise codecs.senseless(name)
    return found
