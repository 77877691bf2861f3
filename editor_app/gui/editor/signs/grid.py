"""The columns of a table: how wide each is, and how the lines of its cells stand in them."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock, QTextBlockFormat, QTextLayout, QTextOption

from editor_app.gui.base import theme
from editor_app.gui.base.utf16 import Positions
from editor_app.text.language.letters import SQUARE
from editor_app.text.signs.inline import Style
from editor_app.text.signs.line import Line, read
from editor_app.text.signs.table import LINE_BREAK, Align
from editor_app.text.span import Span

PAD = theme.SMALL
"""Pixels between the words of a cell and the border of its column."""
ABOVE = 4
"""Pixels between the border above a row and its words; below them is the room between lines."""
_LEAST = 24
"""Pixels that a column has in any case."""
_STEP = 24
"""Pixels by which columns grow: a letter more does not move the whole table."""
_ROOM = 2
"""Pixels by which a line may be wider than its words were measured."""
_MONO = 1.25
"""By how much code is wider than other words, at most."""

_UNBROKEN = re.compile(rf"[^\s{SQUARE}]+-?|\S")
"""What stays in one line: a word without blanks, and of Chinese each letter."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the words of each column begin, how wide they may be, and at which side they stand."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    aligns: tuple[Align, ...]

    @property
    def borders(self) -> tuple[float, ...]:
        """Where the lines between columns stand, with the outer two."""
        return (*(left - PAD for left in self.lefts), self.lefts[-1] + self.widths[-1] + PAD)


_Cell = tuple[Columns, int, QTextBlockFormat]


def columns(rows: Sequence[str], aligns: tuple[Align, ...], font: QFont, room: float) -> Columns:
    """The columns of a table with these rows, the head first. Where they have no room side by side, those with the
    most words give way; words break last.
    """
    name = font.toString()
    measured = [_measured(row, name, number == 0) for number, row in enumerate(rows)]
    count = max(len(row) for row in measured)
    wide, least = [0.0] * count, [float(_LEAST)] * count
    for row in measured:
        for number, (whole, word) in enumerate(row):
            wide[number], least[number] = max(wide[number], whole), max(least[number], word)
    wide = [max(one, other) for one, other in zip(wide, least, strict=True)]
    widths = _fitted(wide, least, max(room - 2 * PAD * count - theme.TIGHT, _LEAST * count))
    first = read(rows[0])
    left, lefts = PAD + (theme.LARGE if first.quoted else 0.0), []
    for width in widths:
        lefts.append(left)
        left += width + 2 * PAD
    return Columns(tuple(lefts), tuple(widths), (*aligns, *[Align.LEFT] * (count - len(aligns))))


def _fitted(wide: list[float], least: list[float], room: float) -> list[float]:
    wide = [_STEP * math.ceil(one / _STEP) for one in wide]
    if sum(wide) <= room:
        return wide
    if sum(least) >= room:  # the longest words break: the narrow columns stay as they are
        most = _level(least, room)
        return [min(one, most) for one in least]
    share = (room - sum(least)) / (sum(wide) - sum(least))
    return [low + _STEP * ((most - low) * share // _STEP) for low, most in zip(least, wide, strict=True)]


def _level(least: list[float], room: float) -> float:
    """How wide columns may be at most, for all of them to have room."""
    left = room
    for number, one in enumerate(sorted(least)):
        share = left / (len(least) - number)
        if one > share:
            return max(share, float(_LEAST))
        left -= one
    return max(least)


@lru_cache(maxsize=8192)
def _measured(row: str, font: str, head: bool) -> tuple[tuple[float, float], ...]:
    """How wide the words of each cell are, and the widest one of them."""
    line = read(row)
    return tuple(_width(row, line, cell, font, head) for cell in line.cells)


def _width(row: str, line: Line, cell: Span, font: str, head: bool) -> tuple[float, float]:
    styles = {pair.style for pair in line.pairs if cell.covers(pair.whole)}
    metrics = _metrics(font, head or Style.BOLD in styles)
    words = [part for part in LINE_BREAK.split(_seen(row, line, cell)) if part.strip()]
    factor = _MONO if Style.CODE in styles else 1.0
    whole = max((metrics.horizontalAdvance(part) for part in words), default=0.0)
    longest = max((metrics.horizontalAdvance(word) for part in words for word in _UNBROKEN.findall(part)), default=0.0)
    return whole * factor + _ROOM, longest * factor + _ROOM


@lru_cache(maxsize=16)
def _metrics(font: str, bold: bool) -> QFontMetricsF:
    made = QFont()
    made.fromString(font)
    if bold:
        made.setBold(True)
    return QFontMetricsF(made)


def _seen(row: str, line: Line, cell: Span) -> str:
    at, pieces = cell.start, list[str]()
    for span in line.hidden:
        if cell.covers(span) and span.start >= at:
            pieces.append(row[at : span.start])
            at = span.end
    return "".join([*pieces, row[at : cell.end]])


def lay(block: QTextBlock, line: Line, of: Columns, spacing: QTextBlockFormat) -> float:
    """Set the lines of a row in its columns, and say how high it is; `spacing` has the height of lines."""
    layout = block.layout()
    bottoms = list[float]()
    layout.beginLayout()
    y, column = 0.0, -1
    for number, start, end in stretches(block.text(), line):
        if number != column:
            y, column = float(ABOVE), number
        y = _filled(layout, (start, end), (of, number, spacing), y)
        bottoms.append(y)
    layout.endLayout()
    told = _option(QTextOption.WrapMode.WrapAnywhere)
    told.setTabStopDistance(_told(of))
    layout.setTextOption(told)
    return max(bottoms, default=0.0) + ABOVE


def high(row: str, of: Columns, font: QFont, spacing: QTextBlockFormat) -> float:
    """How high a row will be, as far as that can be told without setting its lines."""
    measured = _measured(row, font.toString(), False)
    pairs = zip(measured, of.widths, strict=False)
    count = max((math.ceil((whole + _ROOM) / max(width, 1.0)) for (whole, _), width in pairs), default=1)
    breaks = max((len(LINE_BREAK.findall(part)) for part in row.split("|")), default=0)
    return max(1, count + breaks) * spacing.lineHeight(_metrics(font.toString(), False).height(), 1.0) + 2 * ABOVE


def is_laid(block: QTextBlock, of: Columns) -> bool:
    """Whether the lines of a row are those that `lay` has set; the toolkit has other options for its own."""
    option = block.layout().textOption()
    return option.wrapMode() is QTextOption.WrapMode.WrapAnywhere and option.tabStopDistance() == _told(of)


def _told(of: Columns) -> float:
    """A number for the columns that a row was set in. A row has no use for the distance of tabs."""
    return float(hash(of) % 50_000 + 1)


def stretches(text: str, line: Line) -> Iterator[tuple[int, int, int]]:
    """The stretches of a row that begin a line, in the toolkit's positions, each with the number of its column. The
    signs behind the words of a cell are with them.
    """
    positions, starts = Positions(text), [0, *(cell.start for cell in line.cells[1:])]
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(text)], strict=True)):
        for found in LINE_BREAK.finditer(text, start, end):
            if found.end() < end:
                yield number, positions.to_qt(start), positions.to_qt(found.end())
                start = found.end()
        yield number, positions.to_qt(start), positions.to_qt(end)


def _filled(layout: QTextLayout, part: tuple[int, int], of: _Cell, y: float) -> float:
    """Set a stretch in as many lines as it takes, from a height on; where they end."""
    (at, end), (all_columns, number, spacing) = part, of
    number = min(number, len(all_columns.widths) - 1)  # while an edit is on its way, a row may be wider than its table
    width, left = all_columns.widths[number], all_columns.lefts[number]
    share = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}[all_columns.aligns[number]]
    while at < end:
        layout.setTextOption(_option(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere))
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width + _ROOM)
        if at + line.textLength() > end:  # the words of the next cell would have room too
            layout.setTextOption(_option(QTextOption.WrapMode.WrapAnywhere))
            letters = end - at
            line.setNumColumns(letters)
            while at + line.textLength() > end and letters > 1:
                letters -= 1
                line.setNumColumns(letters)
        line.setPosition(QPointF(left + share * max(0.0, width - line.naturalTextWidth()), y))
        y += spacing.lineHeight(line.height(), 1.0)
        at += line.textLength()
    return y


def _option(mode: QTextOption.WrapMode) -> QTextOption:
    made = QTextOption()
    made.setWrapMode(mode)
    return made
