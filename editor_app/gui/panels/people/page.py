"""People and policies: who works here, in which roles, what each may do, and what the house has decided.

Signals: roles_changed(str name, tuple[Role, ...]) · person_added(str name) · tied(str name, str login) ·
policy_changed(str key, str value) · checklist_changed(items, items seen) · left(). Whoever may not change anything sees
it all, and who can.
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QSplitter, QVBoxLayout, QWidget

from editor_app.desk.lists.roster import Roster
from editor_app.domain.message import AND, listed, say
from editor_app.gui.base import icons, theme
from editor_app.gui.base.elided import Elided
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.panels.people.checklist import Checklist
from editor_app.gui.panels.people.one_person import OnePerson
from editor_app.gui.panels.people.people_list import PeopleList
from editor_app.gui.panels.people.policies import Policies


class PeoplePage(QWidget):
    """Knows the roster it was shown, and who looks at it."""

    roles_changed = Signal(str, tuple)
    person_added = Signal(str)
    tied = Signal(str, str)
    policy_changed = Signal(str, str)
    checklist_changed = Signal(tuple, tuple)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people, self.one, self.policies = PeopleList(), OnePerson(), Policies()
        self.checklist = Checklist()
        self.name, self.add = QLineEdit(), QPushButton(self.tr("A&dd"))
        self.said, self._who_can = Elided(), QLabel()
        self._roster = Roster((), {}, {})
        self._sent = ""  # a name that stays in its field until it is listed
        self._may = False
        self._lay_out()
        self._connect()

    def show_roster(self, roster: Roster, by: str, may: bool, may_ask: bool = False) -> None:
        """Show everybody; `by` looks at it, and `may` change it, or at least the checklist (`may_ask`)."""
        self._roster, self._may = roster, may
        self.people.show_seats(roster.seats, by)
        self.policies.show_policies(roster.policies, may)
        self.checklist.show_items(roster.checklist, may or may_ask)
        self.name.setEnabled(may)
        if self._sent and roster.seat(self._sent):
            if self.name.text().split() == self._sent.split():
                self.name.clear()
            self._sent = ""
        can = tell(say("{names} can change this.", names=listed(roster.administrators, AND)))
        self._who_can.setText("" if may or not roster.administrators else can)
        self._show_person(self.people.name)
        self._allow()

    def say(self, words: str) -> None:
        """What was just done, or why it was not."""
        self.said.setText(words)

    def _show_person(self, name: str) -> None:
        seat = self._roster.seat(name)
        if seat:
            only = self._roster.administrators == (name,)
            self.one.show_person(seat.person, self._roster.allowed, self._may, only)

    def _allow(self) -> None:
        self.add.setEnabled(self._may and bool(self.name.text().strip()))

    def _lay_out(self) -> None:
        title = QLabel(self.tr("People and policies"))
        dress(title, Look.TITLE)
        dress(self._who_can, Look.MUTED)
        dress(self.said, Look.MUTED)
        close = QPushButton(icons.icon("close", "muted"), self.tr("Close"))
        close.clicked.connect(self.left)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addWidget(self._who_can)
        head.addWidget(self.said, 1)
        head.addWidget(close)
        self.name.setPlaceholderText(self.tr("Name of a new person"))
        self.name.setAccessibleName(self.tr("Name of a new person"))
        adding = QHBoxLayout()
        adding.addWidget(self.name, 1)
        adding.addWidget(self.add)
        left, right, beside = QWidget(), QWidget(), QSplitter()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, theme.LARGE, 0)
        column.addWidget(self.people, 1)
        column.addLayout(adding)
        column.addSpacing(theme.LARGE)
        column.addWidget(self.checklist)
        other = QVBoxLayout(right)
        other.setContentsMargins(theme.LARGE, 0, 0, 0)
        other.setSpacing(theme.LARGE)
        other.addWidget(self.one)
        other.addWidget(self.policies)
        other.addStretch(1)
        room = QScrollArea()
        room.setWidgetResizable(True)
        room.setFrameShape(QScrollArea.Shape.NoFrame)
        room.setWidget(right)
        beside.addWidget(left)
        beside.addWidget(room)
        beside.setHandleWidth(1)
        beside.setSizes([560, 700])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        whole.setSpacing(theme.MEDIUM)
        whole.addLayout(head)
        whole.addWidget(beside, 1)
        self.setAccessibleName(self.tr("People and policies"))

    def _connect(self) -> None:
        self.people.chosen.connect(self._show_person)
        self.one.roles_changed.connect(self.roles_changed)
        self.one.tied.connect(self.tied)
        self.policies.policy_changed.connect(self.policy_changed)
        self.checklist.changed.connect(self.checklist_changed)
        self.name.textChanged.connect(lambda _: self._allow())
        self.name.returnPressed.connect(self._ask_to_add)
        self.add.clicked.connect(self._ask_to_add)
        QShortcut(QKeySequence("Esc"), self, self.left.emit)

    def _ask_to_add(self) -> None:
        name = " ".join(self.name.text().split())
        if name and self._may:
            self.people.expect(name)
            self._sent = name
            self.person_added.emit(name)
