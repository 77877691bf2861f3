"""Headings with and without a capital for each word, and items of one list with and without a capital or a stop."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from editor_app.text.language.lists import FUNCTION_WORDS, abbreviations, words
from editor_app.text.language.sentences import sentences
from editor_app.text.markup import Block, BlockKind
from editor_app.text.span import Span
from editor_app.text.styles.pages import StyledText
from editor_app.text.styles.questions import Mixed, ranked

HEADINGS, ITEMS, CAPITALS = "headings", "items", "item-capitals"
_LEAST = 3  # headings, or items of a list
_LONG = 4  # letters of a word that has a capital in a title
_TELLING = 2  # such words that a heading needs
_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_NUMBER = re.compile(r"\d+")


_LAST_BUT_ONE = re.compile(r"(?<=;) (?:and|or)$")
"""What follows the sign of the last item but one."""


def laid_out_two_ways(text: StyledText) -> Iterator[Mixed]:
    """Headings in two styles, and each list in two."""
    blocks = list(text.blocks)
    headings = [block.span for block in blocks if block.kind is BlockKind.HEADING][1:]
    if ways := _two([(span, _title_case(span.of(text.body))) for span in headings]):
        yield Mixed(HEADINGS, weak=True, ways=ways)
    for _, items in groupby(blocks, key=lambda block: block.kind is BlockKind.ITEM):
        yield from _lists(text, list(items))


def _lists(text: StyledText, items: Sequence[Block]) -> Iterator[Mixed]:
    """The lists among neighbouring items, one of each depth and sign."""
    lists: dict[str, list[Block]] = defaultdict(list)
    for block in items:
        if block.kind is BlockKind.ITEM:
            lists[_mark(block, text.body)].append(block)
    for rows in lists.values():
        if ways := _two([(block.span, _stopped(block, text)) for block in rows]):
            yield Mixed(ITEMS, weak=True, ways=ways)
        if ways := _two([(block.span, _capital(block, text)) for block in rows]):
            yield Mixed(CAPITALS, weak=True, ways=ways)


def _mark(block: Block, body: str) -> str:
    """What stands before an item: its depth, and its sign, any number being as good as another."""
    before = body[body.rfind("\n", 0, block.span.start) + 1 : block.span.start]
    return _NUMBER.sub("1", before)


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


def _capital(block: Block, text: StyledText) -> bool | None:
    """Whether an item begins with a capital; None for markup, a name such as iPhone, and other signs."""
    word = _WORD.match(text.body, block.span.start)
    if word is None or text.masked.touches(Span(*word.span())) or not word[0][1:].islower():
        return None
    if word.end() == block.span.end or word[0] in words(FUNCTION_WORDS):
        return None  # a list of words, and “and many more” at its end
    return word[0][0].isupper()


def _stopped(block: Block, text: StyledText) -> bool | None:
    """Whether an item ends with a stop or without any sign; None for links, several sentences and other ends."""
    line = _LAST_BUT_ONE.sub("", block.span.of(text.body).rstrip())
    last = line[-1:]
    if text.masked.touches(Span(block.span.end - 1, block.span.end)) or _has_stop_of_its_own(text, block, line):
        return None
    return True if last in ".;" else False if last.isalnum() else None


def _has_stop_of_its_own(text: StyledText, block: Block, line: str) -> bool:
    """Whether an item ends with an abbreviation, or is several sentences, which need their stops."""
    last = line.split()[-1]
    return last.strip(".()").lower() in abbreviations() or len(list(sentences(text.body, block.span))) > 1
