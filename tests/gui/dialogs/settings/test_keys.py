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
