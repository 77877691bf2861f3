"""Every word that a dictionary knows, in a sorted file that is searched where it lies: reading a dictionary is slow."""

import mmap
import re
from pathlib import Path

_LETTERS = re.compile(r"(?![0-9]+(?:st|nd|rd|th)?$)[^\W_]+(?:'[^\W_]+)*", re.IGNORECASE)
"""What the file can answer for. Numbers and hyphens make words that no list has whole: 42nd, law-abiding."""


class Forms:
    """The words of one dictionary with all their endings, a line each, in the order of their bytes."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._lines = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def knows(self, word: str) -> bool | None:
        """Whether the dictionary has a word, in the capitals in which it may stand; None for what only it can tell.

        A word in small letters may begin with a capital or stand in capitals, one with a capital in capitals.
        """
        if not _LETTERS.fullmatch(word):
            return None
        low = word.lower()
        if self._has(word):
            return True
        if word == low:
            return False
        if word == word.capitalize():
            return self._has(low)
        if not word.isupper():
            return False
        return None if "'" in word else self._has(low) or self._has(word.capitalize())

    def _has(self, word: str) -> bool:
        lines, wanted = self._lines, word.encode()
        low, high = 0, len(lines)
        while low < high:
            middle = (low + high) // 2
            start, end = max(low, lines.rfind(b"\n", low, middle) + 1), lines.find(b"\n", middle)
            line = lines[start:end]
            if line == wanted:
                return True
            if line < wanted:
                low = end + 1
            else:
                high = start
        return False
