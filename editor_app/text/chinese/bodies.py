"""Bodies, outlets, parties and brands in Chinese, and their English names."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from editor_app.text.span import Span
from editor_app.text.word_lists import parted

_ACRONYM = re.compile(r"[A-Z][A-Za-z.]{1,6}\.?$")


@dataclass(frozen=True, slots=True)
class Field:
    """A field of work in the names of bodies: its word, the short words for it, and the stems that render it."""

    word: str
    short: tuple[str, ...]
    stems: re.Pattern[str]
    ends: bool  # whether it ends a name, as 大学 does


class Bodies:
    """All bodies and fields. Compared by identity: they are read once and shared."""

    def __init__(self, rows: Iterable[tuple[str, ...]], fields: Iterable[tuple[str, ...]]) -> None:
        self._forms: dict[str, tuple[str, ...]] = {}
        self._chinese: dict[str, list[str]] = defaultdict(list)
        for chinese, english in rows:
            names = tuple(english.split("|"))
            for one in parted(chinese):
                self._forms[one] = names
            for name in names:
                if name != name.lower():
                    self._chinese[name] += parted(chinese)
        self.fields = tuple(
            Field(word, tuple(short.split("|")), re.compile(rf"\b(?:{stems})", re.IGNORECASE), kind == "tail")
            for kind, word, short, stems in fields
        )

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return _one_of(self._forms)

    @cached_property
    def _english(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?:{_one_of(self._chinese).pattern})(?!\w)")

    def find(self, text: str, at: int = 0) -> Iterator[tuple[str, Span]]:
        """The bodies of a Chinese text that begins at an offset, the longest names first."""
        for match in self._pattern.finditer(text):
            yield match[0], Span(at + match.start(), at + match.end())

    def said(self, text: str) -> Iterator[tuple[str, Span]]:
        """The English names of bodies in a text with straight apostrophes."""
        for match in self._english.finditer(text):
            yield match[0], Span(*match.span())

    def forms(self, body: str) -> tuple[str, ...]:
        """The English forms of a body, the official name first."""
        return self._forms[body]

    def chinese(self, name: str) -> tuple[str, ...]:
        """The Chinese forms of what bears an English name."""
        return tuple(self._chinese[name])


_COUNTRY = re.compile("^(?:中国|中华|国家|全国|美国|中央|香港|联邦)")
_SHORTEST = 3
"""Characters of a short form that can be told."""


def has_short_form(text: str, form: str) -> bool:
    """Whether a text has a shorter form of a name, with its kind at the end: 联邦航空局 of 联邦航空管理局.

    It goes on from the first characters of the name, or of what comes behind the country.
    """
    own = _COUNTRY.sub("", form)
    if len(own) <= _SHORTEST:
        return len(own) == _SHORTEST and own in text
    *inner, last = map(re.escape, own)
    pattern = "".join(f"{one}?" for one in inner[1:])
    found = re.finditer(f"{inner[0]}{pattern}{last}", text)
    return any(len(match[0]) >= _SHORTEST for match in found)


def is_acronym(form: str) -> bool:
    """Whether a form is an acronym, which is a word by itself."""
    return bool(_ACRONYM.match(form)) and form.upper() == form


def _one_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(
        "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) or "(?!)"
    )
