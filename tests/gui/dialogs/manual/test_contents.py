"""The list at the left of the manual."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.gui.base import theme
from editor_app.gui.dialogs.manual.contents import GOAL, Goal, GoalList

CONTENTS = (Goal("a", "", "First page"), Goal("b", "", "Second page"))
FOUND = (Goal("b", "undo", "Undo", "… takes a balloon back."),)


def test_a_row_says_its_heading_and_what_was_found(qtbot: QtBot) -> None:
    rows = GoalList()
    qtbot.addWidget(rows)
    rows.goals.show(CONTENTS + FOUND)
    said = [rows.goals.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert said == ["First page", "Second page", "Undo. … takes a balloon back."]
    assert rows.goals.index(2).data(GOAL) is FOUND[0]
    assert rows.goals.index(2).data(Qt.ItemDataRole.ToolTipRole) == "… takes a balloon back."


def test_what_was_found_has_a_second_line(qtbot: QtBot, count: Callable[[QWidget, str], int]) -> None:
    rows = GoalList()
    qtbot.addWidget(rows)
    rows.resize(300, 200)
    rows.goals.show(CONTENTS)
    rows.show()
    assert rows.sizeHintForRow(0) == theme.ROW
    assert count(rows, "muted") == 0
    rows.goals.show(FOUND)
    assert rows.sizeHintForRow(0) == theme.TALL_ROW
    assert count(rows, "muted") > 0
