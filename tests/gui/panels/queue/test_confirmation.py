"""What a step wants to know before it is taken."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.desk.articles.approve import Choice
from editor_app.desk.base.moves import Need
from editor_app.domain.article import Action
from editor_app.gui.panels.queue.confirmation import Confirmation

HAND_OVER = Choice(Action.HAND_OVER, (), (Need.RECEIVER,))
SET_ASIDE = Choice(Action.SET_ASIDE, (), (Need.REASON,))
WITHDRAW = Choice(Action.WITHDRAW, (), (Need.REASON, Need.CONFIRMATION))


@pytest.fixture
def question(qtbot: QtBot) -> Confirmation:
    made = Confirmation()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_reason_is_asked_for_until_there_is_one(qtbot: QtBot, question: Confirmation) -> None:
    question.ask(SET_ASIDE, ())
    assert not question.go.isEnabled()
    question.reason.setText("   ")
    assert not question.go.isEnabled()
    question.reason.setText(" No time. ")
    with qtbot.waitSignal(question.answered) as answered:
        question.go.click()
    assert answered.args == ["No time.", "", False]


def test_enter_without_a_reason_answers_nothing(qtbot: QtBot, question: Confirmation) -> None:
    question.ask(SET_ASIDE, ())
    with qtbot.assertNotEmitted(question.answered):
        QTest.keyClick(question, Qt.Key.Key_Return)


def test_what_cannot_be_undone_is_asked_twice(qtbot: QtBot, question: Confirmation) -> None:
    question.ask(WITHDRAW, ())
    assert question.warning.isVisible()
    question.reason.setText("Wrong.")
    with qtbot.assertNotEmitted(question.answered):
        question.go.click()
    assert "press again" in question.go.text()
    with qtbot.waitSignal(question.answered) as answered:
        question.go.click()
    assert answered.args == ["Wrong.", "", True]


def test_another_reason_disarms_the_button(qtbot: QtBot, question: Confirmation) -> None:
    question.ask(WITHDRAW, ())
    question.reason.setText("Wrong.")
    question.go.click()
    question.reason.setText("Wrong!")
    with qtbot.assertNotEmitted(question.answered):
        question.go.click()


def test_a_receiver_is_chosen_and_a_note_is_not_needed(qtbot: QtBot, question: Confirmation) -> None:
    question.ask(HAND_OVER, ())
    assert not question.go.isEnabled(), "there is nobody to hand it to"
    question.ask(HAND_OVER, ("Eva", "Mia"))
    assert question.first() is question.to
    question.to.setCurrentText("Mia")
    with qtbot.waitSignal(question.answered) as answered:
        question.go.click()
    assert answered.args == ["", "Mia", False]


def test_nothing_of_the_step_before_is_left(question: Confirmation) -> None:
    question.ask(HAND_OVER, ("Eva",))
    question.reason.setText("For you.")
    question.ask(SET_ASIDE, ("Eva",))
    assert question.reason.text() == ""
    assert not question.to.isVisible() and not question.warning.isVisible()
    assert question.first() is question.reason


def test_what_was_typed_stays_until_the_step_is_taken(question: Confirmation) -> None:
    question.about = "a"
    question.ask(SET_ASIDE, ())
    question.reason.setText("The mayor resigned.")
    question.ask(HAND_OVER, ("Eva",))
    assert question.reason.text() == ""
    question.about = "b"
    question.ask(SET_ASIDE, ())
    assert question.reason.text() == ""
    question.about = "a"
    question.ask(SET_ASIDE, ())
    assert question.reason.text() == "The mayor resigned."
    question.forget(Action.SET_ASIDE)
    question.ask(SET_ASIDE, ())
    assert question.reason.text() == ""
