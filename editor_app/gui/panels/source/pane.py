"""The Chinese text that the article renders: read only, with the sentence in hand lit.

Signals: file_asked() · file_dropped(Path) · withdrawal_asked() · pointed(int offset in the source).
"""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QTextEdit, QVBoxLayout, QWidget

from editor_app.gui.base import theme
from editor_app.gui.base.elided import Elided
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.base.utf16 import Positions
from editor_app.text.span import Span


class SourcePanel(QWidget):
    """Shows one text and lights places in it; a place in hand is scrolled to only when it is out of sight."""

    file_asked = Signal()
    file_dropped = Signal(Path)
    withdrawal_asked = Signal()
    pointed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._positions = Positions("")
        self._lit: tuple[Span, ...] = ()
        self._alone: tuple[Span, ...] = ()
        self._named: tuple[Span, ...] = ()
        self._moving = False
        self.name = Elided()
        self.counted = QLabel()
        self.replace = QPushButton(self.tr("Replace…"))
        self.withdraw = QPushButton(self.tr("Withdraw"))
        self.text = QTextEdit()
        self.empty = self._empty()
        self._stack = QStackedWidget()
        self.setAcceptDrops(True)
        self._dress()
        self._lay_out()
        self.replace.clicked.connect(self.file_asked)
        self.withdraw.clicked.connect(self.withdrawal_asked)
        self.text.cursorPositionChanged.connect(self._point)
        self.show_source("", "")

    def show_source(self, name: str, body: str) -> None:
        """Show a text; an empty one means that there is none."""
        self._lit = self._alone = self._named = ()
        self.name.setText(name)
        self.counted.clear()
        self._moving = True
        self.text.setPlainText(body)
        self._moving = False
        self._positions = Positions(body)
        self._draw()
        self._stack.setCurrentIndex(1 if body else 0)

    def show_pairs(self, matched: int, of: int, alone: Iterable[Span]) -> None:
        """Say how many of its sentences the draft renders, and mark those that it does not."""
        self._alone = tuple(alone)
        self.counted.setText(self.tr("{matched} of {of} sentences matched").format(matched=matched, of=of))
        self._draw()

    def light(self, place: Span | None, named: Iterable[Span] = ()) -> None:
        """Light the sentence in hand, and underline the words that a finding is about."""
        self._lit, self._named = (place,) if place else (), tuple(named)
        self._draw()
        wanted = next(iter((*self._named, *self._lit)), None)
        if wanted:
            self._bring_into_view(wanted)

    def show_editable(self, editable: bool) -> None:
        """Whether another source can be given now."""
        for button in (self.replace, self.withdraw, self.open):
            button.setEnabled(editable)
        self.setAcceptDrops(editable)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Called by Qt: one file can be dropped."""
        if len(_files(event)) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Called by Qt."""
        if len(paths := _files(event)) == 1:
            event.acceptProposedAction()
            self.file_dropped.emit(paths[0])

    def changeEvent(self, event: QEvent) -> None:
        """Called by Qt: other colours, same marks."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def _empty(self) -> QWidget:
        said = QLabel(self.tr("Open or drop the Chinese text of this article, to check one against the other."))
        said.setWordWrap(True)
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        dress(said, Look.MUTED)
        self.open = QPushButton(self.tr("Open a source…"))
        self.open.clicked.connect(self.file_asked)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addStretch(1)
        column.addWidget(said)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        return made

    def _dress(self) -> None:
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setAccessibleName(self.tr("Source"))
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.document().setDocumentMargin(theme.LARGE)
        self.text.document().setDefaultFont(theme.text_font(12))
        dress(self.name, Look.STRONG)
        dress(self.counted, Look.MUTED, Look.SMALL)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(theme.LARGE, theme.SMALL, theme.SMALL, theme.SMALL)
        head.addWidget(self.name, 1)
        for widget in (self.counted, self.replace, self.withdraw):
            head.addWidget(widget)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(full)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _draw(self) -> None:
        roles = theme.colours(self.palette())
        lit, alone, named = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        lit.setBackground(roles.of("accent_soft"))
        alone.setForeground(roles.of("muted"))
        alone.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        named.setFontUnderline(True)
        named.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        named.setUnderlineColor(roles.of("warning"))
        shown = ((self._alone, alone), (self._lit, lit), (self._named, named))
        self.text.setExtraSelections([self._selection(place, look) for places, look in shown for place in places])

    def _selection(self, place: Span, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = self._cursor(place)
        made.format = look
        return made

    def _cursor(self, place: Span) -> QTextCursor:
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(self._positions.to_qt(place.start))
        cursor.setPosition(self._positions.to_qt(place.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _bring_into_view(self, place: Span) -> None:
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(self._positions.to_qt(place.start))
        if self.text.viewport().rect().contains(self.text.cursorRect(cursor)):
            return
        self._moving = True
        self.text.setTextCursor(cursor)
        self.text.ensureCursorVisible()
        self._moving = False

    def _point(self) -> None:
        if not self._moving:
            self.pointed.emit(self._positions.from_qt(self.text.textCursor().position()))


def _files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
