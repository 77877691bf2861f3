"""Chinese names in Latin letters: which syllables a word consists of, and which part is the family name."""

import re
from collections.abc import Sequence
from functools import lru_cache

from editor_app.text.names.vocabulary import Vocabulary

_LONGEST = 6


def syllables(word: str, vocabulary: Vocabulary) -> int:
    """Into how few Pinyin syllables a word splits, with hyphens and apostrophes as borders; 0 for none."""
    total = 0
    for part in re.split(r"[-'\u2019]", word.lower()):
        count = len(parts(part, vocabulary))
        if not count:
            return 0
        total += count
    return total


@lru_cache(maxsize=4096)
def parts(word: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The fewest Pinyin syllables that make a word in small letters; empty when none do."""
    if not word or len(word) > 3 * _LONGEST or not word.isascii():
        return ()
    best: list[tuple[str, ...] | None] = [(), *[None] * len(word)]
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - _LONGEST), end):
            before, syllable = best[start], word[start:end]
            shorter = before is not None and ((found := best[end]) is None or len(before) + 1 < len(found))
            if before is not None and shorter and syllable in vocabulary.syllables:
                best[end] = (*before, syllable)
    return best[-1] or ()


def legal_given(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a word can be a given name in Pinyin: one or two syllables."""
    return 1 <= syllables(word, vocabulary) <= 2


def chinese(words: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether two words are a Pinyin family name and a possible given name, in this order."""
    return len(words) == 2 and words[0].lower() in vocabulary.pinyin_surnames and legal_given(words[1], vocabulary)


def family_name(words: Sequence[str], vocabulary: Vocabulary) -> str:
    """The word that can stand for a person: the first of a Chinese name, else the last."""
    first, last = words[0], words[-1]
    if 2 <= len(words) <= 3 and first.lower() in vocabulary.pinyin_surnames:
        given = "-".join(words[1:])
        doubtful = last.lower() in vocabulary.pinyin_surnames and syllables(first, vocabulary) > 1
        if legal_given(given, vocabulary) and not doubtful:
            return first
    return last
