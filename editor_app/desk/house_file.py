"""The house list as a CSV file."""

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from editor_app.desk.whole_file import write_whole
from editor_app.domain.errors import Unreadable
from editor_app.domain.house import HouseList, HouseTerm, TermKind, TermStatus

COLUMNS = ("concept", "kind", "term", "status", "source", "acronym", "note")


def write_terms(path: Path, terms: Sequence[HouseTerm]) -> None:
    """Write terms, a line each under a line of column names."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in terms:
        writer.writerow((one.concept, one.kind.value, one.term, one.status.value, one.source, one.acronym, one.note))
    write_whole(path, table.getvalue())


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
