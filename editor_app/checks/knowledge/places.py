"""What rules about several places share: which repeats count, one hit for each place, the line of a passage."""

from bisect import bisect_left
from collections.abc import Iterator

from editor_app.checks.rule import Hit
from editor_app.domain.finding import Severity
from editor_app.domain.message import Message
from editor_app.text.language.sentences import ends_sentence
from editor_app.text.markup import Block, BlockKind
from editor_app.text.prepared import Text
from editor_app.text.repeats.passages import Group, PassageKind
from editor_app.text.span import Span, line_and_column

_RAGGED = 4
"""Characters of a sentence that a repeat may lack: its quotation mark, its stop."""
_MOST = 100
"""The most places listed for one group: a line that occurs a thousand times must not list a million."""


def groups(text: Text, kind: PassageKind) -> Iterator[Group]:
    """The repeats of one kind, except in cells: rows of one table say the same about different things."""
    for group in text.repeats:
        if group.kind is kind and (group.whole or not all(_in_row(text, place) for place in group.places)):
            yield group


def _in_row(text: Text, place: Span) -> bool:
    block = text.block_at(place.start)
    return block is not None and block.kind is BlockKind.TABLE_ROW


def is_phrase(text: Text, group: Group) -> bool:
    """Whether what is repeated is only a part of a sentence: a formula, the name of an office, how a firm is told."""
    return not group.whole and not any(_holds_sentence(text, place) for place in (*group.places, *group.against))


def is_paragraph(text: Text, block: Block) -> bool:
    """Whether a block is prose that ends in a stop: no headline, dateline or item."""
    return block.kind is BlockKind.PARAGRAPH and ends_sentence(block.span.of(text.body))


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
