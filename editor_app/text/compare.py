"""Two texts compared word by word: what is the same, what only one of them has, what was changed."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from editor_app.text.language.sentences import sentences
from editor_app.text.language.words import units
from editor_app.text.span import Span

_LARGE = 100_000_000
"""Up to this many pairs of words are all compared (a tenth of a second); beyond that, only between anchors."""
_ANCHOR = 3
"""Consecutive words, found once in each text, that surely belong together."""


class ChangeKind(Enum):
    """How a stretch of one text relates to the other text."""

    SAME = "same"
    ONLY_A = "only a"
    ONLY_B = "only b"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of both texts; where only one text has something, the other span is empty."""

    kind: ChangeKind
    a: Span
    b: Span


class _Block(NamedTuple):
    """Units a0 up to a1 correspond to units b0 up to b1; `same` when they are equal."""

    same: bool
    a0: int
    a1: int
    b0: int
    b1: int


def differences(a: str, b: str) -> tuple[Change, ...]:
    """The changes that lead from `a` to `b`, in order; together they cover every character of both.

    A SAME stretch is equal to the letter. Words and punctuation marks are never split.
    """
    here, there = units(a), units(b)
    steps: list[tuple[int, int, bool]] = []
    for same, a0, a1, b0, b1 in _blocks([unit.text for unit in here], [unit.text for unit in there]):
        ones, twos = here[a0:a1], there[b0:b1]
        start_a, end_a = (ones[0].start, ones[-1].end) if ones else (0, 0)
        start_b, end_b = (twos[0].start, twos[-1].end) if twos else (0, 0)
        if ones and twos:  # the space before may be the same
            steps.append((start_a, start_b, False))
        if not same or a[start_a:end_a] == b[start_b:end_b]:
            steps.append((end_a, end_b, same))
            continue
        for one, two in zip(ones, twos, strict=True):  # the same words, other white space
            steps += [(one.start, two.start, False), (one.end, two.end, True)]
    steps.append((len(a), len(b), False))
    return tuple(_merged(_changes(a, b, steps)))


def changed_sentences(a: str, b: str, here: Span, there: Span) -> tuple[tuple[Span, Span], ...]:
    """The sentences of two passages in which words differ, each with the other's; that is empty for a whole new one."""
    pairs: list[tuple[Span, Span]] = []
    for change in differences(here.of(a), there.of(b)):
        words = change.a.of(here.of(a)) + change.b.of(there.of(b))
        if change.kind is not ChangeKind.SAME and any(sign.isalnum() for sign in words):
            one, two = _around(a, here, change.a), _around(b, there, change.b)
            if pairs and (one.overlaps(pairs[-1][0]) or two.overlaps(pairs[-1][1])):
                one, two = _both(pairs[-1][0], one), _both(pairs.pop()[1], two)
            pairs.append((one, two))
    return tuple(pairs)


def _around(text: str, passage: Span, changed: Span) -> Span:
    """The sentences that hold a changed place of a passage; between two sentences, the place itself."""
    place = changed.moved(passage.start)
    lines = Span(text.rfind("\n", 0, place.start) + 1, _line_end(text, place.end))
    inside = [one for one in sentences(text, lines) if _meets(one, place)]
    return Span(inside[0].start, inside[-1].end) if inside else place


def _meets(sentence: Span, place: Span) -> bool:
    return sentence.overlaps(place) if place else sentence.start < place.start < sentence.end


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _both(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


def _changes(a: str, b: str, steps: Sequence[tuple[int, int, bool]]) -> Iterator[Change]:
    """One change for each step: up to which character of each text, and whether it is a common word."""
    at_a = at_b = 0
    for to_a, to_b, common in steps:
        one, two = Span(at_a, max(at_a, to_a)), Span(at_b, max(at_b, to_b))
        if one.start < one.end or two.start < two.end:
            yield Change(ChangeKind.SAME if common else _kind(one.of(a), two.of(b)), one, two)
        at_a, at_b = one.end, two.end


def _kind(one: str, two: str) -> ChangeKind:
    if one == two:
        return ChangeKind.SAME
    if not one:
        return ChangeKind.ONLY_B
    return ChangeKind.CHANGED if two else ChangeKind.ONLY_A


def _merged(changes: Iterator[Change]) -> Iterator[Change]:
    """Neighbours that are both the same, or both not, as one."""
    last: Change | None = None
    for change in changes:
        if last and (last.kind is ChangeKind.SAME) is (change.kind is ChangeKind.SAME):
            last = _joined(last, change)
        else:
            if last:
                yield last
            last = change
    if last:
        yield last


def _joined(one: Change, two: Change) -> Change:
    kind = one.kind if one.kind is two.kind else ChangeKind.CHANGED
    return Change(kind, Span(one.a.start, two.a.end), Span(one.b.start, two.b.end))


def _blocks(a: Sequence[str], b: Sequence[str]) -> Iterator[_Block]:
    """Which parts of two lists of words correspond."""
    at_a = at_b = 0
    anchors = _anchors(a, b) if len(a) * len(b) > _LARGE else []
    for here, there in [*anchors, (len(a), len(b))]:
        if here >= at_a and there >= at_b:
            yield from _between(a, b, at_a, here, at_b, there)
            at_a, at_b = here, there


def _between(a: Sequence[str], b: Sequence[str], a0: int, a1: int, b0: int, b1: int) -> Iterator[_Block]:
    """The blocks of one stretch; of a long one without anchors the first half is compared with the first half."""
    if (a1 - a0) * (b1 - b0) > _LARGE:
        half_a, half_b = (a0 + a1) // 2, (b0 + b1) // 2
        yield from _between(a, b, a0, half_a, b0, half_b)
        yield from _between(a, b, half_a, a1, half_b, b1)
        return
    for code in Levenshtein.opcodes(a[a0:a1], b[b0:b1]):
        same = code.tag == "equal"
        yield _Block(same, a0 + code.src_start, a0 + code.src_end, b0 + code.dest_start, b0 + code.dest_end)


def _anchors(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """Places of word rows met once in each text, as long as they keep their order in both."""
    here, there = _met_once(a), _met_once(b)
    return _rising([(at, there[row]) for row, at in here.items() if row in there])


def _met_once(units: Sequence[str]) -> dict[tuple[str, ...], int]:
    rows = list(zip(*(units[step:] for step in range(_ANCHOR)), strict=False))
    count = Counter(rows)
    return {row: at for at, row in enumerate(rows) if count[row] == 1}


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of `pairs` (sorted by the first number) whose second numbers rise."""
    ends: list[int] = []
    tails: list[int] = []
    before: list[int] = []
    for number, (_, there) in enumerate(pairs):
        place = bisect_left(ends, there)
        before.append(tails[place - 1] if place else -1)
        ends[place : place + 1] = [there]
        tails[place : place + 1] = [number]
    kept, at = [], tails[-1] if tails else -1
    while at >= 0:
        kept.append(pairs[at])
        at = before[at]
    return kept[::-1]
