"""The checks with a check box each."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.gui.dialogs.settings.rules import RuleList, RuleRow

ROWS = (RuleRow("names.variant", "Name variants"), RuleRow("repetition.word", "Doubled word"))


@pytest.fixture
def rules(qtbot: QtBot) -> RuleList:
    made = RuleList(ROWS, ("repetition.word", "a.rule-of-a-newer-program"))
    qtbot.addWidget(made)
    made.show()
    return made


def state(rules: RuleList, row: int) -> Qt.CheckState:
    return Qt.CheckState(rules.model().index(row, 0).data(Qt.ItemDataRole.CheckStateRole))


def test_what_is_off_is_not_checked(rules: RuleList) -> None:
    assert [state(rules, row) for row in (0, 1)] == [Qt.CheckState.Checked, Qt.CheckState.Unchecked]


def test_space_turns_a_check_and_all_that_are_off_are_told(qtbot: QtBot, rules: RuleList) -> None:
    rules.setCurrentIndex(rules.model().index(0, 0))
    with qtbot.waitSignal(rules.changed) as told:
        QTest.keyClick(rules, Qt.Key.Key_Space)
    assert told.args == [("a.rule-of-a-newer-program", "names.variant", "repetition.word")]
    with qtbot.waitSignal(rules.changed) as told:
        QTest.keyClick(rules, Qt.Key.Key_Space)
    assert told.args == [("a.rule-of-a-newer-program", "repetition.word")]


def test_a_row_names_the_check_and_its_id(rules: RuleList) -> None:
    row = rules.model().index(1, 0)
    assert row.data().endswith("Doubled word")
    assert row.data(Qt.ItemDataRole.ToolTipRole) == "repetition.word"
