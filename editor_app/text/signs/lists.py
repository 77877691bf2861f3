"""Lists in Markdown: their numbers follow their items, and an item can stand below another."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from editor_app.text import edits
from editor_app.text.edits import Edit, difference
from editor_app.text.signs.body import Placed, lines
from editor_app.text.signs.line import LineKind, read
from editor_app.text.span import Span

_NUMBER = re.compile(r"\d{1,9}(?=[.)])")


@dataclass(frozen=True, slots=True)
class _Item:
    """An item: how far it stands in, and where its number is; an empty place for a bullet."""

    start: int
    indent: int
    number: Span
    value: int


def numbered(body: str, edit: Edit, caret: int) -> tuple[Edit, int]:
    """An edit with what it does to the numbers of the list that it is in, and where the caret stands then. A list that
    did not count up before, such as one with “1.” everywhere, stays as it is.
    """
    if "\n" not in edit.new + edit.span.of(body) and not _at_marker(body, edit):
        return edit, caret
    around = _list_around(body, edit.span)
    old = list(_items(body, around))
    if not any(len(one.number) for one in old):
        return edit, caret
    done = edits.replace(body, (edit,))
    wrong, starts = _out_of_order(old), dict[int, int]()
    for one in old:
        starts.setdefault(one.indent, one.value)
    new = [
        Edit(one.number, str(value))
        for one, value in _values(list(_items(done, Span(around.start, around.end + edit.growth))), starts)
        if one.value != value and one.indent not in wrong
    ]
    caret += sum(one.growth for one in new if one.span.end <= caret)
    return difference(body, edits.replace(done, new)) or edit, caret


def _at_marker(body: str, edit: Edit) -> bool:
    """Whether an edit takes away or brings what an item begins with."""
    first = next(lines(body, Span(edit.span.start, edit.span.start)))
    before = body[first.start : edit.span.start]
    after = f"{before}{edit.new}{body[edit.span.end : first.end]}"
    return read(after).marker != first.line.marker or read(after).kind is not first.line.kind


def _list_around(body: str, span: Span) -> Span:
    """The lines of the list that a stretch is in or beside: items, what goes on below them, blank lines between."""
    start, end = body.rfind("\n", 0, span.start) + 1, _end(body, span.end)
    while start and _goes_on(body, start):
        start = body.rfind("\n", 0, start - 1) + 1
    while end < len(body) and _belongs(body[end + 1 : _end(body, end + 1)]):
        end = _end(body, end + 1)
    return Span(start, end)


def _goes_on(body: str, start: int) -> bool:
    return _belongs(body[body.rfind("\n", 0, start - 1) + 1 : start - 1])


def _belongs(text: str) -> bool:
    return not text.strip() or text[0] in " \t" or read(text).kind is LineKind.ITEM


def _end(body: str, at: int) -> int:
    end = body.find("\n", at)
    return len(body) if end < 0 else end


def _items(body: str, span: Span) -> Iterator[_Item]:
    for placed in lines(body, span):
        line = placed.line
        if line.kind is LineKind.ITEM:
            at = placed.start + line.marker.start
            found = _NUMBER.match(body, at)
            number = Span(*found.span()) if found else Span(at, at)
            yield _Item(placed.start, line.marker.start - line.quote, number, int(found[0]) if found else 0)


def _values(items: list[_Item], starts: dict[int, int]) -> Iterator[tuple[_Item, int]]:
    """Each numbered item with the number it should have; the first of a list below an item has that of the first such
    list, any other begins at 1.
    """
    open_, begun = list[tuple[int, int]](), set[int]()
    for one in items:
        while open_ and open_[-1][0] > one.indent:
            open_.pop()
        if not open_ or open_[-1][0] < one.indent:
            open_.append((one.indent, 1 if one.indent in begun else starts.get(one.indent, 1)))
            begun.add(one.indent)
        if len(one.number):
            yield one, open_[-1][1]
            open_[-1] = one.indent, open_[-1][1] + 1


def _out_of_order(items: list[_Item]) -> set[int]:
    """The indents at which numbers do not count up."""
    starts = dict[int, int]()
    for one in items:
        starts.setdefault(one.indent, one.value)
    return {one.indent for one, value in _values(items, starts) if one.value != value}


def deeper(body: str, at: int) -> tuple[Edit, int] | None:
    """What it takes for an item to stand below the one before it, and where the caret stands then; None where there is
    none before it.
    """
    here = next(lines(body, Span(at, at)))
    above = _above(body, here, lambda indent: indent <= _indent(here))
    if here.line.kind is not LineKind.ITEM or above is None or _indent(above) < _indent(here):
        return None
    start = here.start + here.line.quote
    return _with_indent(body, here, above.line.prefix.end - above.line.quote, at - start)


def shallower(body: str, at: int) -> tuple[Edit, int] | None:
    """What it takes for an item to stand beside the one it is below; None for one below none."""
    here = next(lines(body, Span(at, at)))
    if here.line.kind is not LineKind.ITEM or not _indent(here):
        return None
    above = _above(body, here, lambda indent: indent < _indent(here))
    return _with_indent(body, here, _indent(above) if above else 0, at - here.start - here.line.quote)


def _indent(placed: Placed) -> int:
    return placed.line.marker.start - placed.line.quote


def _above(body: str, here: Placed, fits: Callable[[int], bool]) -> Placed | None:
    """The nearest item above that stands as far in as is asked, in the same list."""
    start = here.start
    while start and _goes_on(body, start):
        start = body.rfind("\n", 0, start - 1) + 1
        placed = next(lines(body, Span(start, start)))
        if placed.line.kind is LineKind.ITEM and fits(_indent(placed)):
            return placed
    return None


def _with_indent(body: str, here: Placed, indent: int, inside: int) -> tuple[Edit, int]:
    start = here.start + here.line.quote
    marker = here.line.marker.of(body[here.start : here.end])
    value = _NUMBER.match(marker)
    if value:
        marker = f"{_next_at(body, here, indent)}{marker[value.end() :]}"
    edit = Edit(Span(start, here.start + here.line.prefix.end), " " * indent + marker)
    return numbered(body, edit, max(start + inside + edit.growth, start + indent + len(marker)))


def _next_at(body: str, here: Placed, indent: int) -> int:
    """The number behind the one before, among items that stand so far in."""
    above = _above(body, here, lambda other: other <= indent)
    found = _NUMBER.match(above.line.marker.of(body[above.start : above.end])) if above else None
    return int(found[0]) + 1 if above and found and _indent(above) == indent else 1
