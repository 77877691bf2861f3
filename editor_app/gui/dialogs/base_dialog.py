"""What the dialogs of the program have in common: a title, a body, and a row of buttons with one main button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.gui.base import theme
from editor_app.gui.base.theme import Look, dress


class BaseDialog(QDialog):
    """Escape closes it and does nothing; the button on the right is the main one."""

    def __init__(self, title: str, go: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.title = QLabel(title)
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.go = QPushButton(go)
        self.drop = QPushButton(self.tr("Cancel"))
        self.body = QVBoxLayout()
        self.buttons = QHBoxLayout()
        dress(self.title, Look.TITLE)
        dress(self.go, Look.PRIMARY)
        self.go.setDefault(True)
        self.drop.setAutoDefault(False)
        self.drop.clicked.connect(self.reject)
        self.body.setSpacing(theme.SMALL)
        self.buttons.setSpacing(theme.SMALL)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.drop)
        self.buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(self.title)
        column.addLayout(self.body, 1)
        column.addLayout(self.buttons)

    def open_once(self) -> None:
        """Open over the window; once closed, it is deleted."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.open()

    def say(self, words: str, *looks: Look) -> QLabel:
        """Add a paragraph."""
        label = QLabel(words)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        dress(label, *looks)
        self.body.addWidget(label)
        return label

    def fit(self, width: int, height: int) -> None:
        """Take a size, but never more than the screen has."""
        room = self.screen().availableGeometry()
        self.resize(min(width, room.width() - 2 * theme.WIDE), min(height, room.height() - 2 * theme.WIDE))
