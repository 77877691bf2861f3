"""Passages in other words: sentences that share their telling words, and neighbours of such sentences."""

import math
from dataclasses import dataclass

import numpy as np

from editor_app.text.repeats.chains import Match, clusters
from editor_app.text.repeats.seeds import Runs
from editor_app.text.repeats.tokens import Floats, Ints, Tokens

_WORK = 3_000_000
"""At most this many meetings of a word here with the same word there; the commonest words are left out first."""
_DENSE = 4_000_000
"""Up to so many pairs of sentences each has its own place to be counted at, which is faster than sorting them."""
_SHORT = 3
"""A sentence of fewer words is read together with the next one."""


@dataclass(frozen=True, slots=True)
class Strictness:
    """When sentences, and passages made of them, count as saying the same."""

    cosine: float  # of two sentences, words weighted by how rare they are
    overlap: float  # share of words in common (dice)
    passage: float  # cosine of the whole passages
    gap: int  # sentences that may lie between two alike ones
    short: float = 0.0  # a passage of n words needs this / n more: two short sentences are easily alike

    def accepts(self, match: Match, words: float) -> bool:
        """Whether a passage of so many words says the same."""
        return match.strength > self.passage + self.short / max(1.0, words)


@dataclass(frozen=True, slots=True, eq=False)
class _Side:
    """One text as sentences of terms: entry by entry the sentence, the term, and how often it stands there."""

    tokens: Tokens
    terms: Ints  # a term number for each token
    first: Ints  # the first token of each sentence, and after the last one the number of tokens
    sentence: Ints
    term: Ints
    count: Floats

    @property
    def size(self) -> int:
        return len(self.first) - 1


@dataclass(frozen=True, slots=True, eq=False)
class Meaning:
    """Two texts (or one and itself) made ready to be asked where they say the same."""

    a: _Side
    b: _Side
    rarity: Floats  # of each term
    pairs: tuple[Ints, Ints]  # sentences that share a term
    cosine: Floats
    overlap: Floats

    def passages(self, strict: Strictness) -> list[Match]:
        """Where they say the same, in tokens; `strength` is the cosine."""
        alike = (self.cosine > strict.cosine) & (self.overlap > strict.overlap)
        i, j = self.pairs[0][alike], self.pairs[1][alike]
        found, todo = [], [(Runs(i, i + 1, j, j + 1), strict.gap)]
        while todo:
            seeds, gap = todo.pop()
            for members in clusters(seeds, gap, straight=self.a is self.b):
                part = seeds.only(members)
                match = self._match(part)
                fits = strict.accepts(match, self._words(match))
                if fits and not (self.a is self.b and match.overlaps_itself):
                    found.append(match)
                elif gap > 0 and len(members) > 1:
                    todo.append((part, gap // 2))
        return found

    def _match(self, seeds: Runs) -> Match:
        a0, a1 = self.a.first[seeds.a0.min()], self.a.first[seeds.a1.max()]
        b0, b1 = self.b.first[seeds.b0.min()], self.b.first[seeds.b1.max()]
        return self.match(int(a0), int(a1), int(b0), int(b1))

    def match(self, a0: int, a1: int, b0: int, b1: int) -> Match:
        """Two passages, in tokens, with their cosine."""
        return Match(a0, a1, b0, b1, self._alike(a0, a1, b0, b1))

    def _words(self, match: Match) -> float:
        """How long the shorter side is."""
        return min(self.a.tokens.weigh(match.a0, match.a1), self.b.tokens.weigh(match.b0, match.b1))

    def _alike(self, a0: int, a1: int, b0: int, b1: int) -> float:
        """The cosine of two passages, in tokens."""
        here, there = self.a.terms[a0:a1], self.b.terms[b0:b1]
        often_here = np.bincount(here, minlength=len(self.rarity))
        often_there = np.bincount(there, minlength=len(self.rarity))
        weight_here, weight_there = self.rarity[here] ** 2, self.rarity[there] ** 2
        length = math.sqrt((weight_here @ often_here[here]) * (weight_there @ often_there[there]))
        return float(weight_here @ often_there[here]) / length if length else 0.0


def between(a: Tokens, b: Tokens) -> Meaning:
    """Two texts made ready."""
    vocabulary, terms = np.unique(np.concatenate([a.stem, b.stem]), return_inverse=True)
    here = _side(a, terms[: len(a)], len(vocabulary))
    there = _side(b, terms[len(a) :], len(vocabulary))
    spread = np.bincount(here.term, minlength=len(vocabulary)) + np.bincount(there.term, minlength=len(vocabulary))
    rarity = np.log((here.size + there.size) / np.maximum(spread - 1, 1))
    return _meaning(here, there, rarity, inside=False)


def inside(a: Tokens) -> Meaning:
    """One text made ready to be compared with itself; of a pair the earlier sentence comes first."""
    vocabulary, terms = np.unique(a.stem, return_inverse=True)
    here = _side(a, terms, len(vocabulary))
    spread = np.bincount(here.term, minlength=len(vocabulary))
    rarity = np.log((here.size + 1) / np.maximum(spread - 1, 1))  # two sentences that say one thing make no word common
    return _meaning(here, here, rarity, inside=True)


def _side(a: Tokens, terms: Ints, vocabulary: int) -> _Side:
    first = _units(a)
    unit = np.repeat(np.arange(len(first) - 1), np.diff(first))
    entries, count = np.unique(unit * max(1, vocabulary) + terms, return_counts=True)
    sentence, term = np.divmod(entries, max(1, vocabulary))
    return _Side(a, terms, first, sentence, term, count.astype(np.float64))


def _units(a: Tokens) -> Ints:
    """The first token of each sentence, very short ones joined to the next; and the number of tokens."""
    kept: list[int] = []
    for start in np.flatnonzero(np.diff(a.sentence, prepend=-1)).tolist():
        if not kept or start - kept[-1] >= _SHORT:
            kept.append(start)
    return np.array([*kept, len(a)], np.int64)


def _meaning(a: _Side, b: _Side, rarity: Floats, *, inside: bool) -> Meaning:
    """Compares every sentence with every other through the terms they share."""
    used = _affordable(np.bincount(a.term, minlength=len(rarity)), np.bincount(b.term, minlength=len(rarity)))
    order = np.argsort(b.term, kind="stable")
    if inside:  # only later sentences: those behind an entry in the order of terms
        low = np.empty(len(order), np.int64)
        low[order] = np.arange(1, len(order) + 1)
    else:
        low = np.searchsorted(b.term[order], a.term, "left")
    count = np.searchsorted(b.term[order], a.term, "right") - low
    count = np.where(used[a.term], count, 0)
    here = np.repeat(np.arange(len(a.term)), count)
    within = np.arange(len(here)) - np.repeat(np.cumsum(count) - count, count)
    there = order[np.repeat(low, count) + within]
    weight_a, weight_b = a.count * rarity[a.term], b.count * rarity[b.term]
    pair = a.sentence[here] * b.size + b.sentence[there]
    keys, shared, product = _summed(pair, weight_a[here] * weight_b[there], a.size * b.size)
    i, j = np.divmod(keys, max(1, b.size))
    length = _length(a, weight_a)[i] * _length(b, weight_b)[j]
    words = (
        np.bincount(a.sentence[used[a.term]], minlength=a.size)[i]
        + np.bincount(b.sentence[used[b.term]], minlength=b.size)[j]
    )
    return Meaning(a, b, rarity, (i, j), product / np.maximum(length, 1e-9), 2 * shared / np.maximum(words, 1))


def _summed(pair: Ints, weight: Floats, most: int) -> tuple[Ints, Ints, Floats]:
    """The different pairs, how often each comes, and the sum of its weights."""
    if most > _DENSE:
        keys, place = np.unique(pair, return_inverse=True)
        return keys, np.bincount(place).astype(np.int64), np.bincount(place, weight).astype(np.float64)
    count = np.bincount(pair, minlength=most).astype(np.int64)
    keys = np.flatnonzero(count)
    return keys, count[keys], np.bincount(pair, weight, minlength=most)[keys].astype(np.float64)


def _length(side: _Side, weight: Floats) -> Floats:
    """The length of each sentence's vector."""
    return np.sqrt(np.bincount(side.sentence, weight**2, minlength=side.size))


def _affordable(here: Ints, there: Ints) -> "np.typing.NDArray[np.bool_]":
    """Which terms can be looked at within the work allowed."""
    work = here * there
    order = np.argsort(work, kind="stable")
    used = np.zeros(len(work), np.bool_)
    used[order] = np.cumsum(work[order]) <= _WORK
    return used
