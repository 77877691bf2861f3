"""A page in two columns whose file gives it row by row: the left column before the right one."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import mean

from editor_app.formats.pdf.page_lines import PageLine

_FEWEST, _PROSE = 5, 20
"""Rows with a gap at one place that make columns, and letters that a line of prose has there on average."""

Row = Sequence[PageLine]


def in_reading_order(rows: Sequence[Row]) -> list[Row]:
    """The rows as they are read. They stay as they are unless prose stands on both sides of a gap: a table is read in
    rows.
    """
    gutter = _gutter(rows)
    return [*_in_order(rows, gutter)] if gutter is not None else list(rows)


def _in_order(rows: Sequence[Row], gutter: float) -> Iterator[Row]:
    """Left parts, then right ones, from one row that runs across the page to the next."""
    left: list[Row] = []
    right: list[Row] = []
    for row in rows:
        if any(part.left < gutter < part.right for part in row):
            yield from (*left, *right, row)
            left, right = [], []
            continue
        for side, parts in (
            (left, [part for part in row if part.right <= gutter]),
            (right, [part for part in row if part.left >= gutter]),
        ):
            if parts:
                side.append(parts)
    yield from (*left, *right)


def _gutter(rows: Sequence[Row]) -> float | None:
    """Where one column ends and another begins: in a gap that many rows have, with prose on both sides."""
    gaps = [(one.right, other.left) for row in rows for one, other in pairwise(row) if one.right < other.left]
    middles = Counter(round((start + end) / 2) for start, end in gaps)
    if not middles:
        return None
    gutter = max(middles, key=lambda at: sum(start < at < end for start, end in gaps))
    halves = [
        ([part for part in row if part.right <= gutter], [part for part in row if part.left >= gutter])
        for row in rows
        if not any(part.left < gutter < part.right for part in row)
    ]
    both = [half for half in halves if half[0] and half[1]]
    if len(both) < _FEWEST:
        return None
    breadths = (mean(sum(len(part.text) for part in half[side]) for half in both) for side in (0, 1))
    return gutter if all(one >= _PROSE for one in breadths) else None
