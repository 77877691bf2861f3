"""The rows of the audit trail that are not about an article: changes to the lists of the house."""

from typing import cast

from sqlalchemy import RowMapping, or_, select

from editor_app.domain.record import Act, Change, Fields, Record
from editor_app.store.audit import Row, chain
from editor_app.store.engine import codecs
from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import audit

NOWHERE = ""
"""What a row has in place of an article and its state."""


def append(tx: Tx, record: Record) -> None:
    """Add a record to the end of the chain."""
    changes = [[one.key, _written(one.before), _written(one.after)] for one in record.changes]
    row: Row = {
        "article": NOWHERE,
        "revision": 0,
        "action": record.act.value,
        "made_by": record.by,
        "role": record.role,
        "made_at": codecs.stored(record.at),
        "status_before": None,
        "status_after": NOWHERE,
        "reason": record.note,
        "digest": record.digest,
        "program": record.program,
        "rules": "",
        "changes": codecs.packed(cast("codecs.Structure", changes)),
    }
    chain(tx, row)


def records(tx: Tx, *sought: str) -> tuple[Record, ...]:
    """All changes, the latest first; or only those of rows with one of these keys or words."""
    query = select(audit).where(audit.c.article == NOWHERE).order_by(audit.c.serial.desc())
    if sought:
        query = query.where(or_(*(audit.c.changes.contains(codecs.packed(one), autoescape=True) for one in sought)))
    return tuple(_record(row) for row in tx.execute(query).mappings())


def _written(fields: Fields | None) -> codecs.Structure:
    return None if fields is None else {name: value for name, value in fields.items() if value}


def _record(row: RowMapping) -> Record:
    return Record(
        codecs.choice(Act, row["action"]),
        row["made_by"],
        row["role"],
        codecs.moment(row["made_at"]),
        tuple(_change(one) for one in _list(codecs.unpacked(row["changes"]))),
        row["reason"],
        row["digest"],
        row["program"],
    )


def _change(one: codecs.Structure) -> Change:
    key, before, after = _list(one)
    return Change(cast("str", key), cast("Fields | None", before), cast("Fields | None", after))


def _list(one: codecs.Structure) -> list[codecs.Structure]:
    if not isinstance(one, list):
        raise codecs.senseless(one)
    return one
