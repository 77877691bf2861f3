"""The keys by which a text that shares a passage is found among very many: order, endings and small words do not count.

A key is made from the stems of three content words in a row, sorted; or from five characters in a row where words are
not separated by spaces. An index keeps only the smallest of any three neighbouring keys (winnowing: Schleimer,
Wilkerson and Aiken 2003); a search looks up all of them, so that whatever is kept is always looked up.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from editor_app.text.language import lists
from editor_app.text.repeats.arrays import Flags, Ints
from editor_app.text.repeats.folding import key
from editor_app.text.repeats.tokens import CJK_WEIGHT, Tokens, tokens_in

Hashes = npt.NDArray[np.uint32]

_TOGETHER = 3  # telling words that make a key
_CHARACTERS = 5  # that make one where words are not parted by spaces
_WINDOW = 3  # neighbouring keys of which the index keeps the least
_MIX = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(29)


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprints:
    """Every key of a text in order, and the tokens it was made of: from `first` up to `end`."""

    tokens: Tokens
    key: Hashes
    first: Ints
    end: Ints


def fingerprints(found: Tokens) -> Fingerprints:
    """All keys of a text, to search with."""
    wide = found.weight == CJK_WEIGHT
    return Fingerprints(found, *_joined(_triples(found, wide), _grams(found, wide)))


def kept_keys(body: str) -> Hashes:
    """The keys of a text that an index keeps, each once, in order of size."""
    every = fingerprints(tokens_in(body)).key
    return np.unique(every[_winnowed(every)])


@cache
def _silent() -> Ints:
    """The keys of the words that say nothing by themselves, in order."""
    words = lists.words(lists.FUNCTION_WORDS)
    return np.sort(np.frombuffer(b"".join(map(key, words)), np.dtype("<u8")))


def _triples(found: Tokens, wide: Flags) -> tuple[Hashes, Ints, Ints]:
    silent = _silent()
    place = np.minimum(np.searchsorted(silent, found.form), len(silent) - 1)
    telling = np.flatnonzero((silent[place] != found.form) & ~wide)
    count = max(0, len(telling) - _TOGETHER + 1)
    stems = np.sort(np.stack([found.stem[telling[at : at + count]] for at in range(_TOGETHER)], axis=1), axis=1)
    return _hashed(stems), telling[:count], telling[_TOGETHER - 1 :][:count] + 1


def _grams(found: Tokens, wide: Flags) -> tuple[Hashes, Ints, Ints]:
    count = max(0, len(found) - _CHARACTERS + 1)
    first = np.flatnonzero(np.logical_and.reduce([wide[at : at + count] for at in range(_CHARACTERS)]))
    forms = np.stack([found.form[first + at] for at in range(_CHARACTERS)], axis=1)
    return _hashed(forms), first, first + _CHARACTERS


def _hashed(parts: npt.NDArray[np.uint64]) -> Hashes:
    """One 32-bit number a row."""
    mixed = np.zeros(len(parts), np.uint64)
    for column in range(parts.shape[1]):
        mixed = (mixed ^ parts[:, column]) * _MIX
        mixed ^= mixed >> _SHIFT
    return (mixed >> np.uint64(32)).astype(np.uint32)


def _joined(one: tuple[Hashes, Ints, Ints], other: tuple[Hashes, Ints, Ints]) -> tuple[Hashes, Ints, Ints]:
    """Both kinds in the order of the text."""
    if not len(other[0]):
        return one
    order = np.argsort(np.concatenate([one[1], other[1]]), kind="stable")
    key = np.concatenate([one[0], other[0]])[order]
    first = np.concatenate([one[1], other[1]])[order]
    return key, first, np.concatenate([one[2], other[2]])[order]


def _winnowed(key: Hashes) -> Ints:
    """The positions of the smallest of any three neighbours; of equal ones, the last."""
    count = len(key) - _WINDOW + 1
    if count < 1:
        return np.arange(len(key))
    windows = np.stack([key[at : at + count] for at in reversed(range(_WINDOW))], axis=1)
    return np.unique(np.arange(count) + _WINDOW - 1 - windows.argmin(axis=1))
