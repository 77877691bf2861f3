"""The files that were exported. These rows are only ever added."""

from uuid import uuid4

from sqlalchemy import RowMapping, insert, select

from editor_app.domain.article import Export
from editor_app.store.engine import codecs
from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import export as exports


def add(tx: Tx, export: Export) -> None:
    """Keep the record of a file."""
    row = {
        "id": str(uuid4()),
        "article": export.article,
        "revision": export.revision,
        "digest": export.digest,
        "form": export.form,
        "file": export.file,
        "file_digest": export.file_digest,
        "made_by": export.by,
        "made_at": codecs.stored(export.at),
        "correction": export.correction,
    }
    tx.execute(insert(exports), row)


def of_article(tx: Tx, article_id: str) -> tuple[Export, ...]:
    """All exported files of an article, oldest first."""
    query = select(exports).where(exports.c.article == article_id).order_by(exports.c.serial)
    return tuple(export_of(row) for row in tx.execute(query).mappings())


def export_of(row: RowMapping) -> Export:
    """A row as a record."""
    return Export(
        row["article"],
        row["revision"],
        row["digest"],
        row["form"],
        row["file"],
        row["file_digest"],
        row["made_by"],
        codecs.moment(row["made_at"]),
        row["correction"],
    )
