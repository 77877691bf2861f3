"""What happened to an article, the newest first; any two of its saved texts can be compared.

Signals: compare_asked(int older, int newer) · copy_asked(int older, int newer) · revision_asked(int).
"""

from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from editor_app.desk.base.views import History
from editor_app.gui.base import icons, theme
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.panels.history.history_model import NOTE, ROW, HistoryModel, HistoryRow, entries


class HistoryPanel(QWidget):
    """A table of moments; one or two of them chosen."""

    compare_asked = Signal(int, int)
    copy_asked = Signal(int, int)
    revision_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = QTreeView()
        self.moments = HistoryModel(self)
        self.compare = QPushButton(icons.icon("compare", "muted"), self.tr("Compare"))
        self.open = QPushButton(icons.icon("open", "muted"), self.tr("Show this text"))
        self.copy = QPushButton(icons.icon("export", "muted"), self.tr("Word copy…"))
        self.copy.setToolTip(self.tr("A copy for Word in which the way between the two texts is tracked"))
        self.hint = QLabel()
        self._lay_out()
        self.table.selectionModel().selectionChanged.connect(self._chosen)
        self.table.activated.connect(lambda _: self._open())
        self.compare.clicked.connect(self._compare)
        self.copy.clicked.connect(self._copy)
        self.open.clicked.connect(self._open)
        self.show_history(None)

    def show_history(self, history: History | None) -> None:
        """Show the history of an article; None without an article."""
        kept = tuple(entry.key for entry in self._entries())
        self.moments.show(entries(history) if history else ())
        selection = self.table.selectionModel()
        for row, entry in enumerate(self.moments.rows):
            if entry.key in kept:
                index = self.moments.index(row, 0)
                selection.select(index, selection.SelectionFlag.Select | selection.SelectionFlag.Rows)
        self._chosen()

    def _entries(self) -> tuple[HistoryRow, ...]:
        rows = self.table.selectionModel().selectedRows()
        return tuple(row.data(ROW) for row in rows)

    def _pair(self) -> tuple[int, int] | None:
        """Which two texts to compare: the two chosen, or the one chosen and the one before it."""
        numbers = sorted({entry.revision for entry in self._entries() if entry.revision})
        if len(numbers) == 2:
            return numbers[0], numbers[1]
        earlier = [number for number in self.moments.revisions if numbers and number < numbers[0]]
        return (max(earlier), numbers[0]) if len(numbers) == 1 and earlier else None

    def _chosen(self, chosen: QItemSelection | None = None, dropped: QItemSelection | None = None) -> None:
        pair = self._pair()
        self.compare.setEnabled(pair is not None)
        self.copy.setEnabled(pair is not None)
        self.open.setEnabled(len({entry.revision for entry in self._entries() if entry.revision}) == 1)
        if pair:
            words = self.tr("Revision {older} against {newer}").format(older=pair[0], newer=pair[1])
        elif self.moments.rows:
            words = self.tr("Choose one or two lines to compare their texts.")
        else:
            words = self.tr("Nothing has happened to this article yet.")
        self.hint.setText(words)

    def _compare(self) -> None:
        pair = self._pair()
        if pair:
            self.compare_asked.emit(*pair)

    def _copy(self) -> None:
        pair = self._pair()
        if pair:
            self.copy_asked.emit(*pair)

    def _open(self) -> None:
        numbers = {entry.revision for entry in self._entries() if entry.revision}
        if len(numbers) == 1:
            self.revision_asked.emit(numbers.pop())

    def _lay_out(self) -> None:
        self.table.setModel(self.moments)
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setAllColumnsShowFocus(True)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(self.tr("History"))
        self.table.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.table.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(NOTE, QHeaderView.ResizeMode.Stretch)
        self.hint.setWordWrap(True)
        dress(self.hint, Look.MUTED)
        head = QHBoxLayout()
        head.setSpacing(theme.SMALL)
        head.addWidget(self.open)
        head.addWidget(self.copy)
        head.addWidget(self.compare)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.hint)
        column.addLayout(head)
        column.addWidget(self.table, 1)
