"""Seeds near each other on both sides, joined into passages: an edit in the middle must not split one in two."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from editor_app.text.repeats.arrays import Ints
from editor_app.text.repeats.seeds import Runs


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


@dataclass(frozen=True, slots=True, eq=False)
class Clusters:
    """Numbers of seeds that belong together, cluster after cluster."""

    members: Ints
    first: Ints  # where in the members each cluster begins
    size: Ints  # how many each has

    def __len__(self) -> int:
        return len(self.first)

    def __getitem__(self, number: int) -> Ints:
        """The members of one."""
        first = self.first[number]
        return self.members[first : first + self.size[number]]

    def bounds(self, seeds: Runs) -> Runs:
        """The passage that each spans."""

        def edge(ends: Ints, of: np.ufunc) -> Ints:
            return of.reduceat(ends[self.members], self.first)

        if not len(self):
            return seeds.only(self.first)
        return Runs(
            edge(seeds.a0, np.minimum),
            edge(seeds.a1, np.maximum),
            edge(seeds.b0, np.minimum),
            edge(seeds.b1, np.maximum),
        )


def clusters(seeds: Runs, gap: int, *, straight: bool = False, within: Ints | None = None) -> Clusters:
    """The seeds that belong together: no gap wider than `gap` between them on either side. Those at the end come first.

    If `straight`, they must also follow each other at about the same distance on both sides. `within` numbers the parts
    that the seeds were put in before, in order: none is joined to one of another part.
    """
    sides = [(seeds.a0, seeds.a1), (seeds.b0, seeds.b1)]
    if straight:
        sides.append((seeds.b0 - seeds.a0, seeds.b0 - seeds.a0))
    members = np.arange(len(seeds))
    part = np.zeros(len(seeds), np.int64) if within is None else within
    parts, turn, settled = int(part[-1]) + 1 if len(part) else 0, 0, 0
    while settled < len(sides) and parts < len(members):
        members, part = _parted(members, part, *sides[turn % len(sides)], gap)
        before, parts = parts, int(part[-1]) + 1
        settled = settled + 1 if parts == before else 1
        turn += 1
    size = np.bincount(part)[::-1]
    members = members[np.argsort(-part, kind="stable")]
    return Clusters(members, np.cumsum(size) - size, size)


def _parted(members: Ints, part: Ints, start: Ints, end: Ints, gap: int) -> tuple[Ints, Ints]:
    """The members of each part in the order of one side, and the numbers of the parts that its gaps split them into."""
    low = start.min()
    wide = int(end.max() - low) + gap + 1  # so far apart are two parts that no gap is as wide
    place = part * wide + (start[members] - low)
    order = np.argsort(place, kind="stable")
    members, place = members[order], place[order]
    reached = np.maximum.accumulate(place + (end - start)[members])
    return members, np.append(0, np.cumsum(place[1:] - reached[:-1] > gap))


def matches(found: Runs, strength: Sequence[float]) -> list[Match]:
    """Passages as single matches."""
    columns = (found.a0.tolist(), found.a1.tolist(), found.b0.tolist(), found.b1.tolist())
    return [Match(*match) for match in zip(*columns, strength, strict=True)]


def chained(seeds: Runs, gap: int, apart: Ints | None = None) -> list[Match]:
    """Passages of seeds; `strength` is the length of the longest one in tokens.

    Inside one text, `apart` moves each token: where it grows, there is a border that no passage crosses.
    """
    placed = seeds if apart is None else seeds.moved(apart)
    those = clusters(placed, gap, straight=True)
    if not len(those):
        return []
    length = (seeds.a1 - seeds.a0).astype(np.float64)[those.members]
    return matches(those.bounds(seeds), np.maximum.reduceat(length, those.first).tolist())
