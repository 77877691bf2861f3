"""A table to choose one row of: nothing is edited in it, and everything is in sight."""

from collections.abc import Collection

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from editor_app.gui.base import theme


class RowTable(QTableView):
    """The columns in `sharing` share the width that the others leave."""

    def __init__(
        self, model: QAbstractTableModel, sharing: Collection[int], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in range(model.columnCount()):
            mode = header.ResizeMode.Stretch if column in sharing else header.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)

    def row(self) -> int:
        """The row that is chosen, -1 for none."""
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if rows else -1
