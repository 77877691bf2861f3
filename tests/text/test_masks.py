"""Masks against sets of characters; what is quoted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.manuscript import Markup
from editor_app.text.markup import blocks, marks
from editor_app.text.masks import Mask, not_prose, quotations
from editor_app.text.span import Span

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.lists(SPANS, max_size=6), SPANS)
def test_a_mask_agrees_with_a_set_of_characters(spans: list[Span], asked: Span) -> None:
    mask, masked = Mask(spans), {at for span in spans for at in range(span.start, span.end)}
    inside = set(range(asked.start, asked.end))
    assert mask.touches(asked) == bool(inside & masked)
    assert mask.covers(asked) == (inside <= masked)
    gaps = list(mask.gaps(asked))
    assert {at for gap in gaps for at in range(gap.start, gap.end)} == inside - masked
    assert all(gap.start < gap.end for gap in gaps)


def test_spans_that_meet_are_one() -> None:
    mask = Mask([Span(0, 2), Span(2, 4), Span(5, 6)])
    assert mask.spans == (Span(0, 4), Span(5, 6))
    assert mask.covers(Span(1, 3)) and not mask.covers(Span(3, 6))
    assert list(mask.gaps(Span(0, 4))) == [] and list(mask.gaps(Span(4, 6))) == [Span(4, 5)]


def test_code_and_marks_are_no_prose() -> None:
    text = "One word.\n\n```\ncode\n```\n\nSee [here](x)."
    found = blocks(text, Markup.MARKDOWN)
    mask = not_prose(text, found, marks(text, Markup.MARKDOWN))
    assert mask.covers(Span(text.index("code"), text.index("code") + 4))
    assert not mask.touches(Span(0, 9))
    assert mask.touches(Span(text.index("(x)"), text.index("(x)") + 3))


def test_quotations_and_quoted_blocks() -> None:
    text = 'She said “come in” and "sit".\n\n> A word.\n\nIt\'s 5" long and 6" wide.'
    found = [span.of(text) for span in quotations(text, blocks(text, Markup.MARKDOWN)).spans]
    assert found == ["“come in”", '"sit"', "A word."]


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("It holds that $a_{1} \\leq b$ here.", "$a_{1} \\leq b$"),
        ("So\n\n$$\n\\sum_{i} x_i\n= 4\n$$\n\nis four.", "$$\n\\sum_{i} x_i\n= 4\n$$"),
        ("It cost $40 in May and $50 in \\June.", ""),
        ("We take $ and \\ from a list, $10 a day.", ""),
    ],
)
def test_formulas_are_no_prose(text: str, formula: str) -> None:
    mask = not_prose(text, blocks(text, Markup.PLAIN), ())
    assert [span.of(text) for span in mask.spans] == ([formula] if formula else [])
