"""English nouns: the singular of one, and which others say the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from editor_app.text.language.lists import NOUN_FAMILIES, NOUN_SYNONYMS, table
from editor_app.text.word_lists import parted

_PLURALS = ("sses", "ches", "shes", "xes", "zes")  # a plural with "es"
_SHORTEST = 4  # letters of a plural


@dataclass(frozen=True, eq=False)
class Nouns:
    """The nouns of usual English. What is told of one stands in its cells, which are read when two are compared."""

    synonyms: Mapping[str, str]  # noun -> those that say the same
    families: tuple[tuple[str, ...], ...]
    words: frozenset[str]

    def same(self, one: str, other: str) -> bool:
        """Whether two say the same."""
        told = other in self._others(one) or one in self._others(other)
        return told or any(one in row and other in row for row in self.families)

    def _others(self, word: str) -> tuple[str, ...]:
        return parted(self.synonyms[word]) if word in self.synonyms else ()


@cache
def nouns() -> Nouns:
    """The nouns of usual English. Raises ResourceError."""
    synonyms = {word: others for word, others in table(NOUN_SYNONYMS)}
    families = tuple((first, *parted(others)) for first, others in table(NOUN_FAMILIES))
    return Nouns(synonyms, families, frozenset(synonyms).union(*families))


@lru_cache(maxsize=20_000)
def singular(word: str) -> str:
    """A noun in small letters without its plural's ending; what is no plural stays as it is."""
    if not word.endswith("s") or len(word) < _SHORTEST or word.endswith(("ss", "us", "is")):
        return word
    known = nouns().words
    if word.endswith("ies") and f"{word[:-3]}y" in known:
        return f"{word[:-3]}y"
    if word.endswith(_PLURALS) and word[:-2] in known:
        return word[:-2]
    return word if word in known and word[:-1] not in known else word[:-1]
