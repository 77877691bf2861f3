"""The first start: one sentence to complete, who somebody is and as what they work here; and how the window looks.

Signals: named(str name) · assumed(str name), which nobody confirmed · alone(bool), whether nobody else works here ·
language_chosen(str) · theme_chosen(str).
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from editor_app.domain.person import Person, Privilege
from editor_app.gui.base import theme
from editor_app.gui.base.labels import role_name
from editor_app.gui.base.theme import Look, dress

_NAME = 220
"""Pixels of the field for the name."""


class Introduction(QWidget):
    """Nothing to confirm: Enter in the name, or whatever is done next, takes it."""

    named = Signal(str)
    assumed = Signal(str)
    alone = Signal(bool)
    language_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.role = QLineEdit(), QComboBox()
        self.switches: dict[str, QToolButton] = {}
        self._told = ""
        self._unsaid = False
        self._lay_out()
        self.name.returnPressed.connect(self.tell)
        self.role.activated.connect(lambda at: self.alone.emit(at == 1))

    def introduce(self, person: Person, language: str, colours: str) -> None:
        """Ask who somebody is; the name of the account is proposed. Whoever set this desk up may be alone here."""
        from editor_app.desk.trust.accounts import named_by_login, proposed_name  # loads the database library

        self.name.setText(proposed_name(person))
        self._unsaid = named_by_login(person)
        self.name.selectAll()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.role.clear()
        self.role.addItem(", ".join(map(role_name, person.roles)) or self.tr("a guest, who may read"))
        if person.may(Privilege.ADMINISTER):
            self.role.addItem(self.tr("all of these, for I am alone here"))
        self.role.setEnabled(self.role.count() > 1)
        for key in (language or "en", colours):
            if key in self.switches:
                self.switches[key].setChecked(True)

    def assume(self) -> None:
        """Go on with the name that stands there, without waiting for somebody to confirm it."""
        proposed = self._unsaid and not self.name.isModified() and not self._told
        self.tell()
        if proposed and self._told:
            self.assumed.emit(self._told)

    def tell(self) -> None:
        """Say the name, once for each."""
        name = " ".join(self.name.text().split())
        if name and name != self._told:
            self._told = name
            self.named.emit(name)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        self.name.setFixedWidth(_NAME)
        self.name.setAccessibleName(self.tr("Your name"))
        self.role.setAccessibleName(self.tr("Your role"))
        for words, field in ((self.tr("I am"), self.name), (self.tr("and work here as"), self.role)):
            label = QLabel(words)
            dress(label, Look.TITLE)
            row.addWidget(label)
            row.addWidget(field)
        looks = QHBoxLayout()
        looks.setSpacing(theme.TIGHT)
        looks.addStretch(1)
        languages = (("en", "English"), ("zh_CN", "简体中文"))
        themes = (("light", self.tr("Light")), ("dark", self.tr("Dark")))
        for choices, then in ((languages, self.language_chosen.emit), (themes, self.theme_chosen.emit)):
            group = QButtonGroup(self)
            for key, words in choices:
                button = QToolButton()
                button.setText(words)
                button.setCheckable(True)
                button.setMinimumHeight(theme.BUTTON)
                button.clicked.connect(partial(self._choose, then, key))
                group.addButton(button)
                looks.addWidget(button)
                self.switches[key] = button
            looks.addSpacing(theme.LARGE)
        looks.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.LARGE)
        column.addLayout(row)
        column.addLayout(looks)

    def _choose(self, then: Callable[[str], None], key: str, _: bool = True) -> None:
        self.tell()
        then(key)
