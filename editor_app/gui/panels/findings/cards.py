"""One issue as a card: what, how sure, in which forms, why, where, and what can be done.

Signals: place_chosen(Occurrence) · fix_asked(str replacement) · fix_everywhere_asked(str) · ignore_asked() ·
compare_asked() · take_back_asked() · remember_asked(str form) · prefer_asked(str form).
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.finding import About
from editor_app.gui.base import icons, theme
from editor_app.gui.base.labels import decision_line, fix_words, moment, shortened
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.panels.findings.card_parts import forms, heading, why
from editor_app.gui.panels.findings.issues import Issue, Occurrence
from editor_app.gui.panels.findings.occurrences import PlaceList

LEAST = 3
"""With room for fewer places, the table of forms is hidden."""
LISTED = frozenset([About.NAMES, About.TITLES, About.ACRONYMS, About.TERMS])
"""What the house list can hold forms of."""
ROWS = 6
"""How many places are shown without scrolling, if there is room."""


class Card(QFrame):
    """Shows one issue with one of its places in hand."""

    place_chosen = Signal(Occurrence)
    fix_asked = Signal(str)
    fix_everywhere_asked = Signal(str)
    ignore_asked = Signal()
    compare_asked = Signal()
    take_back_asked = Signal()
    remember_asked = Signal(str)
    prefer_asked = Signal(str)

    def __init__(self, issue: Issue, at: int, editable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.issue = issue
        self.at = at
        self._editable = editable
        self.fix: QPushButton | None = None
        dress(self, Look.CARD)
        self.setAccessibleName(tell(issue.lead.title))
        self.places = PlaceList(self)
        self._doing = QVBoxLayout()
        self._doing.setSpacing(theme.SMALL)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(theme.SMALL, theme.SMALL, theme.SMALL, theme.SMALL)
        column.setSpacing(theme.SMALL)
        column.addLayout(heading(issue, self.devicePixelRatioF()))
        column.addWidget(why(issue))
        self.forms = forms(issue)
        column.addWidget(self.forms)
        column.addWidget(self.places)
        column.addLayout(self._doing)
        self.places.show_places(issue.places, at)
        self.places.chosen.connect(self.place_chosen)
        self._show_actions()

    @property
    def place(self) -> Occurrence:
        """The place in hand."""
        return self.issue.places[self.at]

    def mark(self, at: int) -> None:
        """Take another place in hand."""
        self.at = at
        self.places.mark(at)
        self._show_actions()

    def fitted(self, width: int, most: int) -> int:
        """How high the card is at a width, with as many places as go into `most`."""
        self._fit_words(width)
        self.forms.setVisible(len(self.issue.forms) > 1)
        rows = self._rows_in(width, most)
        if rows < LEAST:  # in a low pane, the places show the forms too
            self.forms.hide()
            rows = self._rows_in(width, most)
        self.places.show_rows(max(1, min(ROWS, rows)))
        self.places.scrollTo(self.places.currentIndex())
        self._column.activate()
        return self._column.totalHeightForWidth(width)

    def _rows_in(self, width: int, most: int) -> int:
        """How many places fit into a height with everything else."""
        self.places.show_rows(1)
        self._column.activate()
        return 1 + (most - self._column.totalHeightForWidth(width)) // theme.TARGET

    def _fit_words(self, width: int) -> None:
        """A replacement too long for its button is shortened there; the tooltip has it whole."""
        if self.fix is None:
            return
        taken = 2 * theme.SMALL + 2 * theme.MEDIUM + theme.ICON + theme.SMALL
        taken += theme.WIDE + theme.MEDIUM if len(self.replacements()) > 1 else 0
        words = fix_words(self.replacements()[0])
        room = max(0, width - taken)
        metrics = QFontMetrics(theme.font(strong=True))
        self.fix.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, room))

    def _show_actions(self) -> None:
        """The actions that fit the place in hand; the likely one first."""
        self.fix = None
        while (item := self._doing.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        decision = self.place.decision
        if decision:
            self._do(self._decided())
            self._do(_row(self._button(self.tr("Take back"), "undo", self.take_back_asked.emit)))
            return
        second = self._seconds()
        choices = self.replacements()
        if choices and self._editable:
            self._do(self._fix(choices))
        elif second:
            dress(second[0], Look.PRIMARY)
            second[0].setIcon(icons.icon(str(second[0].property("drawing")), "on_accent"))
        if second:
            self._do(_row(*second))

    def _do(self, row: QWidget) -> None:
        """One more row of actions; shown at once, because a hidden one would not be measured."""
        self._doing.addWidget(row)
        row.show()

    def replacements(self) -> tuple[str, ...]:
        """The replacements for the place in hand; empty where the text has one of them already."""
        finding = self.place.finding
        return tuple(one for one in finding.replacements if one != finding.quote) if finding else ()

    def _decided(self) -> QLabel:
        decision = self.place.decision
        assert decision
        said = QLabel(f"{decision_line(decision)}\n{decision.by}, {moment(decision.at)}")
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        said.setToolTip(decision.note)
        dress(said, Look.SMALL, Look.SETTLED)
        return said

    def _fix(self, replacements: tuple[str, ...]) -> QWidget:
        first = replacements[0]
        fix = self._button(fix_words(first), "fix", lambda: self.fix_asked.emit(first))
        fix.setToolTip(first)
        dress(fix, Look.PRIMARY)
        fix.setIcon(icons.icon("fix", "on_accent"))
        fix.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.fix = fix
        if len(replacements) == 1:
            return _row(fix, stretch=True)
        more = self._button("", "down", lambda: None)
        more.setAccessibleName(self.tr("Other replacements"))
        more.setToolTip(more.accessibleName())
        more.setFixedWidth(theme.TARGET + theme.SMALL)
        menu = QMenu(more)
        self.fill(menu, replacements[1:])
        more.setMenu(menu)
        return _row(fix, more, stretch=True)

    def fill(self, menu: QMenu, replacements: tuple[str, ...]) -> None:
        """Put replacements to choose from into a menu."""
        for words in replacements:
            menu.addAction(fix_words(words)).triggered.connect(partial(self._chosen, words))

    def _chosen(self, words: str, checked: bool = False) -> None:
        self.fix_asked.emit(words)

    def _seconds(self) -> list[QPushButton]:
        found: list[QPushButton] = []
        if self.issue.passage:
            found.append(self._button(self.tr("Compare"), "compare", self.compare_asked.emit))
        choices = self.replacements()
        if self._editable and choices and len(self.issue.open) > 1:
            first = choices[0]
            found.append(self._button(self.tr("Everywhere…"), "replace", lambda: self.fix_everywhere_asked.emit(first)))
        if self.place.finding:
            found.append(self._button(self.tr("Ignore…"), "ignore", self.ignore_asked.emit))
            if self.issue.about in LISTED and not self.issue.passage:
                found.append(self._remember())
        return found

    def _remember(self) -> QPushButton:
        """What the house list can learn from the place in hand."""
        button = self._button("", "add", lambda: None)
        button.setAccessibleName(self.tr("House list"))
        button.setFixedWidth(theme.TARGET + theme.SMALL)
        button.setToolTip(button.accessibleName())
        menu = QMenu(button)
        self.fill_house(menu)
        button.setMenu(menu)
        return button

    def fill_house(self, menu: QMenu) -> None:
        """Put what the house list can learn into a menu."""
        quote = self.place.quote
        keep = self.tr("Keep and remember “{words}”").format(words=shortened(quote, 40))
        menu.addAction(keep).triggered.connect(lambda: self.remember_asked.emit(quote))
        for form in dict.fromkeys((*self.replacements(), quote)):
            said = self.tr("Add “{words}” as preferred").format(words=shortened(form, 40))
            menu.addAction(said).triggered.connect(lambda _=False, form=form: self.prefer_asked.emit(form))

    def _button(self, text: str, drawing: str, then: Callable[[], object]) -> QPushButton:
        button = QPushButton(icons.icon(drawing, "muted"), text, self)
        button.setProperty("drawing", drawing)
        button.clicked.connect(lambda: then())
        button.setAutoDefault(True)
        return button


def _row(*widgets: QWidget, stretch: bool = False) -> QWidget:
    """Widgets next to each other; with `stretch`, the first one takes the remaining width."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.TIGHT)
    for number, widget in enumerate(widgets):
        line.addWidget(widget, 1 if stretch and not number else 0)
    if not stretch:
        line.addStretch(1)
    return row
