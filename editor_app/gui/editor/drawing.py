"""Draws marks under and behind the words: waves, dashes, dots, bands, the pill of the finding in hand."""

from collections.abc import Iterator, Sequence
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QTextBlock

from editor_app.gui.base import theme
from editor_app.gui.editor.highlights import MarkStyle

_WAVE = 6
"""Length of one wave in pixels."""


def pieces(block: QTextBlock, start: int, end: int, origin: QPointF) -> Iterator[tuple[QRectF, float]]:
    """For each line of a block that a stretch crosses: its rectangle on the screen, and where its underline goes.

    `start` and `end` are Qt's positions inside the block.
    """
    layout = block.layout()
    first, last = layout.lineForTextPosition(start), layout.lineForTextPosition(max(start, end - 1))
    if not first.isValid() or not last.isValid():
        return
    for number in range(first.lineNumber(), last.lineNumber() + 1):
        line = layout.lineAt(number)
        line_end = line.textStart() + line.textLength()
        left, right = _x(line.cursorToX(max(start, line.textStart()))), _x(line.cursorToX(min(end, line_end)))
        top = origin.y() + line.y()
        place = QRectF(origin.x() + min(left, right), top, abs(right - left), line.height())
        yield place, top + line.ascent() + line.descent() - 1


def underline(painter: QPainter, style: MarkStyle, left: float, right: float, y: float, colour: QColor) -> None:
    """A wave, dashes or dots from `left` to `right`."""
    if style is MarkStyle.WAVE:
        width, ratio = max(float(_WAVE), right - left), painter.device().devicePixelRatioF()
        painter.drawTiledPixmap(QRectF(left, y - 1, width, 4), _wave(colour.rgb(), ratio), QPointF(left % _WAVE, 0))
        return
    pen = QPen(colour, theme.LINE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if style is MarkStyle.DOTS else Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([0.1, 2.0] if style is MarkStyle.DOTS else [3.0, 1.5])
    painter.setPen(pen)
    painter.drawLine(QPointF(left + 1, y + 1), QPointF(max(right - 1, left + 2), y + 1))


def band(painter: QPainter, place: QRectF, colour: QColor) -> None:
    """A soft band behind repeated words."""
    painter.fillRect(place, colour)


def comment(painter: QPainter, place: QRectF, y: float, fill: QColor, edge: QColor) -> None:
    """Words that a comment is about: a tinted background with a thin line below, as in other programs."""
    painter.fillRect(place, fill)
    painter.fillRect(QRectF(place.left(), y + 2, place.width(), 1), edge)


def strike(painter: QPainter, place: QRectF, y: float, paper: QColor, ink: QColor) -> None:
    """Words that are proposed for removal: dimmed, and with a line through them. `y` is where an underline would go."""
    veil = QColor(paper)
    veil.setAlpha(80)
    painter.fillRect(place, veil)
    painter.setPen(QPen(ink, 1))
    middle = round((place.top() + y) / 2) + 1.5
    painter.drawLine(QPointF(place.left(), middle), QPointF(place.right(), middle))


def pill(painter: QPainter, places: Sequence[QRectF], fill: QColor | None, edge: QColor) -> None:
    """The finding in hand: filled; its twins: an outline. Adjacent lines become one shape."""
    shape = QPainterPath()
    shape.setFillRule(Qt.FillRule.WindingFill)
    for number, place in enumerate(places):
        below = places[number + 1].top() if number + 1 < len(places) else place.bottom()
        grown = place.adjusted(-2, 0, 2, 1)
        grown.setBottom(max(grown.bottom(), below + 1 if below < place.bottom() + place.height() else 0.0))
        shape.addRoundedRect(grown, theme.RADIUS, theme.RADIUS)
    painter.setPen(QPen(edge, 1.2))
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    painter.drawPath(shape.simplified() if len(places) > 1 else shape)
    painter.setBrush(Qt.BrushStyle.NoBrush)


@cache
def _wave(rgb: int, ratio: float) -> QPixmap:
    """One period of a wave, to be tiled."""
    made = QPixmap(round(_WAVE * ratio), round(4 * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    path = QPainterPath(QPointF(-_WAVE / 2, 2))
    for step in range(-1, 3):
        middle = step * _WAVE / 2
        path.quadTo(QPointF(middle + _WAVE / 4, 0 if step % 2 else 4), QPointF(middle + _WAVE / 2, 2))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(rgb), 1.5))
    painter.drawPath(path)
    painter.end()
    return made


def _x(answer: object) -> float:
    """PySide answers cursorToX with the coordinate and the cursor's position."""
    return float(answer[0] if isinstance(answer, tuple | list) else answer)  # type: ignore[arg-type]
