"""The middle of the window."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.gui.base.bus import Notice
from editor_app.gui.editor.pane import Pane


@pytest.fixture
def pane(qtbot: QtBot) -> Pane:
    made = Pane()
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


def test_the_welcome_goes_when_a_text_comes(pane: Pane) -> None:
    assert pane.welcome.isVisible()
    pane.show_text("The lock is open.")
    assert pane.page.isVisible() and not pane.welcome.isVisible()
    assert pane.page.body == "The lock is open."


def test_a_reason_makes_the_text_read_only_until_it_is_gone(pane: Pane) -> None:
    pane.show_text("The lock is open.")
    for reason in ("It is submitted.", "It is approved."):
        pane.show_read_only(Notice(reason))
        assert pane.banner and pane.banner.text == reason
        QTest.keyClicks(pane.page, "x")
        assert pane.page.body == "The lock is open."
    pane.show_read_only(None)
    assert pane.banner is None
    QTest.keyClicks(pane.page, "x")
    assert pane.page.body == "xThe lock is open."


def test_a_click_on_the_ruler_goes_there(qtbot: QtBot, pane: Pane) -> None:
    pane.show_text("\n".join(f"Line {n}" for n in range(300)))
    pane.ruler.asked.emit(len(pane.page.body))
    assert pane.page.caret == len(pane.page.body)


def test_leaving_the_find_bar_gives_the_keys_back(qtbot: QtBot, pane: Pane) -> None:
    pane.show_text("The lock is open.")
    pane.find_bar.open(replacing=False)
    QTest.keyClick(pane.find_bar, Qt.Key.Key_Escape)
    assert pane.page.hasFocus()


def test_the_find_bar_opens_over_the_text(pane: Pane) -> None:
    pane.show_text("The lock is open.")
    pane.find_bar.open(replacing=True)
    assert pane.find_bar.isVisible()
    assert (
        pane.find_bar.mapTo(pane, pane.find_bar.rect().bottomLeft()).y()
        < pane.page.mapTo(pane, pane.rect().topLeft()).y()
    )


def test_keys_never_reach_a_page_that_is_not_seen(pane: Pane) -> None:
    pane.page.setFocus()
    QTest.keyClicks(QApplication.focusWidget() or pane, "Anna")
    assert pane.page.body == ""
    pane.show_text("The lock is open.")
    pane.setFocus()
    assert pane.page.hasFocus()


def test_what_comes_above_the_text_leaves_it_where_it_is(qtbot: QtBot, pane: Pane) -> None:
    pane.show_text("\n".join(f"Line {n}" for n in range(300)))
    pane.page.verticalScrollBar().setValue(900)
    offset = pane.page.positions.to_qt(pane.page.body.index("Line 60"))

    def height() -> int:
        cursor = pane.page.textCursor()
        cursor.setPosition(offset)
        return pane.page.viewport().mapTo(pane, pane.page.cursorRect(cursor).topLeft()).y()

    before = height()
    for come, go in (
        (partial(pane.show_banner, Notice("It is submitted.")), partial(pane.show_banner, None)),
        (partial(pane.find_bar.open, True), pane.find_bar.hide),
    ):
        for change in (come, go):
            change()
            qtbot.wait_until(lambda: height() == before)


def test_the_first_line_is_never_hidden_by_what_comes_above_it(pane: Pane) -> None:
    pane.show_text("\n".join(f"Line {n}" for n in range(300)))
    pane.show_banner(Notice("It is submitted."))
    assert pane.page.verticalScrollBar().value() == 0


def test_the_keys_move_and_select_in_a_text_that_cannot_be_changed(pane: Pane) -> None:
    pane.show_text("The lock is open.\nIt was shut.")
    pane.show_read_only(Notice("It is submitted."))
    pane.page.setFocus()
    QTest.keyClick(pane.page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert pane.page.caret == len(pane.page.body)
    QTest.keyClick(pane.page, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert pane.page.selection.of(pane.page.body) == "It was shut."
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Tab):
        QTest.keyClick(pane.page, key)
    assert pane.page.body == "The lock is open.\nIt was shut."
    pane.show_read_only(None)
    QTest.keyClick(pane.page, Qt.Key.Key_Delete)
    assert pane.page.body == "The lock is open.\n"
