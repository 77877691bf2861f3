"""What a word is: words and numbers of a string, as spans over it, and how many there are.

Everything that counts words counts these: the window, the exports, the reports, the rules and the readers. Other
divisions, such as pieces to compare or words with their hyphens, are here too, under their own names.
"""

import re
from functools import cache
from typing import NamedTuple

from editor_app.text.language.letters import (
    ANY_LETTER,
    CJK,
    EAST,
    INVISIBLE,
    LETTER,
    MARKS,
    SQUARE_MARKS,
    is_cjk,
    with_letters,
)
from editor_app.text.span import Span

_SIMPLE = r"[A-Za-z]++(?![0-9'\x80-\U0010ffff])"  # most words are this simple, and it is the fastest way to see one
_SQUARE_WORD = f"[{CJK}][{SQUARE_MARKS}{INVISIBLE}]*+"
_OTHERS = re.compile(r"[^\0-\u02ff\u2000-\u20cf\u2100-\u2bff]")
"""Any sign but those among which there is neither a letter of CJK nor a mark."""
_RUN = re.compile(r"\w+")
_HYPHENATED = re.compile(r"\w+(?:[-\u2010]\w+)*")
_LETTERED = f"LETTER(?:LETTER|['\u2019]|[{MARKS}{INVISIBLE}])*"
_CHARACTERS = 2  # Chinese characters in a word: most Chinese words have two


def _word(letter: str, inside: str, carried: str) -> str:
    """A word or number, given what one letter of a word is, what follows one, and what one carries, as a pattern."""
    # No group is possessive: before 3.11.5, Python keeps what the last try of one has read (games’).
    letters = rf"{letter}{inside}*+(?:(?:[{carried}]++|['\u2019](?={inside})){inside}*+)*"
    return rf"{letters}|\d+(?:[.,:/]\d+)*(?:{letters})?"


_PLAIN = re.compile(f"{_SIMPLE}|" + _word(ANY_LETTER, r"[^\W_]", INVISIBLE))
_ANY = f"{_SIMPLE}|{_SQUARE_WORD}|" + _word(LETTER, rf"[^\W_{CJK}]", MARKS + INVISIBLE)


@cache  # compiling it takes as long as reading five pages, and few texts need it; so the next
def _any_pattern() -> re.Pattern[str]:
    return re.compile(_ANY)


@cache
def _parts_pattern() -> re.Pattern[str]:
    return re.compile(f"({_ANY})")


@cache
def _unit_pattern() -> re.Pattern[str]:
    return re.compile(rf"{_ANY}|\S")


def _pattern_for(text: str, start: int, end: int) -> re.Pattern[str]:
    """What finds the words of a passage; both find the same where there are neither marks nor letters of CJK."""
    return _PLAIN if text.isascii() or not _OTHERS.search(text, start, end) else _any_pattern()


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


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Words in order. Letters with inner apostrophes are one word, hyphens separate words, each CJK character is
    one.
    """
    make = tuple.__new__  # half the cost of calling Word: a text has very many
    end = len(text) if end is None else end
    found = _pattern_for(text, start, end).finditer(text, start, end)
    return [make(Word, (*match.span(), match[0])) for match in found]


def count_words(text: str) -> int:
    """How many words a string has. For an article, use `Text.word_count`, which leaves out code and links."""
    return len(_written(text))


def _written(text: str) -> list[str]:
    return _pattern_for(text, 0, len(text)).findall(text)


def parts(text: str) -> list[str]:
    """A text split at its words, with nothing lost: what is between, a word, what is between, a word ..."""
    return _parts_pattern().split(text)


def units(text: str) -> list[Word]:
    """Words, and every other sign by itself: everything but white space. For comparing two texts."""
    return [Word(match.start(), match.end(), match[0]) for match in _unit_pattern().finditer(text)]


def word_at(text: str, at: int) -> Span:
    """The word that holds an offset, or the one sign there."""
    near = (word.span for word in words(text, text.rfind("\n", 0, at) + 1) if word.end > at)
    found = next(near, None)
    return found if found and found.start <= at else Span(min(at, len(text)), min(at + 1, len(text)))


def runs(text: str) -> list[str]:
    """Unbroken runs of letters and digits (in Chinese, whole clauses), for finding a text again in a copy of it.

    Not for counting: an apostrophe or a stop inside a number ends a run, and a clause of Chinese is one.
    """
    return _RUN.findall(text)


def hyphenated(text: str) -> list[str]:
    """Runs of letters and digits, joined where hyphens connect them: "well-known"."""
    return _HYPHENATED.findall(text)


def is_lettered(word: str) -> bool:
    """Whether a word has only letters, with marks and apostrophes, and no digit: one that a dictionary could have."""
    return bool(with_letters(_LETTERED, word).fullmatch(word))


def length_in_words(text: str) -> float:
    """How long a text is to a reader, in English words: two Chinese characters are as long as one word."""
    found = _written(text)
    return len(found) - sum(word[0] >= EAST and is_cjk(word[0]) for word in found) / _CHARACTERS
