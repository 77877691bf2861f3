"""The rows of the audit trail that are not about an article: changes to the lists of the house."""

from collections.abc import Iterable
from dataclasses import replace
from typing import cast
from uuid import uuid4

from sqlalchemy import RowMapping, or_, select

from editor_app.domain.person import Binding
from editor_app.domain.record import ACCOUNT_ACTS, KEY_ACTS, Act, Change, Fields, Record
from editor_app.domain.signing import PersonKey
from editor_app.store.audit import Row, chain
from editor_app.store.engine import codecs
from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import audit
from editor_app.store.engine.team import call, on_team

NOWHERE = ""
"""What a row has in place of an article and its state."""
FORMERLY = "formerly"
"""In a row that ties a person to an account: the name of the same person until then."""


def append(tx: Tx, record: Record) -> None:
    """Add a record to the end of the chain."""
    changes = [[one.key, _written(one.before), _written(one.after)] for one in record.changes]
    if on_team(tx):
        told = {"id": str(uuid4()), "origin": codecs.origin(), "reason": record.note, "digest": record.digest}
        written = codecs.packed(cast("codecs.Structure", changes))
        call(tx, "record", record.act.value, written, {**told, "program": record.program})
        return
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


def records_of(tx: Tx, acts: Iterable[Act]) -> tuple[tuple[int, Record], ...]:
    """Every row of some kinds with its place in the chain, the oldest first."""
    query = select(audit).where(audit.c.article == NOWHERE, audit.c.action.in_([act.value for act in acts]))
    return tuple((row["serial"], _record(row)) for row in tx.execute(query.order_by(audit.c.serial)).mappings())


def person_keys(tx: Tx) -> tuple[PersonKey, ...]:
    """All keys that people ever had, the oldest first. They have no table of their own to disagree with the trail."""
    found: dict[str, PersonKey] = {}
    for serial, record in records_of(tx, KEY_ACTS):
        for change in record.changes:
            known = found.get(change.key)
            if known:
                found[change.key] = _after(known, record, serial)
            elif record.act is Act.ADD_KEY and change.after:
                found[change.key] = PersonKey(change.key, change.after["key"], change.after["person"], record.at)
    return tuple(found.values())


def bindings(tx: Tx) -> tuple[Binding, ...]:
    """Who works at which account, the first to come first. It is said in the trail alone, like the keys."""
    found: dict[Binding, None] = {}
    for _, record in records_of(tx, ACCOUNT_ACTS):
        for change in record.changes:
            fields = change.after or change.before or {}
            one = Binding(change.key, fields["account"], fields["login"])
            if record.act is Act.BIND_ACCOUNT:
                found[one] = None
            else:
                found.pop(one, None)
    return tuple(found)


def former_names(tx: Tx, name: str) -> frozenset[str]:
    """Under which names a person worked before, as long as the trail tells: from name to name."""
    before: dict[str, set[str]] = {}
    for _, record in records_of(tx, {Act.BIND_ACCOUNT}):
        for change in record.changes:
            if earlier := (change.after or {}).get(FORMERLY):
                before.setdefault(change.key, set()).add(earlier)
    found, asked = set[str](), {name}
    while asked:
        asked = set().union(*(before.get(one, ()) for one in asked)) - found
        found |= asked
    return frozenset(found)


def _after(known: PersonKey, record: Record, serial: int) -> PersonKey:
    """A key after a row about it. What was revoked stays revoked, from the first time on."""
    if known.revoked_at is None and record.act is Act.CONFIRM_KEY:
        return replace(known, confirmed_by=record.by, confirmed_at=record.at)
    if known.revoked_at is None and record.act is Act.REVOKE_KEY:
        return replace(known, revoked_by=record.by, revoked_at=record.at, revoked=serial)
    return known


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
