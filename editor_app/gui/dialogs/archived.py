"""An earlier text as it is kept in the archive, with what it shares with the current text highlighted. No signals."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from editor_app.domain.archive import Archived
from editor_app.gui.base import theme
from editor_app.gui.base.theme import Look
from editor_app.gui.base.utf16 import Positions
from editor_app.gui.dialogs.base_dialog import BaseDialog
from editor_app.gui.panels.repeats.archive_hits_list import standing_of, title_of
from editor_app.text.span import Span


class ArchivedDialog(BaseDialog):
    """Can be read and copied from, not changed."""

    def __init__(self, text: Archived, lit: Sequence[Span] = (), parent: QWidget | None = None) -> None:
        super().__init__(title_of(text), self.tr("Close"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.drop.hide()
        self.go.clicked.connect(self.accept)
        self._lit = tuple(lit)
        self._positions = Positions(text.body)
        said = standing_of(text) if text.name == title_of(text) else f"{standing_of(text)} · {text.name}"
        self.say(said, Look.MUTED)
        self.page = QTextEdit()
        self.page.setAccessibleName(title_of(text))
        self.page.setReadOnly(True)
        self.page.setAcceptRichText(False)
        self.page.setPlainText(text.body)
        self.page.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.page.document().setDocumentMargin(theme.MEDIUM)
        self.body.addWidget(self.page)
        self._light()
        self.fit(720, 600)
        self.page.setFocus()
        QTimer.singleShot(0, self.page, self._show_first)  # when the lines are broken

    def changeEvent(self, event: QEvent) -> None:
        """Called by Qt: other colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._light()

    def _light(self) -> None:
        marks = []
        for span in self._lit:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._cursor(span)
            mark.format.setBackground(theme.colours(self.palette()).of("repeat_band"))
            marks.append(mark)
        self.page.setExtraSelections(marks)

    def _show_first(self) -> None:
        if self._lit:
            place = self.page.cursorRect(self._cursor(Span(self._lit[0].start, self._lit[0].start)))
            bar = self.page.verticalScrollBar()
            bar.setValue(bar.value() + place.top() - self.page.viewport().height() // 4)

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.page.document())
        last = self.page.document().characterCount() - 1
        cursor.setPosition(min(last, self._positions.to_qt(span.start)))
        cursor.setPosition(min(last, self._positions.to_qt(span.end)), QTextCursor.MoveMode.KeepAnchor)
        return cursor
