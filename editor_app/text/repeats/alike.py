"""Pairs of sentences that share words: the first look, by counting; only these are weighed by how rare their words
are.
"""

from dataclasses import dataclass

import numpy as np

from editor_app.text.repeats.arrays import Flags, Floats, Ints, Keys, stretches
from editor_app.text.repeats.tokens import Tokens

LEAST = 0.30
"""The share of words in common (dice) that a pair must exceed."""
_WORK = 3_000_000
"""At most this many matches of a word here with the same word there; the most common words are left out first."""
_CELLS = 8_192
"""About so many pairs of sentences are counted at once"""
_PORTIONS = 64
"""... but a long text in at most this many portions."""
_DENSE = 4_000_000
"""Up to this many pairs of sentences are counted in an array of their own, which is faster than sorting them."""
_SHORT = 3
"""A sentence of fewer words is read together with the next one."""


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One text as sentences of terms: entry by entry the sentence, the term, and how often it stands there."""

    tokens: Tokens
    terms: Ints  # a term number for each token, in the order of their keys
    first: Ints  # the first token of each sentence, and after the last one the number of tokens
    keys: Keys  # of the terms
    sentence: Ints
    term: Ints
    count: Floats
    spread: Ints  # in how many sentences each term stands
    order: Ints  # the entries in the order of their terms

    @property
    def size(self) -> int:
        """How many sentences."""
        return len(self.first) - 1

    def words(self) -> Floats:
        """How much each sentence weighs, in English words."""
        return np.diff(np.concatenate([[0.0], np.cumsum(self.tokens.weight)])[self.first])


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Sentences that share more than LEAST of their words."""

    i: Ints
    j: Ints
    overlap: Floats
    used: Flags  # which terms were counted


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """The pairs of one text, and what identifies its sentences in the next state of the text."""

    stem: Keys
    first: Ints
    pairs: Pairs
    unused: Keys  # the words that were too common to be counted


def side(a: Tokens, terms: Ints, keys: Keys) -> Side:
    """One text as sentences of terms, which have these keys."""
    first, vocabulary = _units(a), len(keys)
    unit = np.repeat(np.arange(len(first) - 1), np.diff(first))
    entries, count = np.unique(unit * max(1, vocabulary) + terms, return_counts=True)
    sentence, term = np.divmod(entries, max(1, vocabulary))
    spread = np.bincount(term, minlength=vocabulary)
    order = np.argsort(term.astype(np.min_scalar_type(vocabulary)), kind="stable")  # the smaller the type, the faster
    return Side(a, terms, first, keys, sentence, term, count.astype(np.float64), spread, order)


def _units(a: Tokens) -> Ints:
    """The first token of each sentence, very short ones joined to the next; and the number of tokens."""
    starts = np.flatnonzero(np.diff(a.sentence, prepend=-1))
    if (np.diff(starts) >= _SHORT).all():
        return np.append(starts, len(a))
    kept: list[int] = []
    for start in starts.tolist():
        if not kept or start - kept[-1] >= _SHORT:
            kept.append(start)
    return np.array([*kept, len(a)], np.int64)


def pairs_between(a: Side, b: Side) -> Pairs:
    """Pairs of a sentence here and one there."""
    used = _affordable(a.spread * b.spread)
    entry = np.flatnonzero(used[a.term])
    term, end = a.term[entry], np.cumsum(b.spread)
    return _sharing(a, b, used, range(a.size), _Meetings(entry, (end - b.spread)[term], end[term]))


def pairs_inside(a: Side, before: Counted | None = None) -> Pairs:
    """Pairs of sentences of one text, the earlier one first. What an earlier state of the text gave is not counted
    again.
    """
    used = _affordable(a.spread**2)
    if before is None or not np.array_equal(a.keys[~used], before.unused):
        return _in_order(_touching(a, used, range(a.size)))
    old, new = (before.stem, before.first), (a.tokens.stem, a.first)
    size = len(before.first) - 1
    head = _same(*old, *new)
    tail = min(_same(*_backwards(*old), *_backwards(*new)), min(a.size, size) - head)
    found = _touching(a, used, range(head, a.size - tail))
    return _in_order(found, _moved(before.pairs, head, size - tail, a.size - size))


@dataclass(frozen=True, slots=True, eq=False)
class _Meetings:
    """Where words meet: an entry here (in order), and from where up to where there, in the order of terms."""

    entry: Ints
    low: Ints
    high: Ints


def _touching(a: Side, used: Flags, touched: range) -> Pairs:
    """The pairs of one text in which at least one sentence was touched by the edit.

    A word of such a sentence meets the same word in all sentences behind it, and in those before the first touched.
    """
    end = np.cumsum(a.spread)
    rank = np.empty(len(a.term), np.int64)
    rank[a.order] = np.arange(len(a.term))
    start, close = np.searchsorted(a.sentence, [touched.start, touched.stop])
    entry = start + np.flatnonzero(used[a.term[start:close]])
    term = a.term[entry]
    begin, earlier = (end - a.spread)[term], np.bincount(a.term[:start], minlength=len(used))[term]
    low, high = np.stack([begin, rank[entry] + 1], 1), np.stack([begin + earlier, end[term]], 1)
    return _sharing(a, a, used, touched, _Meetings(np.repeat(entry, 2), low.ravel(), high.ravel()))


def _sharing(a: Side, b: Side, used: Flags, rows: range, meetings: _Meetings) -> Pairs:
    """The pairs of sentences that share enough of the words that meet. A portion at a time: small arrays are fast."""
    there = b.sentence[b.order]
    words_a, words_b = _words(a, used), _words(b, used)
    size = max(1, _CELLS // max(1, b.size), a.size // _PORTIONS)
    found: list[tuple[Ints, Ints, Floats]] = [(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))]
    for row in rows[::size]:
        part = slice(*np.searchsorted(a.sentence[meetings.entry], [row, row + size]))
        number, place = stretches(meetings.low[part], meetings.high[part])
        here = a.sentence[meetings.entry[part]] - row
        keys, shared = _counted(here[number] * b.size + there[place], size * b.size)
        i, j = np.divmod(keys, b.size)
        overlap = 2 * shared / (words_a[i + row] + words_b[j])
        enough = overlap > LEAST
        found.append((i[enough] + row, j[enough], overlap[enough]))
    i, j, overlap = map(np.concatenate, zip(*found, strict=True))
    return Pairs(i, j, overlap, used)


def _in_order(*parts: Pairs) -> Pairs:
    """The pairs of one text, with the earlier sentence first."""
    i, j = np.concatenate([part.i for part in parts]), np.concatenate([part.j for part in parts])
    i, j = np.minimum(i, j), np.maximum(i, j)
    order = np.lexsort((j, i))
    return Pairs(i[order], j[order], np.concatenate([part.overlap for part in parts])[order], parts[0].used)


def _words(a: Side, used: Flags) -> Ints:
    """How many different words each sentence has."""
    return np.bincount(a.sentence[used[a.term]], minlength=a.size)


def _counted(pair: Ints, most: int) -> tuple[Ints, Ints]:
    """The different pairs, in order, and how often each comes."""
    if most > _DENSE:
        keys, often = np.unique(pair, return_counts=True)
        return keys, often
    count = np.bincount(pair, minlength=most)
    keys = np.flatnonzero(count)
    return keys, count[keys]


def _affordable(work: Ints) -> Flags:
    """Which terms can be looked at within the work allowed."""
    order = np.argsort(work, kind="stable")
    used = np.zeros(len(work), np.bool_)
    used[order] = np.cumsum(work[order]) <= _WORK
    return used


def _same(stem: Keys, first: Ints, other: Keys, begins: Ints) -> int:
    """How many sentences at the beginning of two texts are the same."""
    words, borders = _common(stem, other), _common(first, begins)
    return max(0, min(borders, int(np.searchsorted(first[:borders], words, "right"))) - 1)


def _common(one: Ints | Keys, other: Ints | Keys) -> int:
    """How many values at the beginning of two arrays are the same."""
    length = min(len(one), len(other))
    apart = np.flatnonzero(one[:length] != other[:length])
    return int(apart[0]) if len(apart) else length


def _backwards(stem: Keys, first: Ints) -> tuple[Keys, Ints]:
    """A text read from its end."""
    return stem[::-1], len(stem) - first[::-1]


def _moved(pairs: Pairs, head: int, tail: int, by: int) -> Pairs:
    """The pairs whose sentences are all before `head` or from `tail` on; the latter move along."""
    stays = ((pairs.i < head) | (pairs.i >= tail)) & ((pairs.j < head) | (pairs.j >= tail))
    i, j = pairs.i[stays], pairs.j[stays]
    return Pairs(np.where(i < head, i, i + by), np.where(j < head, j, j + by), pairs.overlap[stays], pairs.used)


def counted(a: Side, pairs: Pairs) -> Counted:
    """The pairs of one text, for its next state."""
    return Counted(a.tokens.stem, a.first, pairs, a.keys[~pairs.used])
