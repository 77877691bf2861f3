"""A Chinese-English dictionary as far as a text beside its translation needs it: stems of the glosses of a word."""

from functools import lru_cache

_LONGEST = 4
"""Characters of the parts that a word without an entry is taken apart into."""
_NAME = "p"
_NOTHING: frozenset[str] = frozenset()


class Lexicon:
    """Words with the stems of their glosses. Compared by identity: it is read once and shared."""

    def __init__(self, content: str) -> None:
        rows = (line.split("\t", 1) for line in content.splitlines() if not line.startswith("#"))
        self._rows = {row[0]: row[1] for row in rows if len(row) > 1}
        self.stems = lru_cache(maxsize=50_000)(self._stems)

    def is_common(self, word: str) -> bool:
        """Whether a word is more than a name."""
        row = self._rows.get(word)
        return row is not None and not row.startswith(_NAME)

    def is_name(self, word: str) -> bool:
        """Whether a word is nothing but the name of somebody or something."""
        return self._rows.get(word, "").startswith(_NAME)

    def _stems(self, word: str) -> frozenset[str]:
        """What it may be rendered by; of a word without an entry, what its parts may."""
        row = self._rows.get(word)
        if row is not None:
            return frozenset(row.partition("\t")[2].split())
        if len(word) < 2:
            return _NOTHING
        found: set[str] = set()
        at = 0
        while at < len(word):
            size = next(
                size
                for size in range(min(_LONGEST, len(word) - at, len(word) - 1), 0, -1)
                if size == 1 or word[at : at + size] in self._rows
            )
            found |= self.stems(word[at : at + size])
            at += size
        return frozenset(found)
