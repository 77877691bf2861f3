"""The queue by state and age: a bar for each state, every piece with its number.

Signals: chosen(Status), when a bar is clicked or Enter is pressed on it.
"""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from editor_app.domain.article import Status
from editor_app.gui.base import icons, painting, theme
from editor_app.gui.base.labels import status_name
from editor_app.gui.base.palettes import Colours

SHOWN = (Status.NEW, Status.IN_REVIEW, Status.CHANGES_REQUESTED, Status.SUBMITTED, Status.APPROVED)
_ROW = 32
_LABEL, _TOTAL = 190, 44
"""Pixels for the name of a state, and for its number."""
_LEAST = 26
"""Pixels of the narrowest piece, so that its number can be read."""


class Bars(QWidget):
    """The arrows go from bar to bar."""

    chosen = Signal(Status)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ages: Mapping[Status, tuple[int, ...]] = {}
        self._at = 0
        self.setFixedHeight(_ROW * len(SHOWN))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The queue by state and age"))

    def show_ages(self, ages: Mapping[Status, tuple[int, ...]]) -> None:
        """Show other numbers."""
        self._ages = ages
        self.setAccessibleDescription("; ".join(map(self.words, SHOWN)))
        self.update()

    def words(self, status: Status) -> str:
        """A bar in words."""
        numbers = self._ages.get(status, (0,))
        said = self.tr("{state}: {count}, of which {old} older than 7 days")
        return said.format(state=status_name(status), count=sum(numbers), old=numbers[-1])

    def pieces(self, status: Status) -> list[QRect]:
        """Where the pieces of a bar are drawn; the longest bar takes the whole width."""
        numbers = self._ages.get(status, ())
        longest = max((sum(one) for one in self._ages.values()), default=0)
        left, top = _LABEL + _TOTAL, SHOWN.index(status) * _ROW + 6
        room = max(0, self.width() - left - len(numbers) * _LEAST)
        found = []
        for number in numbers:
            width = _LEAST + room * number // max(1, longest) if number else 0
            found.append(QRect(left, top, width, _ROW - 12))
            left += width
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Called by Qt."""
        painter, roles = QPainter(self), theme.colours(self.palette())
        for row, status in enumerate(SHOWN):
            line = QRect(0, row * _ROW, self.width(), _ROW)
            if self.hasFocus() and row == self._at:
                painter.fillRect(line, roles.of("selected"))
            glyph = painting.icon_place(line.adjusted(theme.SMALL, 0, 0, 0))
            icons.paint(painter, glyph, f"state-{_drawing(status)}", "muted")
            name = QRect(theme.SMALL + theme.ICON + theme.SMALL, line.top(), _LABEL, _ROW)
            painting.words(painter, name, status_name(status), theme.font(), roles.of("text"))
            numbers = self._ages.get(status, ())
            total = QRect(_LABEL, line.top(), _TOTAL - theme.MEDIUM, _ROW)
            painting.words_right(painter, total, f"{sum(numbers):,}", theme.font(strong=True), roles.of("text"))
            for age, (number, place) in enumerate(zip(numbers, self.pieces(status), strict=True)):
                if number:
                    _piece(painter, place, number, age, roles)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Called by Qt."""
        row = int(event.position().y()) // _ROW
        if 0 <= row < len(SHOWN):
            self._at = row
            self.chosen.emit(SHOWN[row])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Called by Qt."""
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if by:
            self._at = (self._at + by) % len(SHOWN)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(SHOWN[self._at])
        else:
            super().keyPressEvent(event)


def _drawing(status: Status) -> str:
    return status.value.replace(" ", "-")


def _piece(painter: QPainter, place: QRect, number: int, age: int, roles: Colours) -> None:
    """Older pieces are darker; the number is in the colour that can be read on them."""
    share = age / 4
    painter.fillRect(place.adjusted(0, 0, -2, 0), _between(roles.of("accent_soft"), roles.of("accent"), share))
    painter.setPen(roles.of("on_accent" if share > 0.5 else "text"))
    painter.drawText(place.adjusted(0, 0, -2, 0), int(Qt.AlignmentFlag.AlignCenter), f"{number:,}")


def _between(one: QColor, other: QColor, share: float) -> QColor:
    """A colour on the way from one to another."""
    red, green, blue = (
        round(a + (b - a) * share)
        for a, b in ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    )
    return QColor(red, green, blue)
