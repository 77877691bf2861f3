"""Tables that a page rules: lines that cross make a grid, and the letters between them are its cells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from editor_app.formats.pdf.glyphs import Glyph, Stroke
from editor_app.formats.pdf.page_lines import page_lines

_NEAR = 2.5
"""Points by which lines that meet may miss each other."""
_FEWEST, _MOST = 3, 80
"""Lines of a grid in each direction: two rows and columns at least; more is a drawing."""
_MOST_STROKES = 1000
"""Different strokes of a page; one with more is a drawing."""
_FILLED, _LONGEST = 0.5, 300
"""What part of the cells of a table have words at least, and how many characters a cell has at most."""

_WORD, _THROUGH = 0.1, 1
"""Times its height: a gap before a letter within a word. Words that lines may go through, by a slip, in a table."""

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the lines of a table are: across, and from the bottom to the top."""

    across: tuple[float, ...]
    up: tuple[float, ...]
    upright: tuple[Stroke, ...]

    def holds(self, glyph: Glyph) -> bool:
        """Whether a letter stands in it."""
        middle = (glyph.left + glyph.right) / 2
        return self.across[0] < middle < self.across[-1] and self.up[0] < glyph.base < self.up[-1]

    def rows(self, glyphs: Iterable[Glyph]) -> Rows:
        """The words of its cells, from the top; nothing where lines go through words. What no line parts is a cell."""
        cells: dict[tuple[int, int], list[Glyph]] = {}
        place, last, through = (0, 0), None, 0
        for glyph in glyphs:
            parted = last is not None and self._parts(last, glyph)
            if last is None or parted or not _goes_on(last, glyph):
                place = _at(self.up, glyph.base), _at(self.across, (glyph.left + glyph.right) / 2)
            cells.setdefault(place, []).append(glyph)
            through += last is not None and parted and _within_word(last, glyph)
            last = glyph
        if through > _THROUGH:
            return ()
        return tuple(
            tuple(_words(cells.get((row, column), ())) for column in range(len(self.across) - 1))
            for row in reversed(range(len(self.up) - 1))
        )

    def _parts(self, last: Glyph, glyph: Glyph) -> bool:
        """Whether a line of the page stands between two letters of a row."""
        start, end = (last.left + last.right) / 2, (glyph.left + glyph.right) / 2
        return any(start < one.left < end and one.low <= glyph.base <= one.high for one in self.upright)


def _goes_on(last: Glyph, glyph: Glyph) -> bool:
    """Whether a letter stands in the row of the one before, near it."""
    return abs(last.base - glyph.base) < _NEAR and -_NEAR < glyph.left - last.right < glyph.height


def _within_word(last: Glyph, glyph: Glyph) -> bool:
    letters = not (last.text.isspace() or glyph.text.isspace())
    return letters and _goes_on(last, glyph) and glyph.left - last.right < _WORD * glyph.height


def tables(glyphs: Sequence[Glyph], strokes: Sequence[Stroke]) -> list[tuple[Grid, Rows]]:
    """The tables of a page; a frame, a form with empty fields or a drawing is none."""
    found = []
    for grid in _grids(strokes):
        rows = grid.rows(glyph for glyph in glyphs if grid.holds(glyph))
        if _is_table(rows):
            found.append((grid, tuple(row for row in rows if any(row))))
    return found


def _is_table(rows: Rows) -> bool:
    cells = [cell for row in rows for cell in row]
    if not cells:
        return False
    filled = [cell for cell in cells if cell]
    used = [any(column) for column in zip(*rows, strict=True)]
    return len(filled) >= _FILLED * len(cells) and sum(used) > 1 and all(len(cell) <= _LONGEST for cell in cells)


def _grids(strokes: Sequence[Stroke]) -> list[Grid]:
    """The grids of strokes that touch each other."""
    groups: list[list[Stroke]] = []
    apart = sorted({stroke.rounded() for stroke in strokes}, key=lambda one: (one.low, one.left))
    for stroke in apart if len(apart) <= _MOST_STROKES else ():
        group, others = [stroke], list[list[Stroke]]()
        for other in groups:
            if any(stroke.touches(one, _NEAR) for one in reversed(other)):
                group += other
            else:
                others.append(other)
        groups = [*others, group]
    return [grid for grid in map(_grid, groups) if all(_FEWEST <= len(one) <= _MOST for one in (grid.across, grid.up))]


def _grid(group: Sequence[Stroke]) -> Grid:
    upright = tuple(one for one in group if one.upright)
    return Grid(_lines(one.left for one in upright), _lines(one.low for one in group if not one.upright), upright)


def _lines(places: Iterable[float]) -> tuple[float, ...]:
    """Places in order, those that are nearly the same as one."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return tuple(found)


def _at(lines: Sequence[float], place: float) -> int:
    return next((at for at, (start, end) in enumerate(pairwise(lines)) if start <= place < end), 0)


def _words(glyphs: Sequence[Glyph]) -> str:
    return " ".join(part.text for row in page_lines(glyphs) for part in row)
