"""Keys that write and delete in a text whose signs are not seen: what goes takes its signs with it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextBlock, QTextCursor

from editor_app.gui.editor.signs import in_cells
from editor_app.gui.editor.signs.caret import landed, line_breaks, pass_by, positions_of, prefix_of, seen_step, stand
from editor_app.gui.editor.signs.pen import Pen
from editor_app.gui.editor.signs.sheet import Sheet
from editor_app.gui.editor.signs.states import line_of
from editor_app.text.signs import lists, whole
from editor_app.text.signs.line import LineKind
from editor_app.text.span import Span

_KEPT = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut, QKeySequence.StandardKey.Paste,
         QKeySequence.StandardKey.SelectAll)  # fmt: skip
_MOVES = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_KEEP = QTextCursor.MoveMode.KeepAnchor
_PARTED = "\n\n"
"""What stands between two paragraphs."""
_DELETIONS = (
    (QKeySequence.StandardKey.DeleteStartOfWord, QTextCursor.MoveOperation.PreviousWord),
    (QKeySequence.StandardKey.DeleteEndOfWord, QTextCursor.MoveOperation.NextWord),
)


class Written(Sheet, Protocol):
    """A page that is written on."""

    pen: Pen


def press(page: Written, event: QKeyEvent, usual: Callable[[QKeyEvent], None]) -> None:
    """Do what a key says; `usual` is what the toolkit does."""
    hiding = page.looks.hiding
    if hiding and in_cells.press(page, event, page.isReadOnly()):
        return
    if not hiding or not _written(page, event):
        before = page.textCursor()
        usual(event)
        if page.looks.hiding:
            pass_by(page, event, before)


def typed(page: Written, words: str) -> bool:
    """Put what is typed in the place of what is selected, in the type that was chosen for it."""
    writes = page.looks.hiding and not page.isReadOnly()
    return (writes and page.pen.write(words)) or put(page, words)


def put(page: Written, new: str) -> bool:
    """Put words in the place of what is selected. False when that takes nothing special."""
    if page.isReadOnly() or not page.looks.hiding:
        return False
    return _put(page, page.selection, new)


def _put(page: Written, span: Span, new: str, always: bool = False) -> bool:
    edit, caret = lists.numbered(page.body, *whole.put(page.body, span, new))
    if not always and edit.span == span and edit.new == new:
        return False
    page.apply((edit,))
    at = page.positions.to_qt(caret)
    stand(page, at, at)
    return True


def _written(page: Written, event: QKeyEvent) -> bool:
    """Whether a key was one that writes or deletes, and has done so."""
    if page.isReadOnly():
        return False
    cursor, strong = page.textCursor(), Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) or any(event.matches(key) for key, _ in _DELETIONS):
        return _deleted(page, cursor, event)
    if event.key() == Qt.Key.Key_Return:
        return _new_line(page, cursor)
    if event.text().isprintable() and event.text() and not event.modifiers() & strong:
        return typed(page, event.text())
    return False


def _new_line(page: Written, cursor: QTextCursor) -> bool:
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
        if indent(page, deeper=False):
            return True
        return _put(page, _span(page, block.position(), block.position() + len(text)), "\n", always=True)
    marker = _next_marker(text[: line.prefix.end], line.marker.of(text))
    return _put(page, page.selection, "\n" + marker, always=True)


def indent(page: Written, deeper: bool) -> bool:
    """Let an item stand below the one before it, or beside the one that it is below. False where it does so already."""
    move = lists.deeper if deeper else lists.shallower
    found = move(page.body, page.positions.from_qt(page.textCursor().position()))
    if found is None or not page.apply((found[0],)):
        return False
    at = page.positions.to_qt(found[1])
    stand(page, at, at)
    return True


def tab(page: Written, ahead: bool) -> bool:
    """Whether Tab does something in the text: it goes from cell to cell, and moves items in and out."""
    if page.isReadOnly() or not page.looks.hiding:
        return False
    block = page.textCursor().block()
    if in_cells.cells_of(block):
        return in_cells.beside(page, back=not ahead)
    return line_of(block).kind is LineKind.ITEM and (indent(page, ahead) or ahead)


def _next_marker(prefix: str, marker: str) -> str:
    digits = marker[: len(marker) - len(marker.lstrip("0123456789"))]
    following = str(int(digits) + 1) if digits else ""
    return prefix[: len(prefix) - len(marker)] + following + marker[len(digits) :]


def _deleted(page: Written, cursor: QTextCursor, event: QKeyEvent) -> bool:
    if not cursor.hasSelection():
        back = event.key() == Qt.Key.Key_Backspace
        word = next((step for key, step in _DELETIONS if event.matches(key)), None)
        block, at = cursor.block(), cursor.positionInBlock()
        prefix = prefix_of(block)
        if back and prefix and at <= prefix:
            return _put(page, _span(page, block.position(), block.position() + prefix), "", always=True)
        if word is None and (gap := _gap(block, at, back)):
            return _put(page, _span(page, *gap), "", always=True)
        letter = QTextCursor.MoveOperation.PreviousCharacter if back else QTextCursor.MoveOperation.NextCharacter
        seen_step(cursor, word or letter, _KEEP)
        if ended := next((one for one in positions_of(block, line_breaks(block)) if _within(cursor, one)), None):
            return _put(page, _span(page, *ended), "", always=True)
    start, end = landed(cursor, cursor.selectionStart()), landed(cursor, cursor.selectionEnd())
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


def _span(page: Written, start: int, end: int) -> Span:
    return page.positions.span(start, end)


def is_command(event: QKeyEvent) -> bool:
    """Whether a key with Ctrl or Alt is not an editing key."""
    strong = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    editing = event.key() in _MOVES or any(event.matches(key) for key in _KEPT)
    return bool(event.modifiers() & strong) and not editing
