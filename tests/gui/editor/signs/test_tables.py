"""The tables on a page."""

from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtGui import QTextBlock
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.gui.editor.page import Page
from editor_app.gui.editor.signs import tables
from editor_app.gui.editor.signs.grid import Columns, columns, is_laid, lay
from editor_app.gui.editor.signs.tables import is_row
from editor_app.text.edits import Edit
from editor_app.text.span import Span

TEXT = "One.\n\n| a | b |\n| --- | --- |\n| c | d |\n\nTwo."


def block(page: Page, number: int) -> QTextBlock:
    return page.document().findBlockByNumber(number)


def laid(page: Page, number: int) -> bool:
    return is_laid(block(page, number), page.looks.tables.columns_of(block(page, number)))


def top(page: Page, number: int) -> float:
    return page.document().documentLayout().blockBoundingRect(block(page, number)).top()


def test_rows_are_set_in_columns_and_have_their_room(sheet: Page) -> None:
    sheet.show_text(TEXT, formatted=True)
    assert all(laid(sheet, number) for number in (2, 4))
    assert [is_row(block(sheet, number).blockFormat()) for number in range(6)] == [
        False,
        False,
        True,
        True,
        True,
        False,
    ]
    assert block(sheet, 2).layout().lineCount() == 2
    assert top(sheet, 3) - top(sheet, 2) > 24
    assert top(sheet, 4) - top(sheet, 3) < 4, "the line below the head is none to be read"
    assert sheet.body == TEXT


def test_a_row_grows_with_what_is_typed_into_it(sheet: Page, qtbot: QtBot) -> None:
    sheet.show_text(TEXT, formatted=True)
    heard: list[Edit] = []
    sheet.edited.connect(heard.append)
    before = top(sheet, 5) - top(sheet, 4)
    at = TEXT.index("d |") + 1
    sheet.go_to(Span(at, at))
    QTest.keyClicks(sheet, " many words" * 12)
    qtbot.waitUntil(lambda: top(sheet, 5) - top(sheet, 4) > before + 20)
    assert laid(sheet, 4)
    assert len(heard) == 12 * len(" many words"), "what is drawn otherwise is not edited"


def test_another_width_sets_the_rows_anew(sheet: Page, qtbot: QtBot) -> None:
    sheet.show_text(TEXT.replace("d |", f"{'many words ' * 8} |"), formatted=True)
    wide = top(sheet, 5) - top(sheet, 4)
    sheet.resize(420, 600)
    qtbot.waitUntil(lambda: top(sheet, 5) - top(sheet, 4) > wide)
    assert sheet.looks.tables.columns_of(block(sheet, 4)).borders[-1] <= sheet.viewport().width()


@pytest.mark.parametrize("way", ["signs", "edit", "plain"])
def test_a_table_that_is_none_any_more_is_set_as_paragraphs(sheet: Page, qtbot: QtBot, way: str) -> None:
    sheet.show_text(TEXT, formatted=True)
    if way == "signs":
        sheet.show_signs(True)
    elif way == "edit":
        at = TEXT.index("---")
        sheet.apply((Edit(Span(at, at + 3), "x"),))
    else:
        sheet.show_text(TEXT)
    qtbot.waitUntil(lambda: block(sheet, 2).layout().lineCount() == 1)
    qtbot.waitUntil(lambda: block(sheet, 4).blockFormat().bottomMargin() == 0)
    assert block(sheet, 2).layout().lineCount() == 1


def test_marks_of_words_in_a_cell_are_where_the_words_are(sheet: Page) -> None:
    sheet.show_text(TEXT, formatted=True)
    at = TEXT.index("d |")
    box = sheet.overlay.rectangles(Span(at, at + 1))[0]
    of = sheet.looks.tables.columns_of(block(sheet, 4))
    assert box.left() == pytest.approx(of.lefts[1] + sheet.document().documentMargin(), abs=1.5)
    assert 4 < box.width() < 16


def test_a_table_without_words_has_rows_as_high_as_others(sheet: Page) -> None:
    sheet.show_text("|  |  |\n| --- | --- |\n| |  |\n\nx", formatted=True)
    assert top(sheet, 3) - top(sheet, 2) > 24


def test_rows_keep_their_height_when_another_is_edited(sheet: Page, qtbot: QtBot) -> None:
    sheet.show_text(TEXT.replace("| c |", "| c<br>c<br>c |"), formatted=True)
    heights = [top(sheet, number + 1) - top(sheet, number) for number in (2, 4)]
    for at in (2, len(sheet.body) - 2, sheet.body.index("b |") + 1, sheet.body.index("d |") + 1):
        sheet.go_to(Span(at, at))
        QTest.keyClicks(sheet, "x")
        qtbot.waitUntil(lambda: laid(sheet, 2) and laid(sheet, 4))
        assert [top(sheet, number + 1) - top(sheet, number) for number in (2, 4)] == pytest.approx(heights, abs=0.5)


def test_a_table_that_comes_and_goes_at_once_is_set_with_its_own_columns(sheet: Page, qtbot: QtBot) -> None:
    sheet.show_text("| a |\n| --- |\n| b |\n\nOne.", formatted=True)
    wide = "| a | b | c |\n| --- | --- | --- |\n| d | e | f |\n\n"
    for _ in range(3):
        sheet.apply((Edit(Span(0, 0), wide),))
        sheet.looks.tables.lay()
        assert len(sheet.looks.tables.columns_of(block(sheet, 0)).widths) == 3
        sheet.apply((Edit(Span(0, len(wide)), ""),))
        sheet.looks.tables.lay()
        assert len(sheet.looks.tables.columns_of(block(sheet, 0)).widths) == 1
    qtbot.waitUntil(lambda: laid(sheet, 2))


def test_a_row_wider_than_its_table_is_set_too(sheet: Page) -> None:
    sheet.show_text("| a |\n| --- |\n| b | c | d |\n", formatted=True)
    assert len(sheet.looks.tables.columns_of(block(sheet, 0)).widths) == 3
    assert laid(sheet, 2)


def test_a_key_in_a_cell_sets_no_row_that_is_out_of_sight(sheet: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a table of hundreds of rows each key would keep the window waiting."""
    rows = "".join(f"| ship {number} | words of ship {number} |\n" for number in range(200))
    sheet.show_text(f"| a | b |\n| --- | --- |\n{rows}", formatted=True)
    sheet.go_to(Span(sheet.body.index("ship 2 |"), sheet.body.index("ship 2 |")))
    done = list[int]()

    def counted(row: QTextBlock, *rest: Any) -> float:
        done.append(row.blockNumber())
        return lay(row, *rest)

    monkeypatch.setattr(tables, "lay", counted)
    QTest.keyClicks(sheet, "xxxxxxxx")
    sheet.looks.tables.settle()
    assert done
    assert max(done) < 40


def test_a_line_that_makes_a_table_of_many_rows_measures_them_a_few_times(
    sheet: Page, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = "".join(f"| ship {number} | words of ship {number} |\n" for number in range(60))
    sheet.show_text(f"| a | b |\nx\n{rows}", formatted=True)
    done = list[int]()

    def counted(lines: Sequence[str], *rest: Any) -> Columns:
        done.append(len(lines))
        return columns(lines, *rest)

    monkeypatch.setattr(tables, "columns", counted)
    sheet.apply((Edit(Span(10, 11), "| --- | --- |"),))
    qtbot.waitUntil(lambda: laid(sheet, 5))
    assert len(done) < 12
