"""The rails at both sides of the window: a column of buttons, each of which opens one pane or view."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from editor_app.gui.base import icons, theme
from editor_app.gui.base.theme import Look, Type

WIDTH, WIDE = 52, 72
"""Pixels of the rail with numbers under its drawings, and of the one with words."""
_HEIGHT = 46


class RailButton(QToolButton):
    """A drawing with a word or a number under it; a bubble tells how many there are to see."""

    def __init__(self, drawing: str, role: str, name: str, width: int) -> None:
        super().__init__()
        self._bubble = ""
        self.setIcon(icons.icon(drawing, role))
        self.setIconSize(QSize(theme.ICON, theme.ICON))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setFixedSize(width, _HEIGHT)
        self.setAccessibleName(name)
        theme.dress(self, Look.RAIL)

    def show_bubble(self, number: int) -> None:
        """How many; nothing for none."""
        words = str(number) if number else ""
        if words != self._bubble:
            self._bubble = words
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Called by Qt."""
        super().paintEvent(event)
        if not self._bubble:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(Type.SMALL))
        width = painter.fontMetrics().horizontalAdvance(self._bubble) + 10
        room = max(16, width)
        place = QRectF(min(self.width() / 2 + 4, self.width() - room - 2), 2, room, 16)  # four digits reach the edge
        roles = theme.colours(self.palette())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(roles.of("accent"))
        painter.drawRoundedRect(place, 8, 8)
        painter.setPen(roles.of("on_accent"))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), self._bubble)
        painter.end()


class Rail(QFrame):
    """At most one button is down. `pressed` carries the name of the button that was pressed."""

    pressed = Signal(str)

    def __init__(self, name: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, RailButton] = {}
        self._width = width
        self.setAccessibleName(name)
        self.setFixedWidth(width)
        theme.dress(self, Look.RAIL)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.TIGHT, 0, theme.TIGHT)
        self._column.setSpacing(0)
        self._column.addStretch(1)

    def add(self, key: str, drawing: str, name: str, role: str = "muted", words: str = "") -> RailButton:
        """One more button, below the others; `words` stand under its drawing."""
        button = RailButton(drawing, role, name, self._width)
        button.setText(words)
        button.setToolTip(name)
        button.setCheckable(True)
        button.clicked.connect(lambda: self.pressed.emit(key))
        self._column.insertWidget(len(self.buttons), button)
        self.buttons[key] = button
        return button

    def add_at_the_foot(self, drawing: str, name: str, then: Callable[[], object]) -> RailButton:
        """A button that does something, at the foot of the rail."""
        button = RailButton(drawing, "muted", name, self._width)
        button.setText(name)
        button.clicked.connect(lambda: then())
        self._column.addWidget(button)
        return button

    def mark(self, *keys: str) -> None:
        """Which buttons are down."""
        for key, button in self.buttons.items():
            button.setChecked(key in keys)
