"""Words and numbers of a string, as spans over it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from editor_app.text.span import Span

CJK = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af\U00020000-\U0003ffff"
"""Scripts written without spaces between words, as a character class: each character counts as a word."""

_MARKS = "\u0300-\u036f\u00ad\u200b-\u200d\u2060"  # combining accents, soft hyphen, zero-width: inside a word
_LETTER = rf"[^\W\d_{CJK}]"
_WORD = re.compile(
    r"[A-Za-z]++(?![0-9'\x80-\U0010ffff])"  # most words are this simple, and this is the fastest way to see one
    rf"|[{CJK}]"
    rf"|{_LETTER}[^\W_{CJK}{_MARKS}]*(?:[{_MARKS}'\u2019][^\W_{CJK}]+|[{_MARKS}]+)*"
    rf"|\d+(?:[.,:/]\d+)*[^\W\d_{CJK}]*"
)
_PARTS = re.compile(f"({_WORD.pattern})")
_CJK = re.compile(f"[{CJK}]")


class Word(NamedTuple):
    """One word or number: where it stands and how it is written. A tuple, since a text has very many."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """Its place."""
        return Span(self.start, self.end)

    @property
    def lower(self) -> str:
        """In small letters, with one kind of apostrophe."""
        return lower(self.text)

    @property
    def is_number(self) -> bool:
        """Whether it begins with a digit."""
        return self.text[0].isdigit()


def lower(written: str) -> str:
    """A word in small letters, with one kind of apostrophe."""
    return written.lower().replace("\u2019", "'")


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """Words in order. Letters with inner apostrophes are one word, hyphens part words, each CJK character is one."""
    make = tuple.__new__  # half the price of calling Word: a text has very many
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        yield make(Word, (match.start(), match.end(), match[0]))


def parts(text: str) -> list[str]:
    """A text taken apart at its words, and nothing lost: what is between, a word, what is between, a word ..."""
    return _PARTS.split(text)


def is_cjk(character: str) -> bool:
    """Whether a character belongs to a script without spaces between words."""
    return bool(_CJK.match(character))
