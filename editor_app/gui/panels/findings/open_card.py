"""The one card that is open in the tree of findings: a real widget among painted rows.

Signals, passed on from whichever card is open: place_chosen(Occurrence) · fix_asked(str replacement) ·
fix_everywhere_asked(str replacement) · ignore_asked() · compare_asked() · take_back_asked() ·
remember_asked(str form) · prefer_asked(str form).
"""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Signal
from PySide6.QtWidgets import QTreeView, QVBoxLayout, QWidget

from editor_app.gui.base import theme
from editor_app.gui.panels.findings.cards import Card
from editor_app.gui.panels.findings.issue_rows import IssueRows
from editor_app.gui.panels.findings.issues import Issue, Occurrence


class OpenCard(QObject):
    """Opens a card in a row of the tree, keeps it as high as the pane allows, and closes it."""

    place_chosen = Signal(Occurrence)
    fix_asked = Signal(str)
    fix_everywhere_asked = Signal(str)
    ignore_asked = Signal()
    compare_asked = Signal()
    take_back_asked = Signal()
    remember_asked = Signal(str)
    prefer_asked = Signal(str)

    def __init__(self, tree: QTreeView, rows: IssueRows) -> None:
        super().__init__(tree)
        self.card: Card | None = None
        self._tree, self._rows = tree, rows

    def show(self, index: QModelIndex, issue: Issue, at: int, editable: bool) -> None:
        """Open the card of an issue with one of its places in hand."""
        if self.card and self.card.issue is issue:
            self.mark(at)
            return
        self.drop()
        card = Card(issue, at, editable)
        for mine, its in (
            (self.place_chosen, card.place_chosen),
            (self.fix_asked, card.fix_asked),
            (self.fix_everywhere_asked, card.fix_everywhere_asked),
            (self.ignore_asked, card.ignore_asked),
            (self.compare_asked, card.compare_asked),
            (self.take_back_asked, card.take_back_asked),
            (self.remember_asked, card.remember_asked),
            (self.prefer_asked, card.prefer_asked),
        ):
            its.connect(mine)
        self.card = card
        self._rows.card = QPersistentModelIndex(index)
        self._tree.setIndexWidget(index, _inset(card))
        QWidget.setTabOrder(self._tree, card)
        self.fit()

    def mark(self, at: int) -> None:
        """Take another place of the same issue in hand."""
        if self.card:
            self.card.mark(at)
            self.fit()

    def drop(self) -> None:
        """Close the card; its row becomes a painted one again."""
        rows = self._rows
        index = self._index()
        self.card = None
        rows.card, rows.card_height = QPersistentModelIndex(), 0
        if index.isValid():
            self._tree.indexWidget(index).hide()
            # only this makes the view forget the widget at once; one that is just deleted crashes its next layout
            self._tree.setIndexWidget(index, None)  # type: ignore[arg-type]  # Qt takes none
            rows.sizeHintChanged.emit(index)

    def fit(self) -> None:
        """No card is higher than the pane."""
        index = self._index()
        if not self.card or not index.isValid():
            return
        room = self._tree.viewport().size()
        air = 2 * theme.TIGHT
        height = self.card.fitted(room.width() - air, room.height() - air - theme.TIGHT) + air
        if height != self._rows.card_height:
            self._rows.card_height = height
            self._rows.sizeHintChanged.emit(index)

    def _index(self) -> QModelIndex:
        held = self._rows.card
        return self._tree.model().index(held.row(), 0, held.parent()) if held.isValid() else QModelIndex()


def _inset(card: Card) -> QWidget:
    """The card with a margin around it."""
    around = QWidget()
    layout = QVBoxLayout(around)
    layout.setContentsMargins(theme.TIGHT, theme.TIGHT, theme.TIGHT, theme.TIGHT)
    layout.addWidget(card)
    return around
