"""Marks that ride along with edits."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.finding import Finding, Severity
from editor_app.domain.message import NOTHING
from editor_app.gui.editor.highlights import Highlights, MarkStyle, style_of
from editor_app.text import edits
from editor_app.text.anchors import Anchor
from editor_app.text.edits import Edit
from editor_app.text.span import Span

Spans = st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


def found(span: Span) -> Finding:
    return Finding("r.x", Severity.WARNING, span, Anchor("", "", ""), NOTHING, NOTHING)


@given(st.lists(Spans.filter(len), max_size=30), Spans, st.text("ab", max_size=9))
def test_they_move_as_spans_do(spans: list[Span], place: Span, new: str) -> None:
    marks, edit = Highlights(map(found, spans)), Edit(place, new)
    marks.shift(edit)
    expected = [moved for span in sorted(spans) if (moved := edits.shift(span, edit))]
    assert sorted(mark.span for mark in marks) == sorted(expected)


@given(st.lists(Spans, max_size=30), Spans)
def test_within_finds_every_mark_that_touches(spans: list[Span], place: Span) -> None:
    near = Highlights(map(found, spans)).within(place)
    expected = [span for span in sorted(spans) if span.start <= place.end and span.end >= place.start]
    assert [mark.span for mark in near] == expected


def test_style_tells_the_kind(finding: Callable[..., Finding]) -> None:
    assert style_of(finding("names.variant", "River Institution", severity=Severity.ERROR)) is MarkStyle.WAVE
    assert style_of(finding("names.variant", "River Institution")) is MarkStyle.DASH
    assert style_of(finding("names.variant", "River Institution", sure=False)) is MarkStyle.DOTS
    assert style_of(finding("duplicates.near", "River Institution", severity=Severity.ERROR)) is MarkStyle.BAND


def test_the_shortest_mark_wins_under_the_pointer(finding: Callable[..., Finding]) -> None:
    band, line = finding("duplicates.near", "spoke to the the guests"), finding("repetition.word", "the the")
    mark = Highlights([band, line]).at(line.span.start + 1)
    assert mark
    assert mark.finding is line
