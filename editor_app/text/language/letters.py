"""What a letter is, and which letters are written without spaces between words. Contents of `re` character classes."""

import re
import unicodedata
from functools import cache, lru_cache

HAN = "\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Chinese characters, all extensions and compatibility forms, the mark that repeats one, the Chinese zero."""

WIDE_KANA = "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff"
"""Hiragana and Katakana as they are mostly written. The dot between Katakana names (U+30FB) is not a letter."""

KANA = f"{WIDE_KANA}\u31f0-\u31ff\uff66-\uff9d\U0001aff0-\U0001b16f"
"""The same, including small, old and half-width forms."""

BOPOMOFO = "\u3105-\u312f\u31a0-\u31bf"
"""The phonetic letters of Taiwan."""

SYLLABLES = "\u3131-\u318e\uac00-\ud7a3\uffa0-\uffdc"
"""Korean syllables, and single Korean letters."""

HANGUL = f"\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb{SYLLABLES}"
"""Everything that Korean is written in, including the letters that combine into syllables."""

CJK = HAN + KANA + BOPOMOFO
"""Letters of scripts that put no spaces between words: each counts as a word.

Korean puts spaces between words, and its words are counted as those of English are. Thai, Lao, Khmer and Burmese do
not, but one of their letters says far less than a word; a run of them counts as one word, because splitting it would
need dictionaries of these languages.
"""

EASTERN = CJK + HANGUL
"""Letters of China, Japan and Korea: they have no capitals, and a word said twice in a row is often meant so."""

UNSPACED = (
    f"{CJK}\u2e80-\u2fdf\u3000-\u3004\u3008-\u3020\u3030-\u3037\u303c-\u303f\u30a0\u30fb\u3200-\u33ff"
    "\uff00-\uff65\uff9e\uff9f\uffe0-\uffef"
)
"""Letters and signs that take no space around them: where lines are joined, none is put between two of them."""

SQUARE = f"{UNSPACED}{SYLLABLES}"
"""Full-width letters and signs, as wide as two Latin letters: drawn one by one, and a line can break next to any."""

SQUARE_MARKS = "\u3099\u309a\uff9e\uff9f\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""Marks on a full-width letter: voicing, and which variant of it is meant."""

MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a\u064b-\u065f"
    "\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711-\u07b0\u07eb-\u07f3\u07fd\u0816-\u082d\u0859-\u085b"
    "\u0898-\u08e1\u08e3-\u0963\u0981-\u09e3\u09fe-\u0a51\u0a70-\u0a75\u0a81-\u0ae3\u0afa-\u0b63\u0b82-\u0bd7"
    "\u0c00-\u0c63\u0c81-\u0c83\u0cbc-\u0ce3\u0d00-\u0d4d\u0d57\u0d62-\u0d63\u0d81-\u0ddf\u0df2-\u0df3"
    "\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ecd\u0f18-\u0f19\u0f35\u0f37\u0f39\u0f3e-\u0f84\u0f86-\u0fbc\u0fc6"
    "\u102b-\u103e\u1056-\u108f\u109a-\u109d\u135d-\u135f\u1712-\u1734\u1752-\u17d3\u17dd\u180b-\u180d\u180f"
    "\u1885-\u193b\u1a17-\u1a1b\u1a55-\u1a7f\u1ab0-\u1b44\u1b6b-\u1b73\u1b80-\u1bad\u1be6-\u1bf3\u1c24-\u1c37"
    "\u1cd0-\u1cd2\u1cd4-\u1dff\u20d0-\u20f0\u2cef-\u2cf1\u2d7f-\u2dff\u302a-\u302f\u3099-\u309a\ua66f-\ua672"
    "\ua674-\ua67d\ua69e-\ua69f\ua6f0-\ua6f1\ua802-\ua827\ua82c\ua880-\ua8c5\ua8e0-\ua8f1\ua8ff\ua926-\ua92d"
    "\ua947-\ua953\ua980-\ua9c0\ua9e5\uaa29-\uaa4d\uaa7b-\uaac1\uaaeb-\uaaef\uaaf5-\uaaf6\uabe3-\uabea"
    "\uabec-\uabed\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f\U000e0100-\U000e01ef"
)
"""Marks that a letter carries: accents, vowel points, vowel signs, variants. `\\w` of `re` does not know them.

The general category M of Unicode in its basic plane. Ranges include the letters between two marks: this class says what
may occur inside a word of such letters, and does not distinguish a mark from a letter.
"""

INVISIBLE = "\u00ad\u200b-\u200d\u2060"
"""Soft hyphen, joiners and non-joiners, and places where a line may or may not break: the invisible parts of a word."""

LETTER = rf"[^\W\d_{CJK}]"
"""One letter of a script with spaces between words. A class of its own, not the inside of one."""

ANY_LETTER = r"[^\W\d_]"
"""One letter of any script."""

EAST = "\u2e80"
"""From here on scripts have no capitals, except some that no newspaper uses: faster to test than a class."""

_FAR_EAST = "\u1100"  # the first letter of EASTERN
_LATIN = f"A-Za-z\u00c0-\u024f{HANGUL}\u0400-\u04ff"


def is_western(text: str) -> bool:
    """Whether a text has no letter or sign of CJK: true for nearly all English texts."""
    return text.isascii() or max(text, default="") < EAST


def with_letters(pattern: str, text: str) -> re.Pattern[str]:
    """A pattern for a text, where LETTER in it stands for one letter of a script with spaces between words.

    Of a western text, any letter is one: the pattern is compiled in a tenth of the time.
    """
    return _lettered(pattern, ANY_LETTER if is_western(text) else LETTER)


@lru_cache(maxsize=64)
def _lettered(pattern: str, letter: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("LETTER", letter))


@cache  # with the first text that needs it: a class of all Chinese characters takes as long as a page of English
def _one_of(signs: str) -> re.Pattern[str]:
    return re.compile(f"[{signs}]")


def is_cjk(character: str) -> bool:
    """Whether a character counts as a word: it belongs to a script without spaces between words."""
    return character >= EAST and bool(_one_of(CJK).match(character))


def is_eastern(character: str) -> bool:
    """Whether a character is a letter of China, Japan or Korea."""
    return character >= _FAR_EAST and bool(_one_of(EASTERN).match(character))


def is_unspaced(character: str) -> bool:
    """Whether a letter or sign takes no space beside it; false for an empty string."""
    return character >= EAST and bool(_one_of(UNSPACED).match(character))


def count_han(text: str) -> int:
    """How many Chinese characters there are."""
    return 0 if is_western(text) else len(_one_of(HAN).findall(text))


def count_kana(text: str) -> int:
    """How many Japanese letters there are."""
    return 0 if is_western(text) else len(_one_of(WIDE_KANA).findall(text))


def is_chinese(text: str) -> bool:
    """Whether a text is Chinese throughout: names in Latin letters may stand in it, no other language."""
    han = count_han(text)
    if not han:
        return False
    return han > 2 * len(_one_of(_LATIN).findall(text)) and han > 10 * count_kana(text)


def breadth(text: str) -> int:
    """How wide a line is, in Latin letters: full-width letters count as two."""
    return len(text) + (0 if is_western(text) else len(_one_of(SQUARE).findall(text)))


@lru_cache(maxsize=20_000)
def ascii_letters(word: str) -> str:
    """A word in small letters without accents, ligatures and other letters than those of ASCII: "müller", "muller"."""
    if word.isascii():
        return word
    parted = unicodedata.normalize("NFD", word.translate(_ASCII))
    return "".join(letter for letter in parted if not unicodedata.combining(letter))


_ASCII = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
