"""Where a passage in other words begins and ends: where the words in common no longer outweigh the others.

Sentences say roughly where two texts say the same; words say where it starts. From some way before the passage to some
way after it, every word counts for it by its rarity if the other side has it, and against it if not; the passage is the
stretch with the highest sum. So it drops an extra sentence, gains one that was missed, and closes its own gaps.
"""

import numpy as np

from editor_app.text.repeats.arrays import Floats, Ints
from editor_app.text.repeats.chains import Match, clusters, matches
from editor_app.text.repeats.paraphrase import Meaning
from editor_app.text.repeats.seeds import Runs

_REACH = 60  # words before and after that may belong to it
_AGAINST = 0.3  # the penalty for a word that the other side lacks: a third of the words in common are enough
_LENT = (12, 0)  # words around the other side that may answer, in the first round and in the last
_HOLE = 60  # words between two passages, here and there, that are one


def settled(said: Meaning, found: list[Match]) -> list[Match]:
    """The passages from edge to edge, neighbours joined."""
    if not found:
        return []
    joined = _joined([_settled(said, match) for match in found])
    return [_settled(said, match) for match in joined]


def _settled(said: Meaning, match: Match) -> Match:
    a0, a1, b0, b1, _ = match
    for lent in _LENT:
        a0, a1 = _stretch(said.a.terms, said.b.terms[max(0, b0 - lent) : b1 + lent], said.rarity, a0, a1)
        b0, b1 = _stretch(said.b.terms, said.a.terms[a0:a1], said.rarity, b0, b1)
    return said.match(a0, a1, b0, b1)


def _stretch(terms: Ints, other: Ints, rarity: Floats, first: int, end: int) -> tuple[int, int]:
    """The stretch around first..end that has most in common with the other side."""
    start = max(0, first - _REACH)
    near = terms[start : end + _REACH]
    has = _answered(near, np.bincount(other, minlength=len(rarity)), first - start, end - start)
    weight = rarity[near]
    sums = np.concatenate([[0.0], np.cumsum(np.where(has, weight, -_AGAINST * weight))])
    lowest = np.minimum.accumulate(sums)
    stop = int(np.argmax(sums - lowest))
    begin = int(np.flatnonzero(sums[: stop + 1] == lowest[stop])[-1])
    inside = begin < stop and begin < end - start and stop > first - start
    return (start + begin, start + stop) if inside else (first, end)


def _answered(near: Ints, other: Ints, first: int, end: int) -> "np.typing.NDArray[np.bool_]":
    """Which words the other side has: as many of each as it has there, the innermost first."""
    place = np.arange(len(near))
    away = np.maximum(0, np.maximum(first - place, place - end + 1))
    order = np.lexsort((away, near))
    ranked = near[order]
    answered = np.empty(len(near), np.bool_)
    answered[order] = place - np.searchsorted(ranked, ranked, "left") < other[ranked]
    return answered


def _joined(found: list[Match]) -> list[Match]:
    a0, a1, b0, b1 = np.array([match[:4] for match in found], np.int64).T
    runs = Runs(a0, a1, b0, b1)
    joined = clusters(runs, _HOLE)
    return matches(joined.bounds(runs), [0.0] * len(joined))
