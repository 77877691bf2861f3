"""The questions of the house, for those who may change them: a list, and a line for one more.

Signal: changed(tuple[Item, ...], tuple[Item, ...]), the whole list as it should be, and as it was seen.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.checklist import LONGEST, MOST, Item, When, by_step, plain
from editor_app.gui.base import theme
from editor_app.gui.base.theme import Look, dress

HEIGHT = 108
"""Pixels of the list: four rows."""


class Checklist(QWidget):
    """Nothing is kept here: what was asked for comes back with `show_items`."""

    changed = Signal(tuple, tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[Item, ...] = ()
        self._may = False
        self._sent: Item | None = None  # its words stay in the field until the list comes back with it
        self.list = QListWidget()
        self.words, self.when = QLineEdit(), QComboBox()
        self.required = QCheckBox(self.tr("Req&uired"))
        self.add, self.remove = QPushButton(self.tr("Add &question")), QPushButton(self.tr("Re&move"))
        self._lay_out()
        self.words.textChanged.connect(lambda _: self._allow())
        self.words.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.list.currentRowChanged.connect(lambda _: self._allow())

    def show_items(self, items: Sequence[Item], may_change: bool) -> None:
        """Show what is asked now."""
        row = self.list.currentRow()
        self._items, self._may = by_step(items), may_change
        self.list.clear()
        for one in self._items:
            self.list.addItem(QListWidgetItem(self._told(one)))
        self.list.setCurrentRow(min(row, len(self._items) - 1))
        if self._sent in self._items:
            if plain(self.words.text()) == self._sent.words:
                self.words.clear()
            self._sent = None
        for field in (self.words, self.when, self.required):
            field.setEnabled(may_change)
        self._allow()

    def _told(self, one: Item) -> str:
        """A question as a row says it."""
        whom = self.tr("at submission") if one.when is When.SUBMIT else self.tr("at approval")
        told = self.tr("{when}: {question}") if one.required else self.tr("{when}, optional: {question}")
        return told.format(when=whom, question=one.words)

    def _add(self) -> None:
        one = Item(self.when.currentData(), plain(self.words.text()), self.required.isChecked())
        if one.words and self._may and len(self._items) < MOST:
            self._sent = one
            self.changed.emit((*self._items, one), self._items)

    def _remove(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._items) and self._may:
            self.changed.emit((*self._items[:row], *self._items[row + 1 :]), self._items)

    def _allow(self) -> None:
        self.add.setEnabled(self._may and bool(self.words.text().strip()) and len(self._items) < MOST)
        self.remove.setEnabled(self._may and self.list.currentRow() >= 0)

    def _lay_out(self) -> None:
        title, hint = QLabel(self.tr("Checklist")), QLabel(self.tr("Each question is ticked with every text."))
        dress(title, Look.TITLE)
        dress(hint, Look.SMALL, Look.MUTED)
        for when, words in ((When.SUBMIT, self.tr("at submission")), (When.APPROVE, self.tr("at approval"))):
            self.when.addItem(words, when)
        self.list.setAccessibleName(self.tr("Questions of the checklist"))
        self.list.setFixedHeight(HEIGHT)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.when.setAccessibleName(self.tr("Who is asked"))
        self.words.setAccessibleName(self.tr("New question"))
        self.words.setPlaceholderText(self.tr("New question, such as “Has the client seen the quotations?”"))
        self.words.setMaxLength(LONGEST)
        self.required.setChecked(True)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.words, 1)
        for widget in (self.when, self.required, self.add):
            second.addWidget(widget)
        second.addStretch(1)
        second.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addWidget(title)
        column.addWidget(hint)
        column.addWidget(self.list)
        column.addLayout(first)
        column.addLayout(second)
