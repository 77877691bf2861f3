import pytest
from PySide6.QtCore import QPoint, Qt

from editor_app.domain.decision import Reason, Scope
from editor_app.gui.panels.findings.ignore import IgnorePopup


@pytest.fixture
def popup(qtbot):
    made = IgnorePopup()
    qtbot.addWidget(made)
    made.ask(3, Scope.PLACE, QPoint(10, 10))
    return made


@pytest.mark.parametrize("reason", [one for one in Reason if one is not Reason.OTHER])
def test_a_digit_and_enter(popup, qtbot, reason):
    with qtbot.waitSignal(popup.chosen) as chosen:
        qtbot.keyClick(popup, str(reason.value))
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert chosen.args == [Scope.PLACE, reason, ""]
    assert popup.isHidden()


def test_enter_alone_decides_nothing(popup, qtbot):
    with qtbot.assertNotEmitted(popup.chosen):
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert popup.isVisible()


def test_escape_decides_nothing(popup, qtbot):
    with qtbot.assertNotEmitted(popup.chosen):
        qtbot.keyClick(popup, Qt.Key.Key_4)
        qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert popup.isHidden()


def test_another_reason_must_be_written(popup, qtbot):
    qtbot.keyClick(popup, Qt.Key.Key_8)
    assert not popup.decide.isEnabled()
    qtbot.keyClicks(popup.note, "a poem in 3 parts")
    assert popup.reasons.checkedId() == Reason.OTHER.value
    with qtbot.waitSignal(popup.chosen) as chosen:
        qtbot.keyClick(popup.note, Qt.Key.Key_Return)
    assert chosen.args == [Scope.PLACE, Reason.OTHER, "a poem in 3 parts"]


def test_how_far_it_reaches_can_be_changed(popup, qtbot):
    popup.scopes.button(2).click()
    with qtbot.waitSignal(popup.chosen) as chosen:
        qtbot.keyClick(popup, Qt.Key.Key_6)
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert chosen.args[0] is Scope.HOUSE


def test_it_stays_on_the_screen(popup):
    popup.ask(1, Scope.ARTICLE, QPoint(100_000, 100_000))
    assert popup.screen().availableGeometry().contains(popup.geometry())
