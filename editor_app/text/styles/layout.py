"""Headings with and without a capital for each word, and items of one list with and without a stop."""

import re
from collections.abc import Iterator
from itertools import groupby

from editor_app.text.language.lists import abbreviations
from editor_app.text.language.sentences import sentences
from editor_app.text.markup import Block, BlockKind
from editor_app.text.span import Span
from editor_app.text.styles.pages import StyledText
from editor_app.text.styles.questions import Mixed, ranked

HEADINGS, ITEMS = "headings", "items"
_LEAST = 3  # headings, or items of a list
_LONG = 4  # letters of a word that has a capital in a title
_TELLING = 2  # such words that a heading needs
_WORD = re.compile(r"[A-Za-z][\w'’-]*")


_LAST_BUT_ONE = re.compile(r"(?<=;) (?:and|or)$")
"""What follows the sign of the last item but one."""


def laid_out_two_ways(text: StyledText) -> Iterator[Mixed]:
    """Headings in two styles, and each list in two."""
    blocks = list(text.blocks)
    headings = [block.span for block in blocks if block.kind is BlockKind.HEADING][1:]
    if ways := _two([(span, _title_case(span.of(text.body))) for span in headings]):
        yield Mixed(HEADINGS, weak=True, ways=ways)
    for listed, items in groupby(blocks, key=lambda block: block.kind is BlockKind.ITEM):
        if listed and (ways := _two([(block.span, _stopped(block, text)) for block in items])):
            yield Mixed(ITEMS, weak=True, ways=ways)


def _two(told: list[tuple[Span, bool | None]]) -> tuple[tuple[Span, ...], ...]:
    """The places of both answers; nothing where there is one, or too little."""
    ways = [[span for span, answer in told if answer is way] for way in (True, False)]
    return ranked(iter(ways)) if all(ways) and sum(map(len, ways)) >= _LEAST else ()


def _title_case(heading: str) -> bool | None:
    """Whether each long word after the first has a capital, or none has; None when it does not tell."""
    long = [word for word in _WORD.findall(heading)[1:] if len(word) >= _LONG]
    capitals: int = sum(word[0].isupper() for word in long)
    if len(long) < _TELLING or 0 < capitals < len(long):
        return None
    return capitals > 0


def _stopped(block: Block, text: StyledText) -> bool | None:
    """Whether an item ends with a stop or without any sign; None for links, several sentences and other ends."""
    line = _LAST_BUT_ONE.sub("", block.span.of(text.body).rstrip())
    last = line[-1:]
    if text.masked.touches(Span(block.span.end - 1, block.span.end)) or _has_stop_of_its_own(text, block, line):
        return None
    return True if last in ".;" else False if last.isalnum() else None


def _has_stop_of_its_own(text: StyledText, block: Block, line: str) -> bool:
    """Whether an item ends with an abbreviation, or is several sentences, which need their stops."""
    words = line.split()
    return words[-1].strip(".()").lower() in abbreviations() or len(list(sentences(text.body, block.span))) > 1
