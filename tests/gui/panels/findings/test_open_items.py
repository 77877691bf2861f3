"""A plain list of findings."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.desk.articles.review import Standing
from editor_app.domain.finding import Severity
from editor_app.gui.panels.findings.open_items import LINE, ItemList
from editor_app.text.manuscript import Part


@pytest.fixture
def items(qtbot: QtBot, standings: tuple[Standing, ...], body: str) -> ItemList:
    made = ItemList(reversed(standings), body)
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


def test_the_gravest_come_first_each_in_the_order_of_the_text(items: ItemList) -> None:
    listed = [one.finding for one in items.items.rows]
    assert [one.severity for one in listed] == [Severity.ERROR] * 4 + [Severity.WARNING] * 2
    assert [one.span for one in listed[:4]] == sorted(one.span for one in listed[:4])


def test_a_row_says_where_what_and_why_or_what_was_decided(items: ItemList) -> None:
    said = [items.items.index(row).data() for row in range(6)]
    assert "Error, line 5: Title of names.variant. Why names.variant speaks." in said
    assert sum(one.endswith("Ignored here: False alarm") for one in said) == 1
    assert items.items.index(0).data(LINE) == "line 5"


def test_enter_goes_to_the_place(qtbot: QtBot, items: ItemList) -> None:
    items.setCurrentIndex(items.items.index(2))
    with qtbot.waitSignal(items.place_activated) as went:
        QTest.keyClick(items, Qt.Key.Key_Return)
    assert went.args == [items.items.rows[2].finding.span]


def test_a_decided_one_is_painted_settled(
    qtbot: QtBot, standings: tuple[Standing, ...], body: str, count: Callable[[QWidget, str], int]
) -> None:
    colours = []
    for one in (standings[4], standings[5]):
        made = ItemList((one,), body)
        qtbot.addWidget(made)
        made.resize(500, 60)
        colours.append(count(made.viewport(), "settled") > 0)
    assert colours == [False, True]


def test_what_is_in_the_headline_says_so_and_comes_first(
    qtbot: QtBot, standings: tuple[Standing, ...], body: str
) -> None:
    one = next(one for one in standings if one.finding.severity is Severity.ERROR)
    above = replace(one, finding=replace(one.finding, anchor=replace(one.finding.anchor, part=Part.TITLE)))
    made = ItemList((*standings, above), body)
    qtbot.addWidget(made)
    assert made.items.index(0).data(LINE) == "headline"
    with qtbot.assertNotEmitted(made.place_activated):
        made.activated.emit(made.items.index(0))
