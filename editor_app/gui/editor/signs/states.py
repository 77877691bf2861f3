"""What is kept of each line while it is drawn: the code that it is in, and its part in a table."""

from enum import IntFlag
from functools import lru_cache

from PySide6.QtGui import QTextBlock

from editor_app.text.signs.line import Line, LineKind, read
from editor_app.text.signs.table import aligned, cells

_CODE = 0xFFFF


class Part(IntFlag):
    """What a line is of a table."""

    NONE = 0
    HEAD = 1 << 16
    RULE = 1 << 17
    ROW = 1 << 18


CELLS = Part.HEAD | Part.ROW


def code_of(state: int) -> int:
    """What `fenced` said, in the state of a line."""
    return max(0, state) & _CODE


def part_of(block: QTextBlock) -> Part:
    """What a line is of a table."""
    return _part(block.userState()) if block.isValid() else Part.NONE


def line_of(block: QTextBlock) -> Line:
    """What a paragraph is."""
    before = block.previous()
    return _read(block.text(), code_of(before.userState()) if before.isValid() else 0)


@lru_cache(maxsize=4096)
def _read(text: str, code: int) -> Line:
    """A line is asked for at each painting and each key, and seldom another."""
    return read(text, code)


def part_in(before: int, line: Line, block: QTextBlock) -> Part:
    """What a line is of a table, behind a line with the state `before`."""
    over = _part(before)
    if over is Part.HEAD:
        return Part.RULE if aligned(block.text(), line.quote) else Part.NONE
    if line.kind is not LineKind.TABLE or code_of(before):
        return Part.NONE
    return Part.ROW if over else _head(line, block.next())


def _head(line: Line, below: QTextBlock) -> Part:
    if not below.isValid():
        return Part.NONE
    text, start = below.text(), read(below.text()).quote
    same = (start > 0) is line.quoted and len(cells(text, start)) == len(line.cells)
    return Part.HEAD if same and aligned(text, start) else Part.NONE


def misread(block: QTextBlock) -> bool:
    """Whether a line was the head of a table, or was none, before the line below it became another."""
    if not block.isValid():
        return False
    before = block.previous().userState() if block.previous().isValid() else 0
    return part_in(before, line_of(block), block) is not part_of(block)


def _part(state: int) -> Part:
    return Part(max(0, state) & ~_CODE)


def first_row(block: QTextBlock) -> QTextBlock:
    """The head of the table that a line is in."""
    while part_of(block) is not Part.HEAD and part_of(block.previous()):
        block = block.previous()
    return block
