"""The rows of a table in Markdown: where their cells are, and how a column is set."""

import re
from collections.abc import Iterable
from enum import Enum
from itertools import pairwise

from editor_app.text.span import Span


class Align(Enum):
    """At which side of its column a cell stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


_BAR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$")
LINE_BREAK = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)
"""How a cell says that a line ends in it."""


def cells(text: str, start: int = 0) -> tuple[Span, ...]:
    """The words of each cell of a row from an offset on, without the blanks around them. A cell without words is the
    place behind its blanks.
    """
    bars = [found.start() for found in _BAR.finditer(text, start)]
    if bars and text[bars[-1] + 1 :].strip():
        bars.append(len(text))
    return tuple(_words(text, before + 1, after) for before, after in pairwise(bars))


def _words(text: str, start: int, end: int) -> Span:
    words = text[start:end].strip(" \t")
    if not words:
        return Span(end, end)
    first = start + text[start:end].index(words)
    return Span(first, first + len(words))


def aligned(text: str, start: int = 0) -> tuple[Align, ...]:
    """How the columns are set, as the line below the head of a table says; nothing for any other line."""
    if not _RULE.match(text, start):
        return ()
    columns = (span.of(text) for span in cells(text, start))
    return tuple(_ALIGNS[one.startswith(":"), one.endswith(":")] for one in columns)


_ALIGNS = {
    (False, False): Align.LEFT,
    (True, False): Align.LEFT,
    (True, True): Align.CENTRE,
    (False, True): Align.RIGHT,
}


def celled(words: str) -> str:
    """Words as they can stand in a cell: a bar is no border, and the end of a line ends no row."""
    return re.sub(r"[ \t]*\n\s*", "<br>", _BAR.sub(r"\\|", words))


def row_of(words: Iterable[str]) -> str:
    """A row with these cells."""
    return f"| {' | '.join(words)} |"


def rule_of(columns: int) -> str:
    """The line below the head of a table."""
    return "|" + " --- |" * columns
