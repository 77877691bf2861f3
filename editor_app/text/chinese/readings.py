"""How a Chinese name is written in Latin letters: Pinyin, Wade-Giles, Cantonese, Vietnamese and Korean spellings."""

import re
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property, lru_cache
from itertools import islice, product

_LETTERS = re.compile("[^a-z]")
_PINYIN, _VIETNAMESE, _KOREAN, _CANTONESE = range(4)
"""Columns of the table, behind the character."""
_MOST = 2_000
"""Spellings that are made of one name at most."""


def letters(written: str) -> str:
    """A name as it is compared: small letters alone."""
    return _LETTERS.sub("", written.lower())


class Readings:
    """The syllables of characters. Compared by identity: they are read once and shared.

    `sounds` gives the spellings of a Pinyin syllable in other systems, Wade-Giles first, but for those that are `alike`
    in it.
    """

    def __init__(self, content: str, sounds: Mapping[str, tuple[str, ...]], alike: Collection[str] = ()) -> None:
        self._sounds, self._alike = sounds, alike
        self._rows: dict[str, tuple[tuple[str, ...], ...]] = {}
        for line in content.splitlines():
            if not line.startswith("#") and line:
                character, *cells = line.split("\t")
                self._rows[character] = tuple(map(_cell, cells))
        self.pinyin = lru_cache(maxsize=20_000)(self._pinyin)
        self.spellings = lru_cache(maxsize=5_000)(self._spellings)

    def syllables(self, character: str) -> tuple[str, ...]:
        """Its syllables in Pinyin, the usual one first."""
        return self._in(_PINYIN, character)

    def written(self, family: str, given: str) -> str:
        """A name in Pinyin as a newsroom writes it: “Zhang Zhiqiang”."""
        parts = ["".join((self.syllables(one) or ("",))[0] for one in part) for part in (family, given)]
        return " ".join(part.replace("v", "u").capitalize() for part in parts)

    def vietnamese(self, name: str) -> frozenset[str]:
        """All ways to spell it in Vietnamese, as letters without blanks; none where a character has no reading."""
        return frozenset(_joined([self._in(_VIETNAMESE, character) for character in name]))

    def korean(self, name: str) -> frozenset[str]:
        """All ways to spell it in Korean, as letters without blanks; none where a character has no reading."""
        return frozenset(_joined([self._in(_KOREAN, character) for character in name]))

    def written_vietnamese(self, name: str) -> str:
        """A name in Vietnamese as a newsroom writes it, without its signs: “Pham Minh Chinh”."""
        return " ".join((self._in(_VIETNAMESE, character) or ("",))[0].capitalize() for character in name).strip()

    def is_vietnamese(self, family: str, spelt: str) -> bool:
        """Whether a family name is spelt as in Vietnamese, and in no other way that is usual for it: Pham, Nguyen."""
        others = {*self.syllables(family), *self._first(family), *self._in(_KOREAN, family)}
        others.update(self._in(_CANTONESE, family))
        return spelt in self._in(_VIETNAMESE, family) and spelt not in others

    def is_spelling(self, spelt: str) -> bool:
        """Whether letters can be the spelling of characters in one of the systems: “Zhiqing”, not “Schmid”."""
        ends = {0}  # where a syllable can end: tried once each, however many ways lead there
        for start in range(len(spelt)):
            if start in ends:
                ends.update(end for size in self._sizes if spelt[start : (end := start + size)] in self._every)
        return bool(spelt) and len(spelt) in ends

    @cached_property
    def _every(self) -> frozenset[str]:
        """All syllables of all systems."""
        cells = (spelt for row in self._rows.values() for cell in row for spelt in cell)
        return frozenset(cells).union(*self._sounds.values())

    @cached_property
    def _sizes(self) -> range:
        return range(1, max(map(len, self._every), default=0) + 1)

    def _in(self, column: int, character: str) -> tuple[str, ...]:
        return self._rows[character][column] if character in self._rows else ()

    def wade_giles(self, name: str) -> frozenset[str]:
        """All ways to spell it in Wade-Giles, as letters without blanks."""
        return frozenset(_joined([self._first(character) for character in name]))

    def _pinyin(self, name: str) -> frozenset[str]:
        """All ways to spell it in Pinyin, as letters without blanks."""
        return frozenset(_umlauts(_joined([self.syllables(character) for character in name])))

    def _spellings(self, name: str) -> frozenset[str]:
        """All ways to spell it in any one system, as letters without blanks.

        A Pinyin syllable beside others is let pass for one character that is no family name; but behind a family name
        in Vietnamese the whole name is Vietnamese.
        """
        found = {*self.pinyin(name), *self.wade_giles(name), *self.vietnamese(name), *self.korean(name)}
        others = [self._others(character) for character in name]
        if len(name) > 1:
            others[0] = tuple(one for one in others[0] if not self.is_vietnamese(name[0], one)) or others[0]
        found.update(_joined(others))
        for kept in range(1, len(name)) if len(name) > 2 else ():
            found.update(_joined([self.syllables(one) if at == kept else others[at] for at, one in enumerate(name)]))
        return frozenset(found)

    def _first(self, character: str) -> tuple[str, ...]:
        """The syllables of a character in Wade-Giles."""
        return tuple(
            one if one in self._alike else self._sounds.get(one, (one,))[0] for one in self.syllables(character)
        )

    def _others(self, character: str) -> tuple[str, ...]:
        """The spellings of a character that are not Pinyin; Pinyin where there are none."""
        syllables = self.syllables(character)
        sounds = [sound for syllable in syllables[:2] for sound in self._sounds.get(syllable, ())]
        others = (one for one in self._in(_CANTONESE, character) if one not in syllables)
        return tuple(dict.fromkeys([*sounds, *others])) or syllables


def _cell(cell: str) -> tuple[str, ...]:
    return () if cell == "-" else tuple(cell.split(","))


def _joined(options: Iterable[Iterable[str]]) -> Iterable[str]:
    return islice(map("".join, product(*options)), _MOST)


def _umlauts(spellings: Iterable[str]) -> Iterable[str]:
    """The ways to write ü: v, u, yu."""
    for one in spellings:
        yield one
        if "lv" in one or "nv" in one:
            yield one.replace("lv", "lu").replace("nv", "nu")
            yield one.replace("lv", "lyu").replace("nv", "nyu")
