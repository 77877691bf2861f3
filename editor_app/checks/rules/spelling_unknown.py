"""A word that the dictionary does not know."""

import re
from collections import Counter
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule, Speller
from editor_app.domain.finding import Severity
from editor_app.domain.house import HouseList
from editor_app.text.prepared import Text
from editor_app.text.words import Word, is_cjk, words

_GLUED_BEFORE = frozenset("_@#/\\.0123456789")
_GLUED_AFTER = re.compile(r"[_@/\\\d]|\.\w")
_HYPHENS = ("-", "\u2010", "\u2011")
_SHORT = 4
"""Parts of a hyphened word up to this length are often no words: "pre-", "non-"."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place; all places of one word are one issue. Names, acronyms and house words are no spelling."""
    if ref.speller is None:
        return
    starts = {found[0].start for sentence in text.sentences if (found := text.words_in(sentence))}
    named = text.who(ref.vocabulary).words | {word.text for word in text.words if _is_name(word, starts)}
    known = _house_words(ref.house) | {word.lower() for word in named}
    wrong = [word for word in text.words if _asked(text, word, starts) and not _is_known(ref.speller, word, known)]
    often = Counter(word.lower for word in wrong)
    for word in wrong:
        count = often[word.lower]
        more = f" It stands {count:,} times." if count > 1 else ""
        yield Hit(word.span, f"The dictionary does not know “{word.text}”.{more}", group=word.lower, sure=count < 3)


def _asked(text: Text, word: Word, starts: set[int]) -> bool:
    """Whether a word is prose: not a number, an acronym, a name in mid-sentence, or a part of something longer."""
    written = word.text
    if len(written) < 3 or (not written.isalpha() and not _has_apostrophe(written)) or is_cjk(written[0]):
        return False
    if not written[0].islower() and not (word.start in starts and written[1:].islower()):
        return False
    if not written[1:].islower():
        return False
    before = text.body[max(0, word.start - 1) : word.start]
    if _GLUED_AFTER.match(text.body, word.end) or (before and before in _GLUED_BEFORE):
        return False
    hyphened = before in _HYPHENS or text.body[word.end : word.end + 1] in _HYPHENS
    return not (hyphened and len(written) <= _SHORT)


def _is_name(word: Word, starts: set[int]) -> bool:
    return word.text[0].isupper() and word.start not in starts


def _has_apostrophe(written: str) -> bool:
    return written.replace("'", "").replace("’", "").isalpha()


def _is_known(speller: Speller, word: Word, known: frozenset[str]) -> bool:
    lower = word.lower
    bare = lower.removesuffix("'s").removesuffix("'")
    return lower in known or bare in known or speller.knows(lower) or speller.knows(word.text)


def _house_words(house: HouseList) -> frozenset[str]:
    return frozenset(word.lower for term in house.terms for word in words(term.term))


RULE = Rule(id="spelling.unknown", title="Unknown word", severity=Severity.WARNING, check=check)
