"""Terms as a CSV table. Columns are found by their names; a program that opens the table runs nothing in it."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

from editor_app.domain.errors import Unreadable
from editor_app.domain.house import HouseTerm
from editor_app.domain.house_rows import Incoming, Row, Wrong
from editor_app.formats.csv_table import meant, safe_cell
from editor_app.formats.encodings import decode
from editor_app.formats.terms.cells import COLUMNS, cells_of, term_of

_NAMES = {
    "concept": ("concept", "conceptid", "entry", "id"),
    "kind": ("kind", "type", "category"),
    "term": ("term", "english", "termen", "nameen", "en", "name", "target", "translation", "romanised", "romanized"),
    "status": ("status", "administrativestatus", "usage"),
    "source": ("source", "chinese", "zh", "simp", "simplified", "zhcn", "hans", "中文", "原文"),
    "acronym": ("acronym", "abbreviation", "abbr", "initials"),
    "note": ("note", "notes", "comment", "gloss", "definition", "remark"),
    "case": ("case", "caserule"),
    "valid_from": ("validfrom", "from"),
    "valid_until": ("validuntil", "validto", "until", "to"),
}
"""What a column may be called in other people's lists, the surest name first; letters and digits count."""
_HUGE = 1 << 27
csv.field_size_limit(_HUGE)  # the limit is the module's; a huge cell is one wrong row, not the end of the list


def read_table(data: bytes) -> Incoming:
    """The terms of a CSV file with a line of column names; separated by commas, semicolons or tabs."""
    content, _, _ = decode(data)
    head = content.partition("\n")[0]
    separator = max(",;\t", key=head.count)
    lines = csv.reader(io.StringIO(content, newline=""), delimiter=separator)
    try:
        columns = _columns(next(lines, []))
    except csv.Error as fault:
        raise Unreadable(f"This is no CSV file: {fault}.", "Save it as CSV.") from fault
    if "term" not in columns:
        raise Unreadable("There is no column “term”.", f"The first line names the columns: {', '.join(COLUMNS)}.")
    rows: list[Row] = []
    wrong: list[Wrong] = []
    served: set[str] = set()
    for line, found in _cells(lines, columns):
        if isinstance(found, str):
            wrong.append(Wrong(line, "", found))
            continue
        concept = found.get("concept") or found.get("source") or ""
        try:
            term = term_of(found, further=not found.get("status") and bool(concept) and concept in served)
        except ValueError as fault:
            wrong.append(Wrong(line, found["term"][:60], str(fault)))
            continue
        served.add(concept)
        rows.append(Row(line, term))
    return Incoming(tuple(rows), tuple(wrong))


def written_table(terms: Sequence[HouseTerm]) -> str:
    """A line each, under a line of column names."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COLUMNS)
    for term in terms:
        cells = cells_of(term)
        writer.writerow([safe_cell(cells[name]) for name in COLUMNS])
    return table.getvalue()


def _columns(head: Iterable[str]) -> Mapping[str, int]:
    """Which column is which."""
    places: dict[str, int] = {}
    for place, name in enumerate(head):
        places.setdefault("".join(filter(str.isalnum, name.lower())), place)
    named = ((ours, next((places[one] for one in theirs if one in places), -1)) for ours, theirs in _NAMES.items())
    return {ours: place for ours, place in named if place >= 0}


def _cells(lines: Iterator[list[str]], columns: Mapping[str, int]) -> Iterator[tuple[int, dict[str, str] | str]]:
    """The cells of each line by our names, or what is wrong with the line. Empty lines are passed over."""
    number = 1
    while True:
        number = max(number + 1, getattr(lines, "line_num", 0) + 1)
        try:
            row = next(lines)
        except StopIteration:
            return
        except csv.Error as fault:
            yield number, f"It cannot be read: {fault}."
            continue
        if any(cell.strip() for cell in row):
            yield number, {ours: meant(row[place]) if place < len(row) else "" for ours, place in columns.items()}
