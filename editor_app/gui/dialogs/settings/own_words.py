"""A person's own words, one a line. Signal: changed(tuple[str, ...]), when the field is left."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class OwnWords(QPlainTextEdit):
    """Each line is a word that is right in this person's work."""

    changed = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: tuple[str, ...] = ()
        self.setTabChangesFocus(True)
        self.setPlaceholderText(self.tr("One word a line. They are right in the texts you work on."))
        self.setAccessibleName(self.tr("My own words"))
        self.setEnabled(False)

    def show_words(self, words: tuple[str, ...]) -> None:
        """Show the words that are kept; until they are known, nothing can be typed."""
        self._kept = words
        self.setPlainText("\n".join(words))
        self.setEnabled(True)

    def tell(self) -> None:
        """Say which words there are now, if there are others."""
        words = tuple(filter(None, map(str.strip, self.toPlainText().splitlines())))
        if self.isEnabled() and words != self._kept:
            self._kept = words
            self.changed.emit(words)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Called by Qt."""
        super().focusOutEvent(event)
        self.tell()
