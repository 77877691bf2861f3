"""Chinese names in Latin letters: which syllables a word is made of, and which part is the family name."""

import re
from collections.abc import Sequence
from functools import lru_cache

from editor_app.text.names.vocabulary import Vocabulary

_LONGEST = 6


def syllables(word: str, vocabulary: Vocabulary) -> int:
    """Into how few Pinyin syllables a word splits, hyphens and apostrophes being borders; 0 when it does not."""
    total = 0
    for part in re.split(r"[-'\u2019]", word.lower()):
        count = _split(part, vocabulary)
        if not count:
            return 0
        total += count
    return total


@lru_cache(maxsize=4096)
def _split(part: str, vocabulary: Vocabulary) -> int:
    if not part or len(part) > 3 * _LONGEST or not part.isascii():
        return 0
    best = [0] + [99] * len(part)
    for end in range(1, len(part) + 1):
        for start in range(max(0, end - _LONGEST), end):
            if best[start] < 99 and part[start:end] in vocabulary.syllables:
                best[end] = min(best[end], best[start] + 1)
    return best[-1] if best[-1] < 99 else 0


def legal_given(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a word can be a given name in Pinyin: one or two syllables."""
    return 1 <= syllables(word, vocabulary) <= 2


def chinese(words: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether two words are a Pinyin family name and a possible given name, in this order."""
    return len(words) == 2 and words[0].lower() in vocabulary.pinyin_surnames and legal_given(words[1], vocabulary)


def family_name(words: Sequence[str], vocabulary: Vocabulary) -> str:
    """The word that stands for a person alone: the first of a Chinese name, else the last."""
    first, last = words[0], words[-1]
    if 2 <= len(words) <= 3 and first.lower() in vocabulary.pinyin_surnames:
        given = "-".join(words[1:])
        doubtful = last.lower() in vocabulary.pinyin_surnames and syllables(first, vocabulary) > 1
        if legal_given(given, vocabulary) and not doubtful:
            return first
    return last
