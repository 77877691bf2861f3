"""The house list: import, export, suggestions."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from editor_app.desk.changes import Changes
from editor_app.desk.desk import Desk
from editor_app.desk.whole_file import write_whole
from editor_app.domain.decision import Decision, Scope
from editor_app.domain.errors import NotAllowed, Unreadable
from editor_app.domain.house import HouseList, HouseTerm, Suggestion, TermKind, TermStatus
from editor_app.domain.person import Privilege
from editor_app.store import decisions, house, people
from editor_app.store.database import Tx

COLUMNS = ("concept", "kind", "term", "status", "source", "acronym", "note")


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
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in held:
        writer.writerow((one.concept, one.kind.value, one.term, one.status.value, one.source, one.acronym, one.note))
    write_whole(path, table.getvalue())
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
    same = (one for one in made if one.rule == sought.rule and one.anchor == sought.anchor)
    return max(same, key=lambda one: one.at, default=sought)


def read_terms(path: Path) -> HouseList:
    """A house list from a CSV file with a line of column names; `term` is the one that must be there."""
    try:
        content = path.read_text(encoding="utf-8-sig")
    except OSError as fault:
        raise Unreadable(f"{path} cannot be read: {(fault.strerror or '').lower()}.") from fault
    except UnicodeDecodeError as fault:
        raise Unreadable(f"{path} is not UTF-8 text.", "Save it as CSV in UTF-8.") from fault
    try:
        return HouseList(tuple(_rows(path, content)))
    except csv.Error as fault:
        raise Unreadable(f"{path} is no CSV file: {fault}.") from fault


def _rows(path: Path, content: str) -> Iterator[HouseTerm]:
    rows = csv.DictReader(io.StringIO(content, newline=""))
    if "term" not in (rows.fieldnames or ()):
        raise Unreadable(f"{path} has no column “term”.", f"The first line names the columns: {', '.join(COLUMNS)}.")
    for row in rows:
        cell = {name: (row.get(name) or "").strip() for name in COLUMNS}
        if not cell["term"]:
            continue
        try:
            kind, status = TermKind(cell["kind"] or "term"), TermStatus(cell["status"] or "preferred")
        except ValueError as fault:
            hint = f"Kinds: {', '.join(k.value for k in TermKind)}; statuses: {', '.join(s.value for s in TermStatus)}."
            raise Unreadable(f"{path}, line {rows.line_num}: {fault}.", hint) from fault
        concept = cell["concept"] or cell["term"]
        yield HouseTerm(concept, kind, cell["term"], status, cell["source"], cell["acronym"], cell["note"])


def _manager(tx: Tx, by: str) -> None:
    one = people.person(tx, by)
    if not one.may(Privilege.ACCEPT_TERMS):
        raise NotAllowed((f"{one.name} ({one.role.value}) has no right to {Privilege.ACCEPT_TERMS.value}.",))
