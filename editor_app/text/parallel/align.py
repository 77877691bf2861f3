"""Which sentences of a draft render which of its source, what was left out, and what was added.

Two rows of beads. The first weighs what the words explain of one another and finds sentences without a partner; the
second goes by length and numbers, so that a poor rendering, which shares few words, still meets its sentence.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from editor_app.text.parallel.beads import Bead, Shape, best_row
from editor_app.text.parallel.evidence import Evidence, Keys, Matrix, weigh
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
_LEAST = 2.5
"""Words that a sentence without partner weighs at least to be reported."""
_SAID, _BACKED = 0.55, 0.5
"""The share of a sentence of the source, or of the draft, that another place explains, so that it is not reported."""
_MOVED = 0.5


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentences of the source and of the draft, by their numbers, that render each other."""

    source: range
    draft: range
    moved: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Sentences of the source that the draft lacks, and the number of the sentence of the draft they would follow."""

    source: range
    after: int


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
    beads = _joined(row, evidence)
    moved = _moved(beads, evidence)
    left_out = _left_out(beads, evidence, {number for pair in moved for number in pair.source})
    added = _added(beads, evidence, {number for pair in moved for number in pair.draft})
    gone = {number for one in left_out for number in one.source} | {n for pair in moved for n in pair.source}
    new = {number for one in added for number in one} | {n for pair in moved for n in pair.draft}
    kept = [n for n in range(len(source.sentences)) if n not in gone], [n for n in range(len(said)) if n not in new]
    pairs = (
        *_by_length(kept, lengths, ([source.values[n] for n in kept[0]], [english_values(said[n]) for n in kept[1]])),
        *moved,
    )
    ordered = tuple(sorted(pairs, key=lambda pair: pair.draft.start))
    return Parallel(source, draft, sentences, ordered, left_out, added)


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


def _joined(beads: Sequence[Bead], evidence: Evidence) -> list[Bead]:
    """Sentences of both texts that are left over at one place are poor renderings of one another, as far as they go."""
    found: list[Bead] = []
    for paired, run in groupby(beads, lambda bead: bool(bead.source and bead.draft)):
        left = list(run)
        source = [number for bead in left for number in bead.source]
        draft = [number for bead in left for number in bead.draft]
        found += left if paired or not source or not draft else _poor(source, draft, evidence)
    return found


def _poor(source: Sequence[int], draft: Sequence[int], evidence: Evidence) -> list[Bead]:
    """As many pairs as there can be, of those that explain most of each other."""
    mine, theirs = evidence.source_weights[source], evidence.draft_weights[draft]
    shares = (
        evidence.source[0][np.ix_(source, draft)] / mine[:, None]
        + (evidence.draft[0][np.ix_(draft, source)] / theirs[:, None]).T
    )
    alike = np.minimum(mine[:, None], theirs[None, :]) / np.maximum(mine[:, None], theirs[None, :])
    row = best_row((len(source), len(draft)), {(1, 1): shares + alike + 1}, 0.0)
    return [
        Bead(
            range(source[bead.source[0]], source[bead.source[-1]] + 1) if bead.source else range(0),
            range(draft[bead.draft[0]], draft[bead.draft[-1]] + 1) if bead.draft else range(0),
        )
        for bead in row
    ]


def _moved(beads: Sequence[Bead], evidence: Evidence) -> tuple[Pair, ...]:
    """Sentences without a partner in order that have one elsewhere."""
    free = {number for bead in beads if not bead.source for number in bead.draft}
    found = []
    for bead in beads:
        for i in bead.source if not bead.draft else ():
            shares = {j: evidence.source[0][i, j] / evidence.source_weights[i] for j in free}
            j = max(shares, key=lambda j: shares[j], default=-1)
            if j >= 0 and shares[j] > _MOVED and evidence.draft[0][j, i] / evidence.draft_weights[j] > _MOVED:
                free.discard(j)
                found.append(Pair(range(i, i + 1), range(j, j + 1), moved=True))
    return tuple(found)


def _left_out(beads: Sequence[Bead], evidence: Evidence, moved: set[int]) -> tuple[LeftOut, ...]:
    found: list[LeftOut] = []
    last = -1
    for bead in beads:
        last = bead.draft[-1] if bead.draft else last
        if bead.draft or moved.intersection(bead.source):
            continue
        weight = sum(float(evidence.source_weights[i]) for i in bead.source)
        if weight >= _LEAST and all(evidence.source_share(i) < _SAID for i in bead.source):
            before = found[-1] if found else None
            if before and before.after == last and before.source.stop == bead.source.start:
                found[-1] = LeftOut(range(before.source.start, bead.source.stop), last)
            else:
                found.append(LeftOut(bead.source, last))
    return tuple(found)


def _added(beads: Sequence[Bead], evidence: Evidence, moved: set[int]) -> tuple[range, ...]:
    found = []
    for bead in beads:
        if bead.source or moved.intersection(bead.draft):
            continue
        weight = sum(float(evidence.draft_weights[j]) for j in bead.draft)
        if weight >= _LEAST and all(evidence.draft_share(j) < _BACKED for j in bead.draft):
            found.append(bead.draft)
    return tuple(found)


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
