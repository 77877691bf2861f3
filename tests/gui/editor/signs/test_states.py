"""What is kept of each line while it is drawn."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.gui.editor.page import Page
from editor_app.gui.editor.signs.states import Part, code_of, first_row, line_of, misread, part_of
from editor_app.text.edits import Edit
from editor_app.text.signs.line import LineKind
from editor_app.text.span import Span


def parts(page: Page) -> list[Part]:
    """The part of each line in a table."""
    block, found = page.document().begin(), list[Part]()
    while block.isValid():
        found.append(part_of(block))
        block = block.next()
    return found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("| a |\n| - |\n| b |\n", [Part.HEAD, Part.RULE, Part.ROW, Part.NONE]),
        ("| a |\n| b |", [Part.NONE] * 2),
        ("> | a |\n> | - |", [Part.HEAD, Part.RULE]),
        ("| a |\n> | - |", [Part.NONE] * 2),
        ("| a | b |\n| - |", [Part.NONE] * 2),
        ("```\n| a |\n| - |\n```", [Part.NONE] * 4),
        ("| a |\n| - |\n```\n| b |\n```", [Part.HEAD, Part.RULE, Part.NONE, Part.NONE, Part.NONE]),
    ],
)
def test_each_line_knows_its_part(sheet: Page, body: str, found: list[Part]) -> None:
    sheet.show_text(body, formatted=True)
    assert parts(sheet) == found


def test_a_line_below_makes_the_one_above_a_head_and_takes_that_back(sheet: Page, qtbot: QtBot) -> None:
    sheet.show_text("| a |\n\n", formatted=True)
    sheet.go_to(Span(6, 6))
    sheet.show_signs(True)
    QTest.keyClicks(sheet, "| - |")
    qtbot.waitUntil(lambda: parts(sheet)[:2] == [Part.HEAD, Part.RULE])
    assert not misread(sheet.document().firstBlock())
    sheet.apply((Edit(Span(8, 9), "x"),))
    qtbot.waitUntil(lambda: parts(sheet)[:2] == [Part.NONE, Part.NONE])


def test_code_and_head_are_told_of_any_line(sheet: Page) -> None:
    sheet.show_text("| a |\n| - |\n| b |\n```\nx", formatted=True)
    last = sheet.document().lastBlock()
    assert line_of(last).kind is LineKind.CODE
    assert code_of(last.userState()) > 0
    assert first_row(sheet.document().findBlockByNumber(2)) == sheet.document().firstBlock()
    assert code_of(-1) == 0
