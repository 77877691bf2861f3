"""The frame at the top of the findings."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.decision import Reason, Scope
from editor_app.gui.panels.findings.card.asks import Ask
from editor_app.gui.panels.findings.card.open_card import HEIGHT, LEAST, REPEAT_HEIGHT, OpenCard
from editor_app.gui.panels.findings.issues import Issue


@pytest.fixture
def frame(qtbot: QtBot) -> OpenCard:
    around, made = QWidget(), OpenCard()
    around.field = QLineEdit()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    column.addWidget(around.field)
    column.addWidget(made)
    around.resize(400, 700)
    around.show()
    made.around = around  # whoever holds the frame holds the window
    return made


def test_it_has_two_heights_and_never_more_than_its_room(frame: OpenCard, found: tuple[Issue, ...]) -> None:
    frame.show_issue(found[1], 1, True)
    heights = [frame.height()]
    frame.show_issue(found[0], 0, True)
    heights.append(frame.height())
    frame.show_issue(found[2], 0, True)
    heights.append(frame.height())
    assert heights == [HEIGHT, REPEAT_HEIGHT, HEIGHT]
    frame.give_room(200)
    assert frame.height() == 200
    frame.give_room(10)
    assert frame.height() == LEAST


def test_the_actions_keep_their_place_whatever_the_issue(frame: OpenCard, found: tuple[Issue, ...]) -> None:
    places = set()
    for number in (1, 2):
        frame.show_issue(found[number], 0 if number == 2 else 1, True)
        frame.parentWidget().grab()
        assert frame.card and frame.card.fix
        places.add(frame.card.fix.mapTo(frame, frame.card.fix.rect().topLeft()).y())
    assert len(places) == 1


def test_without_an_issue_it_is_not_there(frame: OpenCard, found: tuple[Issue, ...]) -> None:
    frame.show_issue(found[1], 1, True)
    frame.drop()
    frame.drop()
    assert frame.card is None and frame.isHidden()


def test_what_is_asked_in_any_card_is_passed_on(qtbot: QtBot, frame: OpenCard, found: tuple[Issue, ...]) -> None:
    for number in (1, 2):
        frame.show_issue(found[number], 0, True)
        with qtbot.waitSignal(frame.asked) as asked:
            frame.card.asked.emit(Ask.FIX, f"words {number}")
        assert asked.args == [Ask.FIX, f"words {number}"]


def test_another_place_of_the_same_issue_keeps_the_card(frame: OpenCard, found: tuple[Issue, ...]) -> None:
    frame.show_issue(found[1], 0, True)
    card = frame.card
    frame.show_issue(found[1], 2, True)
    assert frame.card is card and card.at == 2


def test_the_reasons_take_the_keys_and_give_them_back(qtbot: QtBot, frame: OpenCard, found: tuple[Issue, ...]) -> None:
    field = frame.parentWidget().field
    field.setFocus()
    frame.show_issue(found[1], 1, True)
    frame.ask_reason(Scope.PLACE)
    assert frame.currentWidget() is frame.reasons and frame.reasons.hasFocus()
    with qtbot.waitSignal(frame.ignored) as ignored:
        qtbot.keyClick(frame.reasons, Qt.Key.Key_7)
    assert ignored.args == [Scope.PLACE, Reason.FALSE_ALARM, "", False]
    assert frame.currentWidget() is frame.card and field.hasFocus()


def test_what_is_decided_is_not_asked_about(frame: OpenCard, found: tuple[Issue, ...]) -> None:
    frame.show_issue(found[3], 0, True)
    frame.ask_reason(Scope.PLACE)
    assert frame.currentWidget() is frame.card
