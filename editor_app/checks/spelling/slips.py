"""Slips of the hand: all words one slip away from a word, and what kind of slip leads from one to the other."""

from collections.abc import Iterator
from enum import Enum
from itertools import pairwise

LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = frozenset("aeiouy")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


class Slip(Enum):
    """How a word was mistyped; the value says how much likelier that is than a letter typed for any other."""

    SWAPPED = 0.6
    DOUBLED = 0.5  # a letter set twice, or once where it stands twice
    VOWEL = 0.3  # a vowel for a vowel
    KEY = 0.31  # the key beside the right one
    ADDED = 0.2  # a letter too many inside
    LOST = 0.21  # a letter too few inside
    CHANGED = 0.0
    LAST = -0.6
    FIRST = -1.0
    TWO = -1.6  # two slips
    ENDED = -2.0  # a letter more at the end: another form of a name
    PLURAL = -3.0  # an s or a d at the end: a form of the word


def one_off(word: str) -> set[str]:
    """All strings that one slip turns into a word in small letters, or that it turns into."""
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = {head + tail[1:] for head, tail in parts if tail}
    found.update([head + tail[1] + tail[0] + tail[2:] for head, tail in parts if len(tail) > 1])
    found.update([head + letter + tail[1:] for head, tail in parts if tail for letter in LETTERS])
    found.update([head + letter + tail for head, tail in parts for letter in LETTERS])
    found.discard(word)
    return found


def slip(written: str, meant: str) -> Slip:
    """The slip that turned one word into another, which is one slip away."""
    same = _shared(written, meant)
    if len(written) == len(meant):
        if written[same + 1 : same + 2] == meant[same] and written[same] == meant[same + 1 : same + 2]:
            return Slip.SWAPPED if same else Slip.FIRST
        return _changed(written, meant, same)
    if len(written) > len(meant):
        return _added(written, same)
    return _lost(written, meant, same)


def _changed(written: str, meant: str, at: int) -> Slip:
    if at == 0:
        return Slip.FIRST
    if at == len(written) - 1:
        return Slip.LAST
    if written[at] in _VOWELS and meant[at] in _VOWELS:
        return Slip.VOWEL
    return Slip.KEY if meant[at] in _BESIDE[written[at]] else Slip.CHANGED


def _added(written: str, at: int) -> Slip:
    if at == len(written) - 1:
        if written[-1] in "sd":
            return Slip.PLURAL
        return Slip.DOUBLED if written[-1] == written[-2] else Slip.ENDED
    if at and written[at] == written[at - 1]:
        return Slip.DOUBLED
    return Slip.ADDED if at else Slip.FIRST


def _lost(written: str, meant: str, at: int) -> Slip:
    if at == len(written):
        if meant[-1] in "sd":
            return Slip.PLURAL
        return Slip.DOUBLED if meant[-1] == meant[-2] else Slip.LAST
    if meant[at] in (written[at], written[at - 1] if at else ""):
        return Slip.DOUBLED
    return Slip.LOST if at else Slip.FIRST


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    return next(
        (at for at, (here, there) in enumerate(zip(one, other, strict=False)) if here != there),
        min(len(one), len(other)),
    )


def _neighbours() -> Iterator[tuple[str, str]]:
    for row in _ROWS:
        yield from pairwise(row)
    for above, below in pairwise(_ROWS):
        for at, letter in enumerate(below):
            yield from ((letter, beside) for beside in above[at : at + 2])


def _beside() -> dict[str, frozenset[str]]:
    pairs = list(_neighbours())
    return {
        letter: frozenset(other for pair in pairs if letter in pair for other in pair if other != letter)
        for letter in LETTERS
    }


_BESIDE = _beside()
