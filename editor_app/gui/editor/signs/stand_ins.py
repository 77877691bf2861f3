"""What is drawn in the place of signs: the bullet of an item, the bar of a quotation, a rule, a picture."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock
from PySide6.QtWidgets import QTextEdit

from editor_app.gui.base import icons, theme
from editor_app.gui.base.utf16 import Positions
from editor_app.gui.editor.drawing import pieces
from editor_app.gui.editor.signs.looks import QUOTE, has_bullet, line_of
from editor_app.text.signs.inline import Style
from editor_app.text.signs.line import WORDS, LineKind
from editor_app.text.span import Span

_DOT = 2.5
"""Radius of a bullet in pixels."""
_MIDDLE = 0.42
"""Where the middle of small letters is, as a share of a line of one and a half."""


def paint(painter: QPainter, page: QTextEdit) -> None:
    """Draw all that are in sight."""
    for block, place in _blocks(page):
        line = line_of(block)
        if line is WORDS:
            continue
        text = block.text()
        if line.quoted:
            bar = QRectF(place.left() + QUOTE / 4, place.top(), theme.LINE + 1, place.height())
            painter.fillRect(bar, theme.colours(page.palette()).of("border"))
        if line.kind is LineKind.RULE:
            painter.setPen(QPen(theme.colours(page.palette()).of("border"), 1))
            y = place.center().y()
            painter.drawLine(QPointF(place.left(), y), QPointF(page.viewport().width() - theme.TIGHT, y))
        if has_bullet(line, text):
            _bullet(painter, page, _box(block, place, line.marker))
        for pair in line.pairs:
            if pair.style is Style.PICTURE:
                _picture(painter, _box(block, place, pair.opening))


def _blocks(page: QTextEdit) -> Iterator[tuple[QTextBlock, QRectF]]:
    """The paragraphs in sight and where each stands."""
    layout, scrolled = page.document().documentLayout(), page.verticalScrollBar().value()
    block = page.cursorForPosition(QPoint(0, 0)).block()
    while block.isValid():
        place = layout.blockBoundingRect(block).translated(0, -scrolled)
        if place.top() > page.viewport().height():
            return
        yield block, place
        block = block.next()


def _box(block: QTextBlock, place: QRectF, span: Span) -> QRectF:
    """Where signs stand that keep their room."""
    positions = Positions(block.text())
    found = pieces(block, positions.to_qt(span.start), positions.to_qt(span.end), place.topLeft())
    return next((box for box, _ in found), QRectF())


def _bullet(painter: QPainter, page: QTextEdit, box: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colours(page.palette()).of("text"))
    painter.drawEllipse(QPointF(box.left() + _DOT + 1, box.top() + box.height() * _MIDDLE), _DOT, _DOT)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _picture(painter: QPainter, box: QRectF) -> None:
    side = theme.ICON
    top = box.top() + box.height() * _MIDDLE - side / 2
    icons.paint(painter, QRect(round(box.left()), round(top), side, side), "picture", "muted")
