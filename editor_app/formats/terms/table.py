"""Terms as a CSV table. Columns are found by their names; a program that opens the table finds no formulas in it."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

from editor_app.domain.errors import Unreadable
from editor_app.domain.house import HouseTerm
from editor_app.domain.house_rows import Incoming, Row, Wrong
from editor_app.domain.message import Message, listed, say
from editor_app.formats.base.encodings import decode
from editor_app.formats.exchange.csv_table import meant, safe_cell
from editor_app.formats.terms.cells import COLUMNS, BadCell, cells_of, term_of

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
csv.field_size_limit(_HUGE)  # the limit is global to the module; a huge cell is one wrong row, not the end of the list


_TALLEST = 200
"""Lines in one record; a cell that goes on for longer was never closed."""


def read_table(data: bytes) -> Incoming:
    """The terms of a CSV file with a line of column names; separated by commas, semicolons or tabs."""
    content, _, _ = decode(data)
    separator = max(",;\t", key=content.partition("\n")[0].count)
    lines = _records(content, separator)
    _, first = next(lines, (1, ""))
    head = first if isinstance(first, list) else []
    columns = _columns(head)
    if "term" not in columns:
        raise Unreadable(
            say("There is no column “term”."),
            say("Name the columns in the first line: {columns}.", columns=listed(COLUMNS)),
        )
    rows: list[Row] = []
    wrong: list[Wrong] = []
    served: set[str] = set()
    for line, found in _cells(lines, columns, len(head)):
        if isinstance(found, Message):
            wrong.append(Wrong(line, "", found))
            continue
        concept = found.get("concept") or found.get("source") or ""
        try:
            term = term_of(found, further=not found.get("status") and bool(concept) and concept in served)
        except BadCell as fault:
            wrong.append(Wrong(line, found["term"][:60], fault.why))
            continue
        served.add(concept)
        rows.append(Row(line, term))
    return Incoming(tuple(rows), tuple(wrong))


def written_table(terms: Sequence[HouseTerm]) -> str:
    """One line for each term, under a line of column names."""
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


def _cells(
    lines: Iterator[tuple[int, list[str] | Message]], columns: Mapping[str, int], most: int
) -> Iterator[tuple[int, dict[str, str] | Message]]:
    """The cells of each line by our names, or what is wrong with the line. Empty lines are skipped."""
    for line, row in lines:
        if isinstance(row, Message):
            yield line, row
        elif any(cell.strip() for cell in row[most:]):
            yield (
                line,
                say(
                    "It has {cells:,} cells, but the first line names {most:,}: a cell with a comma needs quotes.",
                    cells=len(row),
                    most=most,
                ),
            )
        elif any(cell.strip() for cell in row):
            yield line, {ours: meant(row[place]) if place < len(row) else "" for ours, place in columns.items()}


def _records(content: str, separator: str) -> Iterator[tuple[int, list[str] | Message]]:
    """Each record with the line on which it begins, or what is wrong with that line.

    A quotation mark that is opened and not closed would take all lines after it into one cell: the line is wrong, and
    the next one begins another record.
    """
    lines = list(io.StringIO(content, newline=""))
    at = 0
    while at < len(lines):
        reader = csv.reader((lines[here] for here in range(at, min(at + _TALLEST, len(lines)))), delimiter=separator)
        try:
            row: list[str] | Message = next(reader)
            taken = reader.line_num
        except csv.Error as fault:
            row, taken = say("It cannot be read: {fault}.", fault=str(fault)), 1
        if taken > 1 and not _is_whole(lines[at : at + taken], separator):
            row, taken = say("A quotation mark is opened but not closed."), 1
        yield at + 1, row
        at += taken


def _is_whole(lines: Sequence[str], separator: str) -> bool:
    """Whether each cell of a record is closed where it ends."""
    try:
        next(csv.reader(lines, delimiter=separator, strict=True))
    except csv.Error:
        return False
    return True
