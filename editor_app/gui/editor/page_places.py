"""Places on a page: selecting them, and scrolling so that they are seen."""

from collections.abc import Iterator
from typing import Protocol

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QScrollBar, QTextEdit, QWidget

from editor_app.gui.base import theme
from editor_app.gui.base.utf16 import Positions
from editor_app.text.span import Span


class Sheet(Protocol):
    """What has places: the page, as far as it is asked here."""

    positions: Positions

    def textCursor(self) -> QTextCursor: ...

    def setTextCursor(self, cursor: QTextCursor) -> None: ...

    def cursorRect(self, cursor: QTextCursor) -> QRect: ...

    def verticalScrollBar(self) -> QScrollBar: ...

    def viewport(self) -> QWidget: ...

    def setFocus(self) -> None: ...


def cover(cursor: QTextCursor, positions: Positions, span: Span) -> None:
    """Let a cursor select a place."""
    cursor.setPosition(positions.to_qt(span.start))
    cursor.setPosition(positions.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)


def go_to(page: Sheet, span: Span, selected: bool = False, central: bool = False) -> None:
    """Put the caret at a place, and the place at a third of the page when it is out of sight; `central`: when it is
    outside the middle half.
    """
    bar = page.verticalScrollBar()
    scrolled = bar.value()
    cursor = page.textCursor()
    cover(cursor, page.positions, span if selected else Span(span.start, span.start))
    page.setTextCursor(cursor)
    bar.setValue(scrolled)  # Qt brings the caret just to the edge
    place, view = page.cursorRect(cursor), page.viewport().rect()
    edge = view.height() // 4 if central else theme.WIDE
    if not view.adjusted(0, edge, 0, -edge).contains(view.center().x(), place.center().y()):
        bar.setValue(bar.value() + place.top() - view.height() // 3)


def go_between(page: Sheet, span: Span, other: Span) -> None:
    """Put the caret at a place; where both fit on the page, both are in sight."""
    first, last = sorted((span, other))
    go_to(page, first)
    cursor = page.textCursor()
    top = page.cursorRect(cursor).top()
    cover(cursor, page.positions, Span(last.end, last.end))
    bottom = page.cursorRect(cursor).bottom()
    free = page.viewport().height() - (bottom - top)
    if free > 2 * theme.SMALL:
        bar = page.verticalScrollBar()
        bar.setValue(bar.value() + top - min(free // 2, page.viewport().height() // 3))
        cover(cursor, page.positions, Span(span.start, span.start))
        page.setTextCursor(cursor)
    else:
        go_to(page, span)


def show_place(page: Sheet, span: Span) -> None:
    """Select a place and give it the focus."""
    go_to(page, span, selected=True)
    page.setFocus()


def stand_before(page: Sheet, span: Span) -> None:
    """Show a place with the caret before it: what is typed next replaces nothing."""
    go_to(page, Span(span.start, span.start))
    page.setFocus()


def put_down(page: Sheet) -> None:
    """The keys are in the text again, and nothing in it is selected: what is typed next replaces nothing."""
    cursor = page.textCursor()
    cursor.setPosition(cursor.selectionEnd())
    page.setTextCursor(cursor)
    page.setFocus()


def in_sight(page: QTextEdit) -> Iterator[tuple[QTextBlock, QRectF]]:
    """The paragraphs that can be seen, and where each stands."""
    layout, scrolled = page.document().documentLayout(), page.verticalScrollBar().value()
    block = page.cursorForPosition(QPoint(0, 0)).block()
    while block.isValid():
        place = layout.blockBoundingRect(block).translated(0, -scrolled)
        if place.top() > page.viewport().height():
            return
        yield block, place
        block = block.next()
