"""The help window with real keys: contents, search, the way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.gui.dialogs.manual.pages import Manual, Page
from editor_app.gui.dialogs.manual.window import HelpWindow

LONG = "words to read\n\n" * 100
PAGES = Manual(
    "en",
    (
        Page("index", "Start", "# Start {#start}\n\n[a](a.md)\n"),
        Page("a", "First page", f"# First page {{#first}}\n\n{LONG}## Undo {{#undo}}\n\nTakes a balloon back.\n"),
        Page("b", "Second page", "# Second page {#second}\n\nA balloon. And another balloon.\n"),
    ),
)


@pytest.fixture
def window(qtbot: QtBot) -> HelpWindow:
    made = HelpWindow(PAGES)
    qtbot.addWidget(made)
    made.show_at("a", "undo")
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def rows(window: HelpWindow) -> list[str]:
    return [str(window.goals.index(row).data()) for row in range(window.goals.rowCount())]


def press(window: HelpWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window.focusWidget() or window, key, modifiers)


def test_it_opens_at_the_page_asked_for(window: HelpWindow) -> None:
    assert window.windowTitle() == "First page — Help"
    assert window.reader.verticalScrollBar().value() > 0
    assert rows(window) == ["Start", "First page", "Second page"]
    assert window.list.currentIndex().row() == 1


def test_a_page_that_is_not_there_is_the_contents(window: HelpWindow) -> None:
    window.show_at("nothing")
    assert window.here.page == "index"


def test_keys_search_and_lead_there(window: HelpWindow, qtbot: QtBot) -> None:
    press(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.search.hasFocus())
    QTest.keyClicks(window.search, "balloon")
    assert rows(window) == ["Undo", "Second page"]
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert (window.here.page, window.here.anchor) == ("a", "undo")
    window.list.clicked.emit(window.goals.index(1))
    assert window.here.page == "b"
    assert window.reader.toPlainText() == "Second page\nA balloon. And another balloon."
    assert [one.cursor.selectedText() for one in window.reader.extraSelections()] == ["balloon", "balloon"]


def test_escape_empties_the_search_and_then_closes(window: HelpWindow) -> None:
    window.search.setText("balloon")
    press(window, Qt.Key.Key_Escape)
    assert window.search.text() == "" and window.isVisible() and rows(window)[0] == "Start"
    press(window, Qt.Key.Key_Escape)
    assert window.isHidden()


def test_the_way_back_is_kept_with_its_place(window: HelpWindow) -> None:
    bar = window.reader.verticalScrollBar()
    bar.setValue(120)
    window.reader.page_asked.emit("b", "")
    assert window.here.page == "b" and window.back.isEnabled() and not window.forward.isEnabled()
    press(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.here.page == "a" and bar.value() == 120
    press(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.here.page == "b"
    press(window, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert window.here.page == "index" and not window.forward.isEnabled()


def test_an_unknown_page_is_not_gone_to(window: HelpWindow) -> None:
    window.reader.page_asked.emit("nothing", "")
    assert window.here.page == "a" and not window.back.isEnabled()
