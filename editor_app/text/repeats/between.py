"""Passages that two texts share, to the letter or in other words."""

from collections.abc import Iterable

from editor_app.text.repeats import paraphrase
from editor_app.text.repeats.borders import rounded, shrunk
from editor_app.text.repeats.chains import Match, chained
from editor_app.text.repeats.edges import settled
from editor_app.text.repeats.paraphrase import Meaning, Strictness
from editor_app.text.repeats.passage_kinds import is_near, judged
from editor_app.text.repeats.passages import Passage
from editor_app.text.repeats.seeds import runs_between
from editor_app.text.repeats.tokens import Tokens, tokens_in
from editor_app.text.repeats.truncation import cut, extended
from editor_app.text.repeats.versions import twins
from editor_app.text.repeats.worth import holds_sentence

_GAP = 12  # words changed in the middle of a literal passage
_LITERAL = 150  # characters: shorter passages of seeds are phrases that any two texts on one thing share
_VERBATIM = 40  # words in one run: what is around it is not a rewording of something else
_SENTENCE = 15  # words: a sentence taken over, however different the texts are
_REWORDED = 150
_CJK_MORE = 6.5  # letters to add for each word that a character falls short of: 0.6 of a word is 3.6 letters
_SURE, _SURE_SIZE = 0.55, 250
_CLOSE = Strictness(cosine=0.30, overlap=0.33, passage=0.34, gap=2)
_CONDENSED = Strictness(cosine=0.30, overlap=0.33, passage=0.34, gap=24)
_TIMES_LONGER = 3  # how much longer one side is where a text condenses another


def passages_between(a: str, b: str) -> tuple[Passage, ...]:
    """The passages that two texts share, in order of the first; none overlaps another in the first.

    Of two versions of one text also the short sentences: what was changed in them is what is looked for.
    """
    here, there = tokens_in(a), tokens_in(b)
    if not len(here) or not len(there):
        return ()
    found = _matches(here, there, growing=False)
    neat = [shrunk(here, there, match) for match in found]
    return _passages(here, there, found + twins(here, there, neat))


def aligned(here: Tokens, there: Tokens, growing: bool = False) -> tuple[Passage, ...]:
    """The same of two texts, or parts of them, whose tokens are known; they are no versions of each other.

    `growing`: what is the same to the letter may be a part of more in other words, and neither sums the other up.
    """
    return _passages(here, there, _matches(here, there, growing)) if len(here) and len(there) else ()


def _matches(here: Tokens, there: Tokens, growing: bool) -> list[Match]:
    runs = [extended(here, there, match) for match in chained(runs_between(here, there), _GAP)]
    long = [run for run in runs if _size(here, there, run) >= _LITERAL and run.strength >= _VERBATIM]
    found = _apart(sorted(long, key=lambda run: run.a0 - run.a1))
    reworded = _reworded(here, there, paraphrase.between(here, there), not growing)
    if growing:
        found = [match for match in found if not any(_holds(other, match) for other in reworded)]
    elif found:
        reworded = [match for match in reworded if _surely(here, there, match)]
    found += [match for match in reworded if not any(_meets(match, other) for other in found)]
    sentences = _apart(run for run in runs if _taken_over(here, there, run))
    return found + [match for match in sentences if not any(_meets(match, other) for other in found)]


def _passages(here: Tokens, there: Tokens, found: list[Match]) -> tuple[Passage, ...]:
    return tuple(cut(here, there, match) or judged(here, there, shrunk(here, there, match)) for match in sorted(found))


def _reworded(a: Tokens, b: Tokens, said: Meaning, condensing: bool) -> list[Match]:
    found = said.passages(_CLOSE)
    wide = said.passages(_CONDENSED) if found and condensing else []
    if wide and sum(m.b1 - m.b0 for m in wide) >= _TIMES_LONGER * sum(m.a1 - m.a0 for m in wide):
        found = wide
    else:
        found = [_rounded(a, b, match) for match in settled(said, found)]
    large = [match for match in found if _size(a, b, match) >= _REWORDED]
    return _apart(sorted(large, key=lambda m: -m.strength * (m.a1 - m.a0) ** 0.5))


def _rounded(a: Tokens, b: Tokens, match: Match) -> Match:
    return Match(*rounded(a, match.a0, match.a1), *rounded(b, match.b0, match.b1), match.strength)


def _apart(matches: Iterable[Match]) -> list[Match]:
    """Of matches that overlap in the first text, the earlier ones."""
    kept: list[Match] = []
    for match in matches:
        if not any(match.a0 < other.a1 and other.a0 < match.a1 for other in kept):
            kept.append(match)
    return kept


def _surely(a: Tokens, b: Tokens, match: Match) -> bool:
    """Whether a text rewords something apart from what it copies; texts that do both share their subject."""
    return match.strength >= _SURE and _size(a, b, match) >= _SURE_SIZE


def _taken_over(a: Tokens, b: Tokens, run: Match) -> bool:
    """Whether a run is a whole sentence of one of the texts, or as long as a passage; a word or two may be changed."""
    if run.length < _SENTENCE:
        return False
    whole = holds_sentence(a, run.a0, run.a1) or holds_sentence(b, run.b0, run.b1)
    return (whole or _size(a, b, run) >= _LITERAL) and (run.strength >= _SENTENCE or is_near(a, b, run))


def _size(a: Tokens, b: Tokens, match: Match) -> float:
    """Letters of the shorter side; a Chinese character counts as much as the letters of what it says."""
    return min(_letters(a, match.a0, match.a1), _letters(b, match.b0, match.b1))


def _letters(here: Tokens, first: int, end: int) -> float:
    return len(here.span(first, end)) + _CJK_MORE * (end - first - here.weigh(first, end))


def _holds(one: Match, other: Match) -> bool:
    """Whether one is more than the other, and all of it."""
    inside = one.a0 <= other.a0 and other.a1 <= one.a1 and one.b0 <= other.b0 and other.b1 <= one.b1
    return inside and one.a1 - one.a0 > other.a1 - other.a0


def _meets(one: Match, other: Match) -> bool:
    return (one.a0 < other.a1 and other.a0 < one.a1) or (one.b0 < other.b1 and other.b0 < one.b1)
