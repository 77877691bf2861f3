"""What was sent from a field stays in it until it is kept."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from editor_app.gui.base.sent import Sent


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    made = QLineEdit("  Which day? ")
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(("kept", "left"), [(True, ""), (False, "  Which day? ")])
def test_it_is_sent_once_and_leaves_when_it_is_kept(field: QLineEdit, kept: bool, left: str) -> None:
    sent = Sent(field)
    assert (sent.take(), sent.take(), sent.under_way) == ("Which day?", "", True)
    QTest.keyClicks(field, "x")
    assert sent.answer(kept)
    assert (field.text(), sent.under_way) == (left, False)
    assert not sent.answer(kept=True), "it was answered"


def test_nothing_is_not_sent_and_an_answer_to_nothing_takes_nothing(field: QLineEdit) -> None:
    sent = Sent(field)
    assert not sent.answer(kept=True)
    assert field.text()
    field.setText("  ")
    assert (sent.take(), sent.under_way) == ("", False)
