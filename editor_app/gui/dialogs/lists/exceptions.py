"""What is ignored in every article: looked through, and ended where it went too far."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from editor_app.domain.exemption import HeldExemption
from editor_app.gui.base.labels import moment, shortened, why_line
from editor_app.gui.base.message_bars import Notices
from editor_app.gui.base.models import Index, TableModel
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.dialogs.base_dialog import BaseDialog
from editor_app.gui.dialogs.lists.row_table import RowTable

_WORDS, _RULE, _WHY = 0, 1, 3
_LONGEST = 80


class ExceptionModel(TableModel[HeldExemption]):
    """A tuple of exceptions."""

    def headings(self) -> tuple[str, ...]:
        """What stands above the columns."""
        words, rule, asked = self.tr("Words"), self.tr("Rule"), self.tr("Asked for by")
        return (words, rule, asked, self.tr("Why"), self.tr("Accepted"))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        one = self.rows[index.row()]
        accepted = self.tr("{person}, {time}").format(person=one.accepted_by, time=moment(one.decision.at))
        words = shortened(one.words, _LONGEST)
        return (words, tell(one.rule), one.decision.by, why_line(one.decision), accepted)[index.column()]


class ExceptionsDialog(BaseDialog):
    """Without the right to change the list it can only be read."""

    end_asked = Signal(HeldExemption)

    def __init__(self, may_change: bool, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        title = self.tr("Ignored in every article")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.go.setText(self.tr("Close"))
        self.go.clicked.connect(self.accept)
        self.drop.hide()
        self._may_change = may_change
        self.notices = Notices()
        self.model = ExceptionModel(self)
        self.table = RowTable(self.model, (_WORDS, _RULE, _WHY), title)
        self.hint = QLabel()
        self.end = QPushButton(self.tr("&Stop ignoring"))
        self.end.setAutoDefault(False)
        self.end.setToolTip(
            self.tr("Find these words in other articles again. Where this was asked for, they stay ignored.")
        )
        self.end.clicked.connect(self._end)
        self.table.selectionModel().selectionChanged.connect(self._refresh)
        dress(self.hint, Look.SMALL, Look.MUTED)
        foot = QHBoxLayout()
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.end)
        self.body.addWidget(self.notices)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(foot)
        self._refresh()
        self.fit(860, 420)

    def show_held(self, held: tuple[HeldExemption, ...]) -> None:
        """Show what is ignored now; the row that was chosen stays, or the next one is."""
        row = max(0, self.table.row())
        self.model.show(held)
        if held:
            self.table.selectRow(min(row, len(held) - 1))
        self._refresh()

    def _end(self) -> None:
        if (row := self.table.row()) >= 0:
            self.end_asked.emit(self.model.rows[row])

    def _refresh(self) -> None:
        self.end.setEnabled(self._may_change and self.table.row() >= 0)
        empty = self.tr("Nothing is ignored in every article. Editors can ask for it when they ignore a finding.")
        self.hint.setText("" if self.model.rows else empty)
