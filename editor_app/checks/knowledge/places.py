"""What rules about several places share: which repeats count, one hit for each place, the line of a passage."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from editor_app.checks.rule import Hit
from editor_app.domain.finding import Severity
from editor_app.domain.message import Message
from editor_app.text.markup import BlockKind
from editor_app.text.prepared import Text
from editor_app.text.repeats.passages import Group, PassageKind
from editor_app.text.span import Span, line_and_column

_RAGGED = 4
"""Characters of a sentence that a repeat may lack: its quotation mark, its stop."""
_LABEL = 25
"""Words of a heading, with the line below that leads on, at most."""
_NUMBER = 8
"""Characters that the number of an item may take of a passage."""
_LETTERED = re.compile(
    r"(?:(?<=[:;.,]) +(?:and |or )?|^[ \t*_]*(?:<\w{1,8}>)*)\(?(?:[ivx]{1,5}|[a-z])\\?\) "
    r"|^[ \t*_]*(?:<\w{1,8}>)*(?:(?:[ivx]{1,5}|[IVX]{2,5}|[a-z])\\?\.|\(\d{1,2}\)|\d{1,2}\\?\.\d{1,2}\\?\.?) ",
    re.MULTILINE,
)
"""The letter or number of an item: with a bracket anywhere, with a full stop where a line begins."""
_MARKS = re.compile('[\u201c\u201d"]')
_CELL = re.compile(r"</?t[dhr]\b", re.IGNORECASE)
"""The border of a cell in a table of HTML."""
_MOST = 100
"""The most places listed for one group: a line that occurs a thousand times must not list a million."""


def groups(text: Text, kind: PassageKind) -> Iterator[Group]:
    """The repeats of one kind, except in cells: rows of one table say the same about different things."""
    for group in text.repeats:
        cells = not group.whole and all(_in_row(text, place) for place in group.places)
        cells = cells or all(_CELL.search(text.body, place.start, place.end) for place in group.places)
        if cells or group.kind is not kind or _is_pulled(text, group):
            continue
        if not (_names_parts(text, group) or _tells_a_picture(text, group)):
            yield group


def _names_parts(text: Text, group: Group) -> bool:
    """Whether items name the headings below them, or a heading comes again in another chapter."""
    places = sorted((*group.places, *group.against))
    starts = [text.block_at(place.start) for place in places]
    kinds = {block.kind for block in starts if block}
    if BlockKind.HEADING not in kinds or any(len(text.words_in(place)) > _LABEL for place in places):
        return False
    if kinds == {BlockKind.HEADING}:
        return all(_has_chapter_between(text, one, other) for one, other in pairwise(places))
    return kinds == {BlockKind.HEADING, BlockKind.ITEM}


def _is_pulled(text: Text, group: Group) -> bool:
    """Whether a sentence of the text stands beside it in large letters, set as a quotation without marks."""
    blocks = [text.block_at(place.start) for place in (*group.places, *group.against)]
    quoted = [block for block in blocks if block is not None and block.kind is BlockKind.QUOTE]
    return 0 < len(quoted) < len(blocks) and not any(_MARKS.search(block.span.of(text.body)) for block in quoted)


def _tells_a_picture(text: Text, group: Group) -> bool:
    """Whether one of the places is what a page says where it cannot show a picture."""
    return any(_in_alternative(text.body, place) for place in (*group.places, *group.against))


def _in_alternative(body: str, place: Span) -> bool:
    line = body.rfind("\n", 0, place.start) + 1
    opened = body.rfind("![", line, place.start)
    return opened >= 0 and body.find("](", opened, place.start) < 0


def is_parallel(text: Text, group: Group) -> bool:
    """Whether all places are items of lists, which say the like of several things: the counts of a charge."""
    return all(_is_item(text, place) for place in (*group.places, *group.against))


def _is_item(text: Text, place: Span) -> bool:
    """Whether a passage begins in an item: of the markup, or behind a letter, a Roman number or one of several parts.

    A plain number is none: some houses number every paragraph.
    """
    block = text.block_at(place.start)
    if block is None or block.kind is BlockKind.ITEM:
        return block is not None
    return bool(_LETTERED.search(text.body, block.span.start, min(place.end, place.start + _NUMBER)))


def _has_chapter_between(text: Text, first: Span, second: Span) -> bool:
    """Whether a higher heading stands between two of one level."""
    level = _level(text, first)
    between = text.blocks[_after(text, first) : _after(text, second) - 1]
    return bool(level) and any(0 < _level(text, block.span) < level for block in between)


def _after(text: Text, place: Span) -> int:
    return bisect_right(text.blocks, place.start, key=lambda block: block.span.start)


def _level(text: Text, place: Span) -> int:
    """How deep a heading of Markdown is; 0 for what is none."""
    before = text.body[text.body.rfind("\n", 0, place.start) + 1 : place.start].strip()
    return len(before) if before and not before.strip("#") else 0


def _in_row(text: Text, place: Span) -> bool:
    block = text.block_at(place.start)
    return block is not None and block.kind is BlockKind.TABLE_ROW


def is_phrase(text: Text, group: Group) -> bool:
    """Whether what is repeated is only a part of a sentence: a formula, the name of an office, how a firm is told."""
    return not group.whole and not any(_holds_sentence(text, place) for place in (*group.places, *group.against))


def _holds_sentence(text: Text, place: Span) -> bool:
    at = bisect_left(text.sentences, place.start - _RAGGED, key=lambda sentence: sentence.start)
    return at < len(text.sentences) and text.sentences[at].end <= place.end + _RAGGED


def hits(group: Group, message: Message, *, severity: Severity | None = None, sure: bool = True) -> Iterator[Hit]:
    """One hit for each place of a group, the others as related; all are one issue."""
    name = f"{group.places[0].start}-{group.places[0].end}"
    everywhere = (*group.places, *group.against)[:_MOST]
    for place in group.places[:_MOST]:
        others = tuple(other for other in everywhere if other != place)
        yield Hit(place, message, group=name, related=others, sure=sure, severity=severity)


def line_of(text: Text, span: Span) -> int:
    """The line a passage begins in, as numbered in the window."""
    return line_and_column(text.body, span.start)[0]
