"""The command palette, driven by the keyboard."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.gui.shell.command_palette import KEYS, OFF, Palette


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def palette(qtbot: QtBot, done: list[str]) -> Iterator[Palette]:
    window = QWidget()
    qtbot.addWidget(window)
    actions = [QAction(words, window) for words in ("&Open files…", "Open &bundle…", "Find pre&vious (.*)")]
    for action in actions:
        action.triggered.connect(lambda _=False, action=action: done.append(action.text()))
    actions[0].setShortcuts([QKeySequence("Ctrl+O"), QKeySequence("F2")])
    grey = QAction("Undo", window)
    grey.triggered.connect(lambda: done.append("undo"))
    grey.setEnabled(False)
    yield Palette((*actions, grey), window)  # the window lives as long


def _shown(palette: Palette) -> list[str]:
    model = palette.rows.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_every_command_stands_in_it_with_its_keys(palette: Palette) -> None:
    assert _shown(palette) == ["Open files…", "Open bundle…", "Find previous (.*)", "Undo"]
    first = palette.rows.model().index(0, 0)
    assert first.data(KEYS) == "Ctrl+O, F2"
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Open files… Ctrl+O, F2"


def test_what_cannot_be_done_now_is_found_and_not_done(palette: Palette, done: list[str], qtbot: QtBot) -> None:
    palette.words.setText("undo")
    (row,) = [palette.rows.model().index(0, 0)]
    assert row.data(OFF) and row.data(Qt.ItemDataRole.AccessibleTextRole) == "Undo not possible now"
    qtbot.keyClick(palette, Qt.Key.Key_Return)
    assert done == []


def test_words_are_found_in_any_order_and_any_case(palette: Palette) -> None:
    palette.words.setText("BUNDLE op")
    assert _shown(palette) == ["Open bundle…"]


def test_what_is_typed_is_no_pattern(palette: Palette) -> None:
    palette.words.setText("(.*")
    assert _shown(palette) == ["Find previous (.*)"]


def test_enter_does_the_command_in_hand(palette: Palette, done: list[str], qtbot: QtBot) -> None:
    palette.words.setText("open")
    qtbot.keyClick(palette, Qt.Key.Key_Down)
    qtbot.keyClick(palette, Qt.Key.Key_Return)
    assert done == ["Open &bundle…"]


def test_enter_does_nothing_where_nothing_matches(palette: Palette, done: list[str], qtbot: QtBot) -> None:
    palette.words.setText("no such thing")
    qtbot.keyClick(palette, Qt.Key.Key_Return)
    assert _shown(palette) == []
    assert done == []


def test_it_has_an_edge_against_the_window_behind(palette: Palette, count: Callable[[QWidget, str], int]) -> None:
    assert count(palette, "border") >= 2 * (palette.width() + palette.height()) - 4
