import pytest
from PySide6.QtCore import Qt

from editor_app.desk.articles.approve import Choice
from editor_app.desk.base.moves import Need
from editor_app.domain.article import Action, Status
from editor_app.domain.message import say_n
from editor_app.gui.panels.queue.state_button import StateButton

SUBMIT = Choice(Action.SUBMIT, (say_n("{n:,} error is open.", "{n:,} errors are open.", n=2),))
HAND_OVER = Choice(Action.HAND_OVER, wants=(Need.RECEIVER,))
SET_ASIDE = Choice(Action.SET_ASIDE, wants=(Need.REASON,))
WITHDRAW = Choice(Action.WITHDRAW, wants=(Need.REASON, Need.CONFIRMATION))
START = Choice(Action.START)
APPROVE = Choice(Action.APPROVE, wants=(Need.REASON,))


@pytest.fixture
def button(qtbot):
    made = StateButton()
    qtbot.addWidget(made)
    made.show_choices(Status.IN_REVIEW, (SUBMIT, HAND_OVER, SET_ASIDE, WITHDRAW, START, APPROVE), ("Eva", "Mia"))
    made.show()
    return made


def pick(button, action):
    actions = [choice.action for choice in button.popup.model.rows]
    button.popup.list.setCurrentIndex(button.popup.model.index(actions.index(action)))


def test_the_state_is_a_word_and_a_glyph(button):
    assert "In review" in button.text()
    assert button.accessibleName() == "State: In review"
    assert not button.icon().isNull()


def test_enter_takes_an_open_step_at_once(button, qtbot):
    button.open_choices()
    pick(button, Action.START)
    with qtbot.waitSignal(button.action_asked) as asked:
        qtbot.keyClick(button.popup, Qt.Key.Key_Return)
    assert asked.args == [Action.START, "", "", False]
    assert button.popup.isHidden()


def test_a_step_that_is_not_open_says_why_and_does_nothing(button, qtbot):
    button.open_choices()
    assert button.popup.model.rows[-1] == SUBMIT
    pick(button, Action.SUBMIT)
    assert button.popup.list.currentIndex().data(Qt.ItemDataRole.ToolTipRole) == "2 errors are open."
    assert "2 errors are open." in button.popup.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    with qtbot.assertNotEmitted(button.action_asked):
        qtbot.keyClick(button.popup, Qt.Key.Key_Return)
    assert button.popup.isVisible()


def test_asked_for_a_step_that_is_not_open_enter_takes_no_other(button, qtbot):
    button.choose(Action.SUBMIT)
    with qtbot.assertNotEmitted(button.action_asked):
        qtbot.keyClick(button.popup, Qt.Key.Key_Return)
    assert button.popup.list.currentIndex().data() == "Submit"


def test_a_reason_is_asked_for_where_one_is_needed(button, qtbot):
    button.choose(Action.SET_ASIDE)
    question = button.popup.question
    assert not question.go.isEnabled()
    qtbot.keyClicks(question.reason, "no news")
    with qtbot.waitSignal(button.action_asked) as asked:
        qtbot.keyClick(question.reason, Qt.Key.Key_Return)
    assert asked.args == [Action.SET_ASIDE, "no news", "", False]


def test_handing_over_asks_to_whom(button, qtbot):
    button.choose(Action.HAND_OVER)
    question = button.popup.question
    question.to.setCurrentText("Mia")
    with qtbot.waitSignal(button.action_asked) as asked:
        qtbot.mouseClick(question.go, Qt.MouseButton.LeftButton)
    assert asked.args == [Action.HAND_OVER, "", "Mia", False]


def test_what_cannot_be_undone_is_asked_twice(button, qtbot):
    button.choose(Action.WITHDRAW)
    question = button.popup.question
    question.reason.setText("wrong figures")
    with qtbot.assertNotEmitted(button.action_asked):
        qtbot.mouseClick(question.go, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(button.action_asked) as asked:
        qtbot.mouseClick(question.go, Qt.MouseButton.LeftButton)
    assert asked.args == [Action.WITHDRAW, "wrong figures", "", True]


def test_another_reason_disarms_the_button(button, qtbot):
    button.choose(Action.WITHDRAW)
    question = button.popup.question
    question.reason.setText("wrong figures")
    qtbot.mouseClick(question.go, Qt.MouseButton.LeftButton)
    question.reason.setText("wrong names")
    with qtbot.assertNotEmitted(button.action_asked):
        qtbot.mouseClick(question.go, Qt.MouseButton.LeftButton)


def test_steps_with_a_dialog_of_their_own_are_not_asked_about_here(button, qtbot):
    with qtbot.waitSignal(button.action_asked) as asked:
        button.choose(Action.APPROVE)
    assert asked.args == [Action.APPROVE, "", "", False]


def test_without_an_article_there_are_no_steps(button):
    button.show_choices(None, ())
    assert not button.isEnabled()
    button.open_choices()
    assert button.popup.isHidden()
