"""Every person and body of the text: choose the form to keep, tick the places, apply.

Signals: edits_asked(tuple[Edit, ...]) · place_activated(Span).
"""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from editor_app.gui.base import theme
from editor_app.gui.base.labels import line_name
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.panels.names.checklist import TickList
from editor_app.gui.panels.names.name_list import NameList, disputed
from editor_app.gui.panels.names.proposals import Proposal, proposal
from editor_app.text.inflection import fitted
from editor_app.text.masks import Mask
from editor_app.text.names import Who
from editor_app.text.names.model import Entity
from editor_app.text.span import Span, line_and_column


class NamesPanel(QWidget):
    """The entities on the left, the one in hand on the right."""

    edits_asked = Signal(tuple)
    place_activated = Signal(Span)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = NameList()
        self.form = QComboBox()
        self.apply = QPushButton()
        self.posts = QLabel()
        self.places = TickList()
        self.empty = QLabel()
        self.alike = QLabel()
        self._body = ""
        self._quoted = Mask(())
        self._editable = True
        self._lay_out()
        self.names.selectionModel().currentChanged.connect(self._show_entity)
        self.form.currentTextChanged.connect(self._show_places)
        self.places.ticked.connect(self._count)
        self.places.place_activated.connect(self.place_activated)
        self.apply.clicked.connect(self._apply)
        self.show_nothing()

    def show_names(self, who: Who, body: str, quoted: Iterable[Span], editable: bool = True) -> None:
        """Show who is who in a text; the entity in hand stays in hand. `quoted` are the spans of quotations."""
        held = self.current()
        self._body, self._quoted, self._editable = body, Mask(quoted), editable
        self.names.names.show(who.entities)
        self._explain(self.tr("This text names no people or organisations."))
        rows = [row for row, one in enumerate(self.names.names.rows) if held and one.preferred == held.preferred]
        self.names.setCurrentIndex(self.names.names.index(rows[0] if rows else 0))

    def show_nothing(self) -> None:
        """No text is open, or its names are not known yet."""
        self.names.names.show(())
        self._explain(self.tr("The names in this text are not known yet."))

    def current(self) -> Entity | None:
        """The entity in hand."""
        index = self.names.currentIndex()
        return self.names.names.rows[index.row()] if index.isValid() else None

    def _explain(self, words: str) -> None:
        self.empty.setText(words)
        self.empty.setVisible(not self.names.names.rows)
        self.split.setVisible(bool(self.names.names.rows))

    def _show_entity(self, index: QModelIndex) -> None:
        entity = self.current()
        if entity is None:
            return
        self.form.blockSignals(True)
        self.form.clear()
        for variant in entity.variants:
            self.form.addItem(variant.text)
            role = Qt.ItemDataRole.ToolTipRole
            self.form.setItemData(self.form.count() - 1, self.tr("%n place(s)", "", len(variant.places)), role)
        self.form.setCurrentText(entity.preferred)
        self.form.blockSignals(False)
        said = [f"{post.text}{self._of(post.body)} ({self._lines(post.places)})" for post in entity.posts]
        self.posts.setText("  ·  ".join(said))
        self.posts.setVisible(bool(said))
        dress(self.posts, Look.SMALL, Look.WARNING if len(said) > 1 else Look.MUTED)
        self._show_places()

    def _show_places(self) -> None:
        """Every place that says it in another form; usual short forms and quotations are left unticked."""
        entity = self.current()
        if entity is None:
            return
        wanted = self.form.currentText().strip()
        wrong = {variant.text for variant in disputed(entity)} | {entity.preferred}
        rows: list[tuple[Proposal, bool]] = []
        for variant in entity.variants:
            for span in variant.places if variant.text != wanted else ():
                edit, quoted = fitted(self._body, span, wanted), self._quoted.touches(span)
                if edit.new != edit.span.of(self._body):
                    rows.append((proposal(self._body, edit, quoted), variant.text in wrong and not quoted))
        rows.sort(key=lambda row: row[0].edit)
        self.places.show_proposals(tuple(one for one, _ in rows), tuple(on for _, on in rows))
        self.places.setVisible(bool(rows))
        self.alike.setVisible(not rows)
        lines = self._lines(span for variant in entity.variants for span in variant.places)
        self.alike.setText(self.tr("Written the same way everywhere: {lines}.").format(lines=lines))

    def _count(self) -> None:
        chosen = len(self.places.chosen())
        self.apply.setText(self.tr("Apply to %n place(s)", "", chosen) if chosen else self.tr("Apply"))
        self.apply.setEnabled(bool(chosen) and self._editable and bool(self.form.currentText().strip()))

    def _apply(self) -> None:
        self.edits_asked.emit(self.places.chosen())

    def _of(self, body: str) -> str:
        return self.tr(", {body}").format(body=body) if body else ""

    def _lines(self, places: Iterable[Span]) -> str:
        lines = dict.fromkeys(line_and_column(self._body, span.start)[0] for span in places)
        return ", ".join(line_name(line) for line in lines)

    def _lay_out(self) -> None:
        self.form.setEditable(True)
        self.form.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.form.setAccessibleName(self.tr("Form to keep"))
        self.form.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        label = QLabel(self.tr("&Keep"))
        label.setBuddy(self.form)
        self.posts.setWordWrap(True)
        self.posts.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        dress(self.empty, Look.MUTED)
        head = QHBoxLayout()
        head.setSpacing(theme.SMALL)
        head.addWidget(label)
        head.addWidget(self.form, 1)
        head.addWidget(self.apply)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(theme.MEDIUM, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addLayout(head)
        column.addWidget(self.posts)
        self.alike.setWordWrap(True)
        self.alike.setAlignment(Qt.AlignmentFlag.AlignTop)
        dress(self.alike, Look.MUTED)
        column.addWidget(self.places, 1)
        column.addWidget(self.alike, 1)
        self.split = QSplitter()
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.names)
        self.split.addWidget(right)
        self.split.setStretchFactor(0, 2)
        self.split.setStretchFactor(1, 3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        whole.addWidget(self.split, 1)
        whole.addWidget(self.empty, 1)
