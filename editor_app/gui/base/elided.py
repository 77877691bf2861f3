"""A label that shortens its words to its width; the tooltip has all of them."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Elided(QLabel):
    """One line, cut at `mode`."""

    def __init__(
        self,
        words: str = "",
        parent: QWidget | None = None,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self.begins_at = 0  # pixels of the words that are out of sight at the left
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(words)

    def minimumSizeHint(self) -> QSize:
        """It may always become narrower."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        room = self.contentsRect()
        flat = " ".join(self.text().split())
        shown = self.fontMetrics().elidedText(flat, self._mode, room.width())
        self.setToolTip(flat if shown != flat else "")
        self.paint_words(flat if self.begins_at else shown, room)

    def paint_words(self, words: str, room: QRect) -> None:
        """Write them; where they begin further to the left, their end is seen."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setClipRect(room)
        painter.drawText(
            room.adjusted(-self.begins_at, 0, 0, 0), int(self.alignment() | Qt.TextFlag.TextSingleLine), words
        )
