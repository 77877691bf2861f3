"""A table to choose one row of."""

from PySide6.QtWidgets import QAbstractItemView

from editor_app.gui.dialogs.lists.exceptions import ExceptionModel
from editor_app.gui.dialogs.lists.row_table import RowTable
from tests.gui.dialogs.lists.test_exceptions import held


def test_one_row_is_chosen_and_nothing_edited(qtbot):
    model = ExceptionModel()
    table = RowTable(model, (0,), "Exceptions")
    model.setParent(table)
    qtbot.addWidget(table)
    assert table.row() == -1
    model.show((held("the the"), held("is is")))
    table.selectRow(1)
    assert table.row() == 1
    table.selectRow(0)
    assert table.row() == 0
    assert table.editTriggers() == QAbstractItemView.EditTrigger.NoEditTriggers
    assert table.accessibleName() == "Exceptions"
    stretched = table.horizontalHeader().ResizeMode.Stretch
    assert [table.horizontalHeader().sectionResizeMode(column) is stretched for column in range(5)] == [True] + 4 * [
        False
    ]
