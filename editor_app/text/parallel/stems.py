"""English words cut to stems, so that a word of the draft meets the gloss of a Chinese one."""

import re
from functools import lru_cache

from editor_app.text.language.letters import ascii_letters
from editor_app.text.language.lists import FUNCTION_WORDS, words

_WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’]*")
_LONG = 4
"""Letters up to which a word is its own stem; of a longer one the first five are kept."""
_ENDINGS = (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
_LEAST = 3
"""Letters that an ending leaves."""


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """What words of one family have in common: “elections” and “elected”."""
    small = ascii_letters(word.lower().replace("’", "'"))
    small = small[:-2] if small.endswith("'s") else small.strip("'")
    for ending, put in _ENDINGS:
        if small.endswith(ending) and len(small) - len(ending) >= _LEAST and not small.endswith("ss"):
            small = small[: len(small) - len(ending)] + put
            break
    return small[: _LONG + 1].rstrip("e") if len(small) > _LONG else small


def content(text: str) -> list[str]:
    """The stems of the words with a meaning."""
    small = words(FUNCTION_WORDS)
    return [stem(word) for word in _WORD.findall(text) if len(word) > 1 and word.lower() not in small]
