"""What of a text has a style of its own and is left out: quotations, code, tables, datelines, contacts, headings."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from editor_app.text.kept.stretches import Found
from editor_app.text.language.sentences import ends_line
from editor_app.text.markup import Block, BlockKind
from editor_app.text.masks import Mask
from editor_app.text.span import Span

_DATELINE = re.compile(
    r"^.{0,140}?(?:\d{4}|\d{1,2})(?: [A-Z][a-z]{2,8}\.?)?[ )]*(?:\([A-Z][\w .]+\)|/[\w -]+/)? ?(?:--|[-–—]|/)(?= )"
    r"|^.{0,60}\b20\d\d ?(?:/[^/\n]+/)"
    r"|^.{0,140}?\b20\d\d,? (?:@|at) ?\d{1,2}:\d\d ?[APap]\.?[Mm]\.?(?: [A-Z][\w/]+){0,3} ?(?:--|[-–—])(?= )"
)
"""The place, day and hour that open a report, and the name of a wire."""
_CONTACT = re.compile(r"(?:Media )?[Cc]ontact\b|Tel\b|Phone\b|Fax\b|E-?mail\b")
_SHORT = 14  # words of a line without a stop that is a heading or a label
_INK = re.compile(r"\S")


Given = TypeVar("Given")
Read = TypeVar("Read")


class StyledText(Protocol):
    """A text with its blocks and what is not prose."""

    @property
    def body(self) -> str:
        """All of it."""

    @property
    def blocks(self) -> Sequence[Block]:
        """Paragraphs, headings, items ... in order."""

    @property
    def masked(self) -> Mask:
        """What is never checked."""

    def pause(self) -> None:
        """Called between two questions."""

    @property
    def quotations(self) -> Mask:
        """What somebody else said."""

    def by_block(self, read: Callable[["StyledText", Given], Iterable[Found]], given: Given) -> Sequence[Found]:
        """What is read of each block alone, in order."""

    def once(self, read: Callable[["StyledText", Given], Read], given: Given) -> Read:
        """What a function reads out of it, kept."""


def whole(text: StyledText) -> str:
    """The text with blanks where a style of its own is; every place stays where it is."""
    left_out = [*text.masked.spans, *text.quotations.spans]
    for block in text.blocks:
        line = block.span.of(text.body)
        if block.kind in (BlockKind.TABLE_ROW, BlockKind.CODE, BlockKind.QUOTE) or _CONTACT.match(line):
            left_out.append(block.span)
        elif dateline := _DATELINE.match(line):
            left_out.append(Span(block.span.start, block.span.start + dateline.end()))
    return _blanked(text.body, left_out)


def prose(text: StyledText, page: str) -> str:
    """The same without headings, labels and lines in capitals."""
    return _blanked(page, (block.span for block in text.blocks if _heads(block, text.body)))


def _heads(block: Block, body: str) -> bool:
    line = block.span.of(body)
    label = block.kind is not BlockKind.ITEM and not ends_line(line) and len(line.split()) < _SHORT
    return block.kind is BlockKind.HEADING or label or line.isupper()


def _blanked(body: str, spans: Iterable[Span]) -> str:
    parts, at = [], 0
    for span in Mask(spans).spans:
        parts += [body[at : span.start], _INK.sub(" ", span.of(body))]
        at = max(at, span.end)
    return "".join((*parts, body[at:]))
