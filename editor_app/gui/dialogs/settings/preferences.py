"""What a person sets on this machine: who they are, how it looks, spelling, keys. A change takes effect at once.

Signals: settings_changed(Settings) · key_changed(str command, str keys).
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.settings import Settings
from editor_app.gui.base import theme
from editor_app.gui.base.labels import without_key
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.dialogs.settings.fixed import FixedNote, fixed_here
from editor_app.gui.dialogs.settings.keys import KeyRow, KeyTable
from editor_app.gui.dialogs.settings.own_words import OwnWords
from editor_app.gui.dialogs.settings.rules import RuleList, RuleRow

SIZES = (9, 10, 11, 12, 13, 14, 16, 18, 20, 24)
"""The text sizes offered, in points."""


class PreferencesDialog(QDialog):
    """Nothing to confirm: there is only Close."""

    settings_changed = Signal(Settings)
    key_changed = Signal(str, str)

    def __init__(
        self,
        settings: Settings,
        rules: Iterable[RuleRow] = (),
        keys: Iterable[KeyRow] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.settings = settings
        self.person = QLineEdit(settings.person)
        self.interface, self.theme, self.spelling, self.text_size = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.signs = QCheckBox(self.tr("Show the signs of &Markdown, such as ## and **"))
        self.signs.setChecked(settings.signs)
        self.search, self.nothing = QLineEdit(), QLabel()
        self.rules = RuleList(tuple(rules), settings.rules_off)
        self.own_words = OwnWords()
        self.keys = KeyTable(tuple(keys))
        self._fill()
        self._lay_out()
        self._connect()
        self._fix()
        self.resize(560, 440)

    def offer_dictionaries(self, dictionaries: Sequence[str]) -> None:
        """The languages whose spelling can be checked here; until they are known, or without any, none can be
        chosen.
        """
        now = self.settings.spelling
        self.spelling.clear()
        for name in dict.fromkeys((*dictionaries, now)):
            words = QLocale(name).nativeLanguageName()
            self.spelling.addItem(
                self.tr("{language} ({code})").format(language=words, code=name) if words else name, name
            )
        self.spelling.setCurrentIndex(self.spelling.findData(now))
        self.spelling.setEnabled(bool(dictionaries) and "spelling" not in self.settings.fixed)

    def _fix(self) -> None:
        """Show what an administrator has decided as it is."""
        fields = {"interface": self.interface, "spelling": self.spelling, "rules_off": self.rules}
        for name, field in fields.items():
            if name in self.settings.fixed:
                fixed_here(field)

    def narrow(self, words: str) -> None:
        """Show only settings that are called so, or can be, on the first page that has one."""
        wanted = words.strip().casefold()
        form = self._form
        hits = [0]
        for row in range(form.rowCount()):
            label = form.itemAt(row, QFormLayout.ItemRole.LabelRole)
            box = form.itemAt(row, QFormLayout.ItemRole.FieldRole)
            said = [one.widget() for one in (label, box) if one]
            names = [one.text() for one in said if isinstance(one, QLabel | QCheckBox)]
            names += [one.itemText(at) for one in said if isinstance(one, QComboBox) for at in range(one.count())]
            shown = not wanted or any(wanted in without_key(name).casefold() for name in names)
            form.setRowVisible(row, shown)
            hits[0] += shown
        hits += [
            self.rules.narrow(wanted),
            wanted in self.tr("My own words").casefold(),
            self.keys.narrow(words.strip()),
        ]
        self.nothing.setText(self.tr("No setting is called “{words}”.").format(words=words.strip()))
        self.nothing.setVisible(bool(wanted) and not any(hits))
        if wanted:
            self._tabs.setCurrentIndex(next((at for at, number in enumerate(hits) if number), 0))

    def _fill(self) -> None:
        shown = settings = self.settings
        languages = (("", self.tr("As the system")), ("en", "English"), ("zh_CN", "简体中文"))
        themes = (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        )
        sizes = tuple((size, self.tr("{size} pt").format(size=size)) for size in sorted({*SIZES, settings.text_size}))
        choices = (
            (self.interface, languages, shown.interface),
            (self.theme, themes, shown.theme),
            (self.text_size, sizes, shown.text_size),
        )
        for box, values, now in choices:
            for value, label in values:
                box.addItem(label, value)
            box.setCurrentIndex(max(0, box.findData(now)))
        self.offer_dictionaries(())

    def _connect(self) -> None:
        self.person.editingFinished.connect(
            lambda: self._set(replace(self.settings, person=self.person.text().strip()))
        )
        self.interface.activated.connect(
            lambda _: self._set(replace(self.settings, interface=self.interface.currentData()))
        )
        self.theme.activated.connect(lambda _: self._set(replace(self.settings, theme=self.theme.currentData())))
        self.spelling.activated.connect(
            lambda _: self._set(replace(self.settings, spelling=self.spelling.currentData()))
        )
        self.text_size.activated.connect(
            lambda _: self._set(replace(self.settings, text_size=self.text_size.currentData()))
        )
        self.signs.toggled.connect(lambda shown: self._set(replace(self.settings, signs=shown)))
        self.search.textChanged.connect(self.narrow)
        self.rules.changed.connect(lambda off: self._set(replace(self.settings, rules_off=off)))
        self.keys.key_changed.connect(self.key_changed)

    def _set(self, settings: Settings) -> None:
        if settings != self.settings:
            self.settings = settings
            self.settings_changed.emit(settings)

    def _lay_out(self) -> None:
        tabs = self._tabs = QTabWidget()
        tabs.setDocumentMode(True)
        self.search.setPlaceholderText(self.tr("Search settings"))
        self.search.setAccessibleName(self.tr("Search settings"))
        self.search.setClearButtonEnabled(True)
        tabs.addTab(self._general(), self.tr("General"))
        tabs.addTab(self.rules, self.tr("Checks"))
        tabs.addTab(self.own_words, self.tr("My own words"))
        tabs.addTab(self.keys, self.tr("Keys"))
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.finished.connect(self.own_words.tell)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(self.search)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        dress(self.nothing, Look.MUTED)
        self.nothing.hide()
        column.addWidget(self.nothing)
        column.addWidget(tabs, 1)
        column.addLayout(last)

    def _general(self) -> QWidget:
        page = QWidget()
        form = self._form = QFormLayout(page)
        form.setContentsMargins(0, theme.LARGE, 0, 0)
        form.setSpacing(theme.MEDIUM)
        self.person.setPlaceholderText(self.tr("The name of your account"))
        labels = (
            (self.tr("Your &name"), self.person),
            (self.tr("&Language of the window"), self.interface),
            (self.tr("&Theme"), self.theme),
            (self.tr("Text &size"), self.text_size),
            (self.tr("S&pelling"), self.spelling),
        )
        for label, field in labels:
            field.setAccessibleName(without_key(label))
            form.addRow(label, field)
        form.insertRow(form.rowCount() - 1, "", self.signs)
        hint = QLabel(
            self.tr(
                "Spelling applies to new texts that do not name their language; you can change it for one text in "
                "its details."
            )
        )
        hint.setWordWrap(True)
        dress(hint, Look.SMALL, Look.MUTED)
        form.addRow("", hint)
        form.addRow("", FixedNote(self.settings))
        return page


__all__ = ["KeyRow", "PreferencesDialog", "RuleRow"]
