"""Where a passage begins and ends: with the sentence, when only a few words are missing on both sides."""

from editor_app.text.repeats.chains import Match
from editor_app.text.repeats.tokens import Tokens
from editor_app.text.span import Span

_REST = 6  # words of a sentence that are taken along
_SHARE = 0.34  # ... if they are no more than this share of the passage
_OVERHANG = 3  # words of the next sentence that are left out: two sentences may well begin with "The"
_NEAREST = 4  # words to the border of a sentence, where the passage says it in other words


def shrunk(a: Tokens, b: Tokens, match: Match) -> Match:
    """The match without the first or last few words of a sentence that both sides merely touch."""
    a0, a1, b0, b1, strength = match
    if a.since_sentence(a0) and b.since_sentence(b0):
        over_a, over_b = a.left_of_sentence(a0 + 1) + 1, b.left_of_sentence(b0 + 1) + 1
        if max(over_a, over_b) <= _OVERHANG < match.length // 2:
            a0, b0 = a0 + over_a, b0 + over_b
    if a.left_of_sentence(a1) and b.left_of_sentence(b1):
        over_a, over_b = a.since_sentence(a1 - 1) + 1, b.since_sentence(b1 - 1) + 1
        if max(over_a, over_b) <= _OVERHANG < match.length // 2:
            a1, b1 = a1 - over_a, b1 - over_b
    return Match(a0, a1, b0, b1, strength)


def rounded(here: Tokens, first: int, end: int) -> tuple[int, int]:
    """A stretch of tokens whose edges are rounded to sentences that begin or end very near."""
    before, to_next = here.since_sentence(first), here.left_of_sentence(first + 1) + 1
    after, from_last = here.left_of_sentence(end), here.since_sentence(end - 1) + 1
    start, stop = first + _nearest(-before, to_next), end + _nearest(after, -from_last)
    return (start, stop) if start < stop else (first, end)


def _nearest(outward: int, inward: int) -> int:
    """The shorter of two ways, if it is short."""
    way = outward if abs(outward) <= abs(inward) else inward
    return way if abs(way) <= _NEAREST else 0


def grown(a: Tokens, b: Tokens, match: Match) -> Match:
    """The match with the rest of its first and its last sentence, if little is left of them here and there."""
    a0, a1, b0, b1, strength = match
    most = min(_REST, int(_SHARE * match.length))
    before_a, before_b = a.since_sentence(a0), b.since_sentence(b0)
    after_a, after_b = a.left_of_sentence(a1), b.left_of_sentence(b1)
    if max(before_a, before_b) <= most:
        a0, b0 = a0 - before_a, b0 - before_b
    if max(after_a, after_b) <= most:
        a1, b1 = a1 + after_a, b1 + after_b
    return Match(a0, a1, b0, b1, strength)


def places(a: Tokens, b: Tokens, match: Match) -> tuple[Span, Span]:
    """Both places of a match; where both begin or end with a sentence, its marks are taken along."""
    a0, a1, b0, b1, _ = match
    here, there = a.span(a0, a1), b.span(b0, b1)
    if not a.since_sentence(a0) and not b.since_sentence(b0):
        here = Span(min(here.start, a.sentences[a.sentence[a0]].start), here.end)
        there = Span(min(there.start, b.sentences[b.sentence[b0]].start), there.end)
    if not a.left_of_sentence(a1) and not b.left_of_sentence(b1):
        here = Span(here.start, max(here.end, a.sentences[a.sentence[a1 - 1]].end))
        there = Span(there.start, max(there.end, b.sentences[b.sentence[b1 - 1]].end))
    return here, there
