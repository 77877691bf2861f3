"""The words of paragraphs as arrays. Those of a paragraph that was in an earlier state of the text are reused."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, count
from typing import Any

import numpy as np
import numpy.typing as npt

from editor_app.text.kept.paragraphs import Key, Paragraph
from editor_app.text.repeats.arrays import Flags, Ints, Keys, stretches
from editor_app.text.repeats.folding import entry

_ENTRY = np.dtype([("form", "<u8"), ("stem", "<u8"), ("says", "?"), ("small", "?"), ("cjk", "?")])


@dataclass(frozen=True, slots=True, eq=False)
class Entries:
    """Everything about each word, in one array per attribute: see `folding.entry`."""

    form: Keys
    stem: Keys
    says: Flags
    small: Flags
    cjk: Flags

    def only(self, chosen: Ints | Flags) -> "Entries":
        """Those of some words."""
        return Entries(*(column[chosen] for column in self.columns()))

    def and_those(self, other: "Entries") -> "Entries":
        """These, followed by others."""
        both = zip(self.columns(), other.columns(), strict=True)
        return Entries(*(np.concatenate(columns) for columns in both))

    def columns(self) -> "tuple[npt.NDArray[Any], ...]":
        """All of it."""
        return self.form, self.stem, self.says, self.small, self.cjk


@dataclass(frozen=True, slots=True, eq=False)
class Written:
    """The words of a text, one paragraph after the other, each placed from its paragraph's start."""

    keys: tuple[Key, ...]  # of the paragraphs
    at: Ints  # where the paragraphs start
    borders: Ints  # the first word of each paragraph, and after the last one the number of words
    start: Ints
    end: Ints
    known: Entries

    def places(self) -> tuple[Ints, Ints]:
        """Where the words start and end in the text."""
        at = np.repeat(self.at, np.diff(self.borders))
        return self.start + at, self.end + at


def known(words: Sequence[str]) -> Entries:
    """Everything about each word."""
    different = {word: number for number, word in enumerate(dict.fromkeys(words))}
    number = np.fromiter(map(different.__getitem__, words), np.int64, len(words))
    table = np.frombuffer(b"".join(map(entry, different)), _ENTRY)
    return Entries(*(np.ascontiguousarray(table[name]) for name in _ENTRY.names or ())).only(number)


def written(paragraphs: Sequence[Paragraph], before: Written | None = None) -> Written:
    """The words of a text's paragraphs; what `before` has is not computed again."""
    if before is None:
        return _made(paragraphs)
    old = {key: number for number, key in enumerate(before.keys)}
    new = _made([read for read in paragraphs if read.key not in old])
    fresh = count(len(before.keys))
    number = [old[read.key] if read.key in old else next(fresh) for read in paragraphs]
    return _chosen(_both(before, new), np.array(number, np.int64), paragraphs)


def _made(paragraphs: Sequence[Paragraph]) -> Written:
    words = list(chain.from_iterable(read.words for read in paragraphs))
    start, end, text = zip(*words, strict=True) if words else ((), (), ())
    borders = _borders([len(read.words) for read in paragraphs])
    at = np.array([read.start for read in paragraphs], np.int64)
    offset = np.repeat(at, np.diff(borders))
    places = np.array(start, np.int64) - offset, np.array(end, np.int64) - offset
    return Written(tuple(read.key for read in paragraphs), at, borders, *places, known(text))


def _both(one: Written, other: Written) -> Written:
    """The paragraphs of two texts."""
    names = ("at", "start", "end")
    joined = {name: np.concatenate([getattr(one, name), getattr(other, name)]) for name in names}
    borders = np.concatenate([one.borders, one.borders[-1] + other.borders[1:]])
    return Written(keys=one.keys + other.keys, borders=borders, known=one.known.and_those(other.known), **joined)


def _chosen(source: Written, number: Ints, paragraphs: Sequence[Paragraph]) -> Written:
    """Some paragraphs of a text, in the order and at the places of those given."""
    low, high = source.borders[number], source.borders[number + 1]
    _, word = stretches(low, high)
    keys, at = tuple(read.key for read in paragraphs), np.array([read.start for read in paragraphs], np.int64)
    borders = _borders((high - low).tolist())
    return Written(keys, at, borders, source.start[word], source.end[word], source.known.only(word))


def _borders(lengths: list[int]) -> Ints:
    return np.cumsum([0, *lengths], dtype=np.int64)
