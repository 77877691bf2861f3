"""A list of proposed changes with a check box each."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.gui.panels.names.checklist import TickList
from editor_app.gui.panels.names.proposals import Proposal
from editor_app.text.edits import Edit
from editor_app.text.span import Span

PROPOSALS = (
    Proposal(Edit(Span(4, 9), "lock"), 1, "The ", "locks", " open."),
    Proposal(Edit(Span(20, 25), "lock"), 2, "“", "locks", "”", quoted=True),
    Proposal(Edit(Span(40, 49), ""), 3, "", "Read more", "", why="menu or label"),
)


@pytest.fixture
def places(qtbot: QtBot) -> TickList:
    made = TickList()
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show_proposals(PROPOSALS)
    made.show()
    return made


def test_what_somebody_else_said_is_not_chosen_by_itself(places: TickList) -> None:
    assert places.chosen() == (PROPOSALS[0].edit, PROPOSALS[2].edit)
    places.show_proposals(PROPOSALS, (False, True, False))
    assert places.chosen() == (PROPOSALS[1].edit,)


def test_space_turns_the_row_in_hand(qtbot: QtBot, places: TickList) -> None:
    places.setCurrentIndex(places.ticks.index(1))
    with qtbot.waitSignal(places.ticked):
        QTest.keyClick(places, Qt.Key.Key_Space)
    assert len(places.chosen()) == 3
    QTest.keyClick(places, Qt.Key.Key_Space)
    assert len(places.chosen()) == 2


@pytest.mark.parametrize(("x", "chosen"), [(10, 1), (200, 2)])
def test_a_click_turns_it_only_on_the_box(places: TickList, x: int, chosen: int) -> None:
    row = places.visualRect(places.ticks.index(0))
    QTest.mouseClick(places.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, row.center().y()))
    assert len(places.chosen()) == chosen


def test_a_row_says_where_and_why(places: TickList) -> None:
    said = [places.ticks.index(row).data() for row in range(3)]
    assert said == ["line 1: The locks open.", "line 2 (quotation): “locks”", "line 3 (menu or label): Read more"]


def test_enter_goes_to_the_place(qtbot: QtBot, places: TickList) -> None:
    places.setCurrentIndex(places.ticks.index(1))
    with qtbot.waitSignal(places.place_activated) as went:
        QTest.keyClick(places, Qt.Key.Key_Return)
    assert went.args == [Span(20, 25)]


def test_a_quotation_is_warned_of(places: TickList, count: Callable[[QWidget, str], int]) -> None:
    assert count(places.viewport(), "warning") > 0
    places.show_proposals(PROPOSALS[:1])
    assert count(places.viewport(), "warning") == 0
