"""Words that are dragged within a text in Markdown, into it or out of it: their signs go with them."""

from typing import Protocol

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDrag, QDropEvent
from PySide6.QtWidgets import QWidget

from editor_app.gui.editor.signs.sheet import Sheet
from editor_app.text.signs.moving import moved
from editor_app.text.span import Span


class Target(Sheet, Protocol):
    """A page on which words are dropped."""

    def viewport(self) -> QWidget: ...

    def caret_at(self, point: QPointF) -> int: ...

    def put(self, words: str) -> None: ...

    def createMimeDataFromSelection(self) -> QMimeData: ...

    def insertFromMimeData(self, source: QMimeData) -> None: ...

    def go_to(self, span: Span, select: bool = False, central: bool = False) -> None: ...


class Dragging:
    """What is dragged away from a page, and what is dropped on it."""

    def __init__(self, page: Target) -> None:
        self._page = page
        self._from = QPointF()
        self._may_begin = self._in_cell = False
        self._taken: Span | None = None

    def press(self, point: QPointF, on_selection: bool, in_cell: bool = False) -> None:
        """The mouse is pressed; on words that are selected that may be the beginning of a drag. `in_cell`: the toolkit
        does not know that it is on these.
        """
        self._from, self._may_begin, self._in_cell = point, on_selection, in_cell

    def release(self) -> bool:
        """The mouse is let go. Whether that ends a click which the toolkit does not know to be on what is selected."""
        clicked, self._in_cell = self._in_cell and self._may_begin, False
        return clicked

    def begin(self, point: QPointF, distance: int) -> bool:
        """Drag what is selected, once the mouse has gone far enough; False when that is not what is being done."""
        if not self._may_begin or not len(self._page.selection):
            return False
        if (point - self._from).manhattanLength() < distance:
            return True
        self._may_begin, self._taken = False, self._page.selection
        drag = QDrag(self._page.viewport())
        drag.setMimeData(self._page.createMimeDataFromSelection())
        move = Qt.DropAction.MoveAction
        both = Qt.DropAction.CopyAction if self._page.isReadOnly() else Qt.DropAction.CopyAction | move
        action = drag.exec(both, move)
        if action is move and self._taken is not None and not self._page.isReadOnly():  # it went to another window
            self._page.put("")
        self._taken = None
        return True

    def drop(self, event: QDropEvent) -> None:
        """Put what is dropped where it is dropped; what comes from this page is moved, as one change."""
        taken, self._taken = self._taken, None
        at = self._page.caret_at(event.position())
        event.acceptProposedAction()
        if taken is None or event.dropAction() is not Qt.DropAction.MoveAction:
            cursor = self._page.textCursor()
            cursor.setPosition(at)
            self._page.setTextCursor(cursor)
            self._page.insertFromMimeData(event.mimeData())
            return
        found = moved(self._page.body, taken, self._page.positions.from_qt(at))
        if found and self._page.apply(found[0]):
            self._page.go_to(found[1], select=True)
