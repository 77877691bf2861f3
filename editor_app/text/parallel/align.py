"""Which sentences of a draft render which of its source, what was left out, and what was added.

Two rows of beads. The first weighs what the words explain of one another and finds sentences without a partner; the
second goes by length and numbers, so that a poor rendering, which shares few words, still meets its sentence.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from editor_app.text.parallel.beads import Shape, best_row
from editor_app.text.parallel.evidence import Evidence, Keys, Matrix, weigh
from editor_app.text.parallel.gaps import LeftOut, Pair, added, joined, left_out, moved_pairs, without_strangers
from editor_app.text.parallel.source import Source
from editor_app.text.parallel.spellings import joined_capitals
from editor_app.text.parallel.stems import content
from editor_app.text.parallel.values import english_values
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_SHAPES = ((1, 1), (2, 1), (1, 2), (2, 2), (3, 1), (1, 3), (4, 1), (1, 4))
_MOST = 4
_THIRD = 0.33
"""The share of the weight of two sentences that must be explained, so that pairing them is worth more than not."""
_UNEQUAL, _LENIENT = 0.12, 0.25
"""What an unequal length costs, as a share of the weight, beyond so much (in natural logarithms) of it."""
_MERGED = 0.6
"""What each further sentence in a bead costs, in words."""
_ALONE = -0.2


@dataclass(frozen=True, slots=True, eq=False)
class Parallel:
    """A draft beside its source. Places are spans over the two bodies."""

    source: Source
    draft: Text
    sentences: tuple[Span, ...]  # of the draft, with a letter or a number in them
    pairs: tuple[Pair, ...]  # in the order of the draft
    left_out: tuple[LeftOut, ...]
    added: tuple[range, ...]

    def in_source(self, numbers: range) -> Span:
        """The place of neighbouring sentences of the source."""
        return _around(self.source.sentences, numbers)

    def in_draft(self, numbers: range) -> Span:
        """The place of neighbouring sentences of the draft."""
        return _around(self.sentences, numbers)


def _around(sentences: Sequence[Span], numbers: range) -> Span:
    return Span(sentences[numbers[0]].start, sentences[numbers[-1]].end)


def align(draft: Text, source: Source) -> Parallel:
    """Pair the sentences of a draft with those of its source."""
    sentences = tuple(one for one in draft.sentences if re.search(r"\w", one.of(draft.body)))
    said = [one.of(draft.body) for one in sentences]
    evidence = weigh(source.tokens, [_keys(one) for one in said], _MOST)
    lengths = [len(one) for one in source.sentences], [len(one) for one in sentences]
    row = best_row((len(lengths[0]), len(lengths[1])), _by_words(evidence, *lengths), _ALONE)
    beads = joined(list(without_strangers(row, evidence, *lengths)), evidence)
    moved = moved_pairs(beads, evidence)
    gaps = left_out(beads, evidence, {number for pair in moved for number in pair.source})
    new = added(beads, evidence, {number for pair in moved for number in pair.draft})
    taken = [*(gap.source for gap in gaps), *(pair.source for pair in moved)], [*new, *(pair.draft for pair in moved)]
    kept = _others(len(source.sentences), taken[0]), _others(len(said), taken[1])
    values = [source.values[n] for n in kept[0]], [english_values(said[n]) for n in kept[1]]
    pairs = (*_by_length(kept, lengths, values), *moved)
    return Parallel(source, draft, sentences, tuple(sorted(pairs, key=lambda pair: pair.draft.start)), gaps, new)


def _others(number: int, taken: Sequence[range]) -> list[int]:
    """The numbers of the sentences that are in none of some runs."""
    gone = {one for run in taken for one in run}
    return [one for one in range(number) if one not in gone]


@lru_cache(maxsize=10_000)
def _keys(sentence: str) -> tuple[Keys, Keys]:
    """The words and numbers of a sentence of the draft, and the ways in which its names may be spelt."""
    words = frozenset(content(sentence)) | english_values(sentence)
    return words, frozenset(f"={one}" for one in joined_capitals(sentence))


def _by_words(evidence: Evidence, source: Sequence[int], draft: Sequence[int]) -> dict[Shape, Matrix]:
    """What beads are worth by what their words explain of one another."""
    scale = evidence.source_weights.sum() / max(0.01, evidence.draft_weights.sum())
    ratio = sum(draft) / max(1, sum(source))
    mine, theirs = np.array(source, dtype=float) * ratio, np.array(draft, dtype=float)
    found = {}
    for p, q in _SHAPES:
        rows, columns = len(source) - p + 1, len(draft) - q + 1
        if rows < 1 or columns < 1:
            continue
        got = sum(evidence.source[q - 1][x : x + rows, :columns] for x in range(p))
        got = got + scale * sum(evidence.draft[p - 1][y : y + columns, :rows].T for y in range(q))
        weight = _runs(evidence.source_weights, p)[:, None] + scale * _runs(evidence.draft_weights, q)[None, :]
        unequal = np.abs(np.log((_runs(mine, p) + 20)[:, None] / (_runs(theirs, q) + 20)[None, :]))
        cost = _THIRD * weight + _UNEQUAL * weight * np.maximum(0, unequal - _LENIENT) + _MERGED * (p + q - 2)
        found[p, q] = got - cost
    return found


def _runs(values: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    """The sums of `size` neighbours, from each on."""
    summed: NDArray[np.float64] = np.convolve(values, np.ones(size), mode="valid")
    return summed


_MERGES = {(1, 1): 0.0, (2, 1): 2.2, (1, 2): 2.2, (2, 2): 4.0, (3, 1): 4.4, (1, 3): 4.4}
"""What a bead costs by its shape, when sentences are paired by length and numbers."""
_LONE = -3.2
_STRETCH, _BEND = 4.0, 1.3
_SHARED = 1.5
"""What it is worth that all numbers of a sentence are said."""


def _by_length(
    kept: tuple[list[int], list[int]],
    lengths: tuple[list[int], list[int]],
    values: tuple[list[Keys], list[Keys]],
) -> list[Pair]:
    """Pairs of the sentences that are left, in order."""
    mine, theirs = (
        np.array([one[n] for n in numbers], dtype=float) for one, numbers in zip(lengths, kept, strict=True)
    )
    ratio = theirs.sum() / max(1.0, mine.sum())
    found = {}
    for shape, cost in _MERGES.items():
        rows, columns = len(kept[0]) - shape[0] + 1, len(kept[1]) - shape[1] + 1
        if rows < 1 or columns < 1:
            continue
        stretch = np.abs(
            np.log((_runs(mine, shape[0]) * ratio + 12)[:, None] / (_runs(theirs, shape[1]) + 12)[None, :])
        )
        found[shape] = -cost - _STRETCH * stretch**_BEND + _SHARED * _shared(values, shape, (rows, columns))
    beads = best_row((len(kept[0]), len(kept[1])), found, _LONE)
    pairs = (
        ([kept[0][n] for n in bead.source], [kept[1][n] for n in bead.draft])
        for bead in beads
        if bead.source and bead.draft
    )
    return [Pair(range(i[0], i[-1] + 1), range(j[0], j[-1] + 1)) for i, j in pairs]


def _shared(values: tuple[list[Keys], list[Keys]], shape: Shape, size: Shape) -> Matrix:
    """The share of the numbers of each run of the source that each run of the draft has."""
    shares = np.zeros(size)
    theirs = [frozenset().union(*values[1][j : j + shape[1]]) for j in range(size[1])]
    for i in range(size[0]):
        mine = frozenset().union(*values[0][i : i + shape[0]])
        if mine:
            shares[i] = [len(mine & other) / len(mine) for other in theirs]
    return shares
