"""The Chinese texts that articles render. These rows are only ever added: the last one of an article holds."""

from sqlalchemy import RowMapping, insert, select

from editor_app.domain.source_text import SourceText
from editor_app.store.engine import codecs
from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import source_text as sources
from editor_app.text.manuscript import Manuscript, Markup


def add(tx: Tx, article_id: str, source: SourceText) -> None:
    """Keep a source; those before it stay on the record."""
    text = source.manuscript
    if text.digest != source.digest:
        raise ValueError("the digest is not that of the text")
    row = {
        "article": article_id,
        "name": source.name,
        "title": text.title,
        "body": text.body,
        "markup": text.markup.value,
        "language": text.language,
        "digest": source.digest,
        "made_by": source.by,
        "made_at": codecs.stored(source.at),
    }
    tx.execute(insert(sources), row)


def of_article(tx: Tx, article_id: str) -> tuple[SourceText, ...]:
    """Every source that an article had, the oldest first."""
    query = select(sources).where(sources.c.article == article_id).order_by(sources.c.serial)
    return tuple(_source(row) for row in tx.execute(query).mappings())


def latest(tx: Tx, article_id: str) -> SourceText | None:
    """The source that holds; None when there is none, or it was withdrawn. Raises StoreError for a damaged one."""
    query = select(sources).where(sources.c.article == article_id).order_by(sources.c.serial.desc()).limit(1)
    row = tx.execute(query).mappings().one_or_none()
    found = _source(row) if row else None
    return None if found is None or found.withdrawn else found


def text_of(tx: Tx, article_id: str) -> Manuscript | None:
    """The text that an article is checked against, if there is one."""
    found = latest(tx, article_id)
    return found.manuscript if found else None


def _source(row: RowMapping) -> SourceText:
    text = Manuscript(row["title"], row["body"], codecs.choice(Markup, row["markup"]), row["language"])
    if text.digest != row["digest"]:
        raise codecs.senseless(row["title"])
    return SourceText(row["name"], text, row["digest"], row["made_by"], codecs.moment(row["made_at"]))
