"""The caret in a text whose signs are not seen: it passes them by, and stands where it can be seen."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextBlock, QTextCursor

from editor_app.gui.base.utf16 import Positions
from editor_app.gui.editor.signs import in_cells
from editor_app.gui.editor.signs.sheet import Sheet
from editor_app.gui.editor.signs.states import CELLS, line_of, part_of
from editor_app.text.signs.table import LINE_BREAK
from editor_app.text.span import Span

_KEEP, _MOVE = QTextCursor.MoveMode.KeepAnchor, QTextCursor.MoveMode.MoveAnchor
_STEPS = (
    (QKeySequence.StandardKey.MoveToPreviousChar, QTextCursor.MoveOperation.PreviousCharacter),
    (QKeySequence.StandardKey.SelectPreviousChar, QTextCursor.MoveOperation.PreviousCharacter),
    (QKeySequence.StandardKey.MoveToPreviousWord, QTextCursor.MoveOperation.PreviousWord),
    (QKeySequence.StandardKey.SelectPreviousWord, QTextCursor.MoveOperation.PreviousWord),
    (QKeySequence.StandardKey.MoveToNextChar, QTextCursor.MoveOperation.NextCharacter),
    (QKeySequence.StandardKey.SelectNextChar, QTextCursor.MoveOperation.NextCharacter),
    (QKeySequence.StandardKey.MoveToNextWord, QTextCursor.MoveOperation.NextWord),
    (QKeySequence.StandardKey.SelectNextWord, QTextCursor.MoveOperation.NextWord),
)
_TO_THE_END = (QKeySequence.StandardKey.MoveToEndOfLine, QKeySequence.StandardKey.SelectEndOfLine)
_BACK = (QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveOperation.PreviousWord)


def settle(page: Sheet) -> None:
    """After a click: the caret and the other end of what is selected stand where they can be seen."""
    cursor = page.textCursor()
    if page.looks.hiding:
        stand(page, landed(cursor, cursor.anchor()), landed(cursor, cursor.position()))


def place(cursor: QTextCursor) -> int:
    """Where the caret can be seen, next to where it is."""
    return landed(cursor, cursor.position())


def pass_by(page: Sheet, event: QKeyEvent, start: QTextCursor) -> None:
    """Move on past signs, as a key that moves the caret has begun to from where it was."""
    cursor, before, held = page.textCursor(), start.position(), start.hasSelection()
    if cursor.position() == before:
        return
    step = next((step for key, step in _STEPS if event.matches(key)), None)
    back = step in _BACK
    if step is not None:
        while not _passed(cursor, before, cursor.position(), step) and cursor.movePosition(step, _KEEP):
            pass
        if step is QTextCursor.MoveOperation.NextWord:
            _behind_signs(cursor)
    ends = any(event.matches(key) for key in _TO_THE_END)
    at = landed(cursor, cursor.position(), back or ends, step is not None)
    keeps = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if step is not None and (keeps or not held) and not _between(cursor, before, at):
        at = before  # at the beginning or the end of the text there are signs alone to pass
    stand(page, cursor.anchor() if keeps else at, at)


def _behind_signs(cursor: QTextCursor) -> None:
    """On from signs that end a word to the next one."""
    at = cursor.position()
    behind = next((last for first, last in _kept_out(cursor.block()) if first == at), at)
    if behind > at:
        cursor.setPosition(behind, _KEEP)
        if cursor.document().characterAt(behind).isspace():
            cursor.movePosition(QTextCursor.MoveOperation.NextWord, _KEEP)


def _passed(cursor: QTextCursor, one: int, other: int, step: QTextCursor.MoveOperation) -> bool:
    """Whether something can be seen between two positions; of a word more than the blanks beside it."""
    words = step in (QTextCursor.MoveOperation.NextWord, QTextCursor.MoveOperation.PreviousWord)
    start, end = min(one, other), max(one, other)
    while words and start < end and cursor.document().characterAt(start).isspace():
        start += 1
    while words and start < end and cursor.document().characterAt(end - 1).isspace():
        end -= 1
    return _between(cursor, start, end)


def seen_step(cursor: QTextCursor, step: QTextCursor.MoveOperation, mode: QTextCursor.MoveMode) -> None:
    """Move by one letter or word that can be seen."""
    start = cursor.position()
    while cursor.movePosition(step, mode) and not _passed(cursor, start, cursor.position(), step):
        pass


def _between(cursor: QTextCursor, one: int, other: int) -> bool:
    """Whether something can be seen between two positions; a line's end can."""
    start, end = min(one, other), max(one, other)
    block = cursor.document().findBlock(start)
    if end > block.position() + block.length() - 1:
        return True
    out = sum(max(0, min(end, last) - max(start, first)) for first, last in _kept_out(block))
    return end - start > out


def landed(cursor: QTextCursor, at: int, back: bool = False, on: bool = False) -> int:
    """The place that is meant by one among signs: behind them; before those that a line begins with there is none.
    `on`: a step goes on from one cell to the next.
    """
    block = cursor.document().findBlock(at)
    if part_of(block):
        at = in_cells.landed(block, at, -1 if back else 1 if on else 0)
        block = cursor.document().findBlock(at)
    prefix = prefix_of(block)
    if prefix and at < block.position() + prefix:
        return block.position() - 1 if back and block.position() else block.position() + prefix
    apart = [*_kept_out(block), *positions_of(block, (*line_of(block).pictures, *line_breaks(block)))]
    return next((first if back else last for first, last in apart if first < at < last), at)


def line_breaks(block: QTextBlock) -> list[Span]:
    """The ends of lines in the cells of a row; each is passed at one step."""
    return [Span(*found.span()) for found in LINE_BREAK.finditer(block.text())] if part_of(block) & CELLS else []


def prefix_of(block: QTextBlock) -> int:
    """Where the words of a paragraph begin."""
    return Positions(block.text()).to_qt(line_of(block).prefix.end)


def _kept_out(block: QTextBlock) -> list[tuple[int, int]]:
    """The signs of a paragraph, as positions in the document; those that touch are one."""
    found = list[tuple[int, int]]()
    for first, last in positions_of(block, line_of(block).kept_out):
        if found and found[-1][1] == first:
            found[-1] = found[-1][0], last
        else:
            found.append((first, last))
    return found


def positions_of(block: QTextBlock, spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Places of a paragraph as positions in the document."""
    positions, start = Positions(block.text()), block.position()
    return ((start + positions.to_qt(span.start), start + positions.to_qt(span.end)) for span in spans)


def stand(page: Sheet, anchor: int, at: int) -> None:
    """Put the caret at a place, and the other end of what is selected at another."""
    cursor = page.textCursor()
    if (cursor.anchor(), cursor.position()) != (anchor, at):
        cursor.setPosition(anchor)
        cursor.setPosition(at, _MOVE if anchor == at else _KEEP)
        page.setTextCursor(cursor)
