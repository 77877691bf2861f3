"""Keys in a text whose signs are not seen: the caret passes them by, and what is deleted takes its signs with it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextBlock, QTextCursor

from editor_app.gui.base.utf16 import Positions
from editor_app.gui.editor.signs import in_cells
from editor_app.gui.editor.signs.looks import Looks
from editor_app.gui.editor.signs.states import CELLS, line_of, part_of
from editor_app.text.edits import Edit
from editor_app.text.signs import whole
from editor_app.text.signs.line import LineKind
from editor_app.text.signs.table import LINE_BREAK
from editor_app.text.span import Span

_KEPT = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut, QKeySequence.StandardKey.Paste,
         QKeySequence.StandardKey.SelectAll)  # fmt: skip
_MOVES = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
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
_PARTED = "\n\n"
"""What stands between two paragraphs."""
_DELETIONS = (
    (QKeySequence.StandardKey.DeleteStartOfWord, QTextCursor.MoveOperation.PreviousWord),
    (QKeySequence.StandardKey.DeleteEndOfWord, QTextCursor.MoveOperation.NextWord),
)


class Sheet(Protocol):
    """The page, as far as it is asked here."""

    positions: Positions
    looks: Looks

    @property
    def body(self) -> str: ...

    @property
    def selection(self) -> Span: ...

    def textCursor(self) -> QTextCursor: ...

    def setTextCursor(self, cursor: QTextCursor) -> None: ...

    def isReadOnly(self) -> bool: ...

    def apply(self, changes: tuple[Edit, ...]) -> bool: ...


def press(page: Sheet, event: QKeyEvent, usual: Callable[[QKeyEvent], None]) -> None:
    """Do what a key says; `usual` is what the toolkit does."""
    hiding = page.looks.hiding
    if hiding and in_cells.press(page, event, page.isReadOnly()):
        return
    if not hiding or not _written(page, event):
        before = page.textCursor().position()
        usual(event)
        if page.looks.hiding:
            _pass_by(page, event, before)


def settle(page: Sheet) -> None:
    """After a click: the caret and the other end of what is selected stand where they can be seen."""
    cursor = page.textCursor()
    if page.looks.hiding:
        _place(page, _landed(cursor, cursor.anchor()), _landed(cursor, cursor.position()))


def place(cursor: QTextCursor) -> int:
    """Where the caret can be seen, next to where it is."""
    return _landed(cursor, cursor.position())


def put(page: Sheet, new: str) -> bool:
    """Put words in the place of what is selected. False when that takes nothing special."""
    if page.isReadOnly() or not page.looks.hiding:
        return False
    return _put(page, page.selection, new)


def _put(page: Sheet, span: Span, new: str, always: bool = False) -> bool:
    edit, caret = whole.put(page.body, span, new)
    if not always and edit.span == span and edit.new == new:
        return False
    page.apply((edit,))
    at = page.positions.to_qt(caret)
    _place(page, at, at)
    return True


def _written(page: Sheet, event: QKeyEvent) -> bool:
    """Whether a key was one that writes or deletes, and has done so."""
    if page.isReadOnly():
        return False
    cursor, strong = page.textCursor(), Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) or any(event.matches(key) for key, _ in _DELETIONS):
        return _deleted(page, cursor, event)
    if event.key() == Qt.Key.Key_Return:
        return _new_line(page, cursor)
    if event.text().isprintable() and event.text() and not event.modifiers() & strong:
        return put(page, event.text())
    return False


def _new_line(page: Sheet, cursor: QTextCursor) -> bool:
    """A paragraph ends; behind an item comes another, and an item without words ends the list.

    Between two paragraphs of Markdown stands an empty line: without it they are one in every export.
    """
    block = cursor.block()
    line, text = line_of(block), block.text()
    if line.kind in (LineKind.WORDS, LineKind.HEADING) and not line.quoted and text.strip():
        return _put(page, page.selection, _PARTED, always=True)
    if cursor.hasSelection() or line.kind is not LineKind.ITEM:
        return put(page, "\n")
    if not text[line.prefix.end :].strip():
        return _put(page, _span(page, block.position(), block.position() + len(text)), "\n", always=True)
    marker = _next_marker(text[: line.prefix.end], line.marker.of(text))
    return _put(page, page.selection, "\n" + marker, always=True)


def _next_marker(prefix: str, marker: str) -> str:
    digits = marker[: len(marker) - len(marker.lstrip("0123456789"))]
    following = str(int(digits) + 1) if digits else ""
    return prefix[: len(prefix) - len(marker)] + following + marker[len(digits) :]


def _deleted(page: Sheet, cursor: QTextCursor, event: QKeyEvent) -> bool:
    if not cursor.hasSelection():
        back = event.key() == Qt.Key.Key_Backspace
        word = next((step for key, step in _DELETIONS if event.matches(key)), None)
        block, at = cursor.block(), cursor.positionInBlock()
        prefix = _prefix(block)
        if back and prefix and at <= prefix:
            return _put(page, _span(page, block.position(), block.position() + prefix), "", always=True)
        if word is None and (gap := _gap(block, at, back)):
            return _put(page, _span(page, *gap), "", always=True)
        letter = QTextCursor.MoveOperation.PreviousCharacter if back else QTextCursor.MoveOperation.NextCharacter
        _seen_step(cursor, word or letter, _KEEP)
        if ended := next((one for one in _positions(block, _line_breaks(block)) if _within(cursor, one)), None):
            return _put(page, _span(page, *ended), "", always=True)
    start, end = _landed(cursor, cursor.selectionStart()), _landed(cursor, cursor.selectionEnd())
    return _put(page, _span(page, start, end), "", always=True)


def _within(cursor: QTextCursor, place: tuple[int, int]) -> bool:
    return place[0] <= cursor.selectionStart() and cursor.selectionEnd() <= place[1]


def _gap(block: QTextBlock, at: int, back: bool) -> tuple[int, int] | None:
    """The empty line between this paragraph and the one before or behind it, where the caret stands at its edge."""
    if at != (0 if back else len(block.text())) or not (back or block.text().strip()):
        return None
    beside = block.previous() if back else block.next()
    far = beside.previous() if back else beside.next()
    if not beside.isValid() or beside.text().strip() or not far.text().strip():
        return None
    start, end = (far, block) if back else (block, far)
    return start.position() + len(start.text()), end.position()


def _pass_by(page: Sheet, event: QKeyEvent, before: int) -> None:
    """Move on past signs, as a key that moves the caret has begun to."""
    cursor = page.textCursor()
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
    at = _landed(cursor, cursor.position(), back or ends, step is not None)
    _place(page, cursor.anchor() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else at, at)


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


def _seen_step(cursor: QTextCursor, step: QTextCursor.MoveOperation, mode: QTextCursor.MoveMode) -> None:
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


def _landed(cursor: QTextCursor, at: int, back: bool = False, on: bool = False) -> int:
    """The place that is meant by one among signs: behind them; before those that a line begins with there is none.
    `on`: a step goes on from one cell to the next.
    """
    block = cursor.document().findBlock(at)
    if part_of(block):
        at = in_cells.landed(block, at, -1 if back else 1 if on else 0)
        block = cursor.document().findBlock(at)
    prefix = _prefix(block)
    if prefix and at < block.position() + prefix:
        return block.position() - 1 if back and block.position() else block.position() + prefix
    apart = [*_kept_out(block), *_positions(block, (*line_of(block).pictures, *_line_breaks(block)))]
    return next((first if back else last for first, last in apart if first < at < last), at)


def _line_breaks(block: QTextBlock) -> list[Span]:
    """The ends of lines in the cells of a row; each is passed at one step."""
    return [Span(*found.span()) for found in LINE_BREAK.finditer(block.text())] if part_of(block) & CELLS else []


def _prefix(block: QTextBlock) -> int:
    """Where the words of a paragraph begin."""
    return Positions(block.text()).to_qt(line_of(block).prefix.end)


def _kept_out(block: QTextBlock) -> list[tuple[int, int]]:
    """The signs of a paragraph, as positions in the document; those that touch are one."""
    found = list[tuple[int, int]]()
    for first, last in _positions(block, line_of(block).kept_out):
        if found and found[-1][1] == first:
            found[-1] = found[-1][0], last
        else:
            found.append((first, last))
    return found


def _positions(block: QTextBlock, spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    positions, start = Positions(block.text()), block.position()
    return ((start + positions.to_qt(span.start), start + positions.to_qt(span.end)) for span in spans)


def _span(page: Sheet, start: int, end: int) -> Span:
    return page.positions.span(start, end)


def _place(page: Sheet, anchor: int, at: int) -> None:
    cursor = page.textCursor()
    if (cursor.anchor(), cursor.position()) != (anchor, at):
        cursor.setPosition(anchor)
        cursor.setPosition(at, _MOVE if anchor == at else _KEEP)
        page.setTextCursor(cursor)


def is_command(event: QKeyEvent) -> bool:
    """Whether a key with Ctrl or Alt is not an editing key."""
    strong = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    editing = event.key() in _MOVES or any(event.matches(key) for key in _KEPT)
    return bool(event.modifiers() & strong) and not editing
