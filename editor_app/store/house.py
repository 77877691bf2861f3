"""The house list, and what editors propose for it."""

from uuid import uuid4

from sqlalchemy import RowMapping, delete, func, insert, select

from editor_app.domain.errors import EditorError
from editor_app.domain.house import HouseList, HouseTerm, Suggestion, TermKind, TermStatus
from editor_app.store import rows
from editor_app.store.database import Tx
from editor_app.store.tables import house_suggestion as proposed
from editor_app.store.tables import house_term as accepted


def terms(tx: Tx) -> HouseList:
    """All terms that hold today, in the order in which they were given."""
    query = select(accepted).order_by(accepted.c.position)
    return HouseList(tuple(term_of(row) for row in tx.execute(query).mappings()))


def replace_terms(tx: Tx, house: HouseList) -> None:
    """Let these terms hold and no others."""
    tx.execute(delete(accepted))
    found = [{"id": str(uuid4()), "position": place, **row_of(term)} for place, term in enumerate(house.terms)]
    if found:
        tx.execute(insert(accepted), found)


def suggest(tx: Tx, term: HouseTerm, by: str) -> str:
    """Propose a term; says under which id."""
    key = str(uuid4())
    tx.execute(insert(proposed), {"id": key, "made_by": by, **row_of(term)})
    return key


def suggestions(tx: Tx) -> tuple[Suggestion, ...]:
    """What is proposed and neither accepted nor declined, oldest first."""
    found = tx.execute(select(proposed).order_by(proposed.c.serial)).mappings()
    return tuple(Suggestion(row["id"], term_of(row), row["made_by"], rows.moment(row["made_at"])) for row in found)


def accept(tx: Tx, suggestion_id: str) -> HouseTerm:
    """Put a proposed term on the list."""
    term = taken(tx, suggestion_id)
    last = tx.execute(select(func.max(accepted.c.position))).scalar_one()
    place = 0 if last is None else last + 1
    tx.execute(insert(accepted), {"id": str(uuid4()), "position": place, **row_of(term)})
    return term


def decline(tx: Tx, suggestion_id: str) -> HouseTerm:
    """Let a proposed term go."""
    return taken(tx, suggestion_id)


def taken(tx: Tx, suggestion_id: str) -> HouseTerm:
    """A proposed term, taken from the pile."""
    row = tx.execute(select(proposed).where(proposed.c.id == suggestion_id)).mappings().one_or_none()
    if row is None:
        raise EditorError("There is no such suggestion.", "Somebody may have answered it: look at the list again.")
    tx.execute(delete(proposed).where(proposed.c.id == suggestion_id))
    return term_of(row)


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
    }


def term_of(row: RowMapping) -> HouseTerm:
    """A row as a term."""
    return HouseTerm(
        row["concept"],
        rows.choice(TermKind, row["kind"]),
        row["term"],
        rows.choice(TermStatus, row["status"]),
        row["source"],
        row["acronym"],
        row["note"],
    )
