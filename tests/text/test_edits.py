"""Edits: there and back, and spans that move along."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.edits import Edit, carried, difference, replace, shift
from editor_app.text.span import Span

TEXTS = st.text(alphabet="abc \n中𝒳é\u0301", max_size=40)


@st.composite
def text_and_span(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text)))
    return text, Span(start, draw(st.integers(start, len(text))))


@given(TEXTS, TEXTS)
def test_a_difference_made_is_the_new_text(old: str, new: str) -> None:
    edit = difference(old, new)
    assert (edit is None) == (old == new)
    if edit:
        assert replace(old, [edit]) == new
        assert edit.growth == len(new) - len(old)


@given(TEXTS, TEXTS)
def test_a_difference_is_the_smallest(old: str, new: str) -> None:
    edit = difference(old, new)
    if edit and edit.new and len(edit.span):
        removed = edit.span.of(old)
        assert removed[0] != edit.new[0]
        assert removed[-1] != edit.new[-1]


def test_no_edit_is_smaller_than_the_difference() -> None:
    texts = ["".join(letters) for length in range(5) for letters in product("ab", repeat=length)]
    for old, new in product(texts, texts):
        edit = difference(old, new)
        if edit is not None:
            shared = len(old) - len(edit.span)
            most = max(
                start + end
                for start in range(min(len(old), len(new)) + 1)
                for end in range(min(len(old), len(new)) - start + 1)
                if old[:start] == new[:start] and old[len(old) - end :] == new[len(new) - end :]
            )
            assert shared == most, (old, new)


@given(text_and_span(), text_and_span(), TEXTS)
def test_after_an_edit_a_span_covers_the_same_words_or_is_gone(
    found: tuple[str, Span], touched: tuple[str, Span], new: str
) -> None:
    text, span = found
    edited = Span(min(touched[1].start, len(text)), min(touched[1].end, len(text)))
    edit = Edit(edited, new)
    after = shift(span, edit)
    if after is None:
        assert edited.overlaps(span) or (not len(edited) and span.start < edited.start < span.end)
    else:
        assert after.of(replace(text, [edit])) == span.of(text)


@given(st.lists(text_and_span(), max_size=4), TEXTS)
def test_several_edits_at_once_are_the_same_as_from_the_end(pieces: list[tuple[str, Span]], new: str) -> None:
    text, edits = "", []
    for piece, span in pieces:
        edits.append(Edit(span.moved(len(text)), new))
        text += piece + "|"
    expected = text
    for edit in reversed(edits):
        expected = replace(expected, [edit])
    assert replace(text, edits) == expected


@pytest.mark.parametrize("edits", [[Edit(Span(0, 2), "x"), Edit(Span(1, 3), "y")], [Edit(Span(2, 9), "")]])
def test_edits_that_overlap_or_leave_the_text_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="edits overlap"):
        replace("abc", edits)


@pytest.mark.parametrize(
    ("new", "found"),
    [
        ("First.\nA lock, open, shut.\nLast.", "A lock, open and shut."),
        ("A lock, open, shut.", "A lock, open and shut."),
        ("First.\nA mill, open, shut.\nLast.", None),
        ("First.\nLast.", None),
        ("A lock, open, shut.\nA lock, open, shut.", None),
    ],
)
def test_an_edit_rides_along_with_its_line(new: str, found: str | None) -> None:
    old = "First.\nOnce more.\nA lock, open, shut.\nLast."
    at = old.index(", shut")
    edit = carried(Edit(Span(at, at + 2), " and "), old, new)
    assert (replace(new, [edit]).splitlines() if edit else [found]).count(found) == 1
