"""The rows of a table in Markdown."""

import pytest

from editor_app.text.signs.table import Align, aligned, celled, cells, row_of, rule_of
from editor_app.text.span import Span


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("| a | b c |", ["a", "b c"]),
        ("|a|b|", ["a", "b"]),
        ("|  | x |", ["", "x"]),
        ("||x|", ["", "x"]),
        (r"| a \| b | c |", [r"a \| b", "c"]),
        ("| a | b", ["a", "b"]),
        ("|\ta\t|", ["a"]),
        ("no bar", []),
    ],
)
def test_cells_are_between_bars(row: str, words: list[str]) -> None:
    assert [cell.of(row) for cell in cells(row)] == words


def test_a_cell_without_words_is_before_its_border() -> None:
    assert cells("|  | x |")[0] == Span(3, 3)


def test_the_line_below_the_head_says_how_columns_are_set() -> None:
    assert aligned("| --- |:--|:-:| ---: |") == (Align.LEFT, Align.LEFT, Align.CENTRE, Align.RIGHT)
    assert aligned("> | - |", 2) == (Align.LEFT,)
    assert aligned("| --- | a |") == aligned("---") == aligned("") == ()
    assert aligned(rule_of(3)) == (Align.LEFT,) * 3


def test_words_that_stand_in_a_cell_end_neither_it_nor_its_row() -> None:
    assert celled("a|b \n\n c") == r"a\|b<br>c"
    assert celled(r"a\|b") == r"a\|b"
    assert cells(row_of([celled("a|b\nc"), ""]))[0].of(row_of([celled("a|b\nc"), ""])) == r"a\|b<br>c"
