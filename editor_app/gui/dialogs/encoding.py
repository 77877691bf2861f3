"""Which encoding a file is in: each that can read it, with the text as it would be. Signal: chosen(str encoding)."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from editor_app.desk.articles.encodings import EncodingChoice
from editor_app.gui.base import theme
from editor_app.gui.base.theme import Look
from editor_app.gui.base.utf16 import Positions
from editor_app.gui.dialogs.base_dialog import BaseDialog
from editor_app.text.language.words import word_at


class EncodingDialog(BaseDialog):
    """The list on the left, the text on the right: it changes with the selection in the list."""

    chosen = Signal(str)

    def __init__(self, name: str, choices: tuple[EncodingChoice, ...], parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        title = self.tr("Read {name} in another encoding").format(name=name)
        self.setWindowTitle(title)
        self.title.setText(title)
        self.go.setText(self.tr("Read again"))
        self._choices = choices
        self.say(
            self.tr("The text becomes a new revision of this article. What you have now is kept as the one before it."),
            Look.MUTED,
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Encodings"))
        for choice in choices:
            item = QListWidgetItem(self._named(choice), self.list)
            item.setSizeHint(QSize(0, theme.ROW))
        self.list.setFixedWidth(220)
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("The text in this encoding"))
        self.preview.setFont(theme.text_font(12))
        sides = QHBoxLayout()
        sides.setSpacing(theme.SMALL)
        sides.addWidget(self.list)
        sides.addWidget(self.preview, 1)
        self.body.addLayout(sides, 1)
        self.told = self.say("", Look.MUTED)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(lambda _: self.go.click())
        self.list.setCurrentRow(0)
        self.go.clicked.connect(self._choose)
        self.fit(720, 440)
        self.list.setFocus()

    def _named(self, choice: EncodingChoice) -> str:
        return choice.name if choice.plausible else self.tr("{name} (unlikely)").format(name=choice.name)

    def _show(self, row: int) -> None:
        choice = self._choices[row]
        self.preview.setPlainText(choice.preview)
        if choice.line:
            self._point_at(choice.preview, choice.place)
        unread = self.tr("%n character(s) cannot be read (\ufffd).", "", choice.unread) if choice.unread else ""
        self.told.setText(" ".join(filter(None, (self._place(row), unread))))

    def _point_at(self, text: str, place: int) -> None:
        """Select the word that reads differently, in sight."""
        positions, word, cursor = Positions(text), word_at(text, place), self.preview.textCursor()
        cursor.setPosition(positions.to_qt(word.start))
        cursor.setPosition(positions.to_qt(word.end), QTextCursor.MoveMode.KeepAnchor)
        self.preview.setTextCursor(cursor)

    def _place(self, row: int) -> str:
        """Which place of the text is shown, and why."""
        first, line = self._choices[0].name, self._choices[row].line
        if row == 0:
            return (
                self.tr("Line {line} is the first that other encodings read differently.").format(line=line)
                if line
                else ""
            )
        if not line:
            return self.tr("Reads the same as {name}.").format(name=first)
        return self.tr("Line {line} is the first that reads differently in {name}.").format(line=line, name=first)

    def _choose(self) -> None:
        self.chosen.emit(self._choices[self.list.currentRow()].name)
        self.accept()
