"""Every command of the window in one table."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.gui.shell.actions import COMMANDS, Menu, bind, build

OF_INPUT_METHODS = {"Ctrl+Space", "Ctrl+.", "Ctrl+Shift+F"}


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_names_and_keys_are_given_once() -> None:
    for counted in (Counter(one.name for one in COMMANDS), Counter(key for one in COMMANDS for key in one.keys)):
        assert counted.most_common(1)[0][1] == 1


def test_every_key_is_one_that_can_be_pressed() -> None:
    for key in (key for one in COMMANDS for key in one.keys):
        assert QKeySequence(key).toString() == key


def test_no_command_has_only_a_key_of_chinese_input_methods() -> None:
    assert not [one.name for one in COMMANDS if one.keys and set(one.keys) <= OF_INPUT_METHODS]


def test_access_keys_differ_within_a_menu() -> None:
    for menu in Menu:
        marked = (one.words.partition("&")[2] for one in COMMANDS if one.menu is menu)
        letters = [rest[0].lower() for rest in marked if rest]
        assert not [letter for letter, times in Counter(letters).items() if times > 1], menu


def test_a_command_says_its_key_in_its_tip(owner: QWidget) -> None:
    made = build(owner, {})
    assert made["check"].toolTip() == "Check now (F7)"
    assert made["about"].toolTip() == "About Editor App"


def test_keys_are_bound_anew_taken_away_and_given_back(owner: QWidget) -> None:
    made = build(owner, {"check": "F9; Shift+F9", "save": ""})
    assert [key.toString() for key in made["check"].shortcuts()] == ["F9", "Shift+F9"]
    assert made["save"].shortcuts() == []
    bind(made, {})
    assert made["check"].shortcut().toString() == "F7"
    assert made["save"].shortcut().toString() == "Ctrl+S"
