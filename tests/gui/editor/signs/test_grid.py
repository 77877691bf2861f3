"""The columns of a table, and the lines of its cells in them."""

import pytest
from PySide6.QtGui import QFontMetricsF

from editor_app.gui.editor.page import Page
from editor_app.gui.editor.page_layout import line_spacing
from editor_app.gui.editor.signs.grid import PAD, columns, is_laid, lay, stretches
from editor_app.gui.editor.signs.states import line_of
from editor_app.text.signs.line import read
from editor_app.text.signs.table import Align

LONG = "a description of many words that needs several lines of its cell"


def test_columns_are_as_wide_as_their_words_where_there_is_room(sheet: Page) -> None:
    of = columns(["| a | Liverpool |", "| b | **c** |"], (Align.LEFT, Align.RIGHT), sheet.font(), 600)
    bold = sheet.font()
    bold.setBold(True)
    assert of.widths[1] == pytest.approx(QFontMetricsF(bold).horizontalAdvance("Liverpool"), abs=26)
    assert of.lefts[1] == of.lefts[0] + of.widths[0] + 2 * PAD
    assert of.aligns == (Align.LEFT, Align.RIGHT)
    assert len(of.borders) == 3


@pytest.mark.parametrize("count", [2, 4, 8])
def test_a_wide_table_stays_within_the_page(sheet: Page, count: int) -> None:
    of = columns([f"| {' | '.join([LONG] * count)} |", "| 1 | 2 |"], (), sheet.font(), 575)
    assert of.borders[-1] <= 576


def test_a_number_is_not_broken_for_the_words_beside_it(sheet: Page) -> None:
    rows = ["| Price | What |", f"| 1,200,000 | {LONG} {'x' * 200} |"]
    of = columns(rows, (), sheet.font(), 400)
    assert of.widths[0] >= QFontMetricsF(sheet.font()).horizontalAdvance("1,200,000")
    assert of.borders[-1] <= 401


def test_chinese_breaks_between_any_two_letters(sheet: Page) -> None:
    of = columns(["| a | b |", f"| x | {'中文' * 60} |"], (), sheet.font(), 400)
    assert of.lefts[0] + of.widths[0] < 60


def test_stretches_begin_with_a_cell_or_behind_the_end_of_a_line() -> None:
    text = "| 😀 | a<br>b |"
    assert list(stretches(text, read(text))) == [(0, 0, 7), (1, 7, 12), (1, 12, 15)]


def test_the_lines_of_each_cell_stand_in_its_column(sheet: Page) -> None:
    sheet.show_text(f"| a | b |\n| --- | ---: |\n| 😀 x | 7 |\n| y | {LONG} {LONG} |\n", formatted=True)
    row = sheet.document().findBlockByNumber(3)
    of = sheet.looks.tables.columns_of(row)
    height = lay(row, line_of(row), of, line_spacing(sheet))
    assert is_laid(row, of)
    layout = row.layout()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    assert len(lines) >= 3
    assert lines[0].naturalTextRect().left() == pytest.approx(of.lefts[0], abs=1)
    for line in lines[1:]:
        assert line.naturalTextRect().left() >= of.lefts[1] - 1
        assert line.naturalTextRect().right() == pytest.approx(of.lefts[1] + of.widths[1], abs=4)
    assert height > 2 * lines[0].height()
    assert "".join(row.text()[line.textStart() :][: line.textLength()] for line in lines) == row.text()
