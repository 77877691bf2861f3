"""The house list: browse, search, add, change, delete, import and export.

Signals: add_asked() · change_asked(Held) · delete_asked(tuple[Held, ...]) · import_asked() · export_asked() ·
answered(Suggestion or Exemption, bool accepted) · history_asked(Held or None) ·
exceptions_asked().
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from editor_app.domain.house import Held, TermKind, TermStatus
from editor_app.gui.base import theme
from editor_app.gui.base.labels import term_kind_name, term_status_name
from editor_app.gui.base.message_bars import Notices
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.dialogs.base_dialog import BaseDialog
from editor_app.gui.dialogs.lists.house_model import HELD, TermFilter, TermModel
from editor_app.gui.dialogs.lists.waiting import WaitingList


class HouseListDialog(BaseDialog):
    """Without the right to change the list, a term that is added is suggested, and nothing else can be done."""

    add_asked = Signal()
    change_asked = Signal(Held)
    delete_asked = Signal(tuple)
    import_asked = Signal()
    export_asked = Signal()
    answered = Signal(object, bool)  # Suggestion or Exemption
    history_asked = Signal(object)  # Held, or None for the whole list
    exceptions_asked = Signal()

    def __init__(self, may_change: bool, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        title = self.tr("House list")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.go.setText(self.tr("Close"))
        self.drop.hide()
        self.go.clicked.connect(self.accept)
        self._may_change = may_change
        self.terms = TermModel(self)
        self.shown = TermFilter(self)
        self.shown.setSourceModel(self.terms)
        self.words, self.kind, self.status = QLineEdit(), QComboBox(), QComboBox()
        self.table = QTableView()
        self.notices = Notices()
        self.waiting = WaitingList(may_change)
        self.count = QLabel()
        self.add = QPushButton(self.tr("&Add…") if may_change else self.tr("&Suggest…"))
        self.change = QPushButton(self.tr("&Change…"))
        self.delete = QPushButton(self.tr("&Delete"))
        self.history = QPushButton(self.tr("&History…"))
        self.exceptions = QPushButton(self.tr("E&xceptions…"))
        self.bring = QPushButton(self.tr("&Import…"))
        self.write = QPushButton(self.tr("&Export…"))
        self._lay_out()
        self._connect()
        self.fit(980, 620)

    def show_terms(self, terms: tuple[Held, ...]) -> None:
        """Show the list as it is now; the selection stays."""
        kept = {one.id for one in self.chosen()}
        self.terms.show(terms)
        selection = self.table.selectionModel()
        for row, one in enumerate(self.terms.rows):
            if one.id in kept:
                index = self.shown.mapFromSource(self.terms.index(row, 0))
                selection.select(index, selection.SelectionFlag.Select | selection.SelectionFlag.Rows)
        self._refresh()

    def chosen(self) -> tuple[Held, ...]:
        """The selected terms."""
        return tuple(index.data(HELD) for index in self.table.selectionModel().selectedRows())

    def _ask(self) -> None:
        self.shown.ask(self.words.text(), self.kind.currentData(), self.status.currentData())
        self._refresh()

    def _refresh(self) -> None:
        chosen = len(self.table.selectionModel().selectedRows())
        self.change.setEnabled(self._may_change and chosen == 1)
        self.delete.setEnabled(self._may_change and chosen > 0)
        self.history.setEnabled(chosen < 2)
        self.history.setToolTip(self.tr("Of this term") if chosen else self.tr("Of the whole list"))
        self.bring.setEnabled(self._may_change)
        every, shown = self.terms.rowCount(), self.shown.rowCount()
        said = self.tr("Terms: {every}").format(every=every)
        if not every:
            said = self.tr("The house list is empty. Add a term, or import a list.")
        elif shown != every:
            said = self.tr("{shown} of {every} terms").format(shown=shown, every=every)
        self.count.setText(said)

    def _change(self) -> None:
        chosen = self.chosen()
        if self._may_change and len(chosen) == 1:
            self.change_asked.emit(chosen[0])

    def _connect(self) -> None:
        self.words.textChanged.connect(self._ask)
        self.kind.currentIndexChanged.connect(self._ask)
        self.status.currentIndexChanged.connect(self._ask)
        self.table.selectionModel().selectionChanged.connect(self._refresh)
        self.table.activated.connect(self._change)
        self.add.clicked.connect(self.add_asked)
        self.change.clicked.connect(self._change)
        self.delete.clicked.connect(lambda: self.delete_asked.emit(self.chosen()))
        self.history.clicked.connect(lambda: self.history_asked.emit(next(iter(self.chosen()), None)))
        self.waiting.answered.connect(self.answered)
        self.exceptions.clicked.connect(self.exceptions_asked)
        self.bring.clicked.connect(self.import_asked)
        self.write.clicked.connect(self.export_asked)

    def _lay_out(self) -> None:
        self.words.setPlaceholderText(self.tr("Search terms, concepts, notes"))
        self.words.setAccessibleName(self.tr("Search the house list"))
        self.words.setClearButtonEnabled(True)
        self.kind.addItem(self.tr("All kinds"), None)
        self.status.addItem(self.tr("All statuses"), None)
        self.kind.setAccessibleName(self.tr("Kind"))
        self.status.setAccessibleName(self.tr("Status"))
        for kind in TermKind:
            self.kind.addItem(term_kind_name(kind), kind)
        for status in TermStatus:
            self.status.addItem(term_status_name(status), status)
        self.table.setModel(self.shown)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(self.tr("House list"))
        self.table.setWordWrap(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme.ROW)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate((190, 82, 62, 100, 112, 74, 90, 130)):
            self.table.setColumnWidth(column, width)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        dress(self.count, Look.SMALL, Look.MUTED)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.words, 1)
        for box in (self.kind, self.status):
            head.addWidget(box)
        for button in (self.add, self.change, self.delete, self.history, self.exceptions):
            button.setAutoDefault(False)
            foot.addWidget(button)
        foot.addWidget(self.count, 1, Qt.AlignmentFlag.AlignCenter)
        for button in (self.bring, self.write):
            button.setAutoDefault(False)
            foot.addWidget(button)
        self.body.addWidget(self.notices)
        self.body.addWidget(self.waiting)
        self.body.addLayout(head)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(foot)
