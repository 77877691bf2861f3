"""The ledger: names, posts and organisations of approved articles."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, RowMapping, delete, insert, select, update

from editor_app.domain.ledger import Entry, EntryKind, Ledger
from editor_app.store import list_versions
from editor_app.store.engine import codecs
from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import ledger_entry as kept


def entries(tx: Tx) -> Ledger:
    """All entries in the order in which they came."""
    query = select(kept).order_by(kept.c.serial)
    return Ledger(tuple(_entry(row) for row in tx.execute(query).mappings()))


def edition(tx: Tx) -> str:
    """Changes with the entries."""
    return list_versions.of(tx, kept)


def add(tx: Tx, found: Sequence[Entry]) -> None:
    """Remember entries."""
    if found:
        tx.execute(insert(kept), [row_of(entry) for entry in found])
        list_versions.renew(tx, kept)


def forget_article(tx: Tx, article: str) -> None:
    """Forget what came from one article: it is not approved any more, or in another text."""
    if tx.execute(delete(kept).where(kept.c.article == article)).rowcount:
        list_versions.renew(tx, kept)


def forget(tx: Tx, kind: EntryKind, name: str) -> tuple[Entry, ...]:
    """Forget a person or organisation; returns what was forgotten."""
    return _taken(tx, (kept.c.kind == kind.value) & (kept.c.name == name))


def rename(tx: Tx, kind: EntryKind, name: str, right: str) -> int:
    """Correct the spelling of a person or organisation, also in posts; returns how many entries changed."""
    list_versions.renew(tx, kept)
    here = (kept.c.kind == kind.value) & (kept.c.name == name)
    changed = tx.execute(update(kept).where(here).values(name=right)).rowcount
    if kind is EntryKind.BODY:
        changed += tx.execute(update(kept).where(kept.c.body == name).values(body=right)).rowcount
    return changed


def of_name(tx: Tx, kind: EntryKind, name: str) -> tuple[Entry, ...]:
    """What is remembered of one person or organisation; for an organisation, also its posts."""
    here = (kept.c.kind == kind.value) & (kept.c.name == name)
    wanted = here | (kept.c.body == name) if kind is EntryKind.BODY else here
    query = select(kept).where(wanted).order_by(kept.c.serial)
    return tuple(_entry(row) for row in tx.execute(query).mappings())


def replace(tx: Tx, gone: Sequence[Entry], found: Sequence[Entry]) -> None:
    """Replace entries with others."""
    for entry in gone:
        row = row_of(entry)
        same = [kept.c[name] == row[name] for name in row]
        tx.execute(delete(kept).where(*same))
    list_versions.renew(tx, kept)
    add(tx, found)


def _taken(tx: Tx, which: ColumnElement[bool]) -> tuple[Entry, ...]:
    found = tuple(_entry(row) for row in tx.execute(select(kept).where(which).order_by(kept.c.serial)).mappings())
    tx.execute(delete(kept).where(which))
    list_versions.renew(tx, kept)
    return found


def row_of(entry: Entry) -> dict[str, str]:
    """An entry as a row."""
    return {
        "article": entry.article,
        "kind": entry.kind.value,
        "name": entry.name,
        "post": entry.post,
        "body": entry.body,
        "title": entry.title,
        "made_at": codecs.stored(entry.at),
    }


def _entry(row: RowMapping) -> Entry:
    return Entry(
        codecs.choice(EntryKind, row["kind"]),
        row["name"],
        row["post"],
        row["body"],
        row["article"],
        row["title"],
        codecs.moment(row["made_at"]),
    )
