"""Client profiles. They have no table of their own to disagree with the trail: the last row about one holds."""

from datetime import datetime
from typing import cast

from sqlalchemy import RowMapping, func, select

from editor_app.domain.client import Client, Skip
from editor_app.domain.house import HouseList
from editor_app.domain.person import Person
from editor_app.domain.record import CLIENT_ACTS, Act, Change, Fields, Record
from editor_app.store.engine import codecs
from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import audit
from editor_app.store.lists import house, list_records


def clients(tx: Tx) -> tuple[Client, ...]:
    """All profiles, by name. Raises StoreError for a damaged one."""
    found: dict[str, Client] = {}
    for _, record in list_records.records_of(tx, CLIENT_ACTS):
        for change in record.changes:
            found.pop(change.key, None)
            if change.after is not None:
                found[change.key] = _client(change.after)
    return tuple(sorted(found.values(), key=lambda one: one.name.casefold()))


def edition(tx: Tx) -> int:
    """Changes with any profile."""
    acts = [act.value for act in CLIENT_ACTS]
    query = select(func.max(audit.c.serial)).where(audit.c.article == list_records.NOWHERE, audit.c.action.in_(acts))
    return tx.execute(query).scalar_one() or 0


def record(name: str, before: Client | None, after: Client | None, by: Person, at: datetime, program: str) -> Record:
    """The row about the profile of this name, which is made, changed or deleted."""
    change = Change(key_of(name), _fields(before) if before else None, _fields(after) if after else None)
    act = Act.KEEP_CLIENT if after else Act.DROP_CLIENT
    return Record(act, by.name, by.role.value, at, (change,), program=program)


def key_of(name: str) -> str:
    """What two names share that mean one client."""
    return " ".join(name.split()).casefold()


def _fields(one: Client) -> Fields:
    terms = [house.row_of(term) for term in one.terms.terms]
    return {
        "name": one.name,
        "rules_off": " ".join(one.rules_off),
        "english": one.english,
        "skip": " ".join(sorted(part.value for part in one.skip)),
        "terms": codecs.packed(cast("codecs.Structure", terms)) if terms else "",
    }


def _client(fields: Fields) -> Client:
    rows = cast("list[RowMapping]", codecs.unpacked(fields["terms"])) if fields.get("terms") else []
    return Client(
        fields["name"],
        tuple(fields.get("rules_off", "").split()),
        fields.get("english", ""),
        frozenset(codecs.choice(Skip, part) for part in fields.get("skip", "").split()),
        HouseList(tuple(map(house.term_of, rows))),
    )
