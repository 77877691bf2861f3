"""One client profile, to fill in. Signals: filled(Client) · terms_asked() when a file of terms is to be read."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from editor_app.domain.client import Client, Skip
from editor_app.domain.house import HouseList
from editor_app.gui.base import theme
from editor_app.gui.base.labels import without_key
from editor_app.gui.base.theme import Look
from editor_app.gui.dialogs.base_dialog import BaseDialog
from editor_app.gui.dialogs.settings.rules import RuleList, RuleRow


class ClientDialog(BaseDialog):
    """Checks with a tick count for the client; the terms come from a file, as a whole. It stays open until it gets its
    `answer`.
    """

    filled = Signal(Client)
    terms_asked = Signal()

    def __init__(self, one: Client, rules: tuple[RuleRow, ...], parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._client = one
        title = self.tr("Client profile")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.go.setText(self.tr("Keep"))
        self.name, self.english = QLineEdit(one.name), QComboBox()
        self.parts = {part: QCheckBox(said) for part, said in self._skips().items()}
        self.rules, self.sought = RuleList(rules, one.rules_off), QLineEdit()
        self.terms = QLabel()
        self.read, self.no_terms = QPushButton(self.tr("&Read from a file…")), QPushButton(self.tr("Re&move all"))
        self._lay_out()
        self._connect()
        self.show_terms(one.terms)
        self.go.setEnabled(bool(one.name))
        self.fit(560, 640)

    def show_terms(self, terms: HouseList, wrong: int = 0) -> None:
        """Take other terms, and say how many lines of their file were no terms."""
        self._client = replace(self._client, terms=terms)
        said = self.tr("%n term(s), which come before those of the house", "", len(terms.terms))
        self.terms.setText(f"{said}\n{self.tr('%n wrong line(s) left out.', '', wrong)}" if wrong else said)
        self.no_terms.setEnabled(bool(terms.terms))

    def client(self) -> Client:
        """What is filled in."""
        skip = frozenset(part for part, box in self.parts.items() if box.isChecked())
        return replace(self._client, name=self.name.text().strip(), english=self.english.currentData(), skip=skip)

    def _skips(self) -> dict[Skip, str]:
        return {
            Skip.QUOTATIONS: self.tr("&Quotations"),
            Skip.TABLES: self.tr("&Tables"),
            Skip.BOILERPLATE: self.tr("&Boilerplate and contacts"),
        }

    def _off(self, rules: tuple[str, ...]) -> None:
        self._client = replace(self._client, rules_off=rules)

    def _done(self) -> None:
        self.wait()
        self.filled.emit(self.client())

    def _connect(self) -> None:
        self.name.textChanged.connect(lambda typed: self.go.setEnabled(bool(typed.strip())))
        self.sought.textChanged.connect(lambda typed: self.rules.narrow(typed.casefold()))
        self.rules.changed.connect(self._off)
        self.read.clicked.connect(self.terms_asked)
        self.no_terms.clicked.connect(lambda: self.show_terms(HouseList()))
        self.go.clicked.connect(self._done)

    def _lay_out(self) -> None:
        for value, said in (
            ("", self.tr("As the text has it")),
            ("en_GB", self.tr("British")),
            ("en_US", self.tr("American")),
        ):
            self.english.addItem(said, value)
        self.english.setCurrentIndex(self.english.findData(self._client.english))
        form = QFormLayout()
        form.setSpacing(theme.SMALL)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in ((self.tr("&Name"), self.name), (self.tr("&English"), self.english)):
            field.setAccessibleName(without_key(label))
            form.addRow(label, field)
        skips = QHBoxLayout()
        for part, box in self.parts.items():
            box.setChecked(part in self._client.skip)
            skips.addWidget(box)
        skips.addStretch(1)
        form.addRow(self.tr("Leave alone"), skips)
        for button in (self.read, self.no_terms):
            button.setAutoDefault(False)
        terms = QHBoxLayout()
        terms.addWidget(self.read)
        terms.addWidget(self.no_terms)
        terms.addStretch(1)
        form.addRow(self.tr("Terms"), self.terms)
        form.addRow("", terms)
        self.sought.setPlaceholderText(self.tr("Find a check"))
        self.sought.setAccessibleName(self.tr("Find a check"))
        self.sought.setClearButtonEnabled(True)
        self.body.addLayout(form)
        self.say(self.tr("Checks that count for this client"), Look.STRONG)
        self.body.addWidget(self.sought)
        self.body.addWidget(self.rules, 1)
