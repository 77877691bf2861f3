"""Lines of an older text in a newer one."""

from itertools import accumulate, pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.line_map import where_now
from editor_app.text.span import Span

OLD = "Menu\n\nFirst.\n\nSecond.\n\nThird.\n\nFoot\n"


def now(new: str, *words: str) -> list[str | int]:
    """The words where they stand now, or the place where they would go back."""
    found = where_now(OLD, new, [Span(OLD.index(word), OLD.index(word) + len(word)) for word in words])
    return [span.of(new) or span.start for span in found]


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (OLD, ["Menu", "Second.", "Foot"]),
        ("First.\n\nThird.\n", [0, 8, 15]),
        ("Menu\n\nQuite new.\n\nThird.", ["Menu", 18, 24]),
        ("", [0, 0, 0]),
    ],
)
def test_what_stands_and_what_is_gone(new: str, expected: list[str | int]) -> None:
    assert now(new, "Menu", "Second.", "Foot") == expected


def test_lines_that_came_in_between_are_no_part_of_it() -> None:
    (found,) = where_now("A\nB\nend", "A\nnew\nB\nend", [Span(0, 4)])
    assert found == Span(0, 1)


@given(st.text("ab\n ", max_size=60))
def test_an_unchanged_text_has_everything_where_it_was(text: str) -> None:
    (found,) = where_now(text, text, [Span(0, len(text))])
    assert found.of(text).strip("\n ") == text.strip("\n ")


def test_a_page_of_thousands_of_lines_takes_no_time() -> None:
    lines = [f"Line {number}\n" for number in range(8000)]
    starts = list(accumulate(map(len, lines), initial=0))
    places = [Span(start, end) for start, end in pairwise(starts)][::2]
    begin = process_time()
    found = where_now("".join(lines), "New\n" + "".join(lines[1:]), places)
    assert process_time() - begin < 1
    assert found[0] == Span(4, 4)
    assert found[-1].end - found[-1].start == len(lines[-2]) - 1


def test_a_page_that_nobody_edits_costs_no_memory_of_its_square() -> None:
    old = "".join(f"Line {number}\n" for number in range(60_000))
    new = "".join(f"Line {number}\n" if number % 2 else f"Other {number}\n" for number in range(60_000))
    at = old.index("Line 30001\n")
    (kept, gone) = where_now(old, new, [Span(at, at + 11), Span(0, 7)])
    assert kept.of(new) == "Line 30001"
    assert gone == Span(new.index("Line 1\n"), new.index("Line 1\n"))
