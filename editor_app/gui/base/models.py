"""The two kinds of model behind the program's lists and tables: rows that are only ever shown as a whole."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
"""A row, as Qt hands it in."""
Row = TypeVar("Row")


class ListModel(QAbstractListModel, Generic[Row]):
    """One row below the other; who derives from it says what a row shows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: Iterable[Row]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Called by Qt."""
        return 0 if parent and parent.isValid() else len(self.rows)


class TableModel(QAbstractTableModel, Generic[Row]):
    """Rows with a cell for each heading; who derives from it says what stands in them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def headings(self) -> tuple[str, ...]:
        """What stands above the columns."""
        raise NotImplementedError

    def show(self, rows: Iterable[Row]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Called by Qt."""
        return 0 if parent and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Called by Qt."""
        return 0 if parent and parent.isValid() else len(self.headings())

    def headerData(self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        across = side is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self.headings()[section] if across else None
