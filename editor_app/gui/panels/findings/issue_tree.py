"""The list of what is still to do: check, then issue, a line each. The issue in hand is shown as its card, above.

Signals: place_taken(Occurrence) when a person moves · place_activated(Span) or, for a place in the headline,
headline_activated(Span) · ignore_pressed(). What is asked in the open card comes from `opened`.
"""

from collections.abc import Callable, Collection

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from editor_app.domain.finding import Finding
from editor_app.gui.base.models import Index
from editor_app.gui.panels.findings.card.card_parts import spoken
from editor_app.gui.panels.findings.card.cards import Card
from editor_app.gui.panels.findings.card.open_card import OpenCard
from editor_app.gui.panels.findings.issue_model import IssueModel
from editor_app.gui.panels.findings.issue_rows import IssueRows
from editor_app.gui.panels.findings.issues import Issue, Occurrence
from editor_app.text.span import Span


class IssueTree(QTreeView):
    """Check > issue. `join_of` says how a sentence would read with two posts of one person joined; empty: it cannot."""

    place_taken = Signal(Occurrence)
    place_activated = Signal(Span)
    headline_activated = Signal(Span)
    ignore_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.issues = IssueModel(self)
        self.rows = IssueRows(self)
        self.opened = OpenCard()
        self.editable = True
        self.join_of: Callable[[Issue], str] = lambda _: ""
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
    def card(self) -> Card | None:
        """The card that is open."""
        return self.opened.card

    @property
    def place(self) -> Occurrence | None:
        """The place in hand."""
        return self.card.place if self.card else None

    def show_issues(self, found: tuple[Issue, ...]) -> None:
        """Show other issues; the one in hand stays in hand if it is still there, or else the one now in its place."""
        held = self.card.place.finding or self.card.issue.lead if self.card else None
        position = self.issues.position(self.currentIndex())
        offset = self.verticalScrollBar().value()
        seen = self.viewport().rect().intersects(self.visualRect(self.currentIndex()))
        shut = {index.data() for index in self._checks() if not self.isExpanded(index)}
        self.opened.drop()
        self.issues.show(found)
        self.expandAll()
        for index in self._checks():
            if index.data() in shut:
                self.collapse(index)
        if held:
            self._hold(held, position)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(offset)
        if seen:
            self._reveal()

    def take(self, position: int, place: int | None = None, quiet: bool = False) -> None:
        """Take the nth issue in hand, with one of its places (the first open one); `quiet` says nothing of it."""
        index = self.issues.index_of(position)
        issue = self.issues.issue(index)
        if issue is None:
            self.opened.drop()
            self.setCurrentIndex(QModelIndex())
            return
        at = issue.first if place is None else place
        self._quiet = True
        self.expand(index.parent())
        self.setCurrentIndex(index)
        self._quiet = False
        self._open(issue, at)
        self._reveal()
        if not quiet:
            self.place_taken.emit(issue.places[at])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the text, Delete asks for a reason to ignore."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.place:
            self._activate(self.place)
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
        at = issue.first
        self._open(issue, at)
        QTimer.singleShot(0, self, self._reveal)
        self.place_taken.emit(issue.places[at])

    def step(self, by: int, without: Collection[Finding] = ()) -> None:
        """Go to the next open place through all issues listed, or to the one before; after the last comes the first.
        What was just done, `without` among it, is passed over until the next report.
        """
        listed = self.issues.issues
        if without:
            self.rows.settle(without)
        stops = [(n, at) for n, issue in enumerate(listed) for at in issue.stops if not self.rows.is_done(issue, at)]
        if not stops:
            return
        here = (self.issues.position(self.currentIndex()), self.card.at if self.card else -1)
        ahead = [stop for stop in stops if stop > here] if by > 0 else [stop for stop in stops[::-1] if stop < here]
        self.take(*(ahead[0] if ahead else stops[0 if by > 0 else -1]))

    def _hold(self, held: Finding, position: int) -> None:
        """Keep a finding in hand through a refresh."""
        found = self.issues.find(held)
        if found < 0:
            self.take(min(max(0, position), len(self.issues.issues) - 1), quiet=True)
            return
        issue = self.issues.issues[found]
        agreed = [place.finding.anchor.agrees(held.anchor) if place.finding else 0 for place in issue.places]
        self.take(found, agreed.index(max(agreed)), quiet=True)

    def _open(self, issue: Issue, at: int) -> None:
        self.opened.show_issue(issue, at, self.editable, self.join_of(issue))
        self._name_card()

    @property
    def spoken(self) -> str:
        """What is in hand, as it is read out; empty when nothing is."""
        return self.card.accessibleName() if self.card else ""

    def _name_card(self) -> None:
        if card := self.card:
            number, count = self.issues.find(card.issue.lead) + 1, len(self.issues.issues)
            card.setAccessibleName(spoken(card.issue, card.place, number, count))

    def _activate(self, place: Occurrence) -> None:
        """Go to the text; a place in another article is only shown."""
        if place.document:
            self.place_taken.emit(place)
        else:
            (self.headline_activated if place.in_headline else self.place_activated).emit(place.span)

    def choose_place(self, place: Occurrence) -> None:
        """Another place of the issue in hand was chosen in its card."""
        if self.card:
            self.card.mark(self.card.issue.places.index(place))
            self._name_card()
            self.place_taken.emit(place)

    def _clicked(self, index: QModelIndex) -> None:
        if self.issues.issue(index) is None:
            self.setExpanded(index, not self.isExpanded(index))
        elif self.place:
            self.place_taken.emit(self.place)

    def _checks(self) -> tuple[QModelIndex, ...]:
        return tuple(self.issues.index(row, 0) for row in range(self.issues.rowCount()))

    def _reveal(self) -> None:
        self.executeDelayedItemsLayout()
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)
