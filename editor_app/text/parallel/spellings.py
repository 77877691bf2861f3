"""The words of a draft as names may be spelt in it: single words, and neighbours with capitals in both orders."""

import re
from collections.abc import Iterator
from itertools import pairwise

from editor_app.text.chinese.readings import letters

_WORD = re.compile(r"[A-Za-z'’-]+")


def joined_capitals(sentence: str) -> Iterator[str]:
    """The letters of each word, and of two neighbours with capitals put together."""
    capitals = []
    for match in _WORD.finditer(sentence):
        plain = letters(match[0])
        if len(plain) > 1:
            yield plain
        if match[0][0].isupper():
            capitals.append(plain)
    for first, second in pairwise(capitals):
        yield first + second
        yield second + first
