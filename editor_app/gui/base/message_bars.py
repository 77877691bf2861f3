"""Calm bars: what a person should know, with at most one thing to do about it. No boxes in the way."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor_app.gui.base import icons, theme
from editor_app.gui.base.bus import Notice, Tone
from editor_app.gui.base.tell import announce
from editor_app.gui.base.theme import Look

_SECONDS = 8
_MOST = 3
LEAST_WORDS = 300
"""Pixels that the words and the signs of a bar have beside its buttons: some thirty letters."""
_LOOKS = {
    Tone.INFO: (Look.INFO, "info", "info"),
    Tone.DONE: (Look.SETTLED, "check", "settled"),
    Tone.WARNING: (Look.WARNING, "warning", "warning"),
    Tone.ERROR: (Look.ERROR, "error", "error"),
}


class Bar(QFrame):
    """One bar. `closed` is emitted when it is done."""

    closed = Signal()

    def __init__(self, notice: Notice, closable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = notice
        look, drawing, role = _LOOKS[notice.tone]
        theme.dress(self, Look.BAR, look)
        self._row = row = QGridLayout(self)
        row.setContentsMargins(theme.MEDIUM, theme.TIGHT, theme.SMALL, theme.TIGHT)
        row.setHorizontalSpacing(theme.SMALL)
        row.setVerticalSpacing(theme.TIGHT)
        row.setColumnStretch(1, 1)
        self._buttons, self._below = QWidget(), False
        line = QHBoxLayout(self._buttons)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SMALL)
        glyph = QLabel()
        glyph.setPixmap(icons.pixmap(drawing, role, theme.ICON, self.devicePixelRatioF()))
        row.addWidget(glyph, 0, 0)
        row.addWidget(self._words(), 0, 1)
        if notice.look and notice.show:
            look_at = QPushButton(notice.look)
            look_at.clicked.connect(notice.show)
            line.addWidget(look_at)
        if notice.action:
            line.addWidget(self._button())
        row.addWidget(self._buttons, 0, 2)
        self._buttons.setVisible(line.count() > 0)
        if closable:
            row.addWidget(self._close(), 0, 3)
        self.setAccessibleName(f"{notice.text} {notice.hint}".strip())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Called by Qt: where the buttons would leave the words a narrow column, they stand below."""
        super().resizeEvent(event)
        below = self.width() - self._buttons.sizeHint().width() < LEAST_WORDS and not self._buttons.isHidden()
        if below != self._below:
            self._below = below
            self._row.removeWidget(self._buttons)
            place = (1, 1, 1, 3) if below else (0, 2, 1, 1)
            self._row.addWidget(self._buttons, *place, Qt.AlignmentFlag.AlignRight)

    def _words(self) -> QLabel:
        words = QLabel(f"{self.notice.text} {self.notice.hint}".strip())
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return words

    def _button(self) -> QPushButton:
        button = QPushButton(self.notice.action)
        button.clicked.connect(self._act)
        return button

    def _close(self) -> QToolButton:
        close = QToolButton()
        close.setIcon(icons.icon("close", "muted"))
        close.setAutoRaise(True)
        close.setToolTip(self.tr("Close"))
        close.setAccessibleName(self.tr("Close this notice"))
        close.clicked.connect(self.closed)
        return close

    def _act(self) -> None:
        if self.notice.then:
            self.notice.then()
        self.closed.emit()


class Notices(QWidget):
    """The bars one below the other, the newest at the top; few at a time. `gone` carries the topic of one that was
    removed.
    """

    gone = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Notices"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    @property
    def shown(self) -> tuple[Notice, ...]:
        """The current notices, the newest first."""
        return tuple(bar.notice for bar in self._bars())

    def show_notice(self, notice: Notice) -> None:
        """Show a notice; it replaces one with the same topic or the same words."""
        for bar in self._bars():
            if bar.notice.text == notice.text or (notice.topic and bar.notice.topic == notice.topic):
                self._remove(bar)
        bar = Bar(notice, parent=self)
        bar.closed.connect(lambda: self._remove(bar))
        self._column.insertWidget(0, bar)
        for old in self._bars()[_MOST:]:
            self._remove(old)
        self.show()
        if not notice.lasting:
            QTimer.singleShot(_SECONDS * 1000, bar, lambda: self._remove(bar))
        announce(self, bar.accessibleName())

    def withdraw(self, topic: str) -> None:
        """Remove the notice on a topic."""
        for bar in self._bars():
            if bar.notice.topic == topic:
                self._remove(bar)

    def _bars(self) -> list[Bar]:
        items = (self._column.itemAt(i) for i in range(self._column.count()))
        return [bar for item in items if item and isinstance(bar := item.widget(), Bar)]

    def _remove(self, bar: Bar) -> None:
        if self._column.indexOf(bar) < 0:
            return
        self._column.removeWidget(bar)
        bar.hide()
        bar.deleteLater()
        self.setVisible(bool(self._bars()))
        self.gone.emit(bar.notice.topic)
