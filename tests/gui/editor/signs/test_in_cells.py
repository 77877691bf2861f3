"""Keys and clicks in the cells of a table."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QTextLayout
from PySide6.QtTest import QTest

from editor_app.gui.editor.page import Page
from editor_app.gui.editor.signs.in_cells import cells_of, landed, line_beside
from editor_app.text.span import Span

_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_LEFT, _RIGHT, _UP, _DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down
_HOME, _END = Qt.Key.Key_Home, Qt.Key.Key_End
_BACK, _DELETE, _ENTER, _TAB = Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Tab
_RULE = "\n| --- | --- |\n"


@pytest.mark.parametrize(
    ("before", "key", "how", "after"),
    [
        (f"| aa‹› | bb |{_RULE}| c | d |", _RIGHT, _NONE, f"| aa | ‹›bb |{_RULE}| c | d |"),
        (f"| aa | ‹›bb |{_RULE}| c | d |", _LEFT, _NONE, f"| aa‹› | bb |{_RULE}| c | d |"),
        (f"| aa | bb‹› |{_RULE}| c | d |", _RIGHT, _NONE, f"| aa | bb |{_RULE}| ‹›c | d |"),
        (f"| aa | bb |{_RULE}| ‹›c | d |", _LEFT, _NONE, f"| aa | bb‹› |{_RULE}| c | d |"),
        (f"x\n\n| ‹›a | b |{_RULE}| c | d |", _LEFT, _NONE, f"x\n‹›\n| a | b |{_RULE}| c | d |"),
        (f"x\n‹›\n| a | b |{_RULE}| c | d |", _RIGHT, _NONE, f"x\n\n| ‹›a | b |{_RULE}| c | d |"),
        (f"| a | b |{_RULE}| c | d‹› |\n\nx", _RIGHT, _NONE, f"| a | b |{_RULE}| c | d |\n‹›\nx"),
        (f"| a | b |{_RULE}| c | d |\n‹›\nx", _LEFT, _NONE, f"| a | b |{_RULE}| c | d‹› |\n\nx"),
        (f"| a | big b‹› |{_RULE}| c | d |", _HOME, _NONE, f"| a | ‹›big b |{_RULE}| c | d |"),
        (f"| ‹›big a | b |{_RULE}| c | d |", _END, _NONE, f"| big a‹› | b |{_RULE}| c | d |"),
        (f"| ‹›big a | b |{_RULE}| c | d |", _END, _SHIFT, f"| ‹big a› | b |{_RULE}| c | d |"),
        (f"| a | ‹›b |{_RULE}| c | d |", _DOWN, _NONE, f"| a | b |{_RULE}| c | ‹›d |"),
        (f"| a | b |{_RULE}| c | ‹›d |", _UP, _NONE, f"| a | ‹›b |{_RULE}| c | d |"),
        (f"| a | b |{_RULE}| c | ‹›d |\n\nx", _DOWN, _NONE, f"| a | b |{_RULE}| c | d |\n‹›\nx"),
        (f"x\n‹›\n| a | b |{_RULE}| c | d |", _DOWN, _NONE, f"x\n\n| ‹›a | b |{_RULE}| c | d |"),
        (f"| a | b |{_RULE}| c | ‹›d |", _DOWN, _NONE, f"| a | b |{_RULE}| c | d |\n\n‹›"),
        (f"| ‹›one<br>two | b |{_RULE}| c | d |", _DOWN, _NONE, f"| one<br>‹›two | b |{_RULE}| c | d |"),
        (f"| one‹›<br>two | b |{_RULE}| c | d |", _RIGHT, _NONE, f"| one<br>‹›two | b |{_RULE}| c | d |"),
        (f"| one<br>‹›two | b |{_RULE}| c | d |", _BACK, _NONE, f"| one‹›two | b |{_RULE}| c | d |"),
        (f"| one two‹› | b |{_RULE}| c | d |", _LEFT, _CTRL, f"| one ‹›two | b |{_RULE}| c | d |"),
        (f"| one ‹›two | b |{_RULE}| c | d |", _RIGHT, _CTRL, f"| one two | ‹›b |{_RULE}| c | d |"),
        (f"| a‹› | b |{_RULE}| c | d |", _TAB, _NONE, f"| a | ‹b› |{_RULE}| c | d |"),
        (f"| a | b‹› |{_RULE}| c | d |", _TAB, _NONE, f"| a | b |{_RULE}| ‹c› | d |"),
        (f"| a | b |{_RULE}| ‹›c | d |", _TAB, _SHIFT, f"| a | ‹b› |{_RULE}| c | d |"),
        (f"| a | b |{_RULE}| c | d‹› |", _TAB, _NONE, f"| a | b |{_RULE}| c | d |\n|  ‹›|  |"),
        (f"| a | b‹› |{_RULE[:-1]}", _TAB, _NONE, f"| a | b |{_RULE}|  ‹›|  |"),
        (f"| a | b‹› |{_RULE}| c | d |", _UP, _NONE, f"| a | b‹› |{_RULE}| c | d |"),
        (f"| ‹›a | b |{_RULE}| c | d |", _BACK, _NONE, f"| ‹›a | b |{_RULE}| c | d |"),
        (f"| a‹› | b |{_RULE}| c | d |", _DELETE, _NONE, f"| a‹› | b |{_RULE}| c | d |"),
        (f"| a | b |{_RULE}|  ‹›|  |", _BACK, _NONE, f"| a | b‹› |{_RULE[:-1]}"),
        (f"| ab‹› | b |{_RULE}| c | d |", _BACK, _NONE, f"| a‹› | b |{_RULE}| c | d |"),
        (f"| a | ‹b |{_RULE}| c› | d |", _BACK, _NONE, f"| a | ‹› |{_RULE}|  | d |"),
        (f"| a‹› | b |{_RULE}| c | d |", _ENTER, _NONE, f"| a<br>‹› | b |{_RULE}| c | d |"),
        (f"| a | b |{_RULE}| c | d |\n\n‹›x", _BACK, _NONE, f"| a | b |{_RULE}| c | d‹› |\n\nx"),
        (f"x‹›\n\n| a | b |{_RULE}| c | d |", _DELETE, _NONE, f"x\n\n| ‹›a | b |{_RULE}| c | d |"),
    ],
)
def test_the_caret_is_in_cells_and_what_is_done_leaves_the_table(
    pressed: Callable[[str, Qt.Key, Qt.KeyboardModifier], str],
    before: str,
    key: Qt.Key,
    how: Qt.KeyboardModifier,
    after: str,
) -> None:
    assert pressed(before, key, how) == after


@pytest.mark.parametrize(
    ("before", "typed", "after"),
    [
        (f"| a‹› | b |{_RULE}| c | d |", " or b", f"| a or b‹› | b |{_RULE}| c | d |"),
        (f"| a‹› | b |{_RULE}| c | d |", "|x", f"| a\\|x‹› | b |{_RULE}| c | d |"),
        (f"| a | b |{_RULE}|  ‹›|  |", "x y", f"| a | b |{_RULE}| x y‹› |  |"),
        (f"| a | **‹b›** |{_RULE}| c | d |", "x", f"| a | **x‹›** |{_RULE}| c | d |"),
    ],
)
def test_what_is_typed_is_in_the_cell(
    place: Callable[[str], Page], told: Callable[[Page], str], before: str, typed: str, after: str
) -> None:
    page = place(before)
    QTest.keyClicks(page, typed)
    assert told(page) == after


def test_tab_leaves_the_page_where_there_is_no_table(place: Callable[[str], Page]) -> None:
    page = place(f"‹›x\n\n| a | b |{_RULE}| c | d |")
    assert not page.focusNextPrevChild(True)
    page.setReadOnly(True)
    page.go_to(Span(5, 5))
    assert not page.focusNextPrevChild(True), "nobody is held in a text that is only read"


def spot(page: Page, number: int, column: int, down: int) -> QPoint:
    """A point at the right end of a cell, so many pixels below the border above it."""
    row = page.document().findBlockByNumber(number)
    box = page.document().documentLayout().blockBoundingRect(row)
    return QPoint(
        round(box.left() + page.looks.tables.columns_of(row).borders[column + 1]) - 4, round(box.top()) + down
    )


WIDE = f"| a | b | c |\n| --- | --- | --- |\n| {'many words ' * 6}end | {'more words ' * 6}last | 7 |\n\nx"


@pytest.mark.parametrize(
    ("number", "column", "down", "found"),
    [
        (0, 0, 10, "| a‹› | b"),
        (0, 1, 10, "| b‹› | c"),
        (2, 0, 10, "many words many words ‹›many"),
        (2, 1, 80, "last‹› |"),
        (2, 2, 12, "| 7‹› |"),
        (2, 2, 80, "| 7‹› |"),
    ],
)
def test_a_click_beside_the_words_is_at_them(
    place: Callable[[str], Page], told: Callable[[Page], str], number: int, column: int, down: int, found: str
) -> None:
    page = place(f"‹›{WIDE}")
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=spot(page, number, column, down))
    assert found.split("‹")[0] in told(page)
    assert page.selection.start == page.selection.end


def test_two_clicks_take_a_word_and_a_drag_what_is_between(
    place: Callable[[str], Page], told: Callable[[Page], str]
) -> None:
    page = place(f"‹›{WIDE}")
    left, view = Qt.MouseButton.LeftButton, page.viewport()
    QTest.mouseDClick(view, left, pos=spot(page, 2, 1, 80))
    assert "‹last›" in told(page)
    page.go_to(Span(2, 2))
    QTest.mousePress(view, left, pos=spot(page, 0, 1, 10))
    QTest.mouseMove(view, spot(page, 2, 2, 12))
    QTest.mouseRelease(view, left, pos=spot(page, 2, 2, 12))
    assert page.body[page.selection.start :].startswith(" | c |")
    assert page.body[: page.selection.end].endswith("| 7")


@pytest.mark.parametrize("column", [0, 1])
def test_what_is_selected_in_any_cell_can_be_dragged_and_a_click_on_it_ends_that(
    place: Callable[[str], Page], column: int
) -> None:
    page = place(f"‹›| first | other |{_RULE}| c | d |")
    head, words = page.document().firstBlock(), (Span(2, 7), Span(10, 15))[column]
    on_words = QPoint(
        round(page.looks.tables.columns_of(head).lefts[column]) + page.fontMetrics().horizontalAdvance("fir"),
        spot(page, 0, column, 10).y(),
    )
    left, view = Qt.MouseButton.LeftButton, page.viewport()
    page.go_to(words, select=True)
    QTest.mousePress(view, left, pos=on_words)
    assert page.selection == words, "it may be the beginning of a drag"
    QTest.mouseRelease(view, left, pos=on_words)
    assert not len(page.selection)
    assert words.start < page.caret < words.end


def test_cells_are_copied_as_a_table_and_put_over_others(place: Callable[[str], Page]) -> None:
    page = place(f"| ‹a | b |{_RULE}| c› | d |\n\nx")
    page.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "a\tb\nc"
    assert "<td>c</td>" in data.html()
    page = place(f"| 1‹› | 2 |{_RULE}| 3 | 4 |\n\nx")
    page.paste()
    assert page.body == f"| a | b |{_RULE}| c | 4 |\n\nx"


def test_a_place_outside_of_cells_is_the_next_in_one(place: Callable[[str], Page]) -> None:
    page = place(f"‹›| a | b |{_RULE}| c | d |")
    block = page.document().firstBlock()
    assert cells_of(block) == [(2, 3), (6, 7)]
    assert [landed(block, 0, way) for way in (-1, 0, 1)] == [2, 2, 2]
    assert [landed(block, 4, way) for way in (-1, 0, 1)] == [3, 3, 6]
    assert landed(block.next(), 12, -1) == 7
    assert landed(block.next(), 12, 1) == 26


def test_a_part_of_a_row_is_painted_as_in_the_whole(place: Callable[[str], Page]) -> None:
    """The caret that blinks has a few pixels painted again: what stands there must not go."""
    page = place(f"‹›{WIDE}")
    page.setCursorWidth(0)
    page.clearFocus()
    whole = page.viewport().grab().toImage()
    row = page.document().findBlockByNumber(2)
    box = page.document().documentLayout().blockBoundingRect(row).toAlignedRect()
    for part in (QRect(box.left(), box.top() + 30, box.width(), 12), QRect(box.left(), box.top() + 60, 90, 8)):
        drawn = page.viewport().grab(part).toImage()
        assert drawn == whole.copy(part)


def test_no_line_is_asked_for_that_is_not_there(qapp: object) -> None:
    """The toolkit takes line -1 for one, and writes where it would be: the program ended some keys later."""
    layout = QTextLayout("one two")
    layout.beginLayout()
    first = layout.createLine()
    first.setNumColumns(4)
    second = layout.createLine()
    second.setNumColumns(4)
    layout.endLayout()
    assert line_beside(layout, first, up=True) is None and line_beside(layout, second, up=False) is None
    below, above = line_beside(layout, first, up=False), line_beside(layout, second, up=True)
    assert below is not None and above is not None and (below.lineNumber(), above.lineNumber()) == (1, 0)


def test_another_row_stands_below_the_line_of_dashes(place: Callable[[str], Page]) -> None:
    page = place("> | a‹› |\n> |--:|")
    QTest.keyClicks(page, "|")
    before = page.body
    QTest.keyClick(page, _TAB)
    assert (before, page.body) == ("> | a\\| |\n> |--:|", f"{before}\n> |  |")
