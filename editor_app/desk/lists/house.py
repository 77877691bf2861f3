"""The house list: browse, change, import, export. For what editors propose, see suggestions.py."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import file_digest
from pathlib import Path

from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.desk.lists.house_file import read_terms, write_terms
from editor_app.desk.lists.list_audit import come, gone, manager, record, term_change
from editor_app.domain.errors import Conflict, EditorError
from editor_app.domain.house import Held, HouseList, HouseTerm
from editor_app.domain.house_rows import Plan, refusal
from editor_app.domain.house_rows import key as key_of
from editor_app.domain.message import Message, say
from editor_app.domain.record import HOUSE_ACTS, LEDGER_ACTS, Act, Change, Record
from editor_app.store.engine.database import Tx
from editor_app.store.lists import house, list_records

CHANGED = say("Somebody has just changed the house list."), say("Nothing was imported. Try again.")


def _terms(desk: Desk) -> HouseList:
    """All terms that hold."""
    with desk.database.read() as tx:
        return house.terms(tx)


def held(desk: Desk) -> tuple[Held, ...]:
    """All terms with who put each on the list."""
    with desk.database.read() as tx:
        return house.held(tx)


def history(desk: Desk, one: Held | None = None) -> tuple[Record, ...]:
    """The history of a term, or of the whole list and its suggestions; the latest first.

    A term is known by its id, and by its words: one that was suggested, or deleted and added again, keeps its history.
    """
    with desk.database.read() as tx:
        if one is None:
            return tuple(made for made in list_records.records(tx) if made.act not in LEDGER_ACTS | HOUSE_ACTS)
        found = list_records.records(tx, one.id, one.term.term)
    kept = (replace(made, changes=tuple(c for c in made.changes if _is_about(c, one))) for made in found)
    return tuple(made for made in kept if made.changes)


def preview(desk: Desk, path: Path) -> Plan:
    """What a file would import."""
    return read_terms(path, _terms(desk))


def import_terms(desk: Desk, path: Path, by: str, replace_all: bool = False) -> Plan:
    """Import the terms of a CSV or TBX file in one step; returns what was imported and which lines are wrong.

    `replace_all`: they replace the list, unless there is no term among them.
    """
    found = read_terms(path, HouseList() if replace_all else _terms(desk))
    with path.open("rb") as file:
        digest = file_digest(file, "sha256").hexdigest()
    with desk.database.begin() as tx:
        who = manager(tx, by)
        if not replace_all:
            changes = _bring(desk, tx, found, by)
        elif found.house.terms:
            before = house.held(tx)
            house.clear(tx)
            changes = (*gone(before), *come(house.add(tx, found.house.terms, by, desk.clock())))
        else:
            changes = ()
        record(desk, tx, who, Act.IMPORT, changes, f"{path.name}: {counted(found)}", digest)
    return found


def counted(found: Plan) -> Message:
    """The result of an import, in numbers."""
    return say(
        "{new:,} new, {changed:,} changed, {same:,} already there, {twice:,} listed twice, {wrong:,} wrong",
        new=len(found.new),
        changed=len(found.changed),
        same=len(found.same),
        twice=len(found.twice),
        wrong=len(found.wrong),
    )


def undo_import(desk: Desk, found: Plan, by: str) -> None:
    """Undo: the list without what an import added. A term that somebody has changed since stays."""
    with desk.database.begin() as tx:
        who = manager(tx, by)
        there = {one.term: one for one in house.held(tx)}
        back = [(there[row.term], before) for before, row in found.changed if row.term in there]
        for one, before in back:
            house.put(tx, replace(one, term=before, by=by, at=desk.clock()))
        off = [there[row.term] for row in found.new if row.term in there]
        house.remove_all(tx, [one.id for one in off])
        changed = (term_change(one.id, one.term, before) for one, before in back)
        record(desk, tx, who, Act.UNDO_IMPORT, (*changed, *gone(off)))


def export_terms(desk: Desk, path: Path) -> int:
    """Write the house list as CSV, or as TBX if the file ends in .tbx; returns how many terms."""
    kept = _terms(desk).terms
    write_terms(path, kept)
    return len(kept)


def add(desk: Desk, new: Sequence[HouseTerm], by: str) -> tuple[Held, ...]:
    """Put terms at the end of the list, all or none."""
    with desk.database.begin() as tx:
        who = manager(tx, by)
        made = put_on(desk, tx, new, by)
        record(desk, tx, who, Act.ADD, come(made))
    return made


def put_on(desk: Desk, tx: Tx, new: Sequence[HouseTerm], by: str) -> tuple[Held, ...]:
    """Put terms at the end of the list if each may stand there."""
    _judged(house.terms(tx).terms, *new)
    return house.add(tx, new, by, desk.clock())


def change(desk: Desk, key: str, term: HouseTerm, by: str) -> Held:
    """Replace a term with another; returns the replaced one, for `put_back`."""
    with desk.database.begin() as tx:
        who = manager(tx, by)
        before = house.one_held(tx, key)
        _judged([one.term for one in house.held(tx) if one.id != key], term)
        house.put(tx, replace(before, term=term, by=by, at=desk.clock()))
        record(desk, tx, who, Act.CHANGE, [term_change(key, before.term, term)])
    return before


def remove(desk: Desk, keys: Sequence[str], by: str) -> tuple[Held, ...]:
    """Take terms off the list; returns them, for `put_back`."""
    with desk.database.begin() as tx:
        who = manager(tx, by)
        off = tuple(house.remove(tx, key) for key in keys)
        record(desk, tx, who, Act.DELETE, gone(off))
    return off


def put_back(desk: Desk, before: Sequence[Held], by: str) -> Changes:
    """Undo: terms as they were."""
    with desk.database.begin() as tx:
        who = manager(tx, by)
        there = {one.id: one.term for one in house.held(tx)}
        others = [term for key, term in there.items() if key not in {one.id for one in before}]
        _judged(others, *(one.term for one in before))
        for one in before:
            house.put(tx, one)
        changes = (term_change(one.id, there.get(one.id), one.term) for one in before)
        record(desk, tx, who, Act.PUT_BACK, changes)
    return Changes("", decisions=True)


def _bring(desk: Desk, tx: Tx, found: Plan, by: str) -> tuple[Change, ...]:
    there = {key_of(one.term): one for one in house.held(tx)}
    for _, row in found.changed:
        one = there.get(key_of(row.term))
        if one is None:
            raise Conflict(*CHANGED)
        house.put(tx, replace(one, term=row.term, by=by, at=desk.clock()))
    if any(key_of(row.term) in there for row in found.new):
        raise Conflict(*CHANGED)
    made = house.add(tx, [row.term for row in found.new], by, desk.clock())
    old = (there[key_of(row.term)] for _, row in found.changed)
    changed = (term_change(one.id, one.term, row.term) for one, (_, row) in zip(old, found.changed, strict=True))
    return (*changed, *come(made))


def _judged(others: Iterable[HouseTerm], *new: HouseTerm) -> None:
    """Check that terms do not conflict with others."""
    if reason := refusal(others, new):
        raise EditorError(reason, say("Look at the term that is there."))


def _is_about(change: Change, one: Held) -> bool:
    sides = (change.before or {}, change.after or {})
    return change.key == one.id or any(side.get("term") == one.term.term for side in sides)
