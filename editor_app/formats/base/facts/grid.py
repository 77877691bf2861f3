"""The cells of a table in their columns, whatever cells are merged: each stands once, what it covers is empty."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Content = TypeVar("Content")
_MOST_COLUMNS, _MOST_ROWS = 200, 2000
"""A cell over more columns or rows than these is a slip or meant to do harm."""


@dataclass(frozen=True, slots=True)
class Cell(Generic[Content]):
    """What is in a cell, how many columns and rows it covers, how many are left out before it, and how it is set."""

    content: Content
    wide: int = 1
    high: int = 1
    after: int = 0
    aligned: str = ""


def in_columns(
    rows: Iterable[Sequence[Cell[Content]]], nothing: Content
) -> tuple[list[list[Content]], tuple[str, ...]]:
    """The contents by row and column, and how each column is set."""
    covered: dict[int, int] = {}
    lines: list[list[Content]] = []
    set_so: list[Counter[str]] = []
    for number, row in enumerate(rows):
        line: list[Content] = []
        for cell in row:
            line.extend([nothing] * min(cell.after, _MOST_COLUMNS))
            while covered.get(len(line), 0) > number:
                line.append(nothing)
            at, wide = len(line), max(1, min(cell.wide, _MOST_COLUMNS - len(line)))
            for column in range(at, at + wide):
                covered[column] = number + max(1, min(cell.high, _MOST_ROWS))
            line.extend([cell.content, *[nothing] * (wide - 1)])
            set_so.extend(Counter() for _ in range(len(line) - len(set_so)))
            if number and cell.content:
                set_so[at][cell.aligned] += 1
        lines.append(line)
    width = max(map(len, lines), default=0)
    return [[*line, *[nothing] * (width - len(line))] for line in lines], tuple(_most(set_so, width))


def _most(set_so: Sequence[Counter[str]], width: int) -> Iterator[str]:
    """How most cells of each column are set, without the head."""
    for at in range(width):
        most = set_so[at].most_common(1) if at < len(set_so) else []
        yield most[0][0] if most else ""
