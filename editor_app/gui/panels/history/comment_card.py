"""One comment: who said what about which words, what was replied, and a field to reply in.

Signals: pointed(str key, Anchor) · settle_asked(str key, bool resolved) · replied(str key, str words).
"""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor_app.desk.articles.comments import CameWith
from editor_app.gui.base import icons, theme
from editor_app.gui.base.labels import moment, shortened
from editor_app.gui.base.sent import Sent
from editor_app.gui.base.theme import Look, dress
from editor_app.text.anchors import Anchor

_QUOTE, _WORDS = 60, 2000
"""Letters of the words that a comment is about, and of the comment, that are shown."""


class CommentCard(QFrame):
    """A click shows the words in the text."""

    pointed = Signal(str, Anchor)
    settle_asked = Signal(str, bool)
    replied = Signal(str, str)

    def __init__(self, number: int, one: CameWith, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key, self.resolved, self._about = one.key, one.resolved is not None, one.about
        self.reply = QLineEdit()
        self.sent = Sent(self.reply)
        self.done = QToolButton()
        dress(self, Look.CARD)
        self._lay_out(number, one)
        self.reply.returnPressed.connect(self._reply)
        self.done.clicked.connect(lambda: self.settle_asked.emit(self.key, not self.resolved))

    def show_in_hand(self, here: bool) -> None:
        """Whether it is the one in hand."""
        dress(self, Look.CARD, *((Look.INFO,) if here else ()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Called by Qt."""
        super().mousePressEvent(event)
        self.pointed.emit(self.key, self._about)

    def _reply(self) -> None:
        if words := self.sent.take():
            self.replied.emit(self.key, words)

    def _lay_out(self, number: int, one: CameWith) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.SMALL, theme.SMALL)
        column.setSpacing(theme.TIGHT)
        column.addLayout(self._heading(number, one))
        if one.about.quote.strip():
            quote = QPushButton(f"“{shortened(one.about.quote, _QUOTE)}”")
            quote.setToolTip(self.tr("Show these words in the text"))
            dress(quote, Look.LINK, Look.SMALL)
            quote.clicked.connect(lambda: self.pointed.emit(self.key, self._about))
            row = QHBoxLayout()
            row.addWidget(quote)
            row.addStretch(1)
            column.addLayout(row)
        column.addWidget(_words(one.text))
        for reply in one.replies:
            who = QLabel(self.tr("{name}, {time}").format(name=reply.by, time=moment(reply.at)))
            dress(who, Look.SMALL, Look.MUTED)
            said = _words(reply.words)
            for label in (who, said):
                label.setContentsMargins(theme.LARGE, 0, 0, 0)
                column.addWidget(label)
        if one.resolved:
            done = QLabel(
                self.tr("Resolved by {name}, {time}").format(name=one.resolved.by, time=moment(one.resolved.at))
            )
            dress(done, Look.SMALL, Look.SETTLED)
            column.addWidget(done)
        else:
            self.reply.setPlaceholderText(self.tr("Reply"))
            self.reply.setAccessibleName(self.tr("Reply to {name}").format(name=one.author))
            column.addWidget(self.reply)
        self.setAccessibleName(
            self.tr("Comment {number}, {name}: {words}").format(number=number, name=one.author, words=one.text)
        )

    def _heading(self, number: int, one: CameWith) -> QHBoxLayout:
        row = QHBoxLayout()
        which, who, when = QLabel(str(number)), QLabel(one.author), QLabel(_when(one))
        dress(which, Look.STRONG, Look.WARNING)
        dress(who, Look.STRONG)
        dress(when, Look.SMALL, Look.MUTED)
        name = self.tr("Open again") if self.resolved else self.tr("Resolve")
        self.done.setIcon(icons.icon("undo" if self.resolved else "approve", "settled"))
        self.done.setToolTip(name)
        self.done.setAccessibleName(self.tr("{action}: comment {number}").format(action=name, number=number))
        for label in (which, who, when):
            row.addWidget(label)
        row.addStretch(1)
        row.addWidget(self.done)
        return row


def _words(text: str) -> QLabel:
    label = QLabel(text if len(text) <= _WORDS else f"{text[:_WORDS]}…")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _when(one: CameWith) -> str:
    """As the file has it, whose Z may mean the hour of its author; else in the reader's zone, as everything here."""
    try:
        at = None if one.of_file else datetime.fromisoformat(one.date)
    except ValueError:
        at = None
    return moment(at) if at else one.date.replace("T", " ").removesuffix("Z")[:16]
