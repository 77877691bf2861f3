"""The steps below the state button."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.desk.articles.approve import Choice
from editor_app.desk.base.moves import Need
from editor_app.domain.article import Action
from editor_app.domain.message import say
from editor_app.gui.base import theme
from editor_app.gui.panels.queue.step_menu import _WRAPPED, StepMenu

SUBMIT = Choice(Action.SUBMIT, (say("Two errors are open."), say("The source is missing.")), (Need.FINDINGS,))
SET_ASIDE = Choice(Action.SET_ASIDE, (), (Need.REASON,))
RETRACT = Choice(Action.RETRACT, ())
APPROVE = Choice(Action.APPROVE, (), (Need.CHANGES,))


@pytest.fixture
def menu(qtbot: QtBot) -> StepMenu:
    made = StepMenu()
    qtbot.addWidget(made)
    made.model.show((SUBMIT, SET_ASIDE, RETRACT, APPROVE))
    return made


def test_what_is_open_comes_first(menu: StepMenu) -> None:
    assert [one.action for one in menu.model.rows] == [
        Action.SET_ASIDE,
        Action.RETRACT,
        Action.APPROVE,
        Action.SUBMIT,
    ]


def test_a_step_that_is_not_open_says_why_in_a_higher_row_and_is_not_taken(qtbot: QtBot, menu: StepMenu) -> None:
    menu.take(SUBMIT, QPoint(0, 0))
    assert menu.list.currentIndex().row() == 3
    rows = [menu.list.visualRect(menu.model.index(row)).height() for row in range(4)]
    assert rows[0] == theme.ROW < rows[3]
    spoken = menu.model.index(3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Not now." in spoken and "Two errors are open." in spoken
    with qtbot.assertNotEmitted(menu.taken):
        QTest.keyClick(menu, Qt.Key.Key_Return)
    assert menu.isVisible()


@pytest.mark.parametrize("choice", [RETRACT, APPROVE])
def test_a_step_without_a_question_of_its_own_is_taken_at_once(qtbot: QtBot, menu: StepMenu, choice: Choice) -> None:
    menu.open(QPoint(0, 0))
    with qtbot.waitSignal(menu.taken) as taken:
        menu.take(choice, QPoint(0, 0))
    assert taken.args == [choice.action, "", "", False]
    assert menu.isHidden()


def test_a_reason_is_asked_for_in_the_menu(qtbot: QtBot, menu: StepMenu) -> None:
    menu.take(SET_ASIDE, QPoint(0, 0))
    assert menu.pages.currentWidget() is menu.question
    menu.question.reason.setText("No time.")
    with qtbot.waitSignal(menu.taken) as taken:
        menu.question.go.click()
    assert taken.args == [Action.SET_ASIDE, "No time.", "", False]


def test_giving_up_takes_nothing(qtbot: QtBot, menu: StepMenu) -> None:
    menu.take(SET_ASIDE, QPoint(0, 0))
    with qtbot.assertNotEmitted(menu.taken):
        menu.question.drop.click()
    assert menu.isHidden()


def test_it_stays_on_the_screen(menu: StepMenu) -> None:
    screen = menu.screen().availableGeometry().adjusted(0, 0, 2, 2)  # the frame that Qt draws where there is no screen
    for corner in (QPoint(99_999, 99_999), QPoint(-500, -500)):
        menu.open(corner)
        assert screen.contains(QRect(menu.pos(), menu.size()))


def test_every_line_of_the_reasons_is_painted_within_its_row(menu: StepMenu) -> None:
    """Words that fit the measured width but not the painted one lost their last line."""
    why = tuple(say("You submitted this text; somebody else must approve it.") for _ in range(3))
    menu.model.show((Choice(Action.APPROVE, why, (Need.CHANGES,)), RETRACT))
    menu.open(QPoint(0, 0))
    index = menu.model.index(1)
    assert menu.list.viewport().width() - 2 * theme.MEDIUM >= _WRAPPED
    lines = QFontMetrics(theme.font(theme.Type.SMALL))
    room = QRect(0, 0, _WRAPPED, 1000)
    needed = lines.boundingRect(room, int(Qt.TextFlag.TextWordWrap), index.data(Qt.ItemDataRole.ToolTipRole))
    assert menu.list.visualRect(index).height() >= theme.ROW - theme.TIGHT + needed.height()
