"""Which words are known: two dictionaries, a list of frequencies, and regular formations on them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from editor_app.checks.speller import Speller
from editor_app.checks.spelling.frequencies import Frequencies
from editor_app.checks.spelling.slips import Slip, one_off, slip

_FAR, _MANY = 8, 6
"""From how many letters a word may have two slips; how many such words are looked at."""
_LENGTHS = 6, 11
"""Letters from which, and up to which, a longer word makes a slip likelier: chance has fewer neighbours for it."""
_BY_LENGTH = 0.3
_STEM, _STEM_OFTEN, _PREFIXED_OFTEN = 3, 2.3, 2.0
"""Letters and frequency of a word from which others are made."""
_PART_OFTEN, _MOST_OFTEN = 3.2, 9.0
"""How common the parts of a compound are; no word is as common as the second."""
_ENDINGS = ("s", "ing", "ed", "er", "ers", "or", "ors", "ity", "able")
_VERDICTS = 20_000
"""Words remembered; a desk that runs for weeks must not keep every name it saw."""


@dataclass(frozen=True, slots=True)
class Near:
    """A known word that may have been meant: how likely, and by what slip."""

    score: float
    word: str
    slip: Slip


@dataclass(frozen=True, eq=False)
class Lexicon:
    """What is known of English words. Compared by identity: it is made once and shared."""

    frequencies: Frequencies
    speller: Speller
    prefixes: tuple[str, ...] = ()
    suffixes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # ending -> what it stands for in the stem
    given: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
    foreign: frozenset[str] = frozenset()  # small words of other languages
    two_words: Mapping[str, str] = field(default_factory=dict)  # alot -> a lot
    misspellings: Mapping[str, str] = field(default_factory=dict)  # those that many make: seperate -> separate

    def often(self, word: str) -> float:
        """How common a word in small letters is; see `Frequencies`."""
        return self.frequencies.of(word)

    def small(self, word: str) -> bool:
        """Whether a dictionary has a word in small letters as it is."""
        return word in self.frequencies.small or (self._is_unlisted(word) and self.speller.knows(word))

    def real(self, word: str) -> bool:
        """Whether a dictionary has a word in small letters, as it is or with a capital."""
        known = word in self.frequencies.small or word in self.frequencies.names
        return known or (
            self._is_unlisted(word) and (self.speller.knows(word) or self.speller.knows(word.capitalize()))
        )

    def _is_unlisted(self, word: str) -> bool:
        """Whether the list says nothing of a word, so that the dictionaries are asked."""
        return word not in self.frequencies.names and word not in self.frequencies.others

    def formed(self, word: str) -> bool:
        """Whether a word is a regular formation on a known one: un|served, micro|ecology, live|ness."""
        small, often = self.frequencies.small, self.often
        for prefix in self.prefixes:
            stem = word.removeprefix(prefix)
            if len(prefix) + _STEM < len(word) > len(stem) and stem in small and often(stem) > _PREFIXED_OFTEN:
                return True
        for size in range(1, len(word) - _STEM + 1):
            stem = word[:-size]
            for end in self.suffixes.get(word[-size:], ()):
                if stem + end in small and often(stem + end) > _STEM_OFTEN and not (stem[-1] == "y" and size > 1):
                    return True
        return False

    def compound(self, word: str, least: float = _PART_OFTEN, most: float = _MOST_OFTEN) -> bool:
        """Whether a word is two plain words, as common as that: tear|downs."""
        small, often = self.frequencies.small, self.often
        return any(
            word[:at] in small
            and word[at:] in small
            and all(least < often(part) < most for part in (word[:at], word[at:]))
            for at in range(_STEM, len(word) - _STEM + 1)
        )

    def ended(self, word: str) -> bool:
        """Whether a word is any known one with a usual ending: snapshot|ting, offeror|s."""
        stems = (word.removesuffix(end) for end in _ENDINGS if word.endswith(end))
        return any(
            len(stem) > _STEM and not self.frequencies.small.keys().isdisjoint((stem, f"{stem}e", stem[:-1]))
            for stem in stems
        )

    def begins(self, letters: str) -> bool:
        """Whether a common word begins with some small letters."""
        return any(word.startswith(letters) for word in self.frequencies.common)

    def near(self, word: str, far: bool = True) -> tuple[Near, ...]:
        """The known words that may have been meant by one in small letters, the likeliest first."""
        key = word, far
        found = self._near.get(key)
        if found is None:
            if len(self._near) > _VERDICTS:
                self._near.clear()
            found = self._near[key] = self._look(word, far)
        return found

    @cached_property
    def _near(self) -> dict[tuple[str, bool], tuple[Near, ...]]:
        return {}

    def _look(self, word: str, far: bool) -> tuple[Near, ...]:
        got = {other: slip(word, other) for other in self.frequencies.real(one_off(word))}
        if far and not got and len(word) >= _FAR:
            got = {other: Slip.TWO for other in self._two_off(word)}
        least, most = _LENGTHS
        length = _BY_LENGTH * (min(len(word), most) - least)
        near = [Near(self.often(other) - self.often(word) + by.value + length, other, by) for other, by in got.items()]
        return tuple(sorted(near, key=lambda one: (-one.score, one.word)))

    def _two_off(self, word: str) -> list[str]:
        """Common words two slips away that are no other form of it."""
        found = process.extract(word, self.frequencies.common, scorer=OSA.distance, score_cutoff=2, limit=_MANY)
        return [
            other
            for other, _, _ in found
            if other[0] == word[0] and not word.startswith(other[:-3]) and not other.startswith(word[:-3])
        ]
