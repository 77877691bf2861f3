"""A place named by its words, so that it can be found again after edits elsewhere."""

from dataclasses import dataclass

from editor_app.text.manuscript import Part
from editor_app.text.span import Span

CONTEXT = 32
"""Characters kept on each side of the quote."""


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
