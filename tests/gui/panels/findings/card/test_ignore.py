"""The card turned into the reasons: a digit decides."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor_app.domain.decision import Reason, Scope
from editor_app.gui.panels.findings.card.ignore import Reasons
from editor_app.gui.panels.findings.issues import Issue


@pytest.fixture
def reasons(qtbot: QtBot, found: tuple[Issue, ...]) -> Reasons:
    made = Reasons()
    qtbot.addWidget(made)
    made.ask(found[1], 1, Scope.PLACE)
    made.show()
    return made


@pytest.mark.parametrize("reason", [one for one in Reason if one is not Reason.OTHER])
def test_a_digit_alone_decides(qtbot: QtBot, reasons: Reasons, reason: Reason) -> None:
    with qtbot.waitSignal(reasons.chosen) as chosen:
        qtbot.keyClick(reasons, str(reason.value))
    assert chosen.args == [Scope.PLACE, reason, "", False]


def test_enter_decides_nothing_and_escape_leaves_it_open(qtbot: QtBot, reasons: Reasons) -> None:
    with qtbot.assertNotEmitted(reasons.chosen), qtbot.waitSignal(reasons.left):
        qtbot.keyClick(reasons, Qt.Key.Key_Return)
        qtbot.keyClick(reasons, Qt.Key.Key_9)
        qtbot.keyClick(reasons, Qt.Key.Key_Escape)


def test_another_reason_must_be_written(qtbot: QtBot, reasons: Reasons) -> None:
    with qtbot.assertNotEmitted(reasons.chosen):
        qtbot.keyClick(reasons, Qt.Key.Key_8)
    qtbot.keyClicks(reasons.note, "a poem in 3 parts")
    with qtbot.waitSignal(reasons.chosen) as chosen:
        qtbot.keyClick(reasons.note, Qt.Key.Key_Return)
    assert chosen.args == [Scope.PLACE, Reason.OTHER, "a poem in 3 parts", False]


@pytest.mark.parametrize(
    ("number", "scope", "only"), [(1, Scope.ARTICLE, False), (2, Scope.HOUSE, False), (3, Scope.PLACE, True)]
)
def test_how_far_it_reaches_can_be_changed(
    qtbot: QtBot, reasons: Reasons, number: int, scope: Scope, only: bool
) -> None:
    reasons.scopes.button(number).click()
    with qtbot.waitSignal(reasons.chosen) as chosen:
        qtbot.keyClick(reasons, Qt.Key.Key_6)
    assert chosen.args == [scope, Reason.HOUSE_EXCEPTION, "", number == 3]


def test_it_says_how_many_places_are_decided(reasons: Reasons, found: tuple[Issue, ...]) -> None:
    assert "3" in reasons.scopes.button(0).text()
    assert reasons.scopes.button(3).text() == "Only line 5"
    reasons.ask(found[2], 0, Scope.ARTICLE)
    assert reasons.scopes.button(0).text() == "Here" and reasons.scopes.button(3).isHidden()
    assert reasons.scopes.checkedId() == 1


def test_a_note_stays_with_its_finding_and_goes_to_no_other(
    qtbot: QtBot, reasons: Reasons, found: tuple[Issue, ...]
) -> None:
    reasons.note.setText("as he said it")
    reasons.choose(Reason.OTHER)
    reasons.ask(found[1], 0, Scope.PLACE)  # it could not be kept, or was taken back
    assert reasons.note.text() == "as he said it"
    reasons.ask(found[0], 0, Scope.PLACE)
    assert reasons.note.text() == ""
