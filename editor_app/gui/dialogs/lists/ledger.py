"""The ledger: who and what approved articles name, to browse and correct.

Signals: correct_asked(LedgerRow, str right) · forget_asked(LedgerRow).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QPushButton, QTableView, QWidget

from editor_app.domain.ledger import Entry, EntryKind, Ledger
from editor_app.gui.base import theme
from editor_app.gui.base.labels import moment
from editor_app.gui.base.message_bars import Notices
from editor_app.gui.base.models import Index, TableModel
from editor_app.gui.dialogs.base_dialog import BaseDialog

LINE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One person or body with all that is remembered of it."""

    kind: EntryKind
    name: str
    posts: tuple[str, ...]
    articles: int
    last: datetime


def lines(ledger: Ledger) -> tuple[LedgerRow, ...]:
    """A line for each name, in alphabetical order."""
    found: dict[tuple[EntryKind, str], list[Entry]] = {}
    for entry in ledger.entries:
        found.setdefault((entry.kind, entry.name), []).append(entry)
    made = [
        LedgerRow(kind, name, _posts(held), len({entry.article for entry in held}), max(entry.at for entry in held))
        for (kind, name), held in found.items()
    ]
    return tuple(sorted(made, key=lambda line: line.name.lower()))


def _posts(held: Iterable[Entry]) -> tuple[str, ...]:
    said = (f"{entry.post}, {entry.body}" if entry.body else entry.post for entry in held if entry.post)
    return tuple(dict.fromkeys(said))


class LedgerModel(TableModel[LedgerRow]):
    """A tuple of lines."""

    def headings(self) -> tuple[str, ...]:
        """What stands above the columns."""
        return (self.tr("Name"), self.tr("Kind"), self.tr("Articles"), self.tr("Last"), self.tr("Posts"))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        line = self.rows[index.row()]
        if role == LINE:
            return line
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        kind = self.tr("Person") if line.kind is EntryKind.PERSON else self.tr("Body")
        return (line.name, kind, str(line.articles), moment(line.last), "; ".join(line.posts))[index.column()]


class LedgerDialog(BaseDialog):
    """The selected name can be corrected or forgotten, with the right to do so."""

    correct_asked = Signal(LedgerRow, str)
    forget_asked = Signal(LedgerRow)

    def __init__(self, may_change: bool, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        title = self.tr("Names of approved articles")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.go.setText(self.tr("Close"))
        self.go.clicked.connect(self.accept)
        self.drop.hide()
        self._may_change = may_change
        self.notices = Notices()
        self.model = LedgerModel(self)
        self.shown = QSortFilterProxyModel(self)
        self.shown.setSourceModel(self.model)
        self.shown.setFilterKeyColumn(-1)
        self.shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.words, self.right = QLineEdit(), QLineEdit()
        self.table = QTableView()
        self.correct = QPushButton(self.tr("&Correct"))
        self.forget = QPushButton(self.tr("&Forget"))
        self._lay_out()
        self.words.textChanged.connect(self.shown.setFilterFixedString)
        self.table.selectionModel().selectionChanged.connect(self._chosen)
        self.right.textChanged.connect(self._refresh)
        self.correct.clicked.connect(self._correct)
        self.forget.clicked.connect(lambda: self.forget_asked.emit(self.chosen()))
        self._refresh()
        self.fit(860, 560)

    def show_ledger(self, ledger: Ledger) -> None:
        """Show what is remembered now."""
        self.model.show(lines(ledger))
        self._chosen()

    def chosen(self) -> LedgerRow | None:
        """The line in hand."""
        rows = self.table.selectionModel().selectedRows()
        found = rows[0].data(LINE) if rows else None
        return found if isinstance(found, LedgerRow) else None

    def _chosen(self) -> None:
        line = self.chosen()
        self.right.setText(line.name if line else "")
        self._refresh()

    def _refresh(self) -> None:
        line = self.chosen() if self._may_change else None
        wanted = " ".join(self.right.text().split())
        self.right.setEnabled(line is not None)
        self.forget.setEnabled(line is not None)
        self.correct.setEnabled(line is not None and bool(wanted) and wanted != line.name)

    def _correct(self) -> None:
        if line := self.chosen():
            self.correct_asked.emit(line, self.right.text())

    def _lay_out(self) -> None:
        self.words.setPlaceholderText(self.tr("Search names and posts"))
        self.words.setAccessibleName(self.tr("Search names and posts"))
        self.words.setClearButtonEnabled(True)
        self.right.setAccessibleName(self.tr("Right spelling"))
        self.right.setPlaceholderText(self.tr("Right spelling"))
        self.table.setModel(self.shown)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(self.tr("Names of approved articles"))
        self.table.setWordWrap(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme.ROW)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate((240, 80, 70, 140)):
            self.table.setColumnWidth(column, width)
        foot = QHBoxLayout()
        foot.addWidget(self.right, 1)
        for button in (self.correct, self.forget):
            button.setAutoDefault(False)
            foot.addWidget(button)
        self.body.addWidget(self.notices)
        self.body.addWidget(self.words)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(foot)
