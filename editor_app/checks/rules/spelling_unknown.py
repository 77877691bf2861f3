"""A word that the dictionary does not know."""

import re
from collections.abc import Iterator, Set
from functools import lru_cache

from editor_app.checks.rule import Hit, Reference, Rule, Speller
from editor_app.checks.shapes import times
from editor_app.domain.finding import About, Severity
from editor_app.domain.house import HouseList
from editor_app.domain.message import Message, say
from editor_app.text.language.letters import is_eastern
from editor_app.text.language.words import Word, is_lettered, words
from editor_app.text.prepared import Text

_ENDING = re.compile("'(?:s|ll|d|ve|re|m)?$")
"""Of a possessive, and of a verb that leans on any word: "there'll"."""
_GLUED_BEFORE = frozenset("_@#/\\.0123456789")
_GLUED_AFTER = re.compile(r"[_@/\\\d]|\.\w")
_HYPHENS = ("-", "\u2010", "\u2011")
_LEAST = 3  # letters; shorter ones are mostly initials and signs of units
_SHORT = 4
"""Parts of a hyphened word up to this length are often no words: "pre-", "non-"."""
_OFTEN = 3
"""A word that occurs so often is more likely a name or a term than a mistake."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place; all places of one word are one issue. Names, acronyms and house words are no spelling."""
    if ref.speller is None:
        return
    listed, named = _house_words(ref.house), {word.lower() for word in text.who(ref.vocabulary).words}
    for lower, uses in text.index.items():
        if _is_known(ref.speller, lower, listed, named) or any(_is_name(text, word) for word in uses):
            continue
        wrong = [word for word in uses if _is_asked(text, word) and not ref.speller.knows(word.text)]
        for word in wrong:
            yield Hit(word.span, _message(word.text, len(wrong)), group=lower, sure=len(wrong) < _OFTEN)


def _message(word: str, count: int) -> Message:
    if count == 1:
        return say("“{word}” is not in the dictionary.", word=word)
    return say("“{word}” is not in the dictionary. It appears {times}.", word=word, times=times(count))


def _is_known(speller: Speller, lower: str, *known: Set[str]) -> bool:
    """Whether a word needs no look at its places; possessives count as the word itself."""
    if len(lower) < _LEAST or not lower[0].isalpha() or is_eastern(lower[0]):
        return True
    bare = _ENDING.sub("", lower)
    return any(lower in listed or bare in listed for listed in known) or speller.knows(lower) or speller.knows(bare)


def _is_name(text: Text, word: Word) -> bool:
    """Whether a word has a capital that no sentence gives it; if it is a name once, it is one everywhere."""
    return word.text[0].isupper() and word.start not in text.openings


def _is_asked(text: Text, word: Word) -> bool:
    """Whether a word is prose: not an acronym, not a part of something longer."""
    if not is_lettered(word.text) or not word.text[1:].islower():
        return False
    before = text.body[max(0, word.start - 1) : word.start]
    if _GLUED_AFTER.match(text.body, word.end) or (before and before in _GLUED_BEFORE):
        return False
    hyphened = before in _HYPHENS or text.body[word.end : word.end + 1] in _HYPHENS
    return not (hyphened and len(word.text) <= _SHORT)


@lru_cache(maxsize=2)
def _house_words(house: HouseList) -> frozenset[str]:
    return frozenset(word.lower for term in house.terms for word in words(term.term))


RULE = Rule(about=About.SPELLING, name="unknown", title=say("Unknown word"), severity=Severity.WARNING, check=check)
