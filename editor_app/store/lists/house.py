"""The house list, and what editors propose for it."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import uuid4

from sqlalchemy import RowMapping, bindparam, delete, func, insert, select, update

from editor_app.domain.errors import EditorError
from editor_app.domain.house import CaseRule, Held, HouseList, HouseTerm, Suggestion, TermKind, TermStatus
from editor_app.domain.message import say
from editor_app.store import list_versions
from editor_app.store.engine import codecs
from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import house_suggestion as proposed
from editor_app.store.engine.tables import house_term as accepted


def terms(tx: Tx) -> HouseList:
    """All current terms, in the order in which they were added."""
    query = select(accepted).order_by(accepted.c.position)
    return HouseList(tuple(term_of(row) for row in tx.execute(query).mappings()))


def edition(tx: Tx) -> str:
    """Changes with the list."""
    return list_versions.of(tx, accepted)


def held(tx: Tx) -> tuple[Held, ...]:
    """All terms with who put each on the list and when."""
    query = select(accepted).order_by(accepted.c.position)
    return tuple(_held(row) for row in tx.execute(query).mappings())


def one_held(tx: Tx, key: str) -> Held:
    """One term of the list."""
    row = tx.execute(select(accepted).where(accepted.c.id == key)).mappings().one_or_none()
    if row is None:
        raise EditorError(
            say("This term is no longer on the list."), say("Somebody has removed it. Look at the list again.")
        )
    return _held(row)


def clear(tx: Tx) -> None:
    """Take every term off the list."""
    tx.execute(delete(accepted))
    list_versions.renew(tx, accepted)


def add(tx: Tx, terms: Sequence[HouseTerm], by: str, at: datetime) -> tuple[Held, ...]:
    """Put terms at the end of the list."""
    start = end(tx)
    made = tuple(Held(str(uuid4()), start + n, term, by, at) for n, term in enumerate(terms))
    if made:
        tx.execute(insert(accepted), [{"id": one.id, **_held_row(one)} for one in made])
        list_versions.renew(tx, accepted)
    return made


def put(tx: Tx, one: Held) -> None:
    """Keep a term under its id: a new one, a changed one, or one that was taken off."""
    values = _held_row(one)
    changed = tx.execute(update(accepted).where(accepted.c.id == one.id).values(**values)).rowcount
    if not changed:
        tx.execute(insert(accepted), {"id": one.id, **values})
    list_versions.renew(tx, accepted)


def remove(tx: Tx, key: str) -> Held:
    """Take a term off the list."""
    found = one_held(tx, key)
    tx.execute(delete(accepted).where(accepted.c.id == key))
    list_versions.renew(tx, accepted)
    return found


def remove_all(tx: Tx, keys: Sequence[str]) -> None:
    """Take many terms off the list at once; it is no error if some are gone already."""
    if keys:
        tx.execute(delete(accepted).where(accepted.c.id == bindparam("key")), [{"key": key} for key in keys])
        list_versions.renew(tx, accepted)


def end(tx: Tx) -> int:
    """The first free place at the end of the list."""
    last = tx.execute(select(func.max(accepted.c.position))).scalar_one()
    return 0 if last is None else int(last) + 1


def suggest(tx: Tx, term: HouseTerm, by: str) -> str:
    """Propose a term; returns its id."""
    key = str(uuid4())
    tx.execute(insert(proposed), {"id": key, "made_by": by, **row_of(term)})
    return key


def suggestions(tx: Tx) -> tuple[Suggestion, ...]:
    """What is proposed and neither accepted nor declined, oldest first."""
    found = tx.execute(select(proposed).order_by(proposed.c.serial)).mappings()
    return tuple(Suggestion(row["id"], term_of(row), row["made_by"], codecs.moment(row["made_at"])) for row in found)


def taken(tx: Tx, suggestion_id: str) -> HouseTerm:
    """Take a proposed term off the pile."""
    row = tx.execute(select(proposed).where(proposed.c.id == suggestion_id)).mappings().one_or_none()
    if row is None:
        raise EditorError(
            say("There is no such suggestion."), say("Somebody may have answered it. Look at the list again.")
        )
    tx.execute(delete(proposed).where(proposed.c.id == suggestion_id))
    return term_of(row)


def _held_row(one: Held) -> dict[str, str | int]:
    return {"position": one.position, "made_by": one.by, "made_at": codecs.stored(one.at), **row_of(one.term)}


def _held(row: RowMapping) -> Held:
    return Held(row["id"], row["position"], term_of(row), row["made_by"], codecs.moment(row["made_at"]))


def row_of(term: HouseTerm) -> dict[str, str]:
    """A term as a row."""
    return {
        "concept": term.concept,
        "kind": term.kind.value,
        "term": term.term,
        "status": term.status.value,
        "source": term.source,
        "acronym": term.acronym,
        "note": term.note,
        "case_rule": term.case.value,
        "valid_from": term.valid_from.isoformat() if term.valid_from else "",
        "valid_until": term.valid_until.isoformat() if term.valid_until else "",
    }


def term_of(row: RowMapping) -> HouseTerm:
    """A row as a term."""
    return HouseTerm(
        row["concept"],
        codecs.choice(TermKind, row["kind"]),
        row["term"],
        codecs.choice(TermStatus, row["status"]),
        row["source"],
        row["acronym"],
        row["note"],
        codecs.choice(CaseRule, row["case_rule"]),
        _day(row["valid_from"]),
        _day(row["valid_until"]),
    )


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except (TypeError, ValueError):
        raise codecs.senseless(value) from None
