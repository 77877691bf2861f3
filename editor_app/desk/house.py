"""The house list: import, export, suggestions."""

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from editor_app.desk.changes import Changes
from editor_app.desk.desk import Desk
from editor_app.desk.house_file import read_terms, write_terms
from editor_app.domain.decision import Decision, Scope
from editor_app.domain.errors import NotAllowed
from editor_app.domain.house import HouseList, HouseTerm, Suggestion
from editor_app.domain.person import Privilege
from editor_app.store import decisions, house, people
from editor_app.store.database import Tx


def terms(desk: Desk) -> HouseList:
    """All terms that hold."""
    with desk.database.read() as tx:
        return house.terms(tx)


def import_terms(desk: Desk, path: Path, by: str) -> Changes:
    """Put the terms of a CSV file in the place of the house list."""
    fresh = read_terms(path)
    with desk.database.begin() as tx:
        _manager(tx, by)
        house.replace_terms(tx, fresh)
    return Changes("", decisions=True)


def export_terms(desk: Desk, path: Path) -> int:
    """Write the house list as CSV; how many terms."""
    held = terms(desk).terms
    write_terms(path, held)
    return len(held)


def suggest(desk: Desk, term: HouseTerm, by: str) -> Changes:
    """Propose a term; a manager accepts or declines it."""
    with desk.database.begin() as tx:
        house.suggest(tx, term, people.person(tx, by).name)
    return Changes("", decisions=True)


def suggestions(desk: Desk) -> tuple[Suggestion, ...]:
    """Terms that editors would like on the list."""
    with desk.database.read() as tx:
        return house.suggestions(tx)


def answer(desk: Desk, suggestion: str, accepted: bool, by: str) -> Changes:
    """Put a suggested term on the list, or let it go."""
    with desk.database.begin() as tx:
        _manager(tx, by)
        (house.accept if accepted else house.decline)(tx, suggestion)
    return Changes("", decisions=True)


def exceptions(desk: Desk) -> tuple[Decision, ...]:
    """What editors decided for the whole house and no manager has answered; words of the dictionary are suggestions."""
    with desk.database.read() as tx:
        waiting = [one for one in decisions.waiting(tx) if not one.rule.startswith("spelling.")]
        return tuple(one for one in waiting if _latest(decisions.of_article(tx, one.article), one) == one)


def answer_exception(desk: Desk, decision: Decision, accepted: bool, by: str) -> Changes:
    """Let a decision hold in every article from now on; declined, it goes on to hold in its own article."""
    with desk.database.begin() as tx:
        _manager(tx, by)
        if accepted:
            decisions.accept(tx, decision.id, by, desk.clock())
        else:
            kept = replace(decision, id=str(uuid4()), scope=Scope.ARTICLE, by=by, at=desk.clock())
            decisions.add(tx, kept)
    return Changes(decision.article, decisions=True)


def _latest(made: tuple[Decision, ...], sought: Decision) -> Decision:
    """What was decided last of the same words by the same rule."""
    same = [one for one in made if one.rule == sought.rule and one.anchor == sought.anchor]
    return same[-1] if same else sought


def _manager(tx: Tx, by: str) -> None:
    one = people.person(tx, by)
    if not one.may(Privilege.ACCEPT_TERMS):
        raise NotAllowed((f"{one.name} ({one.role.value}) has no right to {Privilege.ACCEPT_TERMS.value}.",))
