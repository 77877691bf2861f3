"""What the dialogs of the program have in common: a title, a body, and a row of buttons with one main button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.errors import EditorError
from editor_app.gui.base import theme
from editor_app.gui.base.tell import tell
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
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.refusal = QLabel()
        self._focus: QWidget | None = None  # what had it when the answer was waited for
        self.buttons = QHBoxLayout()
        dress(self.title, Look.TITLE)
        dress(self.go, Look.PRIMARY)
        self.go.setDefault(True)
        self.drop.setAutoDefault(False)
        self.drop.clicked.connect(self.reject)
        dress(self.refusal, Look.ERROR)
        self.refusal.setWordWrap(True)
        self.refusal.setTextFormat(Qt.TextFormat.PlainText)
        self.refusal.hide()
        self.body.setSpacing(theme.SMALL)
        self.buttons.setSpacing(theme.SMALL)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.drop)
        self.buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(self.title)
        column.addWidget(self._inside, 1)
        column.addWidget(self.refusal)
        column.addLayout(self.buttons)

    def wait(self) -> None:
        """What was filled in is under way: it stays as it is, and the dialog open, until the answer comes."""
        self._focus = self.focusWidget()
        self.refusal.hide()
        for widget in (self._inside, self.go, self.drop):
            widget.setEnabled(False)

    def answer(self, fault: EditorError | None) -> None:
        """It was kept, and the dialog closes; or it was not, and what was filled in is there, above the reason."""
        for widget in (self._inside, self.go, self.drop):
            widget.setEnabled(True)
        if fault is None:
            self.accept()
            return
        self.refusal.setText(tell(fault.whole))
        self.refusal.show()
        (self._focus or self.go).setFocus()

    def reject(self) -> None:
        """Called by Qt. What is under way cannot be cancelled."""
        if self._inside.isEnabled():
            super().reject()

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
