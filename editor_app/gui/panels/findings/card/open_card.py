"""The frame at the top of the findings: the card of the issue in hand, or the reasons to ignore it.

It has one height for repeats and one for all others, so that buttons keep their place.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from editor_app.domain.decision import Scope
from editor_app.gui.panels.findings.card.asks import Ask
from editor_app.gui.panels.findings.card.cards import Card
from editor_app.gui.panels.findings.card.ignore import Reasons
from editor_app.gui.panels.findings.issues import Issue, Occurrence

if TYPE_CHECKING:
    from collections.abc import Mapping

HEIGHT, REPEAT_HEIGHT = 300, 488
"""Pixels of the frame for an issue, and for a repeat with its two wordings."""
LEAST = 120
"""Pixels that the frame has in the lowest window."""


class OpenCard(QStackedWidget):
    """`place_chosen` and `asked` are those of the card; `ignored` carries Scope, Reason, note and whether only the
    place in hand is meant.
    """

    place_chosen = Signal(Occurrence)
    asked = Signal(Ask, str)
    ignored = Signal(object, object, str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card: Card | None = None
        self.reasons = Reasons()
        self.keys: Mapping[str, str] = {}
        self._came_from: QWidget | None = None
        self._room = 0
        self.addWidget(self.reasons)
        self.reasons.chosen.connect(self._ignored)
        self.reasons.left.connect(self.leave_reasons)
        self.hide()

    def show_issue(self, issue: Issue, at: int, editable: bool, join: str = "") -> None:
        """Show the card of an issue with one of its places in hand."""
        if self.card and self.card.issue is issue:
            self.card.mark(at)
            return
        self.drop()
        card = Card(issue, at, editable, self.keys, join)
        card.place_chosen.connect(self.place_chosen)
        card.asked.connect(self.asked)
        self.card = card
        self.addWidget(card)
        self.setCurrentWidget(card)
        self._fit()
        self.show()

    def drop(self) -> None:
        """Nothing is in hand."""
        card, self.card = self.card, None
        if card:
            self.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.leave_reasons()
        self.hide()

    def ask_reason(self, scope: Scope) -> bool:
        """Turn the card into the reasons; False when nothing open is in hand."""
        card = self.card
        if card and card.issue.open:
            self._came_from = QApplication.focusWidget()
            self.setCurrentWidget(self.reasons)
            self.reasons.ask(card.issue, card.at, scope)
            return True
        return False

    def leave_reasons(self) -> None:
        """Back to the card, with the keys where they were."""
        came_from, self._came_from = self._came_from, None
        if self.card:
            self.setCurrentWidget(self.card)
        if came_from and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_room(self, height: int) -> None:
        """The pane has so many pixels for the card."""
        self._room = height
        self._fit()

    def _fit(self) -> None:
        wanted = REPEAT_HEIGHT if self.card and self.card.issue.repeat else HEIGHT
        self.setFixedHeight(max(LEAST, min(wanted, self._room)) if self._room else wanted)

    def _ignored(self, scope: object, reason: object, note: str, only: bool) -> None:
        self.leave_reasons()
        self.ignored.emit(scope, reason, note, only)
