"""Details of the article besides its text: fields to edit, facts to read.

Signals: field_changed(str key, str value) · entered(), when Enter ends a field; `with_field` makes the change in a
manuscript.
"""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from editor_app.desk.articles.facts import is_moment
from editor_app.domain.client import DETAIL, Client
from editor_app.gui.base import theme
from editor_app.gui.base.elided import Elided
from editor_app.gui.base.labels import language_name, without_key
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.base.utf16 import Positions
from editor_app.gui.panels.history.schedule_fields import ScheduleFields
from editor_app.text.manuscript import Manuscript
from editor_app.text.span import Span

LANGUAGES = ("en_US", "en_GB", "zh_CN")


class DetailsPanel(QWidget):
    """A field emits while it is typed, so that a save or a step never misses its last word."""

    field_changed = Signal(str, str)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, QLineEdit] = {key: _Field() for key in ("title", "source", "date", "embargo")}
        self.language, self.client = QComboBox(), QComboBox()
        self.hint = QLabel()
        self.schedule = ScheduleFields(self)
        self._facts = QFormLayout()
        self._shown = Manuscript("", "")
        self._lay_out()

    def show_details(self, manuscript: Manuscript, facts: Iterable[tuple[str, str]], editable: bool = True) -> None:
        """Show a text's fields and `facts` to read (origin, encoding, SHA-256). A field that is being edited is left
        alone.
        """
        self._shown = manuscript
        for key, field in self.fields.items():
            if not field.hasFocus() or field.isReadOnly():
                field.setText(value_of(manuscript, key))
                field.setCursorPosition(0)
        self.show_editable(editable)
        self._choose(self.language, manuscript.language)
        self._choose(self.client, manuscript.known(DETAIL))
        self._show_facts(facts)
        self._check()

    def show_editable(self, editable: bool) -> None:
        """Set whether anything can be changed here."""
        for field in self.fields.values():
            field.setReadOnly(not editable)
        self.language.setEnabled(editable)
        self.client.setEnabled(editable)

    def show_clients(self, clients: Iterable[Client]) -> None:
        """Offer these profiles; the one that the text names stays, also when the house has none of that name."""
        self.client.blockSignals(True)
        self.client.clear()
        self.client.addItem(self.tr("None"), "")
        for one in clients:
            self.client.addItem(one.name, one.name)
        self.client.blockSignals(False)
        self._choose(self.client, self._shown.known(DETAIL))

    def lead_to(self, key: str) -> None:
        """Put the keys into a field, with what stands there selected."""
        field = self._field(key)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, QLineEdit):
            field.selectAll()

    def propose(self, key: str, value: str) -> None:
        """Show what an empty field may say, selected: Enter takes it, leaving the field does not."""
        self.fields[key].setText(value)
        self.lead_to(key)

    def select_headline(self, span: Span) -> None:
        """Put the keys into the headline, with some of its words selected."""
        field = self.fields["title"]
        places = Positions(field.text())
        field.setFocus()
        field.setSelection(places.to_qt(span.start), places.to_qt(span.end) - places.to_qt(span.start))

    def headline_selected(self) -> Span | None:
        """What is selected in the headline that has the keys, all of it when nothing is; None when it has not."""
        field = self.fields["title"]
        if not field.hasFocus() or not field.text():
            return None
        start, words = field.selectionStart(), field.selectedText()
        places = Positions(field.text())
        return places.span(start, start + field.selectionLength()) if words else Span(0, len(field.text()))

    def show_value(self, key: str, value: str) -> None:
        """Show a value that was set elsewhere, also in a field that is being edited."""
        self._shown = with_field(self._shown, key, value)
        field = self._field(key)
        if isinstance(field, QComboBox):
            self._choose(field, value)
        else:
            field.setText(value)
        self._check()

    def label_of(self, key: str) -> str:
        """What a field is called."""
        return self._field(key).accessibleName()

    def _field(self, key: str) -> QLineEdit | QComboBox:
        return {"language": self.language, DETAIL: self.client}.get(key) or self.fields[key]

    def _choose(self, field: QComboBox, value: str) -> None:
        """Show a value; one that is not offered is added."""
        field.blockSignals(True)
        held = [str(field.itemData(row)).casefold() for row in range(field.count())]
        folded = " ".join(value.split()).casefold()
        if folded not in held:
            field.addItem(language_name(value) if field is self.language else value, value)
            held.append(folded)
        field.setCurrentIndex(held.index(folded))
        field.blockSignals(False)

    def _show_facts(self, facts: Iterable[tuple[str, str]]) -> None:
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for name, value in facts:
            label, said = QLabel(name), Elided(value, mode=Qt.TextElideMode.ElideMiddle)
            dress(label, Look.MUTED)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            said.setAccessibleName(f"{name}: {value}")
            self._facts.addRow(label, said)

    def _typed(self, key: str) -> None:
        value = self.fields[key].text().strip()
        if value != value_of(self._shown, key):
            self._shown = with_field(self._shown, key, value)
            self.field_changed.emit(key, value)

    def _enter(self, key: str) -> None:
        self._typed(key)  # also what was only proposed
        self.entered.emit()

    def _left(self, key: str) -> None:
        field, held = self.fields[key], value_of(self._shown, key)
        if field.text().strip() != held:
            field.setText(held)  # what was only proposed is not there
        self._check()

    def _chosen(self, key: str) -> None:
        field = self.language if key == "language" else self.client
        value = str(field.currentData())
        self._shown = with_field(self._shown, key, value)
        self.field_changed.emit(key, value)

    def _check(self) -> None:
        """Show which date or time is not valid; what was typed is kept anyway."""
        typed = {key: self.fields[key].text().strip() for key in ("date", "embargo")}
        wrong = [key for key, value in typed.items() if value and not is_moment(value)]
        names = {"date": self.tr("Date"), "embargo": self.tr("Embargo")}
        said = self.tr("{field}: write it as 2025-08-22 or 2025-08-22 18:00.")
        self.hint.setText("\n".join(said.format(field=names[key]) for key in wrong))
        self.hint.setVisible(bool(wrong))

    def _lay_out(self) -> None:
        labels = {
            "title": self.tr("Headli&ne"),
            "source": self.tr("&Source"),
            "date": self.tr("Da&te"),
            "embargo": self.tr("Embargo &until"),
        }
        form = QFormLayout()
        form.setSpacing(theme.SMALL)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for key, label in labels.items():
            self.fields[key].setAccessibleName(without_key(label))
            self.fields[key].textEdited.connect(lambda _, key=key: self._typed(key))
            self.fields[key].editingFinished.connect(lambda key=key: self._left(key))
            self.fields[key].returnPressed.connect(lambda key=key: self._enter(key))
            form.addRow(label, self.fields[key])
        for key, example in (("date", "2025-08-22"), ("embargo", "2025-08-22 18:00")):
            self.fields[key].setPlaceholderText(self.tr("such as {example}").format(example=example))
        for language in LANGUAGES:
            self.language.addItem(language_name(language), language)
        self.client.addItem(self.tr("None"), "")
        self.client.setToolTip(self.tr("Whose rules, English and terms count for this text"))
        for key, field, label in (
            ("language", self.language, self.tr("&Language")),
            (DETAIL, self.client, self.tr("&Client")),
        ):
            field.setAccessibleName(without_key(label))
            field.currentIndexChanged.connect(lambda _, key=key: self._chosen(key))
            form.insertRow(2 + (key == DETAIL), label, field)
        dress(self.hint, Look.SMALL, Look.WARNING)
        form.addRow("", self.hint)
        self.schedule.add_to(form)
        self._facts.setSpacing(theme.SMALL)
        self._facts.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        column.setSpacing(theme.WIDE)
        column.addLayout(form)
        column.addLayout(self._facts)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self.setTabOrder(self.fields["source"], self.language)
        self.setTabOrder(self.language, self.client)
        self.setTabOrder(self.client, self.fields["date"])


class _Field(QLineEdit):
    """Leaves undo and redo to the window, where the change of a field is an act like any other."""

    def event(self, event: QEvent) -> bool:
        """Called by Qt."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            history = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(key) for key in history):
                event.ignore()
                return False
        return super().event(event)


def value_of(manuscript: Manuscript, key: str) -> str:
    """A field of a manuscript: its headline, its language, or what its front matter says."""
    return {"title": manuscript.title, "language": manuscript.language}.get(key) or manuscript.known(key)


def with_field(manuscript: Manuscript, key: str, value: str) -> Manuscript:
    """The manuscript with one field changed."""
    if key == "title":
        return replace(manuscript, title=value)
    return replace(manuscript, language=value) if key == "language" else manuscript.knowing(key, value)
