"""A place named by its words, so that it can be found again after edits elsewhere."""

from dataclasses import dataclass

from editor_app.text.manuscript import Part
from editor_app.text.span import Span

CONTEXT = 32
"""Characters kept on each side of the quote."""
_ENOUGH = 12
"""Characters on each side by which a place is known whose own words were changed."""
_GROWN = 200
"""Characters that the words of a place may have grown by."""


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """The words of a place and the characters around them, in one part of a manuscript."""

    quote: str
    before: str
    after: str
    part: Part = Part.BODY

    def agrees(self, other: "Anchor") -> int:
        """How well two anchors name one place: 0 not at all, 1 one side is the same, 2 both sides are."""
        if self.quote != other.quote or self.part is not other.part:
            return 0
        return int(self.before == other.before) + int(self.after == other.after)


def anchor(text: str, span: Span, part: Part = Part.BODY) -> Anchor:
    """The anchor of a place in a part whose characters are `text`."""
    before = text[max(0, span.start - CONTEXT) : span.start]
    return Anchor(span.of(text), before, text[span.end : span.end + CONTEXT], part)


def find(text: str, wanted: Anchor) -> Span | None:
    """Where an anchor's words are now; None when they are gone, or when it is not clear which place is meant."""
    best: list[tuple[int, Span]] = []
    at = text.find(wanted.quote) if wanted.quote else -1
    while at >= 0:
        span = Span(at, at + len(wanted.quote))
        best.append((anchor(text, span).agrees(wanted), span))
        at = text.find(wanted.quote, at + 1)
    if not best:
        return None
    top = max(score for score, _ in best)
    places = [span for score, span in best if score == top]
    return places[0] if top > 0 and len(places) == 1 else None


def trace(text: str, wanted: Anchor) -> Span | None:
    """Where an anchor's place is now, also when its own words were changed: then it is what stands between the words
    around it. None when neither is there, or it is not clear which place is meant.
    """
    found = find(text, wanted)
    if found or not wanted.quote:
        return found
    if text.count(wanted.quote) == 1:
        at = text.index(wanted.quote)
        return Span(at, at + len(wanted.quote))
    before, after = wanted.before[-_ENOUGH:], wanted.after[:_ENOUGH]
    starts = 0 if not wanted.before else _after_only(text, before)
    if starts is None:
        return None
    ends = text.find(after, starts) if after.strip() else len(text)
    if ends < 0 or ends - starts > len(wanted.quote) + _GROWN:
        return None
    return Span(starts, ends)


def _after_only(text: str, words: str) -> int | None:
    """Where words end that stand in a text once."""
    at = text.find(words) if words.strip() else -1
    return at + len(words) if at >= 0 and text.find(words, at + 1) < 0 else None
