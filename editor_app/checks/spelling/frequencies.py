"""How common the words of English are, and whether a dictionary has them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import repeat
from types import MappingProxyType

from editor_app.text.word_lists import Malformed, WordList

FILE = "frequencies.tsv"
RARE = 0.6
"""How common a word is that the list does not have, on the list's own scale (see `Frequencies`)."""
_COMMON, _LONG = 3.3, 5
"""From how common, and from how many letters, a word may be meant by one that is two letters off."""


def _nothing() -> Mapping[str, float]:
    return MappingProxyType({})


@dataclass(frozen=True, eq=False)
class Frequencies:
    """Words in small letters with the logarithm (base 10) of how often they stand in a billion words: 3 is common.

    `small` are in a dictionary as they are, `names` only with a capital (january, berlin), `others` in none.
    """

    small: Mapping[str, float] = field(default_factory=_nothing)
    names: Mapping[str, float] = field(default_factory=_nothing)
    others: Mapping[str, float] = field(default_factory=_nothing)

    def of(self, word: str) -> float:
        """How common a word in small letters is."""
        found = self.small.get(word)
        if found is None:
            found = self.names.get(word)
        return found if found is not None else self.others.get(word, RARE)

    def real(self, words: Iterable[str]) -> set[str]:
        """Those of some words in small letters that a dictionary has."""
        wanted = set(words)
        return (wanted & self.small.keys()) | (wanted & self.names.keys())

    @cached_property
    def common(self) -> list[str]:
        """The words that are worth a comparison with each unknown one."""
        return [
            word
            for known in (self.small, self.names)
            for word, often in known.items()
            if often >= _COMMON and len(word) >= _LONG
        ]


def parse(content: str) -> Frequencies:
    """The list from its file: rows of how common, which kind, and all such words. Raises Malformed."""
    kinds: dict[str, dict[str, float]] = {"small": {}, "name": {}, "other": {}}
    for number, (often, kind, words) in enumerate(WordList(FILE, content).rows(3, 3), 1):
        if kind not in kinds:
            raise Malformed(FILE, number)
        kinds[kind].update(zip(words.split(" "), repeat(float(often)), strict=False))
    return Frequencies(*(MappingProxyType(kinds[kind]) for kind in ("small", "name", "other")))
