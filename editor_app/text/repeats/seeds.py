"""Seeds: runs of words that stand in two places, found through the keys of six words in a row."""

from dataclasses import dataclass

import numpy as np

from editor_app.text.repeats.arrays import Ints, Keys
from editor_app.text.repeats.tokens import Tokens

GRAM = 6
"""Words in a row that make a seed."""
_OFTEN = 64
"""A gram that stands more often than this in the other text is paired in order, not with every place."""
_MULTIPLIER = 0x9E3779B97F4A7C15
_LINKS = 2_000_000
"""At most about this many links inside one text."""


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
    """Stretches of tokens that are the same in two places: from a0 up to a1 here, from b0 up to b1 there."""

    a0: Ints
    a1: Ints
    b0: Ints
    b1: Ints

    def __len__(self) -> int:
        return len(self.a0)

    def only(self, chosen: "np.typing.NDArray[np.bool_] | Ints") -> "Runs":
        """Some of them."""
        return Runs(self.a0[chosen], self.a1[chosen], self.b0[chosen], self.b1[chosen])

    def moved(self, by: Ints) -> "Runs":
        """The same with each token as far to the right as `by` says."""
        last_a, last_b = by[self.a1 - 1], by[self.b1 - 1]
        return Runs(self.a0 + by[self.a0], self.a1 + last_a, self.b0 + by[self.b0], self.b1 + last_b)


def grams(keys: Keys) -> Keys:
    """One key for each GRAM tokens in a row."""
    count = max(0, len(keys) - GRAM + 1)
    total = np.zeros(count, np.uint64)
    for step in range(GRAM):
        total = total * np.uint64(_MULTIPLIER) + keys[step : step + count]
    return total


def runs_between(a: Tokens, b: Tokens) -> Runs:
    """What two texts share."""
    return _heavy(a, _runs(*_pairs(grams(a.stem), grams(b.stem))))


def runs_inside(a: Tokens) -> Runs:
    """What stands in one text more than once; a0 < b0. Each place is seen against the next few like it."""
    return _heavy(a, _runs(*_links(grams(a.stem))))


def _heavy(a: Tokens, found: Runs) -> Runs:
    """Without runs that weigh too little: six Chinese characters are not six words."""
    total = np.concatenate([[0.0], np.cumsum(a.weight)])
    return found.only(total[found.a1] - total[found.a0] >= GRAM - 0.01)


def _pairs(a: Keys, b: Keys) -> tuple[Ints, Ints]:
    """Every (i, j) where a[i] == b[j]; what stands very often is paired first with first, second with second ..."""
    order = np.argsort(b, kind="stable")
    ranked = b[order]
    low = np.searchsorted(ranked, a, "left")
    count = np.searchsorted(ranked, a, "right") - low
    often = count > _OFTEN
    nth = _nth(a)
    low = np.where(often, low + np.minimum(nth, np.maximum(count - 1, 0)), low)
    count = np.where(often, (nth < count).astype(np.int64), count)
    i = np.repeat(np.arange(len(a)), count)
    within = np.arange(len(i)) - np.repeat(np.cumsum(count) - count, count)
    return i, order[np.repeat(low, count) + within]


def _nth(keys: Keys) -> Ints:
    """For each key how many equal ones stand before it."""
    order = np.argsort(keys, kind="stable")
    ranked = keys[order]
    nth = np.zeros(len(keys), np.int64)
    nth[order] = np.arange(len(keys)) - np.searchsorted(ranked, ranked, "left")
    return nth


def _links(keys: Keys) -> tuple[Ints, Ints]:
    """Every gram with the next few equal ones: linear in the text even when one line stands in it a thousand times."""
    order = _repeated(keys)
    order = order[np.argsort(keys[order], kind="stable")]
    ranked = keys[order]
    reach = max(1, min(8, _LINKS // max(1, len(keys))))
    here, there = [], []
    for step in range(1, min(reach, len(order) - 1) + 1):
        same = ranked[step:] == ranked[:-step]
        here.append(order[:-step][same])
        there.append(order[step:][same])
    none = np.zeros(0, np.int64)
    return np.concatenate([none, *here]), np.concatenate([none, *there])


def _repeated(keys: Keys) -> Ints:
    """Where the grams stand that stand more than once: most do not, and need not be put in order."""
    ranked = np.sort(keys)
    again = ranked[1:][ranked[1:] == ranked[:-1]]
    if not len(again):
        return np.zeros(0, np.int64)
    several = again[np.append(True, again[1:] != again[:-1])]
    nearest = np.minimum(np.searchsorted(several, keys), len(several) - 1)
    return np.flatnonzero(several[nearest] == keys)


def _runs(i: Ints, j: Ints) -> Runs:
    """Pairs that follow each other on one diagonal, joined."""
    diagonal = j - i
    order = np.lexsort((i, diagonal))
    i, diagonal = i[order], diagonal[order]
    begins = np.ones(len(i), np.bool_)
    begins[1:] = (diagonal[1:] != diagonal[:-1]) | (i[1:] != i[:-1] + 1)
    first = np.flatnonzero(begins)
    last = np.append(first[1:], len(i)) - 1 if len(i) else first
    a0, a1, by = i[first], i[last] + GRAM, diagonal[first]
    return Runs(a0, a1, a0 + by, a1 + by)
