"""Spans, and an offset as line and column."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.span import Span, line_and_column


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 50))
    return Span(start, start + draw(st.integers(0, 20)))


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (2, 1), (-3, -2)])
def test_what_is_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_an_empty_span_is_a_place() -> None:
    assert Span(3, 3)
    assert len(Span(3, 3)) == 0
    assert not Span(3, 3).overlaps(Span(3, 3))


@given(spans(), spans())
def test_overlap_and_cover_agree_with_sets_of_characters(a: Span, b: Span) -> None:
    ours, theirs = set(range(a.start, a.end)), set(range(b.start, b.end))
    assert a.overlaps(b) == b.overlaps(a)
    if len(a) and len(b):
        assert a.overlaps(b) == bool(ours & theirs)
        assert a.covers(b) == (theirs <= ours)
    assert a.moved(3).moved(-3) == a


@given(st.text(alphabet="ab\n"), st.data())
def test_line_and_column(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    line, column = line_and_column(text, offset)
    lines = text.split("\n")
    assert sum(len(one) + 1 for one in lines[: line - 1]) + column - 1 == offset
    assert lines[line - 1][: column - 1] == text[:offset].rpartition("\n")[2]
