"""Comments: a card for each, in the order of their places, with what was replied; open ones can be replied to.

Signals: place_asked(Anchor) · settle_asked(str key, bool resolved) · written(Anchor, str words) · replied(str key,
str words) · left(), when no comment is being written any more.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor_app.desk.articles.comments import CameWith
from editor_app.gui.base import theme
from editor_app.gui.base.elided import Elided
from editor_app.gui.base.sent import Sent
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.panels.history.comment_card import CommentCard
from editor_app.text.anchors import Anchor


class CommentsPanel(QWidget):
    """Resolved ones are shown on demand."""

    place_asked = Signal(Anchor)
    settle_asked = Signal(str, bool)
    written = Signal(Anchor, str)
    replied = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[CommentCard] = []
        self.said, self.empty, self.hint = QLabel(), QLabel(), QLabel()
        self.resolved = QCheckBox(self.tr("Show resolved"))
        self.composing, self._on = QFrame(), Elided()
        self.words = _Field()
        self._sent = Sent(self.words)
        self._about: Anchor | None = None
        self._here = ""
        self._typed: dict[str, str] = {}  # replies, also those to comments of articles that were left
        self._list = QVBoxLayout()
        self._lay_out()
        self.words.returnPressed.connect(self._send)
        self.words.left.connect(self.drop)
        self.resolved.toggled.connect(lambda _: self._filter())
        self.show_comments(())

    def show_comments(self, comments: tuple[CameWith, ...]) -> None:
        """List them in the order given; the one in hand stays so."""
        pending = {card.key for card in self.cards if card.sent.under_way}
        self._typed |= {card.key: card.reply.text() for card in self.cards}
        in_hand = next((card.key for card in self.cards if card.reply.hasFocus()), None)
        for card in self.cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.hint.hide()
        self.cards = [CommentCard(number, one) for number, one in enumerate(comments, 1)]
        for at, card in enumerate(self.cards):
            card.reply.setText(self._typed.pop(card.key, ""))
            if card.key in pending:
                card.sent.take()
            card.pointed.connect(self._point)
            card.settle_asked.connect(self.settle_asked)
            card.replied.connect(self.replied)
            self._list.insertWidget(at, card)
        still = sum(one.resolved is None for one in comments)
        self.said.setText(self.tr("{open} open, {done} resolved").format(open=still, done=len(comments) - still))
        self.resolved.setVisible(still < len(comments))
        self.empty.setVisible(not comments)
        self._scroll.setVisible(bool(comments))
        self.said.setVisible(bool(comments))
        self._filter()
        self._mark()
        for card in self.cards:
            if card.key == in_hand:
                card.reply.setFocus()

    def answer(self, to: str, kept: bool) -> None:
        """What was written is kept, or it is not and stays in its field. `to` is the comment replied to, or ""."""
        if to:
            if kept:
                self._typed.pop(to, None)  # its article was left meanwhile
            for card in self.cards:
                if card.key == to:
                    card.sent.answer(kept)
        elif self._sent.answer(kept):
            if kept:
                self.drop()
            else:
                self.words.setFocus()

    @property
    def unsent(self) -> tuple[Anchor, str] | None:
        """The comment that is being written, if there are words of it."""
        words = self.words.text().strip()
        return (self._about, words) if self._about and words else None

    def compose(self, about: Anchor, words: str = "") -> None:
        """Ask for a comment on some words; what is being typed goes on, though about others. With `words`, one that
        was being written earlier is shown again.
        """
        if self._sent.under_way:
            return
        self._about = about
        self._on.setText(self.tr("On “{words}”").format(words=" ".join(about.quote.split())))
        if self.composing.isHidden():
            self.words.setText(words)
        self.composing.show()
        if not words:
            self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def drop(self) -> None:
        """No comment is wanted after all."""
        self._about = None
        self._sent.answer(kept=False)
        if not self.composing.isHidden():
            self.composing.hide()
            self.left.emit()

    def take(self, key: str) -> None:
        """Take a comment in hand."""
        self._here = key
        self._mark()

    def show_lost(self, lost: bool) -> None:
        """Show that the words of a comment can no longer be found in the text."""
        self.hint.setText(self.tr("These words are no longer in the text."))
        self.hint.setVisible(lost)

    def _lay_out(self) -> None:
        self.empty.setText(self.tr("There are no comments. Select words and press Ctrl+Shift+M to write one."))
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        dress(self.empty, Look.MUTED)
        dress(self.said, Look.STRONG)
        dress(self.hint, Look.SMALL, Look.WARNING)
        dress(self.composing, Look.CARD)
        dress(self._on, Look.SMALL, Look.MUTED)
        self.words.setPlaceholderText(self.tr("Comment, then Enter"))
        self.words.setAccessibleName(self.tr("Comment"))
        send = QPushButton(self.tr("Comment"))
        dress(send, Look.PRIMARY)
        send.clicked.connect(self._send)
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(send)
        column = QVBoxLayout(self.composing)
        column.addWidget(self._on)
        column.addLayout(row)
        self.composing.hide()
        head = QHBoxLayout()
        head.addWidget(self.said, 1)
        head.addWidget(self.resolved)
        inside = QWidget()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(theme.SMALL)
        self._list.addStretch(1)
        inside.setLayout(self._list)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        whole.setSpacing(theme.SMALL)
        whole.addLayout(head)
        whole.addWidget(self.composing)
        whole.addWidget(self.empty, 1)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self.hint)
        self.hint.hide()
        self.setAccessibleName(self.tr("Comments"))

    def _send(self) -> None:
        if self._about and (words := self._sent.take()):
            self.written.emit(self._about, words)

    def _point(self, key: str, about: Anchor) -> None:
        self.take(key)
        self.place_asked.emit(about)

    def _mark(self) -> None:
        for card in self.cards:
            card.show_in_hand(card.key == self._here)
            if card.key == self._here:
                self._scroll.ensureWidgetVisible(card)

    def _filter(self) -> None:
        for card in self.cards:
            card.setVisible(self.resolved.isChecked() or not card.resolved)


class _Field(QLineEdit):
    """Escape leaves it."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Called by Qt."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
