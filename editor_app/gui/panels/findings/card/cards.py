"""One issue as a card: what, how sure, in which forms, why, where, and what can be done. Its buttons keep their place.

Signals: place_chosen(Occurrence) · asked(Ask, str words), where the words are a replacement or a form.
"""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor_app.gui.base import icons, theme
from editor_app.gui.base.elided import Elided
from editor_app.gui.base.labels import decision_line, fix_words, moment
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.panels.findings.card.asks import TWO_PEOPLE, Ask, house_choices, offered
from editor_app.gui.panels.findings.card.card_parts import FittingButton, forms, heading, in_a_row, joining, why
from editor_app.gui.panels.findings.card.occurrences import PlaceList
from editor_app.gui.panels.findings.card.repeat_body import RepeatBody
from editor_app.gui.panels.findings.issues import Issue, Occurrence

ROWS = 6
"""How many places are shown without scrolling in their list."""
NARROW = 360
"""Pixels below which the words of the first action would not fit beside more than one other."""


class Card(QFrame):
    """Shows one issue with one of its places in hand; what does not fit scrolls, the buttons do not."""

    place_chosen = Signal(Occurrence)
    asked = Signal(Ask, str)

    def __init__(
        self,
        issue: Issue,
        at: int,
        editable: bool = True,
        keys: Mapping[str, str] | None = None,
        join: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.issue, self.at, self._editable = issue, at, editable
        self.join, self._keys = join, keys or {}
        self.fix: QPushButton | None = None
        self.setAccessibleName(issue.title)
        dress(self, Look.CARD)
        self.places = PlaceList(self)
        self.forms = forms(issue)
        self.repeat = RepeatBody(issue, self._number(), editable) if issue.repeat else None
        self.hint = Elided()
        self._doing = QVBoxLayout()
        self._narrow = False
        self._lay_out()
        self.places.show_places(issue.places, at)
        self.places.show_rows(ROWS)
        self.places.chosen.connect(self.place_chosen)
        if self.repeat:
            self.repeat.chosen.connect(lambda number: self.place_chosen.emit(issue.here[number]))
        self._show_actions()

    @property
    def place(self) -> Occurrence:
        """The place in hand."""
        return self.issue.places[self.at]

    def mark(self, at: int) -> None:
        """Take another place in hand."""
        self.at = at
        self.places.mark(at)
        if self.repeat:
            self.repeat.mark(self._number())
        self._show_actions()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Called by Qt: in a narrow pane the first action has a line of its own."""
        super().resizeEvent(event)
        if (narrow := self.width() < NARROW) != self._narrow:
            self._narrow = narrow
            self._show_actions()

    def _number(self) -> int:
        """Which of the places in the text is in hand."""
        here = self.issue.here
        return here.index(self.place) if self.place in here else 0

    def replacements(self) -> tuple[str, ...]:
        """The replacements for the place in hand; empty where the text has one of them already."""
        return offered(self.issue, self.place)

    def _fill_house(self, menu: QMenu) -> None:
        for one in house_choices(self.issue, self.place):
            menu.addAction(one.says).triggered.connect(partial(self._ask, one.ask, one.words))

    def _lay_out(self) -> None:
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, theme.TIGHT, 0)
        inside.setSpacing(theme.SMALL)
        if not self.repeat:
            inside.addWidget(why(self.issue))
        if self.join:
            inside.addWidget(joining(self.join))
        if self.repeat:
            inside.addWidget(self.repeat, 1)
        inside.addWidget(self.forms)
        inside.addWidget(self.places)
        self.forms.setVisible(self.issue.one_of_many)
        self.places.setVisible(self.repeat is None)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        scroll.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        dress(self.hint, Look.SMALL, Look.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        column.setSpacing(theme.SMALL)
        column.addLayout(heading(self.issue, self.devicePixelRatioF()))
        column.addWidget(scroll, 1)
        column.addLayout(self._doing)
        column.addWidget(self.hint)

    def _show_actions(self) -> None:
        """The actions that fit the place in hand, in one row; the likely one first."""
        self.fix = None
        while (item := self._doing.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        decision = self.place.decision
        if decision:
            self._do(self._decided())
            self._do(in_a_row([self._button(self.tr("Take back"), "undo", Ask.TAKE_BACK)]))
        else:
            self._lay_actions()
        self.hint.setText(self._hint())

    def _lay_actions(self) -> None:
        actions = self._actions()
        at = 1 if self._narrow and self.fix and len(actions) > 2 else 0
        for row in filter(None, (actions[:at], actions[at:])):
            self._do(in_a_row(row))

    def _actions(self) -> list[QWidget]:
        found: list[QWidget] = []
        if first := self._first():
            dress(first, Look.PRIMARY)
            first.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self.fix = first
            found.append(first)
        others = self._editable and len(self.replacements()) > 1
        if others:
            found.append(self._menu("down", self.tr("Other replacements"), self._fill_others))
        if self.issue.lead.rule == TWO_PEOPLE:
            found.append(self._button(self.tr("Two people"), "person", Ask.TWO))
        if self.issue.open:
            words = self.tr("Keep all…") if self.issue.repeat else self.tr("Ignore…")
            found.append(self._button(words, "ignore", Ask.IGNORE))
        if self._editable and self.replacements() and len(self.issue.open) > 1 and not others:
            found.append(self._small("replace", self.tr("Everywhere…"), Ask.EVERYWHERE))
        if self.issue.passage:
            found.append(self._small("compare", self.tr("Compare"), Ask.COMPARE))
        if house_choices(self.issue, self.place):
            found.append(self._menu("add", self.tr("House list"), self._fill_house))
        return found

    def _first(self) -> QPushButton | None:
        """What Ctrl+Enter does."""
        if not self._editable:
            return None
        if self.issue.repeat and self.issue.open:
            goes = len(self.issue.here) - 1
            words = self.tr("Keep line {line}, delete %n", "", goes).format(line=self.place.line)
            return self._button(words, "fix", Ask.KEEP)
        if self.join:
            return self._button(self.tr("Join both posts"), "fix", Ask.JOIN)
        if choices := self.replacements():
            made = self._button(fix_words(choices[0], self.place.quote), "fix", Ask.FIX, choices[0])
            made.setToolTip(choices[0])
            return made
        return None

    def _hint(self) -> str:
        """The keys of what is done most often."""
        if not self._keys or self.place.decision:
            return ""
        told = []
        if self.issue.repeat and self.fix:
            told.append(self.tr("{key} keeps it").format(key=self._keys["fix"]))
            told.append(self.tr("{key} another").format(key=self._keys["twin"]))
        elif self.fix:
            told.append(self.tr("{key} does it").format(key=self._keys["fix"]))
        if self.issue.open:
            told.append(self.tr("{key} and 1–8 ignores").format(key=self._keys["ignore"]))
        told.append(self.tr("{key} all").format(key=self._keys["fixes"]))
        return " · ".join(told)

    def _fill_others(self, menu: QMenu) -> None:
        for words in self.replacements()[1:]:
            menu.addAction(fix_words(words, self.place.quote)).triggered.connect(partial(self._ask, Ask.FIX, words))
        if len(self.issue.open) > 1:
            first = self.replacements()[0]
            menu.addAction(self.tr("Everywhere…")).triggered.connect(partial(self._ask, Ask.EVERYWHERE, first))

    def _do(self, row: QWidget) -> None:
        self._doing.addWidget(row)
        row.show()

    def _decided(self) -> QLabel:
        decision = self.place.decision
        assert decision
        said = QLabel(f"{decision_line(decision)}\n{decision.by}, {moment(decision.at)}")
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        said.setToolTip(decision.note)
        dress(said, Look.SMALL, Look.SETTLED)
        return said

    def _ask(self, what: Ask, words: str = "", _: bool = False) -> None:
        self.asked.emit(what, words)

    def _button(self, text: str, drawing: str, what: Ask, words: str = "") -> QPushButton:
        button = FittingButton(QIcon() if text else icons.icon(drawing, "muted"), text, self)
        button.clicked.connect(partial(self._ask, what, words))
        button.setAutoDefault(True)
        return button

    def _small(self, drawing: str, name: str, what: Ask) -> QPushButton:
        button = self._button("", drawing, what, self.replacements()[0] if what is Ask.EVERYWHERE else "")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFixedWidth(theme.TARGET + theme.SMALL)
        return button

    def _menu(self, drawing: str, name: str, fill: Callable[[QMenu], None]) -> QPushButton:
        button = QPushButton(icons.icon(drawing, "muted"), "", self)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFixedWidth(theme.TARGET + theme.SMALL)
        menu = QMenu(button)
        fill(menu)
        button.setMenu(menu)
        return button
