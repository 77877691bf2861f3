"""What Qt hands in for a row: plain, or held while the rows change."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import get_args

import pytest
from PySide6.QtCore import QAbstractItemModel, QPersistentModelIndex, Qt

from editor_app.gui.base.models import Index
from editor_app.gui.dialogs.results import ResultModel
from editor_app.gui.dialogs.settings.rules import RuleModel, RuleRow
from editor_app.gui.panels.findings.card.occurrences import PlaceModel
from editor_app.gui.panels.history.history_model import HistoryModel
from editor_app.gui.panels.names.checklist import TickModel
from editor_app.gui.panels.names.name_list import NameModel
from editor_app.gui.panels.queue.article_list import ArticleModel
from editor_app.gui.panels.queue.step_menu import ChoiceModel
from editor_app.gui.panels.repeats.archive_hits_list import EarlierModel
from editor_app.gui.panels.repeats.archive_list import ArchiveModel


def test_a_list_answers_for_a_row_that_is_held_as_for_a_plain_one(qtbot: object) -> None:
    model = RuleModel((RuleRow("names.variant", "Name variants"), RuleRow("repetition.word", "Doubled word")), ())
    plain = model.index(1)
    rows = [plain, QPersistentModelIndex(plain)]
    assert {type(row) for row in rows} == set(get_args(Index))
    assert [model.data(row, Qt.ItemDataRole.ToolTipRole) for row in rows] == ["repetition.word"] * 2
    assert [model.rowCount(row) for row in rows] == [0, 0]
    assert model.rowCount() == 2


NOW = datetime(2025, 8, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("make", "more"),
    [
        *((model, ()) for model in (ResultModel, PlaceModel, HistoryModel, NameModel, ChoiceModel, EarlierModel)),
        (ArchiveModel, ()),
        (ArticleModel, (NOW,)),
        (TickModel, ((),)),
    ],
)
def test_other_rows_are_told_to_the_view_before_and_after(
    qtbot: object, make: Callable[[], QAbstractItemModel], more: tuple[object, ...]
) -> None:
    model, told = make(), list[str]()
    model.modelAboutToBeReset.connect(lambda: told.append("before"))
    model.modelReset.connect(lambda: told.append("after"))
    model.show((), *more)
    assert told == ["before", "after"]
    assert model.rowCount() == 0


def test_a_table_has_a_column_for_each_heading_and_none_below_a_row(qtbot: object) -> None:
    model = HistoryModel()
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    assert heads == list(model.headings()) == ["When", "What", "Who", "Note", "Revision"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) is None
    below = HistoryModel.index(model, 0, 0)
    assert model.columnCount(below) == len(heads), "no row, so this is the table itself"
