"""The rails at both sides."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.gui.base import theme
from editor_app.gui.shell.rails import WIDE, Rail

_WITH_WORDS, _WITHOUT = Qt.ToolButtonStyle.ToolButtonTextUnderIcon, Qt.ToolButtonStyle.ToolButtonIconOnly


@pytest.fixture
def rail(qtbot: QtBot) -> Rail:
    made = Rail("Panes", WIDE)
    qtbot.addWidget(made)
    for key in ("findings", "compare"):
        made.add(key, key, key.title(), words=key.title())
    made.resize(WIDE, 300)
    made.show()
    return made


def test_a_button_says_which_was_pressed_and_what_is_open_is_marked(qtbot: QtBot, rail: Rail) -> None:
    with qtbot.waitSignal(rail.pressed) as pressed:
        rail.buttons["compare"].click()
    assert pressed.args == ["compare"]
    rail.mark("findings")
    assert [key for key, button in rail.buttons.items() if button.isChecked()] == ["findings"]


def test_every_button_has_a_name_and_is_large_enough(rail: Rail) -> None:
    for button in rail.buttons.values():
        assert button.accessibleName() and button.height() >= 24


def test_a_bubble_shows_how_many_and_none_shows_none(rail: Rail, count: Callable[[QWidget, str], int]) -> None:
    button = rail.buttons["findings"]
    button.clearFocus()  # its frame has the same colour
    assert not count(button, "accent")
    button.show_bubble(24)
    assert count(button, "accent") > 50
    button.show_bubble(0)
    assert not count(button, "accent")


def test_what_stands_at_the_foot_does_something(rail: Rail) -> None:
    done: list[str] = []
    rail.add_at_the_foot("add", "Add", lambda: done.append("add")).click()
    assert done == ["add"]


@pytest.mark.parametrize("number", [7, 2100, 99_999])
def test_a_bubble_stays_within_its_button(rail: Rail, number: int, count: Callable[[QWidget, str], int]) -> None:
    button = rail.buttons["findings"]
    button.clearFocus()
    button.show_bubble(number)
    edge = button.grab().copy(button.width() - 1, 0, 1, button.height()).toImage()
    roles = theme.colours(button.palette())
    assert all(edge.pixelColor(0, y) != roles.of("accent") for y in range(edge.height()))


def test_a_number_stands_beside_the_drawing(rail: Rail, count: Callable[[QWidget, str], int]) -> None:
    button = rail.buttons["findings"]
    before = count(button, "muted")
    button.show_count(1200)
    assert count(button, "muted") > before
    button.show_count(0)
    assert count(button, "muted") == before


def test_in_a_low_window_the_words_go_and_every_button_stays(qtbot: QtBot, rail: Rail) -> None:
    for key in ("names", "source", "comments", "history"):
        rail.add(key, "person", key.title(), words=key.title())
    last = rail.buttons["history"]
    for height, style in ((400, _WITH_WORDS), (170, _WITHOUT)):
        rail.resize(WIDE, height)
        qtbot.waitUntil(lambda style=style: last.toolButtonStyle() is style)  # type: ignore[misc]
        assert last.height() >= theme.TARGET and last.geometry().bottom() <= height
