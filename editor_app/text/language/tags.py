"""Whether words can be in the language that a file says they are in: word processors say it of the keyboard."""

import re
import unicodedata
from collections import Counter
from functools import cache, lru_cache

from editor_app.text.language.lists import ENGLISH_ALONE, LETTERS, table, words
from editor_app.text.language.words import count_words
from editor_app.text.word_lists import parted

_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:[-_.@].*)?")
_UNSAID = frozenset({"und", "mul", "zxx", "mis", "none", "x"})
_LATIN, _KANA = "LATIN", ("HIRAGANA", "KATAKANA")
_MOST = 2000
"""Letters that tell a script."""
_SHARE = 0.5
"""Of the letters, those of the language at least: names keep their own."""
_ENGLISH = 0.15
"""Of the words in small letters, those of English alone from which it is English; half as many again in what is."""
_ENOUGH = 4
"""Words that are worth a tag, and say something even where no letter or small word does."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@lru_cache(maxsize=1000)  # a file has few, and says them of every word
def tag_of(given: str) -> str:
    """A tag as BCP 47 writes it, with its script and country: `fr-CA`; nothing for what names no language."""
    found = _TAG.fullmatch(given.strip())
    if not found or found[1].lower() in _UNSAID:
        return ""
    parts = (found[1].lower(), (found[2] or "").title(), (found[3] or "").upper())
    return "-".join(filter(None, parts))


@lru_cache(maxsize=1000)
def spoken(tag: str) -> str:
    """The language of a tag without its country: `fr`."""
    return re.split("[-_]", tag, maxsplit=1)[0].lower()


def is_written_in(tag: str, text: str) -> bool:
    """Whether most letters of a text are those of the language. True of a text without letters."""
    counts = _scripts(text)
    wanted = (_LATIN,) if "Latn" in tag else _letters().get(spoken(tag), (_LATIN,))
    return sum(counts[one] for one in wanted) >= _SHARE * counts.total()


def is_spoken(tag: str, text: str, sure: bool) -> bool:
    """Whether a text can be in the language of a tag. Without being `sure` of the tag, the words must speak for it."""
    if not is_written_in(tag, text):
        return False
    if _letters().get(spoken(tag)):  # its letters say as much of a word or two
        return sure or count_words(text) >= _ENOUGH
    small = [word.lower() for word in _WORD.findall(text) if word[0].islower()]
    english = sum(word in words(ENGLISH_ALONE) for word in small)
    if spoken(tag) == "en":
        return sure or (english > 0 and english >= _ENGLISH * len(small))
    if english and english >= _ENGLISH * len(small):
        return False
    return sure or len(small) >= _ENOUGH or (bool(small) and not text.replace("’", "'").isascii())


def _scripts(text: str) -> Counter[str]:
    """How many letters there are of each script, as Unicode calls it."""
    found: Counter[str] = Counter()
    for sign, times in Counter(filter(str.isalpha, text[:_MOST])).items():
        found[_LATIN if sign.isascii() else unicodedata.name(sign, "").split(" ")[0]] += times
    return found


@cache
def _letters() -> dict[str, tuple[str, ...]]:
    """The letters of each language that is not written in Latin ones."""
    found = {language: (name,) for name, languages in table(LETTERS) for language in parted(languages)}
    return found | {"ja": (*found["ja"], *_KANA)}
