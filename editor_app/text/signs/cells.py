"""Edits that keep a table a table: words go and come within its cells, its borders stay."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from editor_app.text.edits import Edit
from editor_app.text.signs.body import excerpt, lines, seen
from editor_app.text.signs.line import Line, LineKind, read
from editor_app.text.signs.table import LINE_BREAK, aligned, celled, row_of, rule_of
from editor_app.text.span import Span


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table. The line below its head has no cells."""

    start: int
    end: int
    cells: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The lines of a table: its head, the line below it, and its rows."""

    rows: tuple[Row, ...]

    @property
    def span(self) -> Span:
        """From its first border to its last."""
        return Span(self.rows[0].start, self.rows[-1].end)

    @property
    def cells(self) -> tuple[Span, ...]:
        """All cells in the order they are read."""
        return tuple(cell for row in self.rows for cell in row.cells)

    @property
    def columns(self) -> int:
        """How many cells its head has."""
        return len(self.rows[0].cells)


def table_at(body: str, at: int) -> Table | None:
    """The table that a place is in."""
    around = _rows_around(body, at)
    found = _first_table(body, around) if around else None
    return found if found and found.span.start <= at <= found.span.end else None


def _rows_around(body: str, at: int) -> Span | None:
    """The lines with bars that a place is among, of which some may be a table."""
    here = next(lines(body, Span(at, at)))
    if here.line.kind is LineKind.CODE or not _rowish(body[here.start : here.end]):
        return None
    start, end = here.start, here.end
    while start and _rowish(_line(body, start - 1)):
        start = body.rfind("\n", 0, start - 1) + 1
    while end < len(body) and _rowish(_line(body, end + 1)):
        end = _end(body, end + 1)
    return Span(start, end)


def _first_table(body: str, span: Span) -> Table | None:
    found = list(_rows(body, span))
    for number in range(1, len(found)):
        rule = body[found[number].start : found[number].end]
        head, count = found[number - 1], len(aligned(rule, _read(rule).quote))
        if count and count == len(head.cells):
            return Table((head, Row(found[number].start, found[number].end, ()), *found[number + 1 :]))
    return None


def _rowish(text: str) -> bool:
    return "|" in text and (_read(text).kind is LineKind.TABLE or bool(aligned(text, _read(text).quote)))


@lru_cache(maxsize=8192)
def _read(text: str) -> Line:
    """At each key all rows of a table are asked, and one is another."""
    return read(text)


def _line(body: str, at: int) -> str:
    return body[body.rfind("\n", 0, at) + 1 : _end(body, at)]


def _end(body: str, at: int) -> int:
    end = body.find("\n", at)
    return len(body) if end < 0 else end


def _rows(body: str, span: Span) -> Iterator[Row]:
    start = span.start
    for text in span.of(body).split("\n"):
        line = _read(text)
        yield Row(start, start + len(text), tuple(cell.moved(start) for cell in line.cells))
        start += len(text) + 1


def reach(body: str, cell: Span) -> Span:
    """A cell with the blanks behind its words that are meant to be there: the one before a border is not."""
    behind = body[cell.end : cell.end + 80]
    return Span(cell.start, cell.end + max(0, len(behind) - len(behind.lstrip(" \t")) - 1))


def kept(body: str, span: Span, new: str) -> tuple[Edit, ...] | None:
    """What becomes of each cell when words take the place of others, the new words in the first of them. None where no
    table is touched, or whole ones are.
    """
    first = _touched(body, span, span.start)
    last = _touched(body, span, span.end) if len(span) else first
    if first is None and last is None:
        return None
    if first and first == last:
        return _filled(body, first, span, new) or _emptied(body, first, span, celled(_flat(new)))
    made = list(_emptied(body, first, Span(span.start, first.span.end), celled(_flat(new)))) if first else []
    start, end = first.span.end if first else span.start, last.span.start if last else span.end
    between = body[start:end]
    if first:
        start += min(2, len(between) - len(between.lstrip("\n")))
    if last:
        end -= min(2, len(between) - len(between.rstrip("\n")), end - start)
    if start < end or (not first and new):
        made.append(Edit(Span(start, end), "" if first else new))
    if last:
        made += _emptied(body, last, Span(last.span.start, span.end), "")
    return tuple(made)


def _touched(body: str, span: Span, at: int) -> Table | None:
    """The table at an end of a stretch; one that goes as a whole is as if it were not there."""
    found = table_at(body, at)
    whole = found and len(span) and span.covers(found.span)
    return None if whole else found


def _emptied(body: str, table: Table, span: Span, words: str) -> tuple[Edit, ...]:
    """The cells of a stretch without what is in it, and words in the first of them."""
    wholes = [reach(body, cell) for cell in table.cells]
    met = [one for one in wholes if one.start <= span.end and span.start <= one.end]
    if not met:
        near = min(wholes, key=lambda one: (max(one.start - span.start, span.start - one.end), one.start))
        met, span = [near], Span(*[min(max(span.start, near.start), near.end)] * 2)
    parts = [Span(max(span.start, one.start), min(span.end, one.end)) for one in met]
    return tuple(
        Edit(_roomy(body, part), words if not number else "")
        for number, part in enumerate(parts)
        if not number or len(part)
    )


def _roomy(body: str, place: Span) -> Span:
    """A place in a cell without words, with a blank on both sides where there are two."""
    alone = not len(place) and body[place.start - 2 : place.start + 1] == "  |"
    return Span(place.start - 1, place.start - 1) if alone else place


def _filled(body: str, table: Table, span: Span, new: str) -> tuple[Edit, ...]:
    """Cells put over cells, where these are enough."""
    brought = table_at(new.strip("\n"), 0)
    rows = [row.cells for row in table.rows if row.cells]
    at = next(
        ((y, x) for y, row in enumerate(rows) for x, cell in enumerate(row) if span.start <= reach(body, cell).end),
        None,
    )
    if brought is None or at is None or brought.span.end < len(new.strip("\n")):
        return ()
    y, x = at
    made = list[Edit]()
    for down, row in enumerate(one.cells for one in brought.rows if one.cells):
        if y + down >= len(rows) or x + len(row) > len(rows[y + down]):
            return ()
        for cell, there in zip(row, rows[y + down][x:], strict=False):
            made.append(Edit(_roomy(body, reach(body, there)), cell.of(new.strip("\n"))))
    return tuple(made)


def _flat(words: str) -> str:
    """Words as lines of a cell, which holds no table, no heading and no quotation: cells side by side, words alone."""
    return "\n".join(_flat_lines(words)).strip("\n") or words


def _flat_lines(words: str) -> Iterator[str]:
    for text in words.split("\n"):
        line = read(text)
        if line.cells and not aligned(text, line.quote):
            yield " ".join(cell.of(text) for cell in line.cells)
        elif not line.cells and line.kind is not LineKind.RULE:
            yield text if line.kind is LineKind.ITEM else text[line.prefix.end :]


def taken(body: str, span: Span) -> str:
    """A part of a text in Markdown, as `excerpt` takes it; cells of a table are a table."""
    first, last = _touched(body, span, span.start), _touched(body, span, span.end)
    if first and first == last:
        return _cells_of(body, first, span)
    start, end = first.span.end if first else span.start, last.span.start if last else span.end
    pieces = [_cells_of(body, first, Span(span.start, start))] if first else []
    pieces.append(excerpt(body, Span(start, end)))
    if last:
        pieces.append(_cells_of(body, last, Span(end, span.end)))
    return "".join(pieces)


def _cells_of(body: str, table: Table, span: Span) -> str:
    rows = list[list[str]]()
    for row in table.rows:
        met = [cell for cell in row.cells if cell.start <= span.end and span.start <= reach(body, cell).end]
        parts = [Span(max(cell.start, span.start), min(reach(body, cell).end, span.end)) for cell in met]
        words = [excerpt(body, part) if len(part) else "" for part in parts]
        if words:
            rows.append(words)
    if len(rows) == 1 and len(rows[0]) == 1:
        return rows[0][0]
    count = max(map(len, rows), default=0)
    full = [[""] * (count - len(row)) + row if not number else row for number, row in enumerate(rows)]
    return "\n".join([*map(row_of, full[:1]), rule_of(count), *map(row_of, full[1:])])


def read_out(body: str) -> str:
    """What a reader sees of a text, with tabs between the cells of a table."""
    pieces, at = list[str](), 0
    while (bar := body.find("|", at)) >= 0:
        around = _rows_around(body, bar)
        table = _first_table(body, around) if around else None
        if table is None:
            end = around.end if around else _end(body, bar)
            pieces.append(body[at:end])
            at = end
            continue
        pieces.append(body[at : table.span.start])
        pieces.append("\n".join("\t".join(cell.of(body) for cell in row.cells) for row in table.rows if row.cells))
        at = table.span.end
    return seen(LINE_BREAK.sub(" ", "".join([*pieces, body[at:]]))).text if pieces else seen(body).text
