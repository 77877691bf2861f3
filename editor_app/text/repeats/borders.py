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


def unhooked(a: Tokens, b: Tokens, match: Match) -> Match:
    """The match without first or last words that on one side end the block before, or begin the one after.

    “... until May 2026”, and in a paragraph below it what a dateline of May 2026 begins, have the month in common.
    """
    a0, a1, b0, b1, strength = match
    over = max(_ending(a, a0), _ending(b, b0))
    if over and over < match.length // 2 and (a.form[a0 : a0 + over] == b.form[b0 : b0 + over]).all():
        a0, b0 = a0 + over, b0 + over
    over = max(_beginning(a, a1), _beginning(b, b1))
    if over and over < match.length // 2 and (a.form[a1 - over : a1] == b.form[b1 - over : b1]).all():
        a1, b1 = a1 - over, b1 - over
    return Match(a0, a1, b0, b1, strength)


def _ending(here: Tokens, first: int) -> int:
    """How many tokens of its block stand from there on; 0 for more than a few."""
    left = int(here.block.searchsorted(here.block[first], "right")) - first
    return left if left <= _OVERHANG else 0


def _beginning(here: Tokens, end: int) -> int:
    """How many tokens of its block stand up to there; 0 for more than a few."""
    told = end - int(here.block.searchsorted(here.block[end - 1], "left"))
    return told if told <= _OVERHANG else 0


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
