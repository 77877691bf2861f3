"""English nouns: the singular of one, and which others say the same or nearly the same."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from editor_app.text.language.lists import NOUN_FAMILIES, NOUN_SYNONYMS, table
from editor_app.text.word_lists import parted

_PLURALS = ("sses", "ches", "shes", "xes", "zes")  # a plural with "es"
_SHORTEST = 4  # letters of a plural


@dataclass(frozen=True, eq=False)
class Nouns:
    """The nouns of usual English. What they say is read when asked for: of most texts, only whether one is a noun is.

    `same`: words that say the same as one. `near`: those that are a kind of it, or that it is a kind of.
    """

    synonyms: tuple[tuple[str, ...], ...]
    families: tuple[tuple[str, ...], ...]
    words: frozenset[str]

    @cached_property
    def same(self) -> Mapping[str, frozenset[str]]:
        """Those that say the same."""
        pairs = [(word, other) for word, others, _ in self.synonyms for other in _others(others)]
        pairs += [(one, other) for row in self.families for one in row for other in row if one != other]
        return _both_ways(pairs)

    @cached_property
    def near(self) -> Mapping[str, frozenset[str]]:
        """Those that are a kind of it, or that it is a kind of."""
        return _both_ways((word, other) for word, _, others in self.synonyms for other in _others(others))


@cache
def nouns() -> Nouns:
    """The nouns of usual English. Raises ResourceError."""
    synonyms = table(NOUN_SYNONYMS)
    families = tuple((first, *parted(others)) for first, others in table(NOUN_FAMILIES))
    words = {word for word, _, _ in synonyms} | {word for row in families for word in row}
    return Nouns(synonyms, families, frozenset(words))


def _others(cell: str) -> Iterable[str]:
    return () if cell == "-" else parted(cell)


def _both_ways(pairs: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        found[one].add(other)
        found[other].add(one)
    return {word: frozenset(others) for word, others in found.items()}


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
