"""Which texts of an archive may share a passage with a text at hand, by the keys they have in common.

Votes are counted in windows of the text at hand, so that texts like the whole one do not crowd out the one that lent it
a paragraph. How common a key is in the archive decides which texts are read; only the alignment says what is shared.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from editor_app.text.language import lists
from editor_app.text.language.letters import CJK, LETTER
from editor_app.text.repeats.arrays import Floats, Ints
from editor_app.text.repeats.between import aligned
from editor_app.text.repeats.fingerprints import Fingerprints
from editor_app.text.repeats.passages import Passage, PassageKind
from editor_app.text.repeats.tokens import Tokens, tokens_in
from editor_app.text.span import Span

_WINDOW, _STRIDE = 48, 24
"""Keys of the text at hand that vote together, and after how many the next window begins: each key votes in two."""
_BEST = 3
"""Texts that a window may name."""
_BESIDE = 0.15
"""The share of the best text's votes that another text needs to be named by the same window."""
_LEAST = 3
"""Keys in common below which a text is not named."""
_MOST, _MOST_SURE = 8, 24
"""The most texts to read, and how many more if a window shares so many keys with them that they are certain."""
_SURE = 12  # keys in common: a quarter of a window
_PLACES = 3
"""Places of a key that vote: a line that stands ten thousand times need not be found each time."""
_AROUND = 40
"""Tokens around a window that usually belong to the passage."""
_LEAST_WORDS = 12  # of a passage; shorter ones are turns of phrase
_LEAST_ALIKE = 0.3  # of its words, for a passage in other words
_LEAST_SAID = 4
"""Words in common, names not counted: two lists of countries are not a repeated passage."""
_COMMON_WORDS, _COMMON_SHARE = 3, 0.3
"""Telling words that a line has in common with the text at hand, and which part of its own, to be read closely."""
_MOSTLY = 0.5  # of a passage; one that is told so far by a longer one is told
_LINES_BETWEEN = 2  # lines with nothing in common that may stand inside a passage
_LONGER, _PAIRS = re.compile(rf"{LETTER}{{4,}}"), re.compile(f"(?=([{CJK}]{{2}}))")
_SAME_SHARE = 0.6
"""The part of a passage's keys by which a text holds the passage too, with small edits."""


@dataclass(frozen=True, slots=True, eq=False)
class Holdings:
    """Which texts have which keys of the draft: pairs of a distinct key and a text, in the order of the keys."""

    prints: Fingerprints
    distinct: Ints  # for each key of the text its place among the distinct ones
    asked: Ints
    text: Ints
    count: Ints  # for each distinct key: how many texts have it, including those without pairs
    total: int  # texts in the archive


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text to read, and for which parts (in tokens) of the draft."""

    number: int
    parts: tuple[tuple[int, int], ...]


def distinct(prints: Fingerprints) -> tuple[npt.NDArray[np.uint32], Ints]:
    """The keys to look up, sorted, and for each key of the text its position among them."""
    keys, places = np.unique(prints.key, return_inverse=True)
    return keys, places.astype(np.int64)


def candidates(held: Holdings) -> tuple[Candidate, ...]:
    """The texts worth an alignment, the likeliest first."""
    if not len(held.asked):
        return ()
    window, text, weight = _votes(held)
    scores: dict[int, tuple[bool, float]] = {}
    windows: dict[int, list[int]] = {}
    for at, number, votes, score in _named(window, text, weight):
        scores[number] = max(scores.get(number, (False, 0.0)), (votes >= _SURE, score))
        windows.setdefault(number, []).append(at)
    best = sorted(scores, key=lambda number: (scores[number], -number), reverse=True)
    looked_at = best[:_MOST] + [number for number in best[_MOST:_MOST_SURE] if scores[number][0]]
    return tuple(Candidate(number, _parts(held.prints, sorted(windows[number]))) for number in looked_at)


def shared(held: Holdings, candidate: Candidate, body: str) -> tuple[tuple[Passage, int], ...]:
    """The passages that a text at hand shares with a candidate, and how many texts hold each."""
    here = held.prints.tokens
    found: list[Passage] = []
    for first, end in candidate.parts:
        part = here.part(first, end)
        for region in regions(here.span(first, end).of(here.body), body):
            there = tokens_in(region.of(body))
            found += (_moved(passage, region.start) for passage in aligned(part, there, growing=True))
    told = _told_once([passage for passage in found if _counts(here, passage, body)])
    return tuple((passage, held_by(held, passage.a)) for passage in told)


def _told_once(found: Sequence[Passage]) -> list[Passage]:
    """The longest of the passages that mostly cover the same place here: an earlier text may repeat itself."""
    kept: list[Passage] = []
    for passage in sorted(found, key=lambda one: (-len(one.a), one.kind.rank)):
        if all(_common(passage.a, other.a) <= _MOSTLY * len(passage.a) for other in kept):
            kept.append(passage)
    return sorted(kept, key=lambda one: one.a)


def _common(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def regions(part: str, body: str) -> tuple[Span, ...]:
    """Where in a candidate the lines are that have words in common with a part of the draft.

    Reading a whole long text word by word costs more than the rest of the search.
    """
    wanted = _telling(part)
    found: list[Span] = []
    start, before, near = 0, 0, 0
    for line in body.splitlines(keepends=True):
        end = start + len(line)
        words = _telling(line)
        if words and len(words & wanted) >= max(_COMMON_WORDS, _COMMON_SHARE * len(words)):
            if found and found[-1].end >= before:
                found[-1] = Span(found[-1].start, end)
            else:
                found.append(Span(before, end))
            near = _LINES_BETWEEN
        elif words and near:
            near -= 1
            found[-1] = Span(found[-1].start, end)
        before, start = (start, end) if words else (before, end)
    return tuple(found)


def _telling(text: str) -> set[str]:
    """The longer words of a text in small letters, and pairs of characters where words are not parted."""
    lower = text.lower()
    return set(_LONGER.findall(lower)).union(_PAIRS.findall(lower)) - lists.words(lists.FUNCTION_WORDS)


def _said(text: str) -> set[str]:
    """The same without names: a capitalised word says who is meant, not what is said."""
    return {word for word in _LONGER.findall(text) if word == word.lower()}.union(_PAIRS.findall(text)) - lists.words(
        lists.FUNCTION_WORDS
    )


def _moved(passage: Passage, by: int) -> Passage:
    return replace(passage, b=Span(passage.b.start + by, passage.b.end + by))


def _counts(here: Tokens, passage: Passage, body: str) -> bool:
    """Whether a passage is worth mentioning: long enough, and more than the same subject."""
    if passage.kind in (PassageKind.NEAR, PassageKind.REWORDED):
        common = _said(passage.a.of(here.body)) & _said(passage.b.of(body))
        if passage.similarity < _LEAST_ALIKE or len(common) < _LEAST_SAID:
            return False
    return _says_enough(here, passage.a)


def _says_enough(here: Tokens, place: Span) -> bool:
    first, end = np.searchsorted(here.start, (place.start, place.end)).tolist()
    return here.weigh(first, end) >= _LEAST_WORDS


def held_by(held: Holdings, place: Span) -> int:
    """How many texts hold a passage of the text at hand, small edits allowed."""
    tokens = held.prints.tokens
    first = int(np.searchsorted(tokens.start, place.start, "left"))
    end = int(np.searchsorted(tokens.end, place.end, "right"))
    within = (held.prints.first >= first) & (held.prints.end <= end)
    keys = np.unique(held.distinct[within])
    if not len(keys):
        return 1
    _, counts = np.unique(held.text[_pairs(held, keys)[0]], return_counts=True)
    alike = int((counts >= max(_LEAST, _SAME_SHARE * counts.max(initial=0))).sum())
    return max(alike, int(np.median(held.count[keys])), 1)


def _votes(held: Holdings) -> tuple[Ints, Ints, Floats]:
    """Every window, text and weight of a key they have in common, once for each place of the key."""
    asking = np.flatnonzero(_repeats(held.distinct) < _PLACES)
    pair, size = _pairs(held, held.distinct[asking])
    key = np.repeat(asking, size)
    rarity = np.log1p(held.total / np.maximum(held.count, 1))
    last = max(0, -(-(len(held.distinct) - _WINDOW) // _STRIDE))
    window = np.minimum(key // _STRIDE, last)
    before = np.maximum(window - 1, 0)
    weight = rarity[held.distinct[key]]
    both = before != window
    return (
        np.concatenate([window, before[both]]),
        np.concatenate([held.text[pair], held.text[pair][both]]),
        np.concatenate([weight, weight[both]]),
    )


def _pairs(held: Holdings, keys: Ints) -> tuple[Ints, Ints]:
    """Where the pairs of some distinct keys stand, one key after the other, and how many each has."""
    low = np.searchsorted(held.asked, keys, "left")
    size = np.searchsorted(held.asked, keys, "right") - low
    before = np.cumsum(size) - size
    return np.arange(size.sum()) + np.repeat(low - before, size), size


def _repeats(distinct: Ints) -> Ints:
    """For each key, how often it occurred before."""
    order = np.argsort(distinct, kind="stable")
    ordered = distinct[order]
    before = np.empty(len(distinct), np.int64)
    before[order] = np.arange(len(distinct)) - np.searchsorted(ordered, ordered, "left")
    return before


def _named(window: Ints, text: Ints, weight: Floats) -> Sequence[tuple[int, int, int, float]]:
    """The best few texts of each window: window, text, votes, score."""
    width = int(text.max()) + 1
    pairs, place = np.unique(window * width + text, return_inverse=True)
    score, votes = np.bincount(place, weight), np.bincount(place)
    enough = votes >= _LEAST
    pairs, votes, score = pairs[enough], votes[enough], score[enough]
    at, number = np.divmod(pairs, width)
    order = np.lexsort((number, -score, at))
    at, number, votes, score = at[order], number[order], votes[order], score[order]
    rank = np.arange(len(at)) - np.searchsorted(at, at, "left")
    first = np.maximum.accumulate(np.where(rank == 0, np.arange(len(at)), 0))
    best = (rank < _BEST) & (score >= _BESIDE * score[first])
    chosen = (column[best].tolist() for column in (at, number, votes, score))
    return list(zip(*chosen, strict=True))


def _parts(prints: Fingerprints, windows: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """The windows in tokens, with what is around them; those that meet are one."""
    parts: list[tuple[int, int]] = []
    for at in windows:
        keys = slice(at * _STRIDE, at * _STRIDE + _WINDOW)
        first = max(0, int(prints.first[keys].min()) - _AROUND)
        end = min(len(prints.tokens), int(prints.end[keys].max()) + _AROUND)
        if parts and first <= parts[-1][1]:
            parts[-1] = (parts[-1][0], max(end, parts[-1][1]))
        else:
            parts.append((first, end))
    return tuple(parts)
