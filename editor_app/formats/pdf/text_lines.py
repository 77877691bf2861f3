"""The lines of a page joined into paragraphs, with words that were hyphenated at line ends."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from editor_app.text.language import lists
from editor_app.text.language.letters import LETTER, breadth, is_unspaced
from editor_app.text.language.sentences import ends_line
from editor_app.text.language.words import hyphenated

_DIVIDED = re.compile(rf"({LETTER}+)[-\u00ad\u2010]$")
_BULLET, _DASH, _NUMBER = re.compile(r"[•▪◦‣●■]\s"), re.compile(r"[-–—*] "), re.compile(r"(\d{1,3})([.)]) ")
_FULL_LINE = 0.8
"""A line shorter than this share of a full one ends its paragraph when it ends a sentence."""


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line of a page, or a paragraph made of several: its words, and how high they are set.

    A table stands there as `rows`, without a text.
    """

    text: str
    height: float = 0.0
    rows: tuple[tuple[str, ...], ...] = ()


def paragraphs(given: Iterable[SetLine]) -> list[SetLine]:
    """Lines as paragraphs: one ends at a blank line, or where a sentence ends on a line that is not full."""
    kept = [*given]
    lines = [" ".join(line.text.split()) for line in kept]
    filled = [breadth(line) for line in lines if line]
    full = _FULL_LINE * median(sorted(filled)[len(filled) // 2 :]) if filled else 0
    words = frozenset(word for line in lines for word in hyphenated(line.lower()))
    dashes = Counter(line[:2] for line in lines if _DASH.match(line))
    found: list[str] = [lines[0]] if lines else []
    begun = [kept[0]] if kept else []
    for (before, line), set_line in zip(pairwise(lines), kept[1:], strict=True):
        ends = not line or not before or (breadth(before) < full and (ends_line(before) or _begins(line)))
        if ends or _is_item(line, found[-1], dashes):
            found.append(line)
            begun.append(set_line)
        else:
            found[-1] = _joined(found[-1], line, words)
    return [
        SetLine(text, first.height, first.rows) for text, first in zip(found, begun, strict=True) if text or first.rows
    ]


def _is_item(line: str, above: str, dashes: Counter[str]) -> bool:
    """Whether a line begins an item of a list: behind a bullet, behind the next number, or behind a dash as others
    do.
    """
    if (number := _NUMBER.match(line)) and (before := _NUMBER.match(above)):
        return int(number[1]) == int(before[1]) + 1 and number[2] == before[2]
    if _DASH.match(line):
        return dashes[line[:2]] > 1 and (line[:2] == above[:2] or ends_line(above))
    return bool(_BULLET.match(line))


def _begins(line: str) -> bool:
    """Whether a line can be the first of a paragraph: after a short line without a full stop, as a headline is."""
    return not line[:1].islower()


def _hyphenated(first: str, second: str, words: frozenset[str]) -> bool:
    """Whether a word divided at the end of a line has a hyphen of its own: as it is written elsewhere in the text."""
    one, other = first.lower(), second.lower()
    if f"{one}-{other}" in words or f"{one}{other}" in words:
        return f"{one}-{other}" in words
    return not second[0].islower() or one in lists.words(lists.KEEPS_HYPHEN)


def _joined(head: str, line: str, words: frozenset[str]) -> str:
    divided, rest = _DIVIDED.search(head), next(iter(hyphenated(line)), "")
    suspended = lists.words(lists.AFTER_SUSPENDED_HYPHEN)
    if divided and rest and line.startswith(rest) and rest.lower() not in suspended:
        return (head if _hyphenated(divided[1], rest, words) else head[:-1]) + line
    return head + line if is_unspaced(head[-1:]) and is_unspaced(line[:1]) else f"{head} {line}"
