"""How two parts of names differ, and how strongly that speaks for one name in two spellings."""

import re
from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from rapidfuzz.distance import OSA

from editor_app.text.people.sounds import plain_vowels, skeleton

_TWICE = re.compile(r"(.)\1+")
_SAME_SOUND = 3  # letters that may differ where the sounds are the same
_LONG = 8  # letters from which on two may differ


class How(Enum):
    """In what two parts of a name differ."""

    JOINED = "joined"  # hyphens, blanks, accents, apostrophes
    UMLAUT = "umlaut"  # ü, ue, u
    LISTED = "listed"  # two spellings of one name in a list
    TURNED = "turned"  # two letters that changed places
    DOUBLED = "doubled"  # a letter once or twice
    SOUND = "sound"  # the sounds are the same
    LETTER = "letter"  # one letter
    FIRST_LETTER = "first letter"  # the first letter of a short name
    LETTERS = "letters"  # two letters of a long name


class Difference(NamedTuple):
    """How two parts differ, and the points that it has as a sign of one name."""

    how: How
    points: float


_BY_LENGTH = ((6, 2.2), (5, 1.8), (4, 1.4), (2, 1.0))
"""Points for one letter, by how many letters the shorter part has."""


def difference(one: str, other: str, rows: Mapping[str, frozenset[int]]) -> Difference | None:
    """How two parts in small letters of ASCII differ; None when too much, or not at all."""
    first, second = _letters(one), _letters(other)
    if first == second:
        return Difference(How.JOINED, 4.0)
    if plain_vowels(first) == plain_vowels(second):
        return Difference(How.UMLAUT, 3.5)
    if rows.get(one, frozenset()) & rows.get(other, frozenset()):
        return Difference(How.LISTED, 3.5)
    if min(len(first), len(second)) < 2:
        return None
    apart = OSA.distance(first, second, score_cutoff=_SAME_SOUND)
    if apart == 1 and sorted(first) == sorted(second):
        return Difference(How.TURNED, 3.0)
    if _TWICE.sub(r"\1", first) == _TWICE.sub(r"\1", second):
        return Difference(How.DOUBLED, 3.0)
    if min(len(first), len(second)) > 2 and apart <= _SAME_SOUND and skeleton(first) == skeleton(second):
        return Difference(How.SOUND, 2.5)
    return _letters_apart(first, second, apart)


def _letters_apart(first: str, second: str, apart: int) -> Difference | None:
    shorter, longer = sorted((len(first), len(second)))
    if apart == 1:
        if first[0] != second[0] and shorter < 6:
            return Difference(How.FIRST_LETTER, 0.5)
        return Difference(How.LETTER, next(points for least, points in _BY_LENGTH if shorter >= least))
    if apart == 2 and longer >= _LONG and first[0] == second[0]:
        return Difference(How.LETTERS, 1.2)
    return None


def _letters(part: str) -> str:
    return "".join(letter for letter in part if "a" <= letter <= "z")
