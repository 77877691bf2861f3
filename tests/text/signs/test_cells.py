"""Edits that keep a table a table."""

import sys

import pytest

from editor_app.text.edits import replace
from editor_app.text.signs.cells import kept, reach, read_out, table_at, taken
from editor_app.text.signs.whole import put
from editor_app.text.span import Span

_RULE = "\n| --- | --- |\n"
TEXT = f"Before.\n\n| a | **b** |{_RULE}| c |  |\n\nAfter."


def done(told: str, new: str) -> str:
    """A text with new words in the place that is told in it, and the caret."""
    start, end = told.index("‹"), told.index("›") - 1
    body = told.replace("‹", "").replace("›", "")
    edit, caret = put(body, Span(start, end), new)
    made = replace(body, (edit,))
    return f"{made[:caret]}¦{made[caret:]}"


def test_a_table_has_a_head_a_line_below_it_and_rows() -> None:
    table = table_at(TEXT, TEXT.index("c |"))
    assert table
    assert table.span.of(TEXT) == TEXT[9:-8]
    assert [cell.of(TEXT) for cell in table.cells] == ["a", "**b**", "c", ""]
    assert table.columns == 2


@pytest.mark.parametrize(
    "body",
    [
        "| a | b |\n| c | d |",
        f"```\n| a | b |{_RULE}| c | d |\n```",
        "| a | b |\n| --- |\n| c | d |",
        "a | b",
        "",
        "|x|",
    ],
)
def test_bars_alone_make_no_table(body: str) -> None:
    assert table_at(body, len(body) // 2) is None


def test_a_line_with_bars_above_a_table_is_none_of_its_rows() -> None:
    body = f"| x |\n| a | b |{_RULE}| c | d |"
    table = table_at(body, len(body))
    assert table
    assert table.span.start == 6
    assert table_at(body, 2) is None


@pytest.mark.parametrize(
    ("told", "new", "after"),
    [
        (f"| a‹› | b |{_RULE}| c |  |", "x|y\nz", f"| ax\\|y<br>z¦ | b |{_RULE}| c |  |"),
        (f"| a | b |{_RULE}| c |  ‹›|", "x", f"| a | b |{_RULE}| c | x¦ |"),
        (f"| ‹a | **b› |{_RULE}| c |  |".replace("**b›", "**b›**"), "x", f"| x¦ |  |{_RULE}| c |  |"),
        (f"| a | **‹b** |{_RULE}| c› |  |", "", f"| a | ¦ |{_RULE}|  |  |"),
        (f"B‹e\n\n| a | b |{_RULE}| c› | d |", "x", f"Bx¦\n\n|  |  |{_RULE}|  | d |"),
        (f"| a | b |{_RULE}| ‹c | d |\n\nAf›ter", "x", f"| a | b |{_RULE}| x¦ |  |\n\nter"),
        (f"| a | b |{_RULE}| c | d‹ |\n\n›After", "", f"| a | b |{_RULE}| c | d¦ |\n\nAfter"),
        (f"B‹\n\n| a | b |{_RULE}| c | d |\n\n›After", "", "B¦After"),
        ("| a‹› |\n| --- |\n| c |", " ", "| a ¦ |\n| --- |\n| c |"),
        ("| a ‹› |\n| --- |\n| c |", "b", "| a b¦ |\n| --- |\n| c |"),
        ("‹›| a |\n| --- |\n| c |", "b", "| b¦a |\n| --- |\n| c |"),
        ("| a |\n| --- |\n| c |‹›", "b", "| a |\n| --- |\n| cb¦ |"),
        (f"| a | b |{_RULE}| c‹› | d |", f"| 1 | 2 |{_RULE}| 3 | 4 |", f"| a | b |{_RULE}| c1 2<br>3 4¦ | d |"),
        (f"| a‹› | b |{_RULE}| c | d |", f"| 1 | 2 |{_RULE}| 3 | 4 |\n", f"| 1¦ | 2 |{_RULE}| 3 | 4 |"),
    ],
)
def test_borders_stay(told: str, new: str, after: str) -> None:
    assert done(told, new) == after


def test_where_no_table_is_nothing_is_kept() -> None:
    assert kept(TEXT, Span(2, 3), "x") is None
    assert kept(TEXT, Span(0, len(TEXT)), "") is None
    assert kept(TEXT, Span(9, len(TEXT) - 8), "") is None, "a whole table goes"


def test_blanks_that_are_typed_belong_to_the_cell_but_for_the_last() -> None:
    assert reach("| a  |", Span(2, 3)) == Span(2, 4)
    assert reach("|a|", Span(1, 2)) == Span(1, 2)


@pytest.mark.parametrize("head", ["x", "| a | b", ""])
def test_a_line_below_no_head_makes_no_table(head: str) -> None:
    body = f"{head}{_RULE}| c | d |"
    assert table_at(body, body.index("c |")) is None
    assert done(f"{head}{_RULE}| c‹› | d |", "x") == f"{head}{_RULE}| cx¦ | d |"
    assert done(f"{head}{_RULE}| ‹c› | d |", "") == f"{head}{_RULE}| ¦ | d |"


def test_what_is_taken_of_a_table_is_one() -> None:
    assert taken(TEXT, Span(TEXT.index("a |"), TEXT.index("c |") + 1)) == "| a | **b** |\n| --- | --- |\n| c |"
    assert taken(TEXT, Span(TEXT.index("b**"), TEXT.index("b**") + 1)) == "**b**"
    assert taken(TEXT, Span(0, len(TEXT))) == TEXT
    half = taken(TEXT, Span(2, TEXT.index("b**")))
    assert half.startswith("fore.\n\n| a |")


def test_a_table_is_read_out_with_tabs_between_its_cells() -> None:
    assert read_out(TEXT) == "Before.\n\na\tb\nc\t\n\nAfter."
    assert read_out("no | table, **bold**") == "no | table, bold"


def test_lines_with_bars_that_are_no_table_are_looked_at_once() -> None:
    def steps(count: int) -> int:
        """How many functions are called for so many lines."""
        body, called = "\n".join(f"| a{count}{number} | b |" for number in range(count)), list[str]()
        sys.setprofile(lambda _, event, __: called.append(event))
        try:
            assert read_out(body) == body
        finally:
            sys.setprofile(None)
        return len(called)

    assert steps(100) < 2.5 * steps(50)
