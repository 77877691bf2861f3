"""A small card under the words that a finding marks: what it is, and what can be done, each with a digit.

It comes under the pointer without taking the keys, or at the caret with them.
"""

from functools import partial
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QGuiApplication, QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.gui.base import icons, theme
from editor_app.gui.base.elided import Elided
from editor_app.gui.base.labels import severity_name
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.panels.findings.card.asks import Ask, Choice, is_word
from editor_app.gui.panels.findings.issue_rows import severity_glyph
from editor_app.gui.panels.findings.issues import Issue, Occurrence

WIDTH = 384
"""Pixels: two buttons with words of the usual length, and their digits."""
_GAP = 4
"""Pixels between the words and the card."""
_SENTENCE = 200
"""Letters of what a check says that are shown."""


B = TypeVar("B", bound=QAbstractButton)


class HoverCard(QFrame):
    """`chosen` carries the Ask and its words; `left` says that the pointer or the keys went elsewhere."""

    chosen = Signal(Ask, str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip)
        self.choices: tuple[Choice, ...] = ()
        self.buttons: list[QAbstractButton] = []
        self._inside = QWidget()
        self._words = QRect()
        dress(self, Look.CARD)
        self.setFixedWidth(WIDTH)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        self._column.addWidget(self._inside)

    def show_at(self, words: QRect, keys: bool) -> None:
        """Show it under words on the screen, or above them where there is no room; `keys`: it takes the keys."""
        self._words = words
        self.setWindowFlags(Qt.WindowType.Popup if keys else Qt.WindowType.ToolTip)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not keys)
        self._fit()
        self.show()
        if keys and self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def fill(self, issue: Issue, place: Occurrence, found: tuple[Choice, ...]) -> None:
        """Say what can be done about a place of an issue."""
        self.choices, self.buttons = found, []
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addLayout(self._heading(issue, place))
        if not (is_word(issue) and place.quote):
            column.addWidget(_sentence(issue))
        words = [one for one in found if one.ask is Ask.FIX and is_word(issue)]
        if words:
            column.addLayout(self._words_to_choose(words))
        column.addLayout(self._rest([one for one in found if one not in words]))
        hint = QLabel(self.tr("A digit chooses"))
        dress(hint, Look.SMALL, Look.MUTED)
        column.addWidget(hint)
        self._column.replaceWidget(self._inside, inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = inside
        self.setAccessibleName(issue.title)
        if self.isVisible():
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Called by Qt: a digit chooses, the arrows go through the choices."""
        number = int(event.text()) if event.text().isdecimal() else 0
        if 0 < number <= len(self.choices):
            self._choose(self.choices[number - 1])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose_focused()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            self.focusNextChild()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            self.focusPreviousChild()
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Called by Qt: it stays under the pointer."""
        super().enterEvent(event)
        self.setProperty("under", True)

    def leaveEvent(self, event: QEvent) -> None:
        """Called by Qt."""
        super().leaveEvent(event)
        self.setProperty("under", False)
        self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Called by Qt."""
        super().hideEvent(event)
        self.setProperty("under", False)

    @property
    def under_pointer(self) -> bool:
        """Whether the pointer is on it."""
        return bool(self.property("under"))

    def _choose_focused(self) -> None:
        for button in self.buttons:
            if button is self.focusWidget():
                button.click()

    def _choose(self, one: Choice) -> None:
        self.hide()
        self.chosen.emit(one.ask, one.words)

    def _fit(self) -> None:
        """Under the words, never over them, and on the screen."""
        self.adjustSize()
        screen = QGuiApplication.screenAt(self._words.center()) or self.screen()
        room = screen.availableGeometry()
        size = QSize(WIDTH, self.sizeHint().height())
        left = min(max(self._words.left(), room.left()), room.right() - size.width())
        below = self._words.bottom() + _GAP
        above = self._words.top() - _GAP - size.height()
        fits = below + size.height() <= room.bottom() or above < room.top()
        self.setGeometry(QRect(QPoint(left, below if fits else above), size))

    def _heading(self, issue: Issue, place: Occurrence) -> QLayout:
        row = QHBoxLayout()
        glyph = QLabel()
        name, role = severity_glyph(issue)
        glyph.setPixmap(icons.pixmap(name, role, theme.ICON, self.devicePixelRatioF()))
        said = self.tr("“{words}” is in no dictionary") if is_word(issue) else issue.title
        title = Elided(said.format(words=place.quote) if is_word(issue) else said)
        dress(title, Look.STRONG)
        severity = QLabel(severity_name(issue.severity) if issue.sure else self.tr("a guess"))
        dress(severity, Look.SMALL, Look.MUTED)
        row.addWidget(glyph)
        row.addWidget(title, 1)
        row.addWidget(severity)
        return row

    def _words_to_choose(self, words: list[Choice]) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        for one in words:
            row.addWidget(self._digit(one))
            row.addWidget(self._made(QPushButton(), one), 1)
        return row

    def _rest(self, others: list[Choice]) -> QLayout:
        grid = QGridLayout()
        grid.setSpacing(theme.TIGHT)
        grid.setColumnStretch(0, 1)
        for row, one in enumerate(others):
            button = self._made(QToolButton(), one)
            button.setIcon(icons.icon(one.drawing, "muted"))
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            grid.addWidget(button, row, 0)
            grid.addWidget(self._digit(one), row, 1)
        return grid

    def _made(self, button: B, one: Choice) -> B:
        button.setText(one.says)
        button.setMinimumHeight(theme.TARGET)
        if isinstance(button, QToolButton):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(partial(self._choose, one))
        self.buttons.append(button)
        return button

    def _digit(self, one: Choice) -> QLabel:
        digit = QLabel(str(self.choices.index(one) + 1))
        dress(digit, Look.SMALL, Look.MUTED)
        return digit


def _sentence(issue: Issue) -> QLabel:
    said = tell(issue.lead.message)
    words = QLabel(said if len(said) <= _SENTENCE else f"{said[:_SENTENCE]}…")
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.setWordWrap(True)
    return words
