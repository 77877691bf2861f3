"""A page of a PDF as lines of text: headings marked by their size, paragraphs parted where the page parts them."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from editor_app.formats.pdf.columns import in_reading_order
from editor_app.formats.pdf.glyphs import Glyph, Stroke
from editor_app.formats.pdf.page_lines import PageLine, page_lines
from editor_app.formats.pdf.ruled import tables
from editor_app.formats.pdf.text_lines import SetLine
from editor_app.text.language.broken import LOST

_APART = 1.45
"""Times the usual distance of two lines: more than that parts two paragraphs."""
_OTHER_SIZE = 1.15
"""Times the height of a line: a larger one is something else."""


def is_unknown(glyph: Glyph) -> bool:
    """Whether nobody can tell which letter it is."""
    return glyph.unknown or glyph.text == LOST or glyph.text < " " or "\ue000" <= glyph.text <= "\uf8ff"


def page_text(glyphs: Sequence[Glyph], strokes: Sequence[Stroke] = ()) -> list[SetLine]:
    """The lines in reading order, an empty one between paragraphs that stand apart; a ruled table is one line."""
    rows = in_reading_order(_rows(_readable(glyphs), strokes))
    steps = [step for above, row in pairwise(rows) if (step := above[0].base - row[0].base) > 0]
    usual = median(steps) if steps else 0.0
    heights = [row[0].height for row in rows]
    larger = len(heights) > 1 and heights[0] > _OTHER_SIZE * median(heights[1:])
    found = [SetLine("")] if larger else []  # a heading does not go on with the page before
    before: PageLine | None = None
    for row in rows:
        if row[0].rows:
            found += [SetLine(""), SetLine("", 0.0, row[0].rows), SetLine("")]
            before = None
            continue
        if before is not None and _new(before, row[0], usual):
            found.append(SetLine(""))
        found.append(SetLine(" ".join(part.text for part in row), row[0].height))
        before = row[0]
    return found


def _rows(glyphs: list[Glyph], strokes: Sequence[Stroke]) -> list[list[PageLine]]:
    """The lines of the page, with each table where the file has its first letter."""
    rows: list[list[PageLine]] = []
    for grid, cells in tables(glyphs, strokes):
        at = next(at for at, glyph in enumerate(glyphs) if grid.holds(glyph))
        across, top = grid.across, grid.up[-1]
        rows += page_lines(glyphs[:at])
        rows.append([PageLine("", across[0], across[-1], top, 0.0, cells)])
        glyphs = [glyph for glyph in glyphs[at:] if not grid.holds(glyph)]
    return [*rows, *page_lines(glyphs)]


def _new(before: PageLine, line: PageLine, usual: float) -> bool:
    sizes = sorted((before.height, line.height))
    return before.base - line.base > _APART * max(usual, line.height) or sizes[1] > _OTHER_SIZE * sizes[0]


def _readable(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """What nobody can tell becomes one mark for all that stand together."""
    found: list[Glyph] = []
    for glyph in glyphs:
        if not is_unknown(glyph):
            found.append(glyph)
        elif not found or found[-1].text != LOST:
            found.append(Glyph(LOST, glyph.left, glyph.right, glyph.base, glyph.height, unknown=True))
    return found
