"""What the paragraphs of a PDF are, by how they are set: headings are larger, items have a sign, tables lines."""

import re
from collections.abc import Sequence

from editor_app.formats.base.pieces import Piece, PieceKind, Run
from editor_app.formats.pdf.text_lines import SetLine
from editor_app.text.language.sentences import ends_sentence

_LARGER, _SAME = 1.15, 1.04
"""Times the height of the text: what is higher is a heading. Times that of a heading: a higher one is another kind."""
_LONGEST, _LEVELS = 200, 4
"""Characters of a heading at most; kinds of headings that are told apart."""
_ITEM = re.compile(r"(?:[•▪◦‣●■]|(?P<number>\d{1,3})[.)])\s+(?=\S)")


def outlined(paragraphs: Sequence[SetLine]) -> list[Piece]:
    """The paragraphs as headings, items, tables and text; nothing where all is text."""
    heads = _headings(paragraphs)
    numbers = [_number(one.text) for one in paragraphs]
    pieces = [
        _table(one)
        if one.rows
        else Piece(PieceKind.HEADING, (Run(one.text),), heads[at])
        if at in heads
        else _piece(one.text, at, numbers)
        for at, one in enumerate(paragraphs)
    ]
    return pieces if any(piece.kind is not PieceKind.PARAGRAPH for piece in pieces) else []


def _table(one: SetLine) -> Piece:
    return Piece(PieceKind.TABLE, rows=tuple(tuple((Run(cell),) if cell else () for cell in row) for row in one.rows))


def _headings(paragraphs: Sequence[SetLine]) -> dict[int, int]:
    """Which paragraphs are headings, and of which level: the highest are of the first."""
    usual = _usual(paragraphs)
    found = {at: one.height for at, one in enumerate(paragraphs) if usual and _is_heading(one, usual)}
    sizes: list[float] = []
    for height in sorted(set(found.values()), reverse=True):
        if not sizes or sizes[-1] > _SAME * height:
            sizes.append(height)
    level = {at: next(n for n, size in enumerate(sizes, 1) if height * _SAME >= size) for at, height in found.items()}
    return {at: min(number, _LEVELS) for at, number in level.items()}


def _usual(paragraphs: Sequence[SetLine]) -> float:
    """The height in which most of the words are set; 0 without any."""
    heights = sorted((one.height, len(one.text)) for one in paragraphs)
    left = sum(size for _, size in heights) / 2
    for height, size in heights:
        left -= size
        if left <= 0:
            return height
    return 0.0


def _is_heading(one: SetLine, usual: float) -> bool:
    words = any(map(str.isalpha, one.text)) and not _ITEM.match(one.text)
    return words and one.height > _LARGER * usual and len(one.text) <= _LONGEST and not ends_sentence(one.text)


def _number(text: str) -> int:
    found = _ITEM.match(text)
    return int(found["number"]) if found and found["number"] else 0


def _piece(text: str, at: int, numbers: Sequence[int]) -> Piece:
    """An item or a paragraph."""
    sign, number = _ITEM.match(text), numbers[at]
    if sign is None or (number and not _counts_on(at, numbers)):
        return Piece(PieceKind.PARAGRAPH, (Run(text),))
    return Piece(PieceKind.ITEM, (Run(text[sign.end() :]),), ordered=bool(number), number=number)


def _counts_on(at: int, numbers: Sequence[int]) -> bool:
    """Whether the number before or after is beside it: a lone one may be a day."""
    above, below = numbers[at - 1] if at else 0, numbers[at + 1] if at + 1 < len(numbers) else 0
    return bool(above and above + 1 == numbers[at]) or below == numbers[at] + 1
