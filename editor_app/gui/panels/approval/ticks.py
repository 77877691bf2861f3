"""The checklist of the house as boxes to tick. Signal: changed(), whenever one was."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor_app.domain.checklist import Item
from editor_app.gui.base import theme
from editor_app.gui.base.theme import Look, dress


class Ticks(QWidget):
    """Hidden where nothing is asked. What must be ticked still is said above the boxes, with how many."""

    changed = Signal()

    def __init__(self, asked: Sequence[Item], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = tuple(asked)
        self.boxes = [QCheckBox() for _ in self._asked]
        self._head = QLabel()
        dress(self._head, Look.STRONG)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addWidget(self._head)
        for one, box in zip(self._asked, self.boxes, strict=True):
            box.setAccessibleName(self._named(one))
            box.setMinimumHeight(theme.TARGET)
            box.toggled.connect(lambda _: self._ticked())
            row = QHBoxLayout()
            row.setSpacing(theme.SMALL)
            row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(_Question(self._named(one), box), 1)
            column.addLayout(row)
        self.setAccessibleName(self.tr("Checklist of the house"))
        self.setVisible(bool(self._asked))
        self._tell()

    @property
    def ticked(self) -> tuple[str, ...]:
        """The questions that are ticked."""
        return tuple(one.words for one, box in zip(self._asked, self.boxes, strict=True) if box.isChecked())

    @property
    def complete(self) -> bool:
        """Whether nothing that is required is missing."""
        return self._missing() == 0

    def lead(self) -> None:
        """Put the keys on the first box that must be ticked still."""
        for one, box in zip(self._asked, self.boxes, strict=True):
            if one.required and not box.isChecked():
                box.setFocus()
                return

    @property
    def missing(self) -> str:
        """How many must be ticked still, in words; empty when it is complete."""
        missing = self._missing()
        return self.tr("Checklist of the house: %n to tick", "", missing) if missing else ""

    def _missing(self) -> int:
        pairs = zip(self._asked, self.boxes, strict=True)
        return sum(one.required and not box.isChecked() for one, box in pairs)

    def _ticked(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        self._head.setText(self.missing or self.tr("Checklist of the house"))

    def _named(self, one: Item) -> str:
        return one.words if one.required else self.tr("{question} (optional)").format(question=one.words)


class _Question(QLabel):
    """The words of a question, over as many lines as they need; a click on them ticks the box."""

    def __init__(self, words: str, box: QCheckBox) -> None:
        super().__init__(words)
        self._box = box
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMinimumHeight(theme.TARGET)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Called by Qt."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._box.toggle()
