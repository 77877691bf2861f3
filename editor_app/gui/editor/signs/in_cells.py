"""Keys and clicks in the cells of a table: the caret has a place in them and nowhere else in a row."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QTextBlock, QTextCursor, QTextLayout, QTextLine
from PySide6.QtWidgets import QTextEdit

from editor_app.gui.base.utf16 import Positions
from editor_app.gui.editor.page_places import in_sight
from editor_app.gui.editor.signs.grid import stretches
from editor_app.gui.editor.signs.sheet import Sheet
from editor_app.gui.editor.signs.states import CELLS, Part, first_row, line_of, part_of
from editor_app.gui.editor.signs.tables import Tables
from editor_app.text.edits import Edit
from editor_app.text.signs.cells import reach
from editor_app.text.signs.table import row_of
from editor_app.text.span import Span

_KEEP, _MOVE = QTextCursor.MoveMode.KeepAnchor, QTextCursor.MoveMode.MoveAnchor
_VERTICAL = (
    (QKeySequence.StandardKey.MoveToPreviousLine, True),
    (QKeySequence.StandardKey.SelectPreviousLine, True),
    (QKeySequence.StandardKey.MoveToNextLine, False),
    (QKeySequence.StandardKey.SelectNextLine, False),
)


def cells_of(block: QTextBlock) -> list[tuple[int, int]]:
    """Where the caret can stand in each cell of a row: from where, to where in the document."""
    if not part_of(block) & CELLS:
        return []
    text, start = block.text(), block.position()
    positions = Positions(text)
    places = (reach(text, cell) for cell in line_of(block).cells)
    return [(start + positions.to_qt(one.start), start + positions.to_qt(one.end)) for one in places]


def landed(block: QTextBlock, at: int, way: int) -> int:
    """The place that is meant by one in a line of a table; `way` is -1 for a step back, 1 for one ahead, else 0."""
    if part_of(block) is Part.RULE:
        below = block.next()
        return cells_of(block.previous())[-1][1] if way < 0 or not part_of(below) & CELLS else cells_of(below)[0][0]
    row = cells_of(block)
    if way < 0 and at < row[0][0] and block.position():
        above = block.previous()
        return landed(above, at, way) if part_of(above) else block.position() - 1
    if way > 0 and at > row[-1][1] and block.next().isValid():
        below = block.next()
        return landed(below, below.position(), way) if part_of(below) else below.position()
    if way < 0:
        return max((min(at, end) for start, end in row if start <= at), default=row[0][0])
    if way > 0:
        return min((max(at, start) for start, end in row if at <= end), default=row[-1][1])
    return min((min(max(at, start), end) for start, end in row), key=lambda place: abs(place - at))


def beside(page: Sheet, back: bool) -> bool:
    """Go to the next cell or the one before it; behind the last cell comes another row. False at the first."""
    cursor = page.textCursor()
    block = cursor.block()
    row = cells_of(block)
    number = sum(start <= cursor.position() for start, _ in row) - 1 + (-1 if back else 1)
    step = block
    while not 0 <= number < len(row):
        last, step = step, step.previous() if back else step.next()
        if not part_of(step):
            return not back and _another_row(page, last)
        if part_of(step) & CELLS:
            row = cells_of(step)
            number = len(row) - 1 if back else 0
    cursor.setPosition(row[number][0])
    cursor.setPosition(row[number][1], _KEEP)
    page.setTextCursor(cursor)
    return True


def _another_row(page: Sheet, block: QTextBlock) -> bool:
    """Write a row below the last line of a table. A head without its line of dashes is none any longer."""
    if part_of(block) is Part.HEAD:
        return True
    at = page.positions.from_qt(block.position() + len(block.text()))
    text = block.text()
    quote = text[: line_of(block).quote]
    page.apply((Edit(Span(at, at), f"\n{quote}{row_of([''] * len(cells_of(first_row(block))))}"),))
    if made := cells_of(block.next()):
        _stand(page, made[0][0], keep=False)
    return True


def press(page: Sheet, event: QKeyEvent, read_only: bool) -> bool:
    """Whether a key was one that does something else in a table than in a paragraph, and has done so."""
    for key, up in _VERTICAL:
        if event.matches(key):
            return _vertical(page, up, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
    cursor = page.textCursor()
    row = cells_of(cursor.block())
    if not row or cursor.hasSelection() or read_only:
        return False
    at = cursor.position()
    if event.key() == Qt.Key.Key_Backspace and any(at == start for start, _ in row):
        return at != row[0][0] or _row_gone(page, cursor.block(), row)
    return event.key() == Qt.Key.Key_Delete and any(at == end for _, end in row)


def _row_gone(page: Sheet, block: QTextBlock, row: list[tuple[int, int]]) -> bool:
    """Take out a row of which no cell has words; any other stays."""
    if part_of(block) is Part.ROW and all(start == end for start, end in row):
        end = page.positions.from_qt(block.position() + len(block.text()))
        above = block.previous().previous() if part_of(block.previous()) is Part.RULE else block.previous()
        _stand(page, cells_of(above)[-1][1], keep=False)
        start = page.positions.from_qt(block.position() - 1)
        page.apply((Edit(Span(start, end), ""),))
    return True


def _vertical(page: Sheet, up: bool, keep: bool) -> bool:
    """A line up or down: within the cell, in the same column, or out of the table and into one."""
    cursor = page.textCursor()
    block, at = cursor.block(), cursor.positionInBlock()
    line = block.layout().lineForTextPosition(at)
    if not line.isValid():
        return False
    x = _x(line, at)
    row = cells_of(block)
    beyond = block.previous() if up else block.next()
    if not row:
        last = 0 if up else block.layout().lineCount() - 1
        if line.lineNumber() != last or not part_of(beyond):
            return False
        return _enter(page, beyond, (_column_at(beyond, x), x), up, keep)
    number = max(0, sum(start <= cursor.position() for start, _ in row) - 1)
    near = line_beside(block.layout(), line, up)
    if near and number == _number_of(block, near):
        place = block.position() + near.xToCursor(x)
        _stand(page, min(max(place, row[number][0]), row[number][1]), keep)
        return True
    if part_of(beyond) is Part.RULE:
        beyond = beyond.previous() if up else beyond.next()
    return _enter(page, beyond, (number, x), up, keep)


def line_beside(layout: QTextLayout, line: QTextLine, up: bool) -> QTextLine | None:
    """The line above or below another. (Of a line -1 the toolkit reads and writes memory that is not its own.)"""
    at = line.lineNumber() + (-1 if up else 1)
    return layout.lineAt(at) if 0 <= at < layout.lineCount() else None


def _enter(page: Sheet, block: QTextBlock, where: tuple[int, float], up: bool, keep: bool) -> bool:
    """Stand in the last or the first line of a paragraph, or of a cell of a row."""
    number, x = where
    if not block.isValid():
        return _paragraph_below(page) if not up and not keep else True
    row, layout = cells_of(block), block.layout()
    lines = [layout.lineAt(one) for one in range(layout.lineCount())]
    if row:
        number = min(number, len(row) - 1)
        lines = [one for one in lines if _number_of(block, one) == number]
    if not lines:
        return False
    place = block.position() + lines[-1 if up else 0].xToCursor(x)
    _stand(page, min(max(place, row[number][0]), row[number][1]) if row else place, keep)
    return True


def _paragraph_below(page: Sheet) -> bool:
    """Behind a table with which the text ends a paragraph begins."""
    document = page.textCursor().document()
    end = page.positions.from_qt(document.characterCount() - 1)
    page.apply((Edit(Span(end, end), "\n\n"),))
    _stand(page, document.characterCount() - 1, keep=False)
    return True


def _number_of(block: QTextBlock, line: QTextLine) -> int:
    """The column that a line of a row is in."""
    parts = stretches(block.text(), line_of(block))
    return next((number for number, start, end in parts if start <= line.textStart() < end), 0)


def _column_at(block: QTextBlock, x: float) -> int:
    layout = block.layout()
    lines = (layout.lineAt(one) for one in range(layout.lineCount()))
    return max((_number_of(block, one) for one in lines if one.x() <= x), default=0)


def _x(line: QTextLine, at: int) -> float:
    """PySide answers cursorToX with the coordinate and the cursor's position."""
    answer: object = line.cursorToX(at)
    return float(answer[0] if isinstance(answer, tuple | list) else answer)  # type: ignore[arg-type]


def _stand(page: Sheet, at: int, keep: bool) -> None:
    cursor = page.textCursor()
    cursor.setPosition(at, _KEEP if keep else _MOVE)
    page.setTextCursor(cursor)


def place_at(page: QTextEdit, tables: Tables, point: QPointF) -> tuple[int, tuple[int, int]] | None:
    """The place in a table that a point means, and the cell it is in; None elsewhere. The toolkit looks for the first
    line at that height only. Beside the words of a cell it is the nearest of them.
    """
    if not tables.any:
        return None
    for block, place in in_sight(page):
        row = cells_of(block)
        if row and place.top() <= point.y() < _foot(page, block, place.bottom()):
            inside = point - place.topLeft()
            borders = tables.columns_of(block).borders[1:]
            number = min(sum(border < inside.x() for border in borders), len(row) - 1)
            start, end = row[number]
            return min(max(block.position() + _nearest(block, number, inside), start), end), row[number]
    return None


def on_selected(page: QTextEdit, tables: Tables, event: QMouseEvent, held: QTextCursor) -> bool:
    """Whether the left button is pressed in a table on what `held` has selected."""
    if event.button() is not Qt.MouseButton.LeftButton or event.modifiers() or not held.hasSelection():
        return False
    found = place_at(page, tables, event.position())
    return found is not None and held.selectionStart() <= found[0] < held.selectionEnd()


def to_paint(page: QTextEdit, wanted: QRect) -> QRect:
    """What is to be painted for a part of the page: all that is in sight. The toolkit leaves out lines of a paragraph
    by their height, as if each stood below the one before.
    """
    for _, place in in_sight(page):
        wanted = wanted.united(place.toAlignedRect())
    return wanted


def clicked(page: QTextEdit, tables: Tables, event: QMouseEvent) -> None:
    """After a press, a move or a double click: the caret is where it was meant to be."""
    if not event.buttons() & Qt.MouseButton.LeftButton or (found := place_at(page, tables, event.position())) is None:
        return
    at, (start, end) = found
    cursor, twice = page.textCursor(), event.type() is QEvent.Type.MouseButtonDblClick
    keep = event.type() is QEvent.Type.MouseMove or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if cursor.hasSelection() and not keep and not twice:  # three clicks
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
    else:
        cursor.setPosition(at, _KEEP if keep else _MOVE)
    if twice:
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
    page.setTextCursor(cursor)


def _foot(page: QTextEdit, block: QTextBlock, otherwise: float) -> float:
    below = block.next()
    top = page.document().documentLayout().blockBoundingRect(below).top() - page.verticalScrollBar().value()
    return top if below.isValid() else otherwise


def _nearest(block: QTextBlock, number: int, point: QPointF) -> int:
    """The position in the lines of a cell that is nearest to a point."""
    lines = [line for line in _lines(block) if _number_of(block, line) == number]

    def far(line: QTextLine) -> float:
        place = line.naturalTextRect()
        return max(place.top() - point.y(), point.y() - place.bottom())

    return min(lines, key=far).xToCursor(point.x()) if lines else 0


def _lines(block: QTextBlock) -> Iterator[QTextLine]:
    return (block.layout().lineAt(number) for number in range(block.layout().lineCount()))
