"""The texts of the archive as a list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.archive import Listed
from editor_app.gui.panels.repeats.archive_list import ArchiveList

TEXTS = tuple(Listed(f"/house/mill{n}.txt", f"Mill {n}", "2024-05-01", 100 + n) for n in range(60))


@pytest.fixture
def texts(qtbot: QtBot) -> ArchiveList:
    made = ArchiveList()
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show_texts(TEXTS)
    made.show()
    return made


def choose(texts: ArchiveList, *rows: int) -> None:
    selection = texts.selectionModel()
    for row in rows:
        selection.select(texts.texts.index(row), selection.SelectionFlag.Select)


def test_delete_asks_only_when_something_is_chosen(qtbot: QtBot, texts: ArchiveList) -> None:
    with qtbot.assertNotEmitted(texts.delete_pressed):
        QTest.keyClick(texts, Qt.Key.Key_Delete)
    choose(texts, 3)
    with qtbot.waitSignal(texts.delete_pressed):
        QTest.keyClick(texts, Qt.Key.Key_Delete)


def test_what_is_chosen_stays_so_and_the_list_keeps_its_place(texts: ArchiveList) -> None:
    choose(texts, 30, 31)
    texts.verticalScrollBar().setValue(400)
    texts.show_texts(TEXTS[1:])
    assert [one.title for one in texts.chosen()] == ["Mill 30", "Mill 31"]
    assert texts.verticalScrollBar().value() == 400
    texts.show_texts(TEXTS[31:])
    assert [one.title for one in texts.chosen()] == ["Mill 31"]


def test_a_row_says_title_date_length_and_name(texts: ArchiveList) -> None:
    said = texts.texts.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Mill 2\n2024-05-01 · From a file\n102 word(s)\n/house/mill2.txt"
