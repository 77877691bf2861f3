"""The tree of findings with one opened card: rows painted, at most one real widget among them.

Signals: current_changed(Issue, int place) when a person moves · activated_place(Span) · ignore_pressed().
The signals of the card in hand: fix_asked, fix_everywhere_asked, ignore_asked, compare_asked, take_back_asked.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QVBoxLayout, QWidget

from editor_app.domain.finding import Finding
from editor_app.gui import theme
from editor_app.gui.panels.cards import Card
from editor_app.gui.panels.issue_model import Index, IssueModel
from editor_app.gui.panels.issue_rows import IssueRows
from editor_app.gui.panels.issues import Issue, Place


class IssueTree(QTreeView):
    """Check > issue; the issue in hand is shown as its card."""

    place_taken = Signal(object)
    place_activated = Signal(object)
    ignore_pressed = Signal()
    fix_asked = Signal(str)
    fix_everywhere_asked = Signal(str)
    ignore_asked = Signal()
    compare_asked = Signal()
    take_back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.issues = IssueModel(self)
        self.rows = IssueRows(self)
        self.card: Card | None = None
        self.editable = True
        self._quiet = False
        self.setModel(self.issues)
        self.setItemDelegate(self.rows)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Findings"))
        self.clicked.connect(self._clicked)

    @property
    def place(self) -> Place | None:
        """The place in hand."""
        return self.card.place if self.card else None

    def show_issues(self, found: tuple[Issue, ...]) -> None:
        """Show other issues; the one in hand stays so if it is still there, or else the one that took its place."""
        held = self.card.place.finding or self.card.issue.lead if self.card else None
        position = self.issues.position(self.currentIndex())
        offset = self.verticalScrollBar().value()
        shut = {self.issues.index(n, 0).data() for n in range(self.issues.rowCount()) if not self._open(n)}
        self._drop_card()
        self.issues.show(found)
        self.expandAll()
        for n in range(self.issues.rowCount()):
            if shut and self.issues.index(n, 0).data() in shut:
                self.collapse(self.issues.index(n, 0))
        if held:
            self._hold(held, position)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(offset)

    def take(self, position: int, place: int | None = None, quiet: bool = False) -> None:
        """Take the nth issue in hand, with one of its places (the first open one); `quiet` says nothing of it."""
        index = self.issues.index_of(position)
        issue = self.issues.issue(index)
        if issue is None:
            self._drop_card()
            self.setCurrentIndex(QModelIndex())
            return
        at = first_open(issue) if place is None else place
        self._quiet = True
        self.expand(index.parent())
        self.setCurrentIndex(index)
        self._quiet = False
        self._show_card(index, issue, at)
        self._reveal(index)
        if not quiet:
            self.place_taken.emit(issue.places[at])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the text, Delete asks for a reason to ignore."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.place:
            self.place_activated.emit(self.place.span)
        elif event.key() == Qt.Key.Key_Delete and self.place:
            self.ignore_pressed.emit()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Called by Qt when the arrows or a click choose another row."""
        super().currentChanged(current, previous)
        issue = self.issues.issue(current)
        if self._quiet or issue is None:
            return
        at = first_open(issue)
        self._show_card(self.currentIndex(), issue, at)
        QTimer.singleShot(0, self, self._reveal_current)
        self.place_taken.emit(issue.places[at])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Called by Qt: the card takes the new width."""
        super().resizeEvent(event)
        self._fit()

    def _show_card(self, index: QModelIndex, issue: Issue, at: int) -> None:
        if self.card and self.card.issue is issue:
            self.card.mark(at)
            self._fit()
            return
        self._drop_card()
        card = Card(issue, at, self.editable)
        card.place_chosen.connect(self._place_chosen)
        card.fix_asked.connect(self.fix_asked)
        card.fix_everywhere_asked.connect(self.fix_everywhere_asked)
        card.ignore_asked.connect(self.ignore_asked)
        card.compare_asked.connect(self.compare_asked)
        card.take_back_asked.connect(self.take_back_asked)
        self.card = card
        self.rows.card = QPersistentModelIndex(index)
        self.setIndexWidget(index, _inset(card))
        QWidget.setTabOrder(self, card)
        self._fit()

    def _drop_card(self) -> None:
        if self.card and self.rows.card.isValid():
            index = self._card_index()
            self.rows.card, self.rows.card_height = QPersistentModelIndex(), 0
            around = self.indexWidget(index)
            around.hide()
            around.deleteLater()
            self.rows.sizeHintChanged.emit(index)
        self.card = None
        self.rows.card, self.rows.card_height = QPersistentModelIndex(), 0

    def _card_index(self) -> QModelIndex:
        return self.issues.index(self.rows.card.row(), 0, self.rows.card.parent())

    def _fit(self) -> None:
        if not self.card or not self.rows.card.isValid():
            return
        room = self.viewport().height() - 3 * theme.TIGHT
        height = self.card.fitted(self.viewport().width() - 2 * theme.TIGHT, room) + 2 * theme.TIGHT
        if height != self.rows.card_height:
            self.rows.card_height = height
            self.rows.sizeHintChanged.emit(self._card_index())

    def _hold(self, held: Finding, position: int) -> None:
        """Keep a finding in hand through a refresh."""
        found = self.issues.find(held)
        if found < 0:
            self.take(min(max(0, position), len(self.issues.issues) - 1), quiet=True)
            return
        issue = self.issues.issues[found]
        agreed = [place.finding.anchor.agrees(held.anchor) if place.finding else 0 for place in issue.places]
        self.take(found, agreed.index(max(agreed)), quiet=True)

    def _place_chosen(self, place: Place) -> None:
        if self.card:
            self.card.mark(self.card.issue.places.index(place))
            self._fit()
            self.place_taken.emit(place)

    def _clicked(self, index: QModelIndex) -> None:
        if self.issues.issue(index) is None:
            self.setExpanded(index, not self.isExpanded(index))
        elif self.place:
            self.place_taken.emit(self.place)

    def _open(self, row: int) -> bool:
        return self.isExpanded(self.issues.index(row, 0))

    def _reveal_current(self) -> None:
        self._reveal(self.currentIndex())

    def _reveal(self, index: QModelIndex) -> None:
        self.executeDelayedItemsLayout()
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)


def _inset(card: Card) -> QWidget:
    """The card with a little air around it."""
    around = QWidget()
    layout = QVBoxLayout(around)
    layout.setContentsMargins(theme.TIGHT, theme.TIGHT, theme.TIGHT, theme.TIGHT)
    layout.addWidget(card)
    return around


def first_open(issue: Issue) -> int:
    """The first place of an issue that wants something, or its first place."""
    return next((at for at, place in enumerate(issue.places) if place.open), 0)
