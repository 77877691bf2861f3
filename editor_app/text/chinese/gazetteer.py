"""Places in Chinese and their English names."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

_LONGEST = 8
"""Characters of the longest name that is looked for."""
_SIGN = "~"


class Gazetteer:
    """All places. Compared by identity: they are read once and shared.

    `rows` are places with their sure and their doubtful English names, `forms` further ones; a single character, or a
    word marked as a sign, licenses a name and asks for none.
    """

    def __init__(self, rows: Iterable[tuple[str, ...]], forms: Iterable[tuple[str, ...]]) -> None:
        found: dict[str, list[str]] = defaultdict(list)
        sure: set[str] = set()
        for place, certain, doubtful in rows:
            names = [name for cell in (certain, doubtful) if cell != "-" for name in cell.split("|")]
            found[place] += names
            sure.update(certain.split("|"))
        self._signs: dict[str, tuple[str, ...]] = {}
        for place, cell in forms:
            if len(place) == 1 or place.startswith(_SIGN):
                self._signs[place.removeprefix(_SIGN)] = tuple(cell.split("|"))
            else:
                found[place] = [*cell.split("|"), *found[place]]
        self._names = {place: tuple(dict.fromkeys(names)) for place, names in found.items()}
        self._sure = frozenset(sure)

    def names(self, place: str) -> tuple[str, ...]:
        """The English names of a place, the usual one first."""
        return self._names[place]

    def is_sure(self, name: str) -> bool:
        """Whether an English word is the name of a place and nothing else."""
        return name in self._sure

    def signs(self, words: Iterable[str]) -> frozenset[str]:
        """The English names that signs in some words can stand for."""
        text = " ".join(words)
        return frozenset(name for sign, names in self._signs.items() if sign in text for name in names)

    def is_sign(self, word: str) -> bool:
        """Whether a word is a sign as a whole."""
        return word in self._signs

    def find(self, text: str, is_name: Callable[[str], bool]) -> Iterator[tuple[str, int]]:
        """The places of a text with their offsets, the longest name first; other names are passed over whole."""
        at = 0
        while at < len(text):
            size = next(
                (
                    size
                    for size in range(min(_LONGEST, len(text) - at), 1, -1)
                    if text[at : at + size] in self._names or is_name(text[at : at + size])
                ),
                1,
            )
            if size > 1 and text[at : at + size] in self._names:
                yield text[at : at + size], at
            at += size
