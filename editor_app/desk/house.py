"""The house list: looking it through, changing it, import, export, suggestions."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from editor_app.desk.changes import Changes
from editor_app.desk.desk import Desk
from editor_app.desk.house_file import read_terms, write_terms
from editor_app.domain.decision import Decision, Scope
from editor_app.domain.errors import Conflict, EditorError, NotAllowed
from editor_app.domain.house import Held, HouseList, HouseTerm, Suggestion
from editor_app.domain.house_rows import Judge, Plan, fault
from editor_app.domain.house_rows import key as key_of
from editor_app.domain.person import Privilege
from editor_app.store import decisions, house, people
from editor_app.store.database import Tx


def terms(desk: Desk) -> HouseList:
    """All terms that hold."""
    with desk.database.read() as tx:
        return house.terms(tx)


def held(desk: Desk) -> tuple[Held, ...]:
    """All terms with who put each on the list."""
    with desk.database.read() as tx:
        return house.held(tx)


def preview(desk: Desk, path: Path) -> Plan:
    """What a file would bring."""
    return read_terms(path, terms(desk))


def import_terms(desk: Desk, path: Path, by: str, replace_all: bool = False) -> Plan:
    """Bring the terms of a CSV or TBX file to the list, in one step; says what came and which lines are wrong.

    `replace_all`: they take the place of the list, if there is any term among them.
    """
    found = read_terms(path, HouseList() if replace_all else terms(desk))
    with desk.database.begin() as tx:
        _manager(tx, by)
        if replace_all and found.house.terms:
            house.replace_terms(tx, found.house, by)
        elif not replace_all:
            _bring(desk, tx, found, by)
    return found


def undo_import(desk: Desk, found: Plan, by: str) -> None:
    """Undo: the list without what an import brought. A term that somebody has changed since stays."""
    with desk.database.begin() as tx:
        _manager(tx, by)
        there = {one.term: one for one in house.held(tx)}
        for before, row in found.changed:
            if one := there.get(row.term):
                house.put(tx, replace(one, term=before, by=by, at=desk.clock()))
        house.remove_all(tx, [there[row.term].id for row in found.new if row.term in there])


def export_terms(desk: Desk, path: Path) -> int:
    """Write the house list as CSV, or as TBX if the file is called so; how many terms."""
    kept = terms(desk).terms
    write_terms(path, kept)
    return len(kept)


def add(desk: Desk, term: HouseTerm, by: str) -> Held:
    """Put a term at the end of the list."""
    with desk.database.begin() as tx:
        _manager(tx, by)
        _judged(house.terms(tx).terms, term)
        made = Held(str(uuid4()), house.end(tx), term, by, desk.clock())
        house.put(tx, made)
    return made


def change(desk: Desk, key: str, term: HouseTerm, by: str) -> Held:
    """Put a term in the place of another; returns the one that stood there, for `put_back`."""
    with desk.database.begin() as tx:
        _manager(tx, by)
        before = house.one_held(tx, key)
        _judged([one.term for one in house.held(tx) if one.id != key], term)
        house.put(tx, replace(before, term=term, by=by, at=desk.clock()))
    return before


def remove(desk: Desk, keys: Sequence[str], by: str) -> tuple[Held, ...]:
    """Take terms off the list; returns them, for `put_back`."""
    with desk.database.begin() as tx:
        _manager(tx, by)
        return tuple(house.remove(tx, key) for key in keys)


def put_back(desk: Desk, before: Sequence[Held], by: str) -> Changes:
    """Undo: terms as they stood."""
    with desk.database.begin() as tx:
        _manager(tx, by)
        ids = {one.id for one in before}
        others = [one.term for one in house.held(tx) if one.id not in ids]
        for one in before:
            _judged(others, one.term)
            others.append(one.term)
            house.put(tx, one)
    return Changes("", decisions=True)


def suggest(desk: Desk, term: HouseTerm, by: str) -> str:
    """Propose a term; a manager accepts or declines it. Says under which id, for `withdraw`."""
    if reason := fault(term):
        raise EditorError(reason)
    with desk.database.begin() as tx:
        return house.suggest(tx, term, people.person(tx, by).name)


def withdraw(desk: Desk, suggestion: str, by: str) -> None:
    """Undo: take back a suggestion of one's own that nobody has answered."""
    with desk.database.begin() as tx:
        own = {one.id for one in house.suggestions(tx) if one.by == people.person(tx, by).name}
        if suggestion not in own:
            raise EditorError("This suggestion is not yours or was answered.", "Look at the house list again.")
        house.decline(tx, suggestion)


def suggestions(desk: Desk) -> tuple[Suggestion, ...]:
    """Terms that editors would like on the list."""
    with desk.database.read() as tx:
        return house.suggestions(tx)


def answer(desk: Desk, suggestion: str, accepted: bool, by: str) -> Changes:
    """Put a suggested term on the list, or let it go."""
    with desk.database.begin() as tx:
        _manager(tx, by)
        if accepted:
            before = house.terms(tx).terms
            _judged(before, house.accept(tx, suggestion, by))
        else:
            house.decline(tx, suggestion)
    return Changes("", decisions=True)


def undo_acceptance(desk: Desk, suggestion: Suggestion, by: str) -> None:
    """Undo: an accepted term waits again, as a suggestion of whoever made it."""
    with desk.database.begin() as tx:
        _manager(tx, by)
        one = next((one for one in house.held(tx) if one.term == suggestion.term), None)
        if one is None:
            raise Conflict("Somebody has changed this term since.", "Look at the house list again.")
        house.remove(tx, one.id)
        house.suggest(tx, suggestion.term, suggestion.by)


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


def _bring(desk: Desk, tx: Tx, found: Plan, by: str) -> None:
    there = {key_of(one.term): one for one in house.held(tx)}
    for _, row in found.changed:
        one = there.get(key_of(row.term))
        if one is None:
            raise Conflict("Somebody has just changed the house list.", "Import again: nothing was taken.")
        house.put(tx, replace(one, term=row.term, by=by, at=desk.clock()))
    if any(key_of(row.term) in there for row in found.new):
        raise Conflict("Somebody has just changed the house list.", "Import again: nothing was taken.")
    house.add(tx, [row.term for row in found.new], by)


def _judged(others: Iterable[HouseTerm], term: HouseTerm) -> None:
    """Whether a term may stand beside others."""
    others = tuple(others)
    if key_of(term) in map(key_of, others):
        raise EditorError(f"“{term.term}” is on the house list already.", "Change the term that is there.")
    if reason := Judge(others).against(term):
        raise EditorError(reason)


def _latest(made: tuple[Decision, ...], sought: Decision) -> Decision:
    """What was decided last of the same words by the same rule."""
    same = [one for one in made if one.rule == sought.rule and one.anchor == sought.anchor]
    return same[-1] if same else sought


def _manager(tx: Tx, by: str) -> None:
    one = people.person(tx, by)
    if not one.may(Privilege.ACCEPT_TERMS):
        raise NotAllowed((f"{one.name} ({one.role.value}) has no right to {Privilege.ACCEPT_TERMS.value}.",))
