"""The desk: what waits for whoever looks, the queue by state and age, and who has what in hand.

Signals: article_chosen(str id) · status_chosen(Status) · left().
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.desk.lists.board import Board
from editor_app.domain.article import Status
from editor_app.gui.base import icons, theme
from editor_app.gui.base.labels import age
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.panels.board.bars import Bars
from editor_app.gui.panels.queue.article_list import ArticleList


class BoardPage(QWidget):
    """Esc leaves; Enter on an article opens it."""

    article_chosen = Signal(str)
    status_chosen = Signal(Status)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.waiting, self.bars = ArticleList(), Bars()
        self._head, self._held = QLabel(), QLabel()
        self.first = QPushButton(self.tr("&Open the first"))
        self._lay_out()
        self.first.setEnabled(False)
        self._ids: list[str] = []
        self.waiting.activated.connect(lambda index: self.article_chosen.emit(self._ids[index.row()]))
        self.first.clicked.connect(lambda: self.article_chosen.emit(self._ids[0]))
        self.bars.chosen.connect(self.status_chosen)
        QShortcut(QKeySequence("Esc"), self, self.left.emit)

    def show_board(self, found: Board) -> None:
        """Show how the desk stands."""
        self._head.setText(self.tr("Waiting for you: %n", "", len(found.waiting)))
        row = self.waiting.currentIndex().row()
        held = self._ids[row] if 0 <= row < len(self._ids) else ""
        self._ids = [one.id for one in found.waiting]
        self.first.setEnabled(bool(found.waiting))
        self.waiting.articles.show(found.waiting, found.at)
        at = self._ids.index(held) if held in self._ids else 0  # Enter opens the first
        self.waiting.setCurrentIndex(self.waiting.articles.index(at, 0))
        self.bars.show_ages(found.ages)
        said = self.tr("{name}: {count}, oldest {age}")
        rows = (said.format(name=one.name, count=one.number, age=age(one.oldest, found.at)) for one in found.in_hand)
        self._held.setText("\n".join(rows) or self.tr("Nobody has an article in hand."))

    def _lay_out(self) -> None:
        dress(self._head, Look.TITLE)
        dress(self.first, Look.PRIMARY)
        close = QPushButton(icons.icon("close", "muted"), self.tr("Close"))
        close.clicked.connect(self.left)
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self.first)
        head.addWidget(close)
        self.waiting.setAccessibleName(self.tr("Waiting for you"))
        self._held.setTextFormat(Qt.TextFormat.PlainText)
        state, held = QLabel(self.tr("The queue by state and age")), QLabel(self.tr("In hand, by person"))
        ages = QLabel(self.tr("From light to dark: up to 4 hours, a day, 3 days, 7 days, longer"))
        for label in (state, held):
            dress(label, Look.STRONG)
        dress(ages, Look.SMALL, Look.MUTED)
        below = QHBoxLayout()
        below.setSpacing(theme.WIDE)
        for widgets, share in (((state, self.bars, ages), 3), ((held, self._held), 2)):
            column = QVBoxLayout()
            column.setSpacing(theme.SMALL)
            for widget in widgets:
                column.addWidget(widget)
            column.addStretch(1)
            below.addLayout(column, share)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        whole.setSpacing(theme.MEDIUM)
        whole.addLayout(head)
        whole.addWidget(self.waiting, 1)
        whole.addLayout(below)
        self.setAccessibleName(self.tr("The desk"))
