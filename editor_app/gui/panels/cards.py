"""One issue as a card: what, how sure, in which forms, why, where, and what can be done.

Signals: place_chosen(Place) · fix_asked(str replacement) · fix_everywhere_asked(str) · ignore_asked() ·
compare_asked() · take_back_asked().
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from editor_app.gui import icons, theme
from editor_app.gui.panels.elided import Elided
from editor_app.gui.panels.issue_rows import severity_glyph
from editor_app.gui.panels.issues import Issue, Place
from editor_app.gui.panels.places import PlaceList
from editor_app.gui.panels.wording import decision_line, fix_words, moment, severity_name
from editor_app.gui.theme import Look, Type, dress

FORMS = 5
"""So many forms are shown; of more, the rest is counted."""
ROWS = 6
"""So many places are shown without scrolling, if there is room."""


class Card(QFrame):
    """Shows one issue with one of its places in hand."""

    place_chosen = Signal(object)
    fix_asked = Signal(str)
    fix_everywhere_asked = Signal(str)
    ignore_asked = Signal()
    compare_asked = Signal()
    take_back_asked = Signal()

    def __init__(self, issue: Issue, at: int, editable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.issue = issue
        self.at = at
        self._editable = editable
        dress(self, Look.CARD)
        self.setAccessibleName(issue.lead.title)
        self.places = PlaceList(self)
        self._doing = QVBoxLayout()
        self._doing.setSpacing(theme.SMALL)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(theme.SMALL, theme.SMALL, theme.SMALL, theme.SMALL)
        column.setSpacing(theme.SMALL)
        column.addLayout(self._heading())
        column.addWidget(self._why())
        if len(issue.forms) > 1:
            column.addLayout(self._forms())
        column.addWidget(self.places)
        column.addLayout(self._doing)
        self.places.show_places(issue.places, at)
        self.places.chosen.connect(self.place_chosen)
        self._show_actions()

    @property
    def place(self) -> Place:
        """The place in hand."""
        return self.issue.places[self.at]

    def mark(self, at: int) -> None:
        """Take another place in hand."""
        self.at = at
        self.places.mark(at)
        self._show_actions()

    def fitted(self, width: int, most: int) -> int:
        """How high the card is at a width, with as many places as go into `most`."""
        self.places.show_rows(1)
        layout = self._column
        layout.activate()
        bare = layout.totalHeightForWidth(width) - theme.TARGET
        rows = max(2, min(ROWS, (most - bare) // theme.TARGET))
        self.places.show_rows(rows)
        layout.activate()
        return layout.totalHeightForWidth(width)

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        glyph = QLabel()
        name, role = severity_glyph(self.issue)
        glyph.setPixmap(icons.pixmap(name, role, theme.ICON, self.devicePixelRatioF()))
        glyph.setAccessibleName(severity_name(self.issue.severity))
        glyph.setToolTip(severity_name(self.issue.severity))
        title = QLabel(self.issue.lead.title)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        title.setToolTip(self.issue.lead.rule)
        dress(title, Look.STRONG)
        row.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(title, 1)
        if not self.issue.sure:
            guess = QLabel(self.tr("a guess"))
            dress(guess, Look.SMALL, Look.MUTED)
            guess.setToolTip(self.tr("The check is not sure. Look before you change anything."))
            row.addWidget(guess, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _why(self) -> QLabel:
        why = QLabel(self.issue.lead.message)
        why.setTextFormat(Qt.TextFormat.PlainText)
        why.setWordWrap(True)
        why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return why

    def _forms(self) -> QGridLayout:
        """The forms as a small table: words, how often, which one is proposed."""
        table = QGridLayout()
        table.setHorizontalSpacing(theme.SMALL)
        table.setVerticalSpacing(theme.TIGHT)
        table.setColumnStretch(0, 1)
        wanted = self.issue.lead.replacements[:1]
        for row, (form, count) in enumerate(self.issue.forms[:FORMS]):
            words = Elided(form)
            words.setFont(theme.font(Type.NORMAL, strong=(form,) == wanted))
            number = QLabel(str(count))
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            dress(number, Look.MUTED)
            table.addWidget(words, row, 0)
            table.addWidget(number, row, 1)
        if len(self.issue.forms) > FORMS:
            rest = QLabel(self.tr("and %n more", "", len(self.issue.forms) - FORMS))
            dress(rest, Look.SMALL, Look.MUTED)
            table.addWidget(rest, FORMS, 0)
        return table

    def _show_actions(self) -> None:
        """The actions that fit the place in hand; the likely one first."""
        while (item := self._doing.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        decision = self.place.decision
        if decision:
            self._doing.addWidget(self._decided())
            self._doing.addWidget(_row(self._button(self.tr("Take back"), "undo", self.take_back_asked.emit)))
            return
        second = self._seconds()
        choices = self.replacements()
        if choices and self._editable:
            self._doing.addWidget(self._fix(choices))
        elif second:
            dress(second[0], Look.PRIMARY)
            second[0].setIcon(icons.icon(str(second[0].property("drawing")), "on_accent"))
        if second:
            self._doing.addWidget(_row(*second))

    def replacements(self) -> tuple[str, ...]:
        """What may stand at the place in hand instead; nothing where it stands so already."""
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
        return found

    def _button(self, text: str, drawing: str, then: Callable[[], object]) -> QPushButton:
        button = QPushButton(icons.icon(drawing, "muted"), text, self)
        button.setProperty("drawing", drawing)
        button.clicked.connect(lambda: then())
        button.setAutoDefault(True)
        return button


def _row(*widgets: QWidget, stretch: bool = False) -> QWidget:
    """Widgets beside each other; the first one takes the room when it shall stretch."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.TIGHT)
    for number, widget in enumerate(widgets):
        line.addWidget(widget, 1 if stretch and not number else 0)
    if not stretch:
        line.addStretch(1)
    return row
