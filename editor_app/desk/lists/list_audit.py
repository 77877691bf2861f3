"""What every change to the lists of the house needs: a person who may make it, and its row in the audit trail."""

from collections.abc import Iterable

from editor_app import __version__
from editor_app.desk.base.desk import Desk
from editor_app.domain.errors import NotAllowed
from editor_app.domain.house import Held, HouseTerm
from editor_app.domain.person import Person, Privilege
from editor_app.domain.record import Act, Change, Record
from editor_app.store import people
from editor_app.store.engine.database import Tx
from editor_app.store.lists import house, list_records
from editor_app.workflow.guards import lacking


def manager(tx: Tx, by: str) -> Person:
    """The person who changes a list, if they may."""
    one = people.person(tx, by)
    if not one.may(Privilege.ACCEPT_TERMS):
        raise NotAllowed((lacking(one, Privilege.ACCEPT_TERMS),))
    return one


def record(
    desk: Desk, tx: Tx, who: Person, act: Act, changes: Iterable[Change], note: str = "", digest: str = ""
) -> None:
    """Add a change to the audit trail, in the transaction that makes it; if nothing changed, nothing is added."""
    if made := tuple(changes):
        row = Record(act, who.name, who.role.value, desk.clock(), made, note, digest, __version__)
        list_records.append(tx, row)


def term_change(key: str, before: HouseTerm | None, after: HouseTerm | None) -> Change:
    """The change to a term."""
    return Change(key, house.row_of(before) if before else None, house.row_of(after) if after else None)


def gone(terms: Iterable[Held]) -> Iterable[Change]:
    """Terms that are taken off."""
    return (term_change(one.id, one.term, None) for one in terms)


def come(terms: Iterable[Held]) -> Iterable[Change]:
    """Terms that are put on."""
    return (term_change(one.id, None, one.term) for one in terms)
