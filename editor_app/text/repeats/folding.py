"""A word as it is compared, without case or soft hyphens; and its stem, so that "signed" meets "signing"."""

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b

from editor_app.text.language import lists
from editor_app.text.language.letters import is_cjk

FOLDING = 1
"""Increased when folding or stemming changes: keys with different numbers cannot be compared."""
FINGERPRINT = 100 * FOLDING + 2
"""Increased when the same text would get other keys: an index with another number is rebuilt."""

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
_APOSTROPHES = str.maketrans("\u2018\u2019\u02bc\uff07\u00b4`", "''''''")
_SAME_MARKS = str.maketrans(
    "\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d\u2018\u2019\u201a\u02bc\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
    '"""""""\'\'\'\'-------',
)
_ENDINGS = (
    ("ations", "at"), ("ation", "at"), ("ators", "at"), ("ator", "at"), ("nesses", ""), ("ness", ""), ("ments", ""),
    ("ment", ""), ("ities", ""), ("ity", ""), ("ingly", ""), ("edly", ""), ("ings", ""), ("ing", ""), ("ated", "at"),
    ("ates", "at"), ("ate", "at"), ("ively", ""), ("ives", ""), ("ive", ""), ("ions", ""), ("ion", ""), ("ally", ""),
    ("als", ""), ("al", ""), ("ers", ""), ("er", ""), ("ies", "i"), ("ied", "i"), ("es", ""), ("ed", ""), ("ly", ""),
    ("s", ""), ("e", ""), ("y", "i"),
)  # fmt: skip
_SHORTEST_STEM = 3  # letters that an ending leaves


def fold(word: str) -> str:
    """The word as it is compared to the letter."""
    if word.isascii():
        return word.lower()
    visible = _INVISIBLE.sub("", word)
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", visible).casefold()).translate(_APOSTROPHES)


def fold_text(text: str) -> str:
    """A passage as it is compared to the letter: one kind of quotes, dashes and spaces."""
    return " ".join(fold(text).translate(_SAME_MARKS).split())


def stem(form: str) -> str:
    """A folded word without its English ending. Rough by intent: two forms of one word meet, two words seldom do."""
    base = form.removesuffix("'s").removesuffix("'")
    if not base.isascii() or base.endswith("ss"):
        return base
    for ending, instead in _ENDINGS:
        if base.endswith(ending) and len(base) - len(ending) >= _SHORTEST_STEM:
            base = base.removesuffix(ending) + instead
            break
    return base[:-1] if len(base) > _SHORTEST_STEM and base[-1] == base[-2] else base


@lru_cache(maxsize=1 << 16)
def entry(word: str) -> bytes:
    """Everything about a written word, the same on every machine, as bytes that make an array when joined.

    The 64-bit keys of its form and its stem, and a byte each for: says something, has no capital, is CJK.
    """
    form = fold(word)
    says = form not in lists.words(lists.FUNCTION_WORDS) and not form[:1].isdigit()
    return key(form) + key(stem(form)) + bytes((says, not word[0].isupper(), is_cjk(word[0])))


def key(string: str) -> bytes:
    """The 64-bit key of a folded word."""
    return blake2b(string.encode("utf-8", "surrogatepass"), digest_size=8).digest()
