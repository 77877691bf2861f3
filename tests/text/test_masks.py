"""Masks against sets of characters; what is quoted."""

from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.manuscript import Markup
from editor_app.text.markup import blocks
from editor_app.text.masks import Mask, quotations
from editor_app.text.span import Span

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.lists(SPANS, max_size=6), SPANS)
def test_a_mask_agrees_with_a_set_of_characters(spans: list[Span], asked: Span) -> None:
    mask, masked = Mask(spans), {at for span in spans for at in range(span.start, span.end)}
    inside = set(range(asked.start, asked.end))
    assert mask.touches(asked) == bool(inside & masked)
    assert mask.covers(asked) == (inside <= masked)
    assert {at for gap in mask.gaps(asked) for at in range(gap.start, gap.end)} == inside - masked


def test_quotations_and_quoted_blocks() -> None:
    text = 'She said “come in” and "sit".\n\n> A word.\n\nIt\'s 5" long and 6" wide.'
    found = [span.of(text) for span in quotations(text, blocks(text, Markup.MARKDOWN)).spans]
    assert found == ["“come in”", '"sit"', "A word."]
