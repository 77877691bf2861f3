"""Halves of characters: no file in UTF-8 can hold one, so they are mended where text comes in."""

import re

LOST = "\ufffd"
"""Stands for what cannot be read."""
_HALF = re.compile("[\ud800-\udfff]")


def is_broken(text: str) -> bool:
    """Whether there is half a character in a text: of an entity, an escape, or bytes that are no text."""
    return not text.isascii() and bool(_HALF.search(text))


def broken_at(text: str) -> int:
    """The place of the first half of a character; -1 where there is none."""
    found = None if text.isascii() else _HALF.search(text)
    return found.start() if found else -1


def mended(text: str) -> str:
    """The text with the sign for what was lost in place of each half of a character: every place stays where it was."""
    return text if text.isascii() else _HALF.sub(LOST, text)
