"""Terms that editors suggest for the house list. For what they want ignored everywhere, see exemptions.py."""

from collections.abc import Sequence

from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.desk.lists.house import put_on
from editor_app.desk.lists.list_audit import manager, record, term_change
from editor_app.domain.errors import Conflict, EditorError
from editor_app.domain.house import HouseTerm, Suggestion
from editor_app.domain.house_rows import fault
from editor_app.domain.message import NOTHING, say
from editor_app.domain.person import Person
from editor_app.domain.record import Act
from editor_app.store import people
from editor_app.store.engine.database import Tx
from editor_app.store.lists import house


def suggest(desk: Desk, terms: Sequence[HouseTerm], by: str) -> tuple[str, ...]:
    """Propose terms; a manager accepts or declines each. Returns the ids, for `withdraw`."""
    if reason := next(filter(None, map(fault, terms)), NOTHING):
        raise EditorError(reason)
    with desk.database.begin() as tx:
        return propose(desk, tx, terms, people.person(tx, by))


def propose(desk: Desk, tx: Tx, terms: Sequence[HouseTerm], who: Person) -> tuple[str, ...]:
    """Add terms to the suggestions."""
    keys = tuple(house.suggest(tx, term, who.name) for term in terms)
    changes = (term_change(key, None, term) for key, term in zip(keys, terms, strict=True))
    record(desk, tx, who, Act.SUGGEST, changes)
    return keys


def withdraw(desk: Desk, suggestions: Sequence[str], by: str) -> None:
    """Undo: take back suggestions of one's own that nobody has answered."""
    with desk.database.begin() as tx:
        take_off_pile(desk, tx, suggestions, people.person(tx, by))


def take_off_pile(desk: Desk, tx: Tx, suggestions: Sequence[str], who: Person) -> None:
    """Take back what somebody has suggested."""
    own = {one.id: one.term for one in house.suggestions(tx) if one.by == who.name}
    for key in suggestions:
        if key not in own:
            raise EditorError(
                say("This suggestion is not yours, or it was already answered."), say("Look at the house list again.")
            )
        house.taken(tx, key)
    record(desk, tx, who, Act.WITHDRAW, (term_change(key, own[key], None) for key in suggestions))


def suggestions(desk: Desk) -> tuple[Suggestion, ...]:
    """Terms that editors would like on the list."""
    with desk.database.read() as tx:
        return house.suggestions(tx)


def answer(desk: Desk, suggestion: str, accepted: bool, by: str) -> Changes:
    """Put a suggested term on the list, or decline it."""
    with desk.database.begin() as tx:
        who = manager(tx, by)
        term = house.taken(tx, suggestion)
        if accepted:
            (made,) = put_on(desk, tx, (term,), by)
            record(desk, tx, who, Act.ACCEPT, [term_change(made.id, None, term)])
        else:
            record(desk, tx, who, Act.DECLINE, [term_change(suggestion, term, None)])
    return Changes("", decisions=True)


def undo_acceptance(desk: Desk, suggestion: Suggestion, by: str) -> None:
    """Undo: an accepted term waits again, as a suggestion of whoever made it."""
    with desk.database.begin() as tx:
        who = manager(tx, by)
        one = next((one for one in house.held(tx) if one.term == suggestion.term), None)
        if one is None:
            raise Conflict(say("Somebody has changed this term in the meantime."), say("Look at the house list again."))
        house.remove(tx, one.id)
        house.suggest(tx, suggestion.term, suggestion.by)
        record(desk, tx, who, Act.UNDO_ACCEPT, [term_change(one.id, one.term, None)])
