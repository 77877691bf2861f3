"""What has no partner when two texts are aligned: left out, added, moved, or rendered too poorly to be told."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from editor_app.text.parallel.beads import Bead, best_row
from editor_app.text.parallel.evidence import Evidence

_LEAST = 2.5
"""Words that a sentence without partner weighs at least to be reported."""
_SAID, _BACKED = 0.6, 0.5
"""The share of a sentence of the source, or of the draft, that another place explains, so that it is not reported."""
_MOVED = 0.5
_TOO_LONG, _NEARER, _STRANGE = 0.4, 0.2, 0.5
"""How much too long sentences of the source must be for those of the draft that they are paired with, how much nearer
they must be without one (in natural logarithms), and how little of it may be said, for it to be left out.
"""


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


def joined(beads: Sequence[Bead], evidence: Evidence) -> list[Bead]:
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


def moved_pairs(beads: Sequence[Bead], evidence: Evidence) -> tuple[Pair, ...]:
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


def left_out(beads: Sequence[Bead], evidence: Evidence, moved: Set[int]) -> tuple[LeftOut, ...]:
    """Runs of sentences of the source without a partner, of which no other place says the greater part."""
    found: list[LeftOut] = []
    last = -1
    for paired, run in groupby(beads, lambda bead: bool(bead.draft)):
        beads_here = list(run)
        if paired:
            last = beads_here[-1].draft[-1]
            continue
        numbers = [number for bead in beads_here for number in bead.source if number not in moved]
        while numbers and evidence.source_share(numbers[0]) >= _SAID:
            numbers.pop(0)
        while numbers and evidence.source_share(numbers[-1]) >= _SAID:
            numbers.pop()
        weights = evidence.source_weights[numbers]
        said = sum(evidence.source_share(i) * weight for i, weight in zip(numbers, weights, strict=True))
        if weights.sum() >= _LEAST and said < _SAID * weights.sum():
            found.append(LeftOut(range(numbers[0], numbers[-1] + 1), last))
    return tuple(found)


def without_strangers(
    beads: Sequence[Bead], evidence: Evidence, source: Sequence[int], draft: Sequence[int]
) -> Iterator[Bead]:
    """Beads without the sentence of the source that makes them too long, and of which they say little."""
    ratio = sum(draft) / max(1, sum(source))
    for bead in beads:
        stranger = _stranger(bead, evidence, source, draft, ratio) if len(bead.source) > 1 and bead.draft else -1
        if stranger < 0:
            yield bead
        elif stranger == bead.source[0]:
            yield from (Bead(range(stranger, stranger + 1), range(0)), Bead(bead.source[1:], bead.draft))
        else:
            yield from (Bead(bead.source[:-1], bead.draft), Bead(range(stranger, stranger + 1), range(0)))


def _stranger(bead: Bead, evidence: Evidence, source: Sequence[int], draft: Sequence[int], ratio: float) -> int:
    """The first or last sentence of a bead, where the bead is more nearly as long as it should be without; else -1."""
    theirs = sum(draft[j] for j in bead.draft)
    mine = sum(source[i] for i in bead.source) * ratio
    ends = (bead.source[0], bead.source[-1])
    shares = {i: evidence.source[len(bead.draft) - 1][i, bead.draft[0]] / evidence.source_weights[i] for i in ends}
    least = min(ends, key=lambda i: shares[i])
    too_long, without = np.log(mine / theirs), np.log(max(1.0, mine - source[least] * ratio) / theirs)
    fits = too_long > _TOO_LONG and abs(without) < too_long - _NEARER
    return least if fits and shares[least] < _STRANGE else -1


def added(beads: Sequence[Bead], evidence: Evidence, moved: Set[int]) -> tuple[range, ...]:
    """Sentences of the draft without a partner, of which no place of the source says the greater part."""
    found = []
    for bead in beads:
        if bead.source or not moved.isdisjoint(bead.draft):
            continue
        weight = sum(float(evidence.draft_weights[j]) for j in bead.draft)
        if weight >= _LEAST and all(evidence.draft_share(j) < _BACKED for j in bead.draft):
            found.append(bead.draft)
    return tuple(found)
