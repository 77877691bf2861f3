"""What is drawn in the place of signs: the bullet of an item, the bar of a quotation, a rule, a picture."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock
from PySide6.QtWidgets import QTextEdit

from editor_app.gui.base import icons, theme
from editor_app.gui.base.utf16 import Positions
from editor_app.gui.editor.drawing import pieces
from editor_app.gui.editor.page_places import in_sight
from editor_app.gui.editor.signs.looks import QUOTE, has_bullet
from editor_app.gui.editor.signs.states import CELLS, Part, line_of, part_of
from editor_app.gui.editor.signs.tables import Tables
from editor_app.text.signs.inline import Style
from editor_app.text.signs.line import WORDS, LineKind
from editor_app.text.span import Span

_DOT = 2.5
"""Radius of a bullet in pixels."""
_MIDDLE = 0.42
"""Where the middle of small letters is, as a share of a line of one and a half."""


def paint(painter: QPainter, page: QTextEdit, tables: Tables) -> None:
    """Draw all that are in sight."""
    for block, place in in_sight(page):
        line = line_of(block)
        if line is WORDS:
            continue
        text = block.text()
        if line.quoted:
            bar = QRectF(place.left() + QUOTE / 4, place.top(), theme.LINE + 1, place.height())
            painter.fillRect(bar, theme.colours(page.palette()).of("border"))
        if part_of(block) & CELLS:
            _row(painter, page, tables, (block, place))
        elif line.kind is LineKind.RULE and part_of(block) is not Part.RULE:
            painter.setPen(QPen(theme.colours(page.palette()).of("border"), 1))
            y = place.center().y()
            painter.drawLine(QPointF(place.left(), y), QPointF(page.viewport().width() - theme.TIGHT, y))
        if has_bullet(line, text):
            _bullet(painter, page, _box(block, place, line.marker))
        for pair in line.pairs:
            if pair.style is Style.PICTURE:
                _picture(painter, _box(block, place, pair.opening))


def _row(painter: QPainter, page: QTextEdit, tables: Tables, row: tuple[QTextBlock, QRectF]) -> None:
    """The lines around the cells of a row; those above and below the head are stronger."""
    block, place = row
    roles = theme.colours(page.palette())
    below = block.next()
    foot = page.document().documentLayout().blockBoundingRect(below).top() - page.verticalScrollBar().value()
    if not below.isValid():
        foot = place.top() + block.blockFormat().bottomMargin()
    foot = round(foot) - 0.5
    borders = [place.left() + round(x) + 0.5 for x in tables.columns_of(block).borders]
    head = part_of(block) is Part.HEAD
    painter.setPen(QPen(roles.of("hairline"), 1))
    top = round(place.top()) - 0.5
    for x in borders:
        painter.drawLine(QPointF(x, top), QPointF(x, foot))
    if head:
        painter.drawLine(QPointF(borders[0], top), QPointF(borders[-1], top))
    painter.setPen(QPen(roles.of("border" if head else "hairline"), 1))
    painter.drawLine(QPointF(borders[0], foot), QPointF(borders[-1], foot))


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
