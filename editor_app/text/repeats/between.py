"""Passages that two texts share, to the letter or in other words."""

from editor_app.text.repeats import meaning
from editor_app.text.repeats.borders import shrunk
from editor_app.text.repeats.chains import Match, chained
from editor_app.text.repeats.cuts import cut, extended
from editor_app.text.repeats.kinds import judged
from editor_app.text.repeats.meaning import Meaning, Strictness
from editor_app.text.repeats.passages import Passage
from editor_app.text.repeats.seeds import runs_between
from editor_app.text.repeats.source import plain
from editor_app.text.repeats.tokens import Tokens, tokens

_GAP = 12  # words changed in the middle of a literal passage
_LITERAL = 150  # characters: shorter passages of seeds are phrases that any two texts on one thing share
_VERBATIM = 40  # words in one run: what is around it is no rewording of something else
_SENTENCE = 15  # words in one run: a sentence taken over, however different the texts are
_REWORDED = 150
_CLOSE = Strictness(cosine=0.30, overlap=0.33, passage=0.34, gap=2)
_CONDENSED = Strictness(cosine=0.30, overlap=0.33, passage=0.34, gap=24)
_TIMES_LONGER = 3  # how much longer one side is where a text condenses another


def passages_between(a: str, b: str) -> tuple[Passage, ...]:
    """The passages that two texts share, in order of the first; none overlaps another in the first."""
    return aligned(tokens(plain(a)), tokens(plain(b)))


def aligned(here: Tokens, there: Tokens, growing: bool = False) -> tuple[Passage, ...]:
    """The same of two texts, or parts of them, whose tokens are known.

    `growing`: what is the same to the letter may be a part of more in other words, and neither sums the other up.
    """
    if not len(here) or not len(there):
        return ()
    runs = [extended(here, there, match) for match in chained(runs_between(here, there), _GAP)]
    found = [run for run in runs if _size(here, there, run) >= _LITERAL and run.strength >= _VERBATIM]
    for more in (
        _reworded(here, there, meaning.between(here, there), not growing),
        [run for run in runs if run.strength >= _SENTENCE],
    ):
        if growing:
            found = [match for match in found if not any(_holds(other, match) for other in more)]
        found += [match for match in more if not any(_meets(match, other) for other in found)]
    passages = (cut(here, there, match) or judged(here, there, shrunk(here, there, match)) for match in sorted(found))
    return tuple(passages)


def _reworded(a: Tokens, b: Tokens, said: Meaning, condensing: bool) -> list[Match]:
    found = said.passages(_CLOSE)
    if found and condensing:
        wide = said.passages(_CONDENSED)
        ratio = sum(m.b1 - m.b0 for m in wide) / max(1, sum(m.a1 - m.a0 for m in wide))
        found = wide if ratio >= _TIMES_LONGER else found
    large = (match for match in found if _size(a, b, match) >= _REWORDED)
    kept: list[Match] = []
    for match in sorted(large, key=lambda m: -m.strength * (m.a1 - m.a0) ** 0.5):
        if not any(match.a0 < other.a1 and other.a0 < match.a1 for other in kept):
            kept.append(match)
    return kept


def _size(a: Tokens, b: Tokens, match: Match) -> int:
    """Characters of the shorter side."""
    return min(len(a.span(match.a0, match.a1)), len(b.span(match.b0, match.b1)))


def _holds(one: Match, other: Match) -> bool:
    """Whether one is more than the other, and all of it."""
    inside = one.a0 <= other.a0 and other.a1 <= one.a1 and one.b0 <= other.b0 and other.b1 <= one.b1
    return inside and one.a1 - one.a0 > other.a1 - other.a0


def _meets(one: Match, other: Match) -> bool:
    return (one.a0 < other.a1 and other.a0 < one.a1) or (one.b0 < other.b1 and other.b0 < one.b1)
