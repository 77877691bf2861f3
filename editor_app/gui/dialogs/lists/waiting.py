"""What waits for a manager: terms for the house list, and findings to be left alone in every article.

Signal: answered(Suggestion or Exemption, bool accepted).
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.exemption import Exemption
from editor_app.domain.house import Suggestion
from editor_app.gui.base import theme
from editor_app.gui.base.labels import moment, shortened, term_kind_name, term_status_name, why_line
from editor_app.gui.base.models import Index, TableModel
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.dialogs.lists.row_table import RowTable

Asked = Suggestion | Exemption
_MOST_ROWS = 5
"""How many rows are shown without scrolling."""
_WORDS, _WHY, _ARTICLE = 0, 4, 5
"""Columns that share the remaining width."""
_LONGEST = 80


class WaitingModel(TableModel[Asked]):
    """A tuple of what is asked for, the oldest first."""

    def headings(self) -> tuple[str, ...]:
        """What stands above the columns."""
        words, asked, by = self.tr("Words"), self.tr("Asked for"), self.tr("By")
        return (words, asked, by, self.tr("When"), self.tr("Why"), self.tr("Article"))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        one = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._row(one)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._in_context(one) if index.column() == _WORDS else self._row(one)[index.column()]
        return None

    def _row(self, one: Asked) -> tuple[str, ...]:
        if isinstance(one, Suggestion):
            asked = self.tr("House list: {status}, {kind}")
            status, kind = term_status_name(one.term.status), term_kind_name(one.term.kind)
            return one.term.term, asked.format(status=status, kind=kind), one.by, moment(one.at), one.term.note, ""
        first = one.first
        asked = self.tr("Ignore everywhere: {rule}").format(rule=tell(one.rule))
        titles = self.tr(", ").join(one.articles)
        return shortened(one.words, _LONGEST), asked, first.by, moment(first.at), why_line(first), titles

    def _in_context(self, one: Asked) -> str:
        """The words with those around them, as they were in the article."""
        if isinstance(one, Suggestion):
            return one.term.term
        around = one.first.anchor
        return f"…{around.before}[{around.quote}]{around.after}…"


class WaitingList(QWidget):
    """Rows with Accept and Refuse below, for the selected row; hidden when nothing is waiting."""

    answered = Signal(object, bool)  # Suggestion or Exemption

    def __init__(self, may_answer: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_answer = may_answer
        self.model = WaitingModel(self)
        self.table = RowTable(self.model, (_WORDS, _WHY, _ARTICLE), self.tr("Waiting for a manager"))
        self.hint = QLabel()
        self.accept = QPushButton(self.tr("Acce&pt"))
        self.refuse = QPushButton(self.tr("&Refuse"))
        self._lay_out()
        self.accept.clicked.connect(lambda: self._answer(True))
        self.refuse.clicked.connect(lambda: self._answer(False))
        self.table.selectionModel().selectionChanged.connect(self._refresh)
        self.hide()

    def show_asked(self, asked: tuple[Asked, ...]) -> None:
        """Show what is waiting; the selected row stays selected, or else the next one is."""
        row = max(0, self.table.row())
        self.model.show(asked)
        self.setVisible(bool(asked))
        if asked:
            self.table.selectRow(min(row, len(asked) - 1))
            rows = min(len(asked), _MOST_ROWS)
            frame = 2 * self.table.frameWidth()
            self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + rows * theme.ROW + frame)
        self._refresh()

    def chosen(self) -> Asked | None:
        """The row in hand."""
        row = self.table.row()
        return self.model.rows[row] if row >= 0 else None

    def _answer(self, accepted: bool) -> None:
        if one := self.chosen():
            self.answered.emit(one, accepted)

    def _refresh(self) -> None:
        one = self.chosen()
        for button in (self.accept, self.refuse):
            button.setEnabled(self._may_answer and one is not None)
        said = ""
        if not self._may_answer:
            said = self.tr("Only a manager can accept or refuse these.")
        elif isinstance(one, Exemption):
            said = self.tr("If you accept, this rule ignores these words in every article.")
        elif one:
            said = self.tr("If you accept, the term goes on the house list.")
        self.hint.setText(said)

    def _lay_out(self) -> None:
        heading = QLabel(self.table.accessibleName())
        dress(heading, Look.STRONG)
        dress(self.hint, Look.SMALL, Look.MUTED)
        self.hint.setWordWrap(True)
        foot = QHBoxLayout()
        foot.addWidget(self.hint, 1)
        for button in (self.accept, self.refuse):
            button.setAutoDefault(False)
            foot.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.TIGHT)
        whole.addWidget(heading)
        whole.addWidget(self.table)
        whole.addLayout(foot)
