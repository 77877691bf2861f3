"""The keys of every command, to look up and to change.

Signal: key_changed(str command, str keys).
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from editor_app.gui.base import theme
from editor_app.gui.base.models import Index
from editor_app.gui.base.theme import Look, dress

ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A command by its name, in words, with its keys ("Ctrl+S"; several are separated by "; ")."""

    name: str
    label: str
    keys: str


class KeyModel(QAbstractTableModel):
    """A tuple of commands."""

    def __init__(self, rows: tuple[KeyRow, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = list(rows)

    def rowCount(self, parent: Index | None = None) -> int:
        """Called by Qt."""
        return 0 if parent and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Called by Qt."""
        return 2

    def headerData(self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        if role != Qt.ItemDataRole.DisplayRole or side is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("Command"), self.tr("Keys"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            native = QKeySequence(row.keys).toString(QKeySequence.SequenceFormat.NativeText)
            return native if index.column() else row.label
        return QSize(0, theme.ROW) if role == Qt.ItemDataRole.SizeHintRole else None

    def rebind(self, name: str, keys: str) -> None:
        """Give a command other keys."""
        for number, row in enumerate(self.rows):
            if row.name == name:
                self.rows[number] = replace(row, keys=keys)
                self.dataChanged.emit(self.index(number, 0), self.index(number, 1))


class KeyTable(QWidget):
    """Select a command, press its new keys; keys that are taken are reported and not assigned twice."""

    key_changed = Signal(str, str)

    def __init__(self, rows: tuple[KeyRow, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys = KeyModel(rows, self)
        self.shown = QSortFilterProxyModel(self)
        self.table, self.words = QTreeView(), QLineEdit()
        self.edit, self.give = QKeySequenceEdit(), QPushButton(self.tr("Set"))
        self.hint = QLabel()
        self._lay_out()
        self.words.textChanged.connect(self.shown.setFilterFixedString)
        self.table.selectionModel().currentChanged.connect(self._show_keys)
        self.edit.keySequenceChanged.connect(self._refresh)
        self.give.clicked.connect(self._give)
        self._refresh()

    def current(self) -> KeyRow | None:
        """The command in hand."""
        row = self.table.currentIndex().data(ROW)
        return row if isinstance(row, KeyRow) else None

    def _show_keys(self, index: QModelIndex) -> None:
        row = self.current()
        self.edit.setKeySequence(QKeySequence(row.keys) if row else QKeySequence())
        self._refresh()

    def _refresh(self) -> None:
        row, keys = self.current(), self._pressed()
        holder = next((one for one in self.keys.rows if keys and one.keys == keys and one != row), None)
        self.hint.setText(self.tr("These keys belong to: {command}").format(command=holder.label) if holder else "")
        self.edit.setEnabled(row is not None)
        self.give.setEnabled(row is not None and holder is None and keys != row.keys)

    def _pressed(self) -> str:
        return self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _give(self) -> None:
        row, keys = self.current(), self._pressed()
        if row:
            self.keys.rebind(row.name, keys)
            self._refresh()
            self.key_changed.emit(row.name, keys)

    def _lay_out(self) -> None:
        self.shown.setSourceModel(self.keys)
        self.shown.setFilterKeyColumn(-1)
        self.shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.table.setModel(self.shown)
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setAccessibleName(self.tr("Keys"))
        self.words.setPlaceholderText(self.tr("Filter"))
        self.words.setAccessibleName(self.tr("Filter commands"))
        self.edit.setAccessibleName(self.tr("New keys"))
        self.edit.setMaximumSequenceLength(1)
        self.edit.setClearButtonEnabled(True)
        self.give.setAutoDefault(False)
        dress(self.hint, Look.SMALL, Look.WARNING)
        last = QHBoxLayout()
        last.setSpacing(theme.SMALL)
        last.addWidget(self.hint, 1)
        last.addWidget(self.edit)
        last.addWidget(self.give)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.MEDIUM, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.words)
        column.addWidget(self.table, 1)
        column.addLayout(last)
