"""Seeds near each other on both sides, joined into passages: an edit in the middle must not split one in two."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from editor_app.text.repeats.arrays import Ints
from editor_app.text.repeats.seeds import Runs

_FEW = 40
"""So few members are faster looked at one by one."""


class Match(NamedTuple):
    """Tokens a0 up to a1 here say what tokens b0 up to b1 there say; `strength` is whatever measure the finder uses."""

    a0: int
    a1: int
    b0: int
    b1: int
    strength: float

    @property
    def length(self) -> int:
        """Tokens of the shorter side."""
        return min(self.a1 - self.a0, self.b1 - self.b0)

    @property
    def overlaps_itself(self) -> bool:
        """Whether, in one text, the two places share a token."""
        return self.b0 < self.a1 and self.a0 < self.b1


def clusters(seeds: Runs, gap: int, *, straight: bool = False) -> Iterator[Ints]:
    """Numbers of seeds that belong together: no gap wider than `gap` between them on either side.

    If `straight`, they must also follow each other at about the same distance on both sides.
    """
    sides = [(seeds.a0, seeds.a1), (seeds.b0, seeds.b1)]
    if straight:
        sides.append((seeds.b0 - seeds.a0, seeds.b0 - seeds.a0))
    todo: list[tuple[Ints, int, int]] = [(np.arange(len(seeds)), 0, 0)] if len(seeds) else []
    while todo:
        members, side, settled = todo.pop()
        if len(members) == 1 or settled == len(sides):
            yield members
            continue
        parts = _parted(members, *sides[side], gap)
        settled = settled + 1 if len(parts) == 1 else 0
        todo += [(part, (side + 1) % len(sides), settled) for part in parts]


def _parted(members: Ints, start: Ints, end: Ints, gap: int) -> list[Ints]:
    """Members in the order of one side, split at its gaps."""
    if len(members) <= _FEW:
        return _few_parted(members, start[members].tolist(), end[members].tolist(), gap)
    ordered = members[np.argsort(start[members], kind="stable")]
    reached = np.maximum.accumulate(end[ordered])
    holes = np.flatnonzero(start[ordered][1:] - reached[:-1] > gap) + 1
    edges = [0, *holes.tolist(), len(ordered)]
    return [ordered[first:last] for first, last in pairwise(edges)]


def _few_parted(members: Ints, start: list[int], end: list[int], gap: int) -> list[Ints]:
    """The same of a few members, where numpy takes longer to be asked than to answer."""
    order = sorted(range(len(start)), key=start.__getitem__)
    edges, reached = [0], end[order[0]]
    for number, at in enumerate(order):
        if start[at] - reached > gap:
            edges.append(number)
        reached = max(reached, end[at])
    ordered = members[order]
    return [ordered[first:last] for first, last in pairwise([*edges, len(order)])]


def bounds(seeds: Runs, members: Ints, strength: float) -> Match:
    """The passage that a cluster of seeds spans."""
    return Match(
        int(seeds.a0[members].min()),
        int(seeds.a1[members].max()),
        int(seeds.b0[members].min()),
        int(seeds.b1[members].max()),
        strength,
    )


def chained(seeds: Runs, gap: int, apart: Ints | None = None) -> list[Match]:
    """Passages of seeds; `strength` is the length of the longest one in tokens.

    Inside one text, `apart` moves each token: where it grows, there is a border that no passage crosses.
    """
    length = seeds.a1 - seeds.a0
    placed = seeds if apart is None else seeds.moved(apart)
    return [bounds(seeds, members, float(length[members].max())) for members in clusters(placed, gap, straight=True)]
