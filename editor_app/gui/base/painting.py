"""What the delegates of several lists paint in the same way: words cut to fit, icons, backgrounds."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from editor_app.gui.base import theme
from editor_app.gui.base.palettes import Colours


def background(painter: QPainter, option: QStyleOptionViewItem, roles: Colours) -> None:
    """The background of a row: selected, under the pointer, or plain."""
    state = option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, roles.of("selected"))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, roles.of("hover"))


def words(
    painter: QPainter,
    room: QRect,
    text: str,
    font: QFont,
    colour: QColor,
    mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> int:
    """One line of words, centred vertically; returns its width."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(" ".join(text.split()), mode, room.width())
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
    return metrics.horizontalAdvance(shown)


def words_right(painter: QPainter, room: QRect, text: str, font: QFont, colour: QColor) -> int:
    """Words at the right edge; returns their width."""
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), text)
    return QFontMetrics(font).horizontalAdvance(text)


def icon_place(room: QRect, size: int = theme.ICON) -> QRect:
    """The place of an icon at the left edge of a rectangle, centred vertically."""
    return QRect(room.left(), room.top() + (room.height() - size) // 2, size, size)


def halves(room: QRect) -> tuple[QRect, QRect]:
    """The two lines of a tall row, close to its middle."""
    inset = max(0, (room.height() - 2 * (room.height() // 2 - 2)) // 2)
    top = QRect(room.left(), room.top() + inset + 1, room.width(), room.height() // 2 - inset)
    return top, QRect(room.left(), top.bottom() + 1, room.width(), room.height() // 2 - inset)
