"""What is shown instead of findings when there are none to list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.gui.base import theme
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.panels.findings.issues import Issue


class EmptyState(QWidget):
    """Why there is nothing, and the one thing to do about it."""

    def __init__(self) -> None:
        super().__init__()
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        dress(self.words, Look.MUTED)
        self.check = QPushButton(self.tr("Check"))
        self.every = QPushButton(self.tr("Show decided"))
        self.clear = QPushButton(self.tr("Clear filter"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.MEDIUM)
        column.addStretch(1)
        column.addWidget(self.words)
        for button in (self.check, self.every, self.clear):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)

    def explain(
        self, found: tuple[Issue, ...] | None, filtered: bool, text: bool = True, reading: bool = False
    ) -> None:
        """Why there is nothing: no text, not checked yet, nothing found, all decided, or all filtered out."""
        if not text:
            said = self.tr("What the checks find will appear here.")
        elif found is None and reading:
            said = self.tr("The checks are reading this text.")
        elif found is None:
            said = self.tr("The checks have not read this text yet.")
        elif not found:
            said = self.tr("The checks found nothing in this text.")
        elif filtered:
            said = self.tr("No finding matches the filter.")
        else:
            said = self.tr("Every finding is decided.")
        self.words.setText(said)
        self.check.setVisible(found is None and text and not reading)
        self.every.setVisible(bool(found) and not filtered)
        self.clear.setVisible(bool(found) and filtered)
        buttons = (self.check, self.every, self.clear)
        shown = next((one for one in buttons if not one.isHidden()), None)
        self.setFocusProxy(shown)  # type: ignore[arg-type]  # the stub does not know that None takes it off
