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
    """A command by its name, in words, with its keys and those it has at first ("Ctrl+S"; several are separated by
    "; ").
    """

    name: str
    label: str
    keys: str
    usual: str = ""

    @property
    def each(self) -> tuple[str, ...]:
        """Its keys one by one."""
        return tuple(filter(None, self.keys.split("; ")))


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
            native = (QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in row.each)
            return ", ".join(native) if index.column() else row.label
        return QSize(0, theme.ROW) if role == Qt.ItemDataRole.SizeHintRole else None

    def rebind(self, name: str, keys: str) -> None:
        """Give a command other keys."""
        for number, row in enumerate(self.rows):
            if row.name == name:
                self.rows[number] = replace(row, keys=keys)
                self.dataChanged.emit(self.index(number, 0), self.index(number, 1))


class KeyTable(QWidget):
    """Select a command, press a key to give it, alone or beside those it has. A key that is taken is reported and not
    given twice.
    """

    key_changed = Signal(str, str)

    def __init__(self, rows: tuple[KeyRow, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys = KeyModel(rows, self)
        self.shown = QSortFilterProxyModel(self)
        self.table, self.words = QTreeView(), QLineEdit()
        self.edit, self.give = QKeySequenceEdit(), QPushButton(self.tr("Set"))
        self.add, self.reset = QPushButton(self.tr("Add")), QPushButton(self.tr("Reset"))
        self.hint = QLabel()
        self._lay_out()
        self.words.textChanged.connect(self.shown.setFilterFixedString)
        self.table.selectionModel().currentChanged.connect(self._show_keys)
        self.edit.keySequenceChanged.connect(self._refresh)
        self.give.clicked.connect(lambda: self._give(self._pressed()))
        self.add.clicked.connect(self._add)
        self.reset.clicked.connect(self._reset)
        self._refresh()

    def current(self) -> KeyRow | None:
        """The command in hand."""
        row = self.table.currentIndex().data(ROW)
        return row if isinstance(row, KeyRow) else None

    def narrow(self, words: str) -> int:
        """Show only commands that are called so; how many."""
        self.words.setText(words)
        return self.shown.rowCount()

    def _show_keys(self, index: QModelIndex) -> None:
        row = self.current()
        self.edit.setKeySequence(QKeySequence(row.each[0]) if row and row.each else QKeySequence())
        self._refresh()

    def _refresh(self) -> None:
        row, keys = self.current(), self._pressed()
        holder = self._holder((keys,), row)
        self.hint.setText(self.tr("These keys belong to: {command}").format(command=holder.label) if holder else "")
        self.edit.setEnabled(row is not None)
        self.give.setEnabled(row is not None and holder is None and keys != row.keys)
        self.add.setEnabled(row is not None and holder is None and bool(keys) and keys not in row.each)
        usual = tuple(filter(None, row.usual.split("; "))) if row else ()
        self.reset.setEnabled(row is not None and row.keys != row.usual and self._holder(usual, row) is None)

    def _pressed(self) -> str:
        return self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _holder(self, keys: tuple[str, ...], row: KeyRow | None) -> KeyRow | None:
        """The other command that has one of these keys."""
        wanted = set(filter(None, keys))
        return next((one for one in self.keys.rows if one != row and not wanted.isdisjoint(one.each)), None)

    def _add(self) -> None:
        if row := self.current():
            self._give("; ".join((*row.each, self._pressed())))

    def _reset(self) -> None:
        if row := self.current():
            self._give(row.usual)
            self.edit.setKeySequence(QKeySequence(row.usual.split("; ")[0]))

    def _give(self, keys: str) -> None:
        row = self.current()
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
        for button in (self.give, self.add, self.reset):
            button.setAutoDefault(False)
        dress(self.hint, Look.SMALL, Look.WARNING)
        last = QHBoxLayout()
        last.setSpacing(theme.SMALL)
        last.addWidget(self.hint, 1)
        last.addWidget(self.edit)
        for button in (self.give, self.add, self.reset):
            last.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.MEDIUM, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.words)
        column.addWidget(self.table, 1)
        column.addLayout(last)
