"""What editors would like to hold in the whole house: terms for the list, and findings to be left alone."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.desk.lists.house import put_on
from editor_app.desk.lists.list_audit import manager, record, term_change
from editor_app.domain.decision import Decision, Scope
from editor_app.domain.errors import Conflict, EditorError
from editor_app.domain.finding import About
from editor_app.domain.house import HouseTerm, Suggestion
from editor_app.domain.house_rows import fault
from editor_app.domain.person import Person
from editor_app.domain.record import Act, Change
from editor_app.store import decisions, house, people
from editor_app.store.engine.database import Tx


def suggest(desk: Desk, terms: Sequence[HouseTerm], by: str) -> tuple[str, ...]:
    """Propose terms; a manager accepts or declines each. Says under which ids, for `withdraw`."""
    if reason := next(filter(None, map(fault, terms)), ""):
        raise EditorError(reason)
    with desk.database.begin() as tx:
        return propose(desk, tx, terms, people.person(tx, by))


def propose(desk: Desk, tx: Tx, terms: Sequence[HouseTerm], who: Person) -> tuple[str, ...]:
    """Lay terms on the pile of suggestions."""
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
            raise EditorError("This suggestion is not yours or was answered.", "Look at the house list again.")
        house.taken(tx, key)
    record(desk, tx, who, Act.WITHDRAW, (term_change(key, own[key], None) for key in suggestions))


def suggestions(desk: Desk) -> tuple[Suggestion, ...]:
    """Terms that editors would like on the list."""
    with desk.database.read() as tx:
        return house.suggestions(tx)


def answer(desk: Desk, suggestion: str, accepted: bool, by: str) -> Changes:
    """Put a suggested term on the list, or let it go."""
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
            raise Conflict("Somebody has changed this term since.", "Look at the house list again.")
        house.remove(tx, one.id)
        house.suggest(tx, suggestion.term, suggestion.by)
        record(desk, tx, who, Act.UNDO_ACCEPT, [term_change(one.id, one.term, None)])


def exceptions(desk: Desk) -> tuple[Decision, ...]:
    """What editors decided for the whole house and no manager has answered; words of the dictionary are suggestions."""
    with desk.database.read() as tx:
        waiting = [one for one in decisions.waiting(tx) if About.of(one.rule) is not About.SPELLING]
        return tuple(one for one in waiting if _latest(decisions.of_article(tx, one.article), one) == one)


def answer_exception(desk: Desk, decision: Decision, accepted: bool, by: str) -> Changes:
    """Let a decision hold in every article from now on; declined, it goes on to hold in its own article."""
    with desk.database.begin() as tx:
        who = manager(tx, by)
        said = {"rule": decision.rule, "quote": decision.anchor.quote, "article": decision.article}
        if accepted:
            decisions.accept(tx, decision.id, by, desk.clock())
            record(desk, tx, who, Act.ACCEPT_EXCEPTION, [Change(decision.id, None, said)])
        else:
            kept = replace(decision, id=str(uuid4()), scope=Scope.ARTICLE, by=by, at=desk.clock())
            decisions.add(tx, kept)
            record(desk, tx, who, Act.DECLINE_EXCEPTION, [Change(decision.id, said, None)])
    return Changes(decision.article, decisions=True)


def _latest(made: tuple[Decision, ...], sought: Decision) -> Decision:
    """What was decided last of the same words by the same rule."""
    same = [one for one in made if one.rule == sought.rule and one.anchor == sought.anchor]
    return same[-1] if same else sought
