"""One person: the roles, and what they allow, spelled out.

Signals: roles_changed(str name, tuple[Role, ...]) · tied(str name, str login), to the
account of a login at this computer, or of whoever looks.
"""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.labels import PRIVILEGES
from editor_app.domain.person import Person, Privilege, Role
from editor_app.gui.base import icons, theme
from editor_app.gui.base.labels import role_name
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Look, dress

_LOGIN = 240
"""Pixels of the field of a login."""


class OnePerson(QWidget):
    """A tick holds at once."""

    roles_changed = Signal(str, tuple)
    tied = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLabel()
        self.roles = {role: QCheckBox(role_name(role)) for role in Role}
        self._marks = {privilege: (QLabel(), QLabel(tell(words))) for privilege, words in PRIVILEGES.items()}
        for glyph, _ in self._marks.values():
            glyph.setFixedSize(theme.ICON, theme.ICON)
        self._hint = QLabel(self.tr("A change holds at once, also in an open window. It stands in the audit trail."))
        self.tie, self.login = QPushButton(), QLineEdit()
        self.login.setPlaceholderText(self.tr("Login of another account"))
        self.login.setAccessibleName(self.tr("Login of another account"))
        self.login.setMaximumWidth(_LOGIN)
        self._person: Person | None = None
        self._lay_out()
        self.tie.clicked.connect(self._tie)
        self.login.textChanged.connect(lambda _: self._name_tie())
        self._name_tie()
        for role, box in self.roles.items():
            box.clicked.connect(lambda _=False, role=role: self._change(role))

    def show_person(
        self, one: Person, allowed: Mapping[Role, frozenset[Privilege]], may_change: bool, only: bool
    ) -> None:
        """Show somebody; `only`: nobody else could administer the desk."""
        if self._person is None or self._person.name != one.name:
            self.login.clear()  # it was meant for somebody else
        self._person = one
        self.name.setText(one.name)
        for widget in (self.tie, self.login):
            widget.setEnabled(may_change)
        for role, box in self.roles.items():
            last = only and role is Role.ADMINISTRATOR and role in one.roles
            box.setChecked(role in one.roles)
            box.setEnabled(may_change and not last)
            box.setToolTip(self.tr("The only administrator") if last else "")
        may = frozenset[Privilege]().union(*(allowed.get(role, frozenset()) for role in one.roles))
        for privilege, (glyph, words) in self._marks.items():
            drawing, colour = ("approve", "settled") if privilege in may else ("close", "muted")
            glyph.setPixmap(icons.pixmap(drawing, colour, theme.ICON, self.devicePixelRatioF()))
            said = self.tr("may: {words}") if privilege in may else self.tr("may not: {words}")
            words.setAccessibleName(said.format(words=words.text()))
            dress(words, *(() if privilege in may else (Look.MUTED,)))

    def _tie(self) -> None:
        if self._person:
            login, _, _ = self.login.text().strip().partition("@")  # the refusal names the computer too
            self.tied.emit(self._person.name, login)

    def _name_tie(self) -> None:
        theirs = self.tr("&Let this person work at that account…")
        self.tie.setText(theirs if self.login.text().strip() else self.tr("&Let this person work at your account…"))

    def _change(self, changed: Role) -> None:
        """At least one role stays ticked."""
        roles = tuple(role for role, box in self.roles.items() if box.isChecked())
        if not roles:
            self.roles[changed].setChecked(True)
        elif self._person:
            self.roles_changed.emit(self._person.name, roles)

    def _lay_out(self) -> None:
        dress(self.name, Look.TITLE)
        dress(self._hint, Look.SMALL, Look.MUTED)
        self._hint.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(theme.LARGE)
        for box in self.roles.values():
            box.setMinimumHeight(theme.TARGET)
            row.addWidget(box)
        row.addStretch(1)
        account = QHBoxLayout()
        account.setSpacing(theme.SMALL)
        account.addWidget(self.login)
        account.addWidget(self.tie)
        account.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SMALL)
        grid.setVerticalSpacing(theme.TIGHT)
        grid.setColumnStretch(1, 1)
        for at, labels in enumerate(self._marks.values()):
            for place, label in enumerate(labels):
                grid.addWidget(label, at, place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.name)
        column.addLayout(row)
        column.addLayout(account)
        column.addLayout(grid)
        column.addWidget(self._hint)
