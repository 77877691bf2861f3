"""Two rows of sentences paired in order: which few of one stand for which few of the other."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Shape = tuple[int, int]
"""How many sentences of the source and of the draft one bead joins."""
Worths = Mapping[Shape, NDArray[np.float64]]
"""What a bead of each shape is worth, by the sentences it begins with."""
_BAND = 12
"""Sentences around the diagonal that are tried, beside what one side has more than the other."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences of the source and of the draft that render each other; one of the two may be empty."""

    source: range
    draft: range


def best_row(lengths: Shape, worths: Worths, alone: float) -> tuple[Bead, ...]:
    """The row of beads with the greatest sum; a sentence without partner counts `alone`."""
    n, m = lengths
    tables = {shape: worth.tolist() for shape, worth in worths.items()}
    steps = [(1, 0), (0, 1), *tables]
    band = max(_BAND, abs(n - m) + _BAND // 2)
    slope = m / max(1, n)
    best: list[dict[int, float]] = [{} for _ in range(n + 1)]
    came: dict[Shape, Shape] = {}
    best[0][0] = 0.0
    for i in range(n + 1):
        row = best[i]
        for j in range(max(0, int(i * slope - band)), min(m, int(i * slope + band)) + 1):
            here = row.get(j)
            if here is None:
                continue
            for p, q in steps:
                if i + p > n or j + q > m:
                    continue
                gained = here + (tables[p, q][i][j] if p and q else alone)
                if gained > best[i + p].get(j + q, -np.inf):
                    best[i + p][j + q] = gained
                    came[i + p, j + q] = (p, q)
    return tuple(reversed(_walked(came, n, m)))


def _walked(came: Mapping[Shape, Shape], i: int, j: int) -> list[Bead]:
    found = []
    while i or j:
        p, q = came[i, j]
        found.append(Bead(range(i - p, i), range(j - q, j)))
        i, j = i - p, j - q
    return found
