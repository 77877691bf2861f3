"""Passages in other words: sentences that share their content words, and neighbours of such sentences."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

import numpy as np

from editor_app.text.repeats.alike import Counted, Pairs, Side, pairs_between, pairs_inside, side
from editor_app.text.repeats.arrays import Flags, Floats, Ints, stretches
from editor_app.text.repeats.chains import Match, clusters
from editor_app.text.repeats.seeds import Runs
from editor_app.text.repeats.tokens import Tokens

_AT_ONCE = 1_000_000
"""This many words are looked up in one step, so that a long text does not exhaust the memory."""

_ROUNDING = 1e-6
"""Two ways to sum up one thing differ by less."""


_Path = tuple[int, ...]
"""Out of which clusters, one in the other, a cluster was split, so that passages come in one order."""
_ACCEPTED, _SPLIT = 0, 1


@dataclass(frozen=True, slots=True)
class Strictness:
    """When sentences, and passages made of them, count as saying the same."""

    cosine: float  # of two sentences, words weighted by how rare they are
    overlap: float  # share of words in common (dice)
    passage: float  # cosine of the whole passages
    gap: int  # sentences that may lie between two alike ones
    short: float = 0.0  # a passage of n words needs this / n more: two short sentences are easily alike

    def least(self, words: Floats) -> Floats:
        """What the cosine of a passage of so many words must exceed."""
        return self.passage + self.short / np.maximum(1.0, words)

    def accepts(self, match: Match, words: float) -> bool:
        """Whether a passage of so many words says the same."""
        return match.strength > self.passage + self.short / max(1.0, words)


@dataclass(frozen=True, slots=True, eq=False)
class Meaning:
    """Two texts (or one and itself) made ready to be asked where they say the same."""

    a: Side
    b: Side
    rarity: Floats  # of each term
    pairs: Pairs
    cosine: Floats  # of each pair

    def passages(self, strict: Strictness, apart: Ints | None = None, silent: Flags | None = None) -> list[Match]:
        """Where they say the same, in tokens; `strength` is the cosine.

        Inside one text, `apart` moves each sentence: where it grows, there is a border that no passage crosses. No
        passage begins or ends with a `silent` sentence.
        """
        alike = (self.cosine > strict.cosine) & (self.pairs.overlap > strict.overlap)
        if silent is not None:
            alike &= ~(silent[self.pairs.i] | silent[self.pairs.j])
        i, j = self.pairs.i[alike], self.pairs.j[alike]
        seeds, hopeless = Runs(i, i + 1, j, j + 1), self._hopeless(strict, alike)
        placed = seeds if apart is None else seeds.moved(apart)
        found: list[tuple[_Path, Match]] = []
        gap, chosen, within, paths = strict.gap, np.arange(len(i)), np.zeros(len(i), np.int64), [_Path()]
        while len(chosen):
            those = clusters(placed.only(chosen), gap, straight=self.a is self.b, within=within)
            bounds = those.bounds(seeds.only(chosen))
            sides = ((self.a, bounds.a0), (self.a, bounds.a1), (self.b, bounds.b0), (self.b, bounds.b1))
            told = list(zip(*(side.first[edge].tolist() for side, edge in sides), strict=True))
            again: list[Ints] = []
            longer: list[_Path] = []
            for number in np.flatnonzero((those.size > 1) | ~hopeless[chosen[those.members[those.first]]]).tolist():
                members, path = those[number], paths[within[those.members[those.first[number]]]]
                if match := self._accepted(strict, told[number], gap):
                    found.append(((*path, _ACCEPTED, number), match))
                elif gap > 0 and len(members) > 1:
                    again.append(chosen[members])
                    longer.append((*path, _SPLIT, -number))
            gap, paths = gap // 2, longer
            within = np.repeat(np.arange(len(again)), [len(part) for part in again])
            chosen = np.concatenate([np.zeros(0, np.int64), *again])
        return [match for _, match in sorted(found, key=itemgetter(0))]

    def _hopeless(self, strict: Strictness, chosen: Flags) -> Flags:
        """Which pairs of sentences are not a passage by themselves: most pairs need no closer look."""
        i, j = self.pairs.i[chosen], self.pairs.j[chosen]
        cosine = self.cosine[chosen]
        if not self.pairs.used.all():  # the commonest words are not in it; in a passage they count
            cosine = _cosine(self.a, self.b, i, j, self.rarity, self.rarity)
        return cosine < strict.least(np.minimum(self.a.words()[i], self.b.words()[j])) - _ROUNDING

    def _accepted(self, strict: Strictness, place: tuple[int, int, int, int], gap: int) -> Match | None:
        """A passage that says the same; inside one text, it must be said in two places."""
        match = Match(*place, 0.0)
        if self.a is self.b and (match.overlaps_itself or (gap and _holds_two(match))):
            return None
        match = self.match(*place)
        return match if strict.accepts(match, self._words(match)) else None

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


def _holds_two(match: Match) -> bool:
    """Whether one side is so much longer that it may say twice, with a gap between, what the other says once."""
    return max(match.a1 - match.a0, match.b1 - match.b0) >= 2 * match.length


def between(a: Tokens, b: Tokens) -> Meaning:
    """Two texts made ready."""
    vocabulary, terms = np.unique(np.concatenate([a.stem, b.stem]), return_inverse=True)
    here = side(a, terms[: len(a)], vocabulary)
    there = side(b, terms[len(a) :], vocabulary)
    rarity = np.log((here.size + there.size) / np.maximum(here.spread + there.spread - 1, 1))
    return _meaning(here, there, rarity, pairs_between(here, there))


def inside(a: Tokens, before: Counted | None = None) -> Meaning:
    """One text made ready to be compared with itself; faster, and the same, with what an earlier state of it told."""
    vocabulary, terms = np.unique(a.stem, return_inverse=True)
    here = side(a, terms, vocabulary)
    rarity = np.log(
        (here.size + 1) / np.maximum(here.spread - 1, 1)
    )  # two sentences that say one thing make no word common
    return _meaning(here, here, rarity, pairs_inside(here, before))


def _meaning(a: Side, b: Side, rarity: Floats, pairs: Pairs) -> Meaning:
    counting = np.where(pairs.used, rarity, 0.0)
    return Meaning(a, b, rarity, pairs, _cosine(a, b, pairs.i, pairs.j, counting, rarity))


def _cosine(a: Side, b: Side, i: Ints, j: Ints, counting: Floats, rarity: Floats) -> Floats:
    """The cosine of each pair of sentences, where words count as `counting` says in the product alone."""
    product = np.zeros(len(i))
    for part in _portions(a, i):
        product[part] = _products(a, b, i[part], j[part], counting**2)
    length = _length(a, rarity)[i] * _length(b, rarity)[j]
    return product / np.maximum(length, 1e-9)


def _portions(a: Side, i: Ints) -> Iterator[slice]:
    """Pairs in portions whose first sentences have about as many words as may be looked up at once."""
    words = np.cumsum(np.diff(a.first)[i])
    edges = np.searchsorted(words, np.arange(0, words[-1] if len(words) else 0, _AT_ONCE))
    yield from (slice(first, stop) for first, stop in pairwise([*edges.tolist(), len(i)]))


def _products(a: Side, b: Side, i: Ints, j: Ints, weight: Floats) -> Floats:
    """The product of each pair of sentences, taken as vectors: the terms of one are looked up in the other."""
    borders = np.searchsorted(a.sentence, np.arange(a.size + 1))
    pair, here = stretches(borders[i], borders[i + 1])
    terms = max(1, len(weight))
    known = b.sentence * terms + b.term
    wanted = j[pair] * terms + a.term[here]
    there = np.minimum(np.searchsorted(known, wanted), len(known) - 1)
    both = known[there] == wanted
    pair, here, there = pair[both], here[both], there[both]
    product = a.count[here] * b.count[there] * weight[a.term[here]]
    return np.bincount(pair, product, minlength=len(i)).astype(np.float64)


def _length(a: Side, rarity: Floats) -> Floats:
    """The length of each sentence, taken as a vector."""
    return np.sqrt(np.bincount(a.sentence, (a.count * rarity[a.term]) ** 2, minlength=a.size))
