"""What Qt hands in for a row: plain, or held while the rows change."""

from typing import get_args

from PySide6.QtCore import QPersistentModelIndex, Qt

from editor_app.gui.base.models import Index
from editor_app.gui.dialogs.settings.rules import RuleModel, RuleRow


def test_a_list_answers_for_a_row_that_is_held_as_for_a_plain_one(qtbot: object) -> None:
    model = RuleModel((RuleRow("names.variant", "Name variants"), RuleRow("repetition.word", "Doubled word")), ())
    plain = model.index(1)
    rows = [plain, QPersistentModelIndex(plain)]
    assert {type(row) for row in rows} == set(get_args(Index))
    assert [model.data(row, Qt.ItemDataRole.ToolTipRole) for row in rows] == ["repetition.word"] * 2
    assert [model.rowCount(row) for row in rows] == [0, 0]
    assert model.rowCount() == 2
