"""What the words of two texts explain of each other: a Chinese word by a gloss, a number, or how it is spelt."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Keys = frozenset[str]
Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the source: the keys by which the draft may say it, and what it weighs."""

    text: str
    keys: Keys
    weight: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much of each sentence is explained by `q` sentences of the other text, from each of its sentences on.

    `source[q - 1][i, j]`: of sentence i of the source by the sentences j to j + q - 1 of the draft; `draft` likewise,
    by the sentences of the source. `source_weights` and `draft_weights` are the weights of the sentences.
    """

    source: tuple[Matrix, ...]
    draft: tuple[Matrix, ...]
    source_weights: NDArray[np.float64]
    draft_weights: NDArray[np.float64]

    def source_share(self, i: int) -> float:
        """How much of a sentence of the source one sentence of the draft says at most."""
        row = self.source[0][i]
        return float(row.max(initial=0) / self.source_weights[i])

    def draft_share(self, j: int) -> float:
        """How much of a sentence of the draft one sentence of the source says at most."""
        row = self.draft[0][j]
        return float(row.max(initial=0) / self.draft_weights[j])


_LEAST = 0.01
"""A weight of every sentence, so that none is nothing."""


def weigh(source: Sequence[Sequence[Token]], draft: Sequence[tuple[Keys, Keys]], most: int) -> Evidence:
    """The evidence for runs of up to `most` sentences.

    Of a sentence of the draft there are the keys that count as its words, and those by which it can only be met.
    A word that stands in many sentences weighs less.
    """
    said = [words | met for words, met in draft]
    source_rows = [[(token.keys, token.weight) for token in sentence] for sentence in _thinned(source)]
    counts = Counter(key for words, _ in draft for key in words)
    draft_rows = [[(frozenset((key, f"={key}")), counts[key] ** -0.5) for key in words] for words, _ in draft]
    source_bags = [frozenset().union(*(token.keys for token in sentence)) for sentence in source]
    mine, source_weights = _explained(source_rows, said, most)
    theirs, draft_weights = _explained(draft_rows, source_bags, most)
    return Evidence(mine, theirs, source_weights, draft_weights)


def _thinned(source: Sequence[Sequence[Token]]) -> list[list[Token]]:
    counts = Counter(text for sentence in source for text in {token.text for token in sentence})
    return [
        [Token(token.text, token.keys, token.weight * counts[token.text] ** -0.5) for token in sentence]
        for sentence in source
    ]


def _explained(
    rows: Sequence[Sequence[tuple[Keys, float]]], bags: Sequence[Keys], most: int
) -> tuple[tuple[Matrix, ...], NDArray[np.float64]]:
    """For each sentence and each run of bags, the weight of its tokens that have a key in one of the bags."""
    tokens = [token for row in rows for token in row]
    weights = np.array([weight for _, weight in tokens], dtype=np.float64)
    by_key: dict[str, list[int]] = defaultdict(list)
    for number, (keys, _) in enumerate(tokens):
        for key in keys:
            by_key[key].append(number)
    hits = np.zeros((len(tokens), len(bags)), dtype=bool)
    for at, bag in enumerate(bags):
        hits[_numbers(by_key, bag), at] = True
    ends = np.cumsum([0, *(len(row) for row in rows)])
    sums = [_sums(_run(hits, size), weights, ends) for size in range(1, most + 1)]
    whole = np.array([weights[start:end].sum() for start, end in pairwise(ends)]) + _LEAST
    return tuple(sums), whole


def _numbers(by_key: dict[str, list[int]], bag: Iterable[str]) -> list[int]:
    return [number for key in bag if key in by_key for number in by_key[key]]


def _run(hits: NDArray[np.bool_], size: int) -> NDArray[np.bool_]:
    """Whether each token is met in one of `size` bags from each on."""
    found = hits.copy()
    for shift in range(1, size):
        found[:, :-shift] |= hits[:, shift:]
    return found


def _sums(hits: NDArray[np.bool_], weights: NDArray[np.float64], ends: NDArray[np.int_]) -> Matrix:
    running = np.vstack([np.zeros((1, hits.shape[1])), np.cumsum(hits * weights[:, None], axis=0)])
    summed: Matrix = running[ends[1:]] - running[ends[:-1]]
    return summed
