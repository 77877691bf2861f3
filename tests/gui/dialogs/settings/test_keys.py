"""The keys of every command, to look up and to change."""

import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from editor_app.gui.dialogs.settings.keys import KeyRow, KeyTable

ROWS = (KeyRow("check", "Check now", "F7"), KeyRow("save", "Save revision", "Ctrl+S"), KeyRow("about", "About", ""))


@pytest.fixture
def table(qtbot: QtBot) -> KeyTable:
    made = KeyTable(ROWS)
    qtbot.addWidget(made)
    made.show()
    return made


def take(table: KeyTable, row: int) -> None:
    table.table.setCurrentIndex(table.shown.index(row, 0))


def test_a_command_gets_new_keys_and_shows_them(qtbot: QtBot, table: KeyTable) -> None:
    take(table, 0)
    assert table.edit.keySequence().toString() == "F7"
    assert not table.give.isEnabled(), "these are its keys already"
    table.edit.setKeySequence(QKeySequence("F9"))
    with qtbot.waitSignal(table.key_changed) as told:
        table.give.click()
    assert told.args == ["check", "F9"]
    assert table.shown.index(0, 1).data() == "F9"
    assert not table.give.isEnabled()


def test_keys_that_are_taken_are_not_given_twice(table: KeyTable) -> None:
    take(table, 0)
    table.edit.setKeySequence(QKeySequence("Ctrl+S"))
    assert table.hint.text() == "These keys belong to: Save revision"
    assert not table.give.isEnabled()


def test_keys_can_be_taken_away_though_another_command_has_none_either(qtbot: QtBot, table: KeyTable) -> None:
    take(table, 0)
    table.edit.clear()
    assert not table.hint.text()
    with qtbot.waitSignal(table.key_changed) as told:
        table.give.click()
    assert told.args == ["check", ""]


def test_without_a_command_in_hand_there_is_nothing_to_set(table: KeyTable) -> None:
    assert not table.edit.isEnabled() and not table.give.isEnabled()


@pytest.mark.parametrize(("words", "left"), [("SAVE", ["Save revision"]), ("f7", ["Check now"]), ("zzz", [])])
def test_it_is_filtered_by_words_or_keys(table: KeyTable, words: str, left: list[str]) -> None:
    table.words.setText(words)
    assert [table.shown.index(row, 0).data() for row in range(table.shown.rowCount())] == left


TWO = (
    KeyRow("next", "Next finding", "F8; Alt+Down", "F8; Alt+Down"),
    KeyRow("find-next", "Find next", "F3", "F3"),
    KeyRow("redo", "Redo", "Ctrl+R", "Ctrl+Y; Ctrl+Shift+Z"),
)


@pytest.fixture
def double(qtbot: QtBot) -> KeyTable:
    made = KeyTable(TWO)
    qtbot.addWidget(made)
    made.show()
    return made


def test_all_keys_of_a_command_are_shown(double: KeyTable) -> None:
    assert double.shown.index(0, 1).data() == "F8, Alt+Down"
    take(double, 0)
    assert double.edit.keySequence().toString() == "F8"


@pytest.mark.parametrize("key", ["F8", "Alt+Down"])
def test_a_key_is_taken_whichever_of_the_keys_it_is(double: KeyTable, key: str) -> None:
    take(double, 1)
    double.edit.setKeySequence(QKeySequence(key))
    assert double.hint.text() == "These keys belong to: Next finding"
    assert not double.give.isEnabled() and not double.add.isEnabled()


def test_a_key_is_added_to_those_a_command_has(qtbot: QtBot, double: KeyTable) -> None:
    take(double, 1)
    assert not double.add.isEnabled(), "it has this one"
    double.edit.setKeySequence(QKeySequence("Ctrl+G"))
    with qtbot.waitSignal(double.key_changed) as told:
        double.add.click()
    assert told.args == ["find-next", "F3; Ctrl+G"]
    assert double.shown.index(1, 1).data() == "F3, Ctrl+G"


def test_a_command_gets_its_first_keys_back(qtbot: QtBot, double: KeyTable) -> None:
    take(double, 0)
    assert not double.reset.isEnabled()
    take(double, 2)
    with qtbot.waitSignal(double.key_changed) as told:
        double.reset.click()
    assert told.args == ["redo", "Ctrl+Y; Ctrl+Shift+Z"]
    assert not double.reset.isEnabled()


def test_first_keys_that_another_has_by_now_are_not_given_back(double: KeyTable) -> None:
    double.keys.rebind("find-next", "Ctrl+Y")
    take(double, 2)
    assert not double.reset.isEnabled()
