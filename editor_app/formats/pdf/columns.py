"""A page in two columns whose file gives it row by row: the left column before the right one."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import mean

_GAP = re.compile(r" {2,}")
_FEWEST, _PROSE, _NEAR = 5, 20, 3


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the page layout: what is to the left and right of the gap between columns."""

    left: str
    right: str


def unwoven(lines: Sequence[str], layout: str) -> list[str]:
    """The lines in reading order, by the layout of the page with its gaps as spaces.

    They stay as they are unless rows of prose were read across the gap: a table is read in rows.
    """
    gutter = _gutter(layout.split("\n"))
    if gutter is None:
        return list(lines)
    rows = {_squeezed(row): _halves(row, gutter) for row in layout.split("\n")}
    woven = [found for line in lines if (found := rows.get(_squeezed(line))) and found.left and found.right]
    if len(woven) < _FEWEST:
        return list(lines)
    return [*_in_order(lines, rows)]


def _in_order(lines: Iterable[str], rows: dict[str, _Row | None]) -> Iterator[str]:
    """Left parts, then right ones, from one line that runs across the page to the next."""
    left: list[str] = []
    right: list[str] = []
    for line in lines:
        row = rows.get(_squeezed(line)) if line.strip() else _Row("", "")
        if row is None:
            yield from (*left, *right, line)
            left, right = [], []
            continue
        border = _after(line, len(_squeezed(row.left)))
        left += [line[:border]] if row.left else []
        right += [line[border:]] if row.right else []
    yield from (*left, *right)


def _after(line: str, letters: int) -> int:
    """Where so many letters of a line end: the layout may split words differently."""
    places = [at for at, sign in enumerate(line) if not sign.isspace()]
    return places[letters - 1] + 1 if letters else 0


def _gutter(rows: Sequence[str]) -> int | None:
    """Where the right column begins: at one position in many rows, with prose on both sides."""
    starts: Counter[int] = Counter()
    for row in rows:
        starts.update(gap.end() for gap in _GAP.finditer(row) if row[: gap.start()].strip())
    if not starts:
        return None
    gutter, _ = starts.most_common(1)[0]
    halves = [half for row in rows if (half := _halves(row, gutter)) and half.left and half.right]
    if len(halves) < _FEWEST:
        return None
    prose = mean(len(half.left) for half in halves) >= _PROSE and mean(len(half.right) for half in halves) >= _PROSE
    return gutter if prose else None


def _halves(row: str, gutter: int) -> _Row | None:
    """The row on both sides of the gutter; None for one that runs across it."""
    for start in range(max(0, gutter - _NEAR), gutter + _NEAR + 1):
        if not row[max(0, start - 2) : start].strip():
            return _Row(" ".join(row[:start].split()), " ".join(row[start:].split()))
    return None


def _squeezed(line: str) -> str:
    return "".join(line.split())
