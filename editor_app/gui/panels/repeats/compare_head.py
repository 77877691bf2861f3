"""The head of one side of a comparison: which place it is, and what can be done with it."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from editor_app.gui.base import icons, theme
from editor_app.gui.base.elided import Elided
from editor_app.gui.base.theme import Look, dress


class CompareHead(QWidget):
    """A letter, then a box to choose from several places or the name of the only one, then the buttons."""

    def __init__(self, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign = QLabel(letter)
        self.box = QComboBox()
        self.label = Elided()
        self.keep = QPushButton(self.tr("Keep {letter}").format(letter=letter))
        self.read = QPushButton()
        dress(self.sign, Look.STRONG)
        self.read.setIcon(icons.icon("open", "muted"))
        self.box.setAccessibleName(self.tr("Place {letter}").format(letter=letter))
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(self.sign)
        row.addWidget(self.box, 1)
        row.addWidget(self.label, 1)
        row.addWidget(self.keep)
        row.addWidget(self.read)
        self.show_parts()

    def show_parts(self, places: bool = False, name: bool = False, keep: bool = False, read: bool = False) -> None:
        """Show the box of places or the name of the only one, and these buttons."""
        self.sign.setVisible(places or name)
        self.box.setVisible(places)
        self.label.setVisible(name)
        self.keep.setVisible(keep)
        self.read.setVisible(read)

    def offer(self, names: list[str], chosen: int) -> None:
        """Offer places to choose from; emits nothing."""
        self.box.blockSignals(True)
        self.box.clear()
        self.box.addItems(names)
        self.box.setCurrentIndex(chosen)
        self.box.blockSignals(False)
