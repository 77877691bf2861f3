"""Two versions of one text: the sentences that stand in both, however short, the same or with a word put in."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from editor_app.text.repeats.arrays import Flags, Ints
from editor_app.text.repeats.chains import Match
from editor_app.text.repeats.passage_kinds import in_order
from editor_app.text.repeats.tokens import Tokens

_FEWEST = 4
"""Words of a sentence that is known again by itself."""
_ALIKE = 0.75
"""The share of the words that stand on both sides in one order: of four words, one may be another."""
_MOSTLY = 0.5
"""Two texts are versions of each other when so much of the shorter one is in both, in the same words."""
_COMMON = 50
"""A word of more sentences than this says little about which one is meant."""


def twins(a: Tokens, b: Tokens, found: Sequence[Match]) -> list[Match]:
    """Sentences that both versions have and the passages found leave out; none when the texts are no versions."""
    known_a, known_b = _known(a, b, found)
    open_b = {number: edges for number, edges in enumerate(_sentences(b)) if not known_b[edges[0] : edges[1]].any()}
    by_word: defaultdict[int, list[int]] = defaultdict(list)
    for number, (first, end) in open_b.items():
        for key in set(b.stem[first:end].tolist()):
            by_word[key].append(number)
    made: list[Match] = []
    for first, end in _sentences(a):
        if not known_a[first:end].any() and (best := _best(a, b, (first, end), open_b, by_word)) is not None:
            number, match = best
            del open_b[number]
            made.append(match)
    literal = [match for match in found if in_order(a, b, match) >= _ALIKE]
    known_a, known_b = _known(a, b, [*literal, *made])
    shorter = known_a if len(a) <= len(b) else known_b
    return made if shorter.mean() >= _MOSTLY else []


def _best(
    a: Tokens, b: Tokens, edges: tuple[int, int], others: dict[int, tuple[int, int]], by_word: dict[int, list[int]]
) -> tuple[int, Match] | None:
    """The sentence of the other text that is most like one of this, if it is like enough."""
    first, end = edges
    shared: Counter[int] = Counter()
    for key in set(a.stem[first:end].tolist()):
        numbers = by_word.get(key, ())
        shared.update(numbers if len(numbers) <= _COMMON else ())
    tried = [number for number, _ in shared.most_common(3) if number in others]
    matches = [(number, Match(first, end, *others[number], 0.0)) for number in tried]
    scored = [(in_order(a, b, match), -number, match) for number, match in matches]
    alike, number, match = max(scored, default=(0.0, 0, Match(0, 0, 0, 0, 0.0)))
    return (-number, match) if alike >= _ALIKE else None


def _sentences(here: Tokens) -> Iterator[tuple[int, int]]:
    """From which token to which each sentence goes that has words enough."""
    starts: Ints = np.flatnonzero(np.diff(here.sentence, prepend=-1))
    borders = [*starts.tolist(), len(here)]
    yield from ((first, end) for first, end in pairwise(borders) if end - first >= _FEWEST)


def _known(a: Tokens, b: Tokens, found: Sequence[Match]) -> tuple[Flags, Flags]:
    """Which tokens of each text stand in a passage."""
    here, there = np.zeros(len(a), np.bool_), np.zeros(len(b), np.bool_)
    for match in found:
        here[match.a0 : match.a1] = True
        there[match.b0 : match.b1] = True
    return here, there
