"""The rails at both sides of the window: a column of buttons, each of which opens one pane or view."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from editor_app.gui.base import icons, theme
from editor_app.gui.base.theme import Look, Type

WIDTH, WIDE = 68, 72
"""Pixels of the rail of views, and of the one of panes: their longest words fit."""
_HEIGHT, _WORDLESS = 46, 38
"""Pixels of a button with words, and below which it has none: in a low window all buttons stay in sight."""


class RailButton(QToolButton):
    """A drawing with a word under it. A bubble tells how many there are to see, a number how many there are."""

    def __init__(self, drawing: str, role: str, name: str, width: int) -> None:
        super().__init__()
        self._bubble = self._count = ""
        self.setIcon(icons.icon(drawing, role))
        self.setIconSize(QSize(theme.ICON, theme.ICON))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setFixedWidth(width)
        self.setMinimumHeight(theme.TARGET)
        self.setMaximumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(name)
        theme.dress(self, Look.RAIL)

    def show_bubble(self, number: int) -> None:
        """How many; nothing for none."""
        words = str(number) if number else ""
        if words != self._bubble:
            self._bubble = words
            self.update()

    def show_count(self, number: int) -> None:
        """How many there are, at rest; nothing for none."""
        words = f"{number:,}" if number else ""
        if words != self._count:
            self._count = words
            self.update()

    def sizeHint(self) -> QSize:
        """Called by Qt: room for a word."""
        return QSize(self.width(), _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Called by Qt: where there is no room for a word, the drawing is in the middle."""
        super().resizeEvent(event)
        words = event.size().height() >= _WORDLESS
        style = Qt.ToolButtonStyle.ToolButtonTextUnderIcon if words else Qt.ToolButtonStyle.ToolButtonIconOnly
        if style is not self.toolButtonStyle():
            self.setToolButtonStyle(style)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Called by Qt."""
        super().paintEvent(event)
        if not self._bubble and not self._count:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(Type.SMALL))
        if self._bubble:
            self._paint_bubble(painter)
        else:
            painter.setPen(theme.colours(self.palette()).of("text" if self.isChecked() else "muted"))
            place = QRectF(self.width() / 2 + theme.ICON / 2 + 2, 2, self.width() / 2 - theme.ICON / 2 - 2, 16)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self._count)
        painter.end()

    def _paint_bubble(self, painter: QPainter) -> None:
        width = painter.fontMetrics().horizontalAdvance(self._bubble) + 10
        room = max(16, width)
        place = QRectF(min(self.width() / 2 + 4, self.width() - room - 2), 2, room, 16)  # four digits reach the edge
        roles = theme.colours(self.palette())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(roles.of("accent"))
        painter.drawRoundedRect(place, 8, 8)
        painter.setPen(roles.of("on_accent"))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), self._bubble)


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
