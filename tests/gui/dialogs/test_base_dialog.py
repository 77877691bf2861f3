"""What the dialogs of the program have in common."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from editor_app.domain.errors import EditorError
from editor_app.domain.message import verbatim
from editor_app.gui.base.theme import Look
from editor_app.gui.dialogs.base_dialog import BaseDialog


@pytest.fixture
def dialog(qtbot: QtBot) -> BaseDialog:
    made = BaseDialog("Submit <b>", "Submit")
    qtbot.addWidget(made)
    made.show()
    return made


def test_enter_presses_the_one_button_that_counts_and_escape_does_nothing(qtbot: QtBot, dialog: BaseDialog) -> None:
    pressed: list[str] = []
    dialog.go.clicked.connect(lambda: pressed.append("go"))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert pressed == ["go"]
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert pressed == ["go"]


def test_words_are_shown_as_they_are_written(dialog: BaseDialog) -> None:
    for label in (dialog.title, dialog.say("a <i>b</i>", Look.MUTED)):
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_it_never_becomes_larger_than_the_screen(dialog: BaseDialog) -> None:
    screen = dialog.screen().availableGeometry()
    dialog.fit(99999, 99999)
    assert dialog.width() < screen.width() and dialog.height() < screen.height()
    dialog.fit(400, 300)
    assert (dialog.width(), dialog.height()) == (400, 300)


def test_opened_once_it_is_gone_for_good_when_closed(qtbot: QtBot, dialog: BaseDialog) -> None:
    once = BaseDialog("Help", "Close", dialog)
    once.open_once()
    gone: list[bool] = []
    once.destroyed.connect(lambda: gone.append(True))
    once.reject()
    qtbot.waitUntil(lambda: gone == [True])


def test_what_is_under_way_waits_for_its_answer_and_stays_when_it_is_refused(qtbot: QtBot, dialog: BaseDialog) -> None:
    field = QLineEdit("Too long to type again")
    dialog.body.addWidget(field)
    field.show()
    field.setFocus()
    dialog.wait()
    with qtbot.assertNotEmitted(dialog.finished, wait=0):
        dialog.reject()
        dialog.go.click()
    dialog.answer(EditorError(verbatim("The disk is full."), verbatim("Free some space.")))
    assert dialog.isVisible() and field.text() == "Too long to type again"
    assert dialog.refusal.text() == "The disk is full. Free some space."
    assert dialog.focusWidget() is field and field.isEnabled() and dialog.go.isEnabled()
    dialog.wait()
    assert dialog.refusal.isHidden()
    with qtbot.waitSignal(dialog.accepted):
        dialog.answer(None)
