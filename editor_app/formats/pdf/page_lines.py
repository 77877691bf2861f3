"""The letters of a page as lines, in the order in which they are read."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from editor_app.formats.base.facts.raised import lowered, raised
from editor_app.formats.pdf.folding import folded
from editor_app.formats.pdf.glyphs import Glyph
from editor_app.text.language.letters import is_unspaced

_SAME_LINE, _RAISED_BY = 0.45, 0.6
"""Of the height of a line: what stands at most so far above or below the base line belongs to it; small letters may
stand farther away.
"""
_SMALL, _SHIFTED = 0.85, 0.12
"""A raised letter is at most so high, and at least so far from the base line, as parts of a line's height."""
_WORD_GAP, _COLUMN_GAP = 0.12, 1.1
"""Parts of a line's height: a gap that parts two words where the file has no blank, and one that parts columns."""
_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


@dataclass(frozen=True, slots=True)
class PageLine:
    """Words on one base line without a gap between, where they begin and end, and how high they are.

    A table is one with `rows` and without words.
    """

    text: str
    left: float
    right: float
    base: float
    height: float
    rows: tuple[tuple[str, ...], ...] = ()


def page_lines(glyphs: Iterable[Glyph]) -> list[list[PageLine]]:
    """The lines in the order of the file, each in the parts that gaps leave."""
    return [parts for row in _rows(glyphs) if (parts := [*_parts(row)])]


def _rows(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Letters that stand on one base line, or raised and lowered beside it."""
    row: list[Glyph] = []
    base = height = 0.0
    for glyph in glyphs:
        blank = glyph.text.isspace()
        near = _RAISED_BY if glyph.height <= _SMALL * height or height <= _SMALL * glyph.height else _SAME_LINE
        if row and not blank and height and abs(glyph.base - base) > near * max(height, glyph.height):
            yield row
            row, base, height = [], 0.0, 0.0
        row.append(glyph)
        if not blank and glyph.height >= height * _SMALL:
            base, height = glyph.base, max(height, glyph.height)
    if row:
        yield row


def _parts(row: Sequence[Glyph]) -> Iterator[PageLine]:
    letters = [glyph for glyph in row if not glyph.text.isspace()]
    if not letters:
        return
    height = max(glyph.height for glyph in letters)
    full = [glyph for glyph in letters if glyph.height >= _SMALL * height]
    base = median(glyph.base for glyph in full)
    if 2 * sum(bool(_FROM_THE_RIGHT.match(glyph.text)) for glyph in letters) > len(letters):
        yield _line(_from_the_right(row, height), base, height)
        return
    part: list[Glyph] = []
    last: Glyph | None = None
    for glyph in row:
        if last is not None and not glyph.text.isspace() and _apart(last, glyph, height):
            yield _line(part, base, height)
            part = []
        part.append(glyph)
        last = glyph if not glyph.text.isspace() else last
    yield _line(part, base, height)


def _apart(last: Glyph, glyph: Glyph, height: float) -> bool:
    return max(glyph.left - last.right, last.left - glyph.right) > _COLUMN_GAP * height


def _line(part: Sequence[Glyph], base: float, height: float) -> PageLine:
    shown = [glyph for glyph in part if not glyph.text.isspace()]
    words = "".join(_words(part, base, height))
    return PageLine(
        " ".join(folded(words).split()),
        min(glyph.left for glyph in shown),
        max(glyph.right for glyph in shown),
        base,
        height,
    )


def _words(part: Sequence[Glyph], base: float, height: float) -> Iterator[str]:
    """The letters, with raised and lowered figures as signs of their own."""
    run, before = "", 0
    last: Glyph | None = None
    for glyph in part:
        shift = 0 if glyph.text.isspace() else _shift(glyph, base, height)
        if shift != before:
            yield _set(run, before)
            run, before = "", shift
        if last is not None and _gap(last, glyph, height):
            run += " "
        run += glyph.text
        last = glyph
    yield _set(run, before)


def _gap(last: Glyph, glyph: Glyph, height: float) -> bool:
    """Whether two letters stand apart though no blank is between them; square letters always stand apart a little."""
    if last.text.isspace() or glyph.text.isspace() or is_unspaced(last.text) or is_unspaced(glyph.text):
        return False
    return _WORD_GAP * 2 * height < glyph.left - last.right < _COLUMN_GAP * height


def _shift(glyph: Glyph, base: float, height: float) -> int:
    if glyph.height > _SMALL * height or abs(glyph.base - base) < _SHIFTED * height:
        return 0
    return 1 if glyph.base > base else -1


def _set(run: str, shift: int) -> str:
    return run if not shift else raised(run) if shift > 0 else lowered(run)


def _untied(row: Sequence[Glyph]) -> Iterator[Glyph]:
    """Letters that share a place, as in ﻻ, in the order of reading: a file that goes from the left has them turned."""
    before: Glyph | None = None
    for _, same in groupby(row, key=lambda glyph: glyph.left):
        tied = [*same]
        from_the_left = before is not None and before.left < tied[0].left
        yield from tied[::-1] if from_the_left else tied
        before = tied[-1]


def _from_the_right(row: Sequence[Glyph], height: float) -> list[Glyph]:
    """From right to left, as it is read; numbers and Latin words in it from left to right."""
    placed = sorted(_untied([glyph for glyph in row if not glyph.text.isspace()]), key=lambda one: -one.left)
    found: list[Glyph] = []
    for glyph in placed:
        if found and found[-1].left - glyph.right > _WORD_GAP * height:
            found.append(Glyph(" ", glyph.right, found[-1].left, glyph.base, glyph.height))
        found.append(glyph)
    turned: list[Glyph] = []
    other: list[Glyph] = []
    for glyph in found:
        if unicodedata.bidirectional(glyph.text[0]) in ("L", "EN", "AN") or (other and glyph.text in ".,:/%-"):
            other.insert(0, glyph)
            continue
        turned += [*other, glyph]
        other = []
    return [*turned, *other]
