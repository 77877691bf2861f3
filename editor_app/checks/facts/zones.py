"""Which part of a release each of its blocks is: headline, body, caption, boilerplate or contact."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import NamedTuple

from editor_app.checks.facts.model import Zone
from editor_app.text.language.sentences import ends_sentence, without_closers
from editor_app.text.language.words import count_words
from editor_app.text.markup import Block, BlockKind

_HEADLINES = 3
"""Blocks at the head that may be headlines: kicker, headline and deck."""
_HEADLINE_WORDS, _CONTACT_WORDS = 30, 40
"""A longer block is prose."""
_LEAD_IN_WORDS = 8
"""A block of more words that ends with a colon or a comma leads into a list: no headline does."""
_DATELINE = re.compile(
    r".{0,120}?\b(?:PRNewswire|24-7PressRelease|NEWMEDIAWIRE|EINPresswire|Newswire|BUSINESS WIRE|GLOBE NEWSWIRE)\b"
    r"|[A-Z][A-Z .,]{2,40}(?:,[^\n—–-]{0,40})? ?(?:—|–|--| - )|[A-Z][\w .]{2,30}, [^\n—–]{0,40}(?:—|–|--| - )",
    re.DOTALL,
)
_ABOUT = re.compile(r"\W*(?:About|ABOUT|Notes? to [Ee]ditors?|NOTES? TO EDITORS?)\b(?: the)?(?: [A-Z“\"0-9]|\W*$)")
_CONTACT = re.compile(
    r"\S@\S|\b\d{3}[-.) ]+\d{3}[-. ]\d{4}|\+\d{1,3}[ (]\d|^\W*(?:[Mm]edia |[Pp]ress )?[Cc]ontacts?\b|https?://|\bwww\."
)
_CAPTION = re.compile(r"\W*(?:Photo|Caption|Image|Pictured|Picture|Credit)\b[^.]{0,30}[:(]|\W*Pictured\b")


class Looks(NamedTuple):
    """What the characters of a block say, wherever it stands."""

    about: bool
    contact: bool
    caption: bool


def looks(said: str) -> Looks:
    """What a block looks like."""
    contact = bool(_CONTACT.search(said)) and count_words(said) < _CONTACT_WORDS
    return Looks(bool(_ABOUT.match(said)), contact, bool(_CAPTION.match(said)))


def zones(body: str, blocks: Sequence[Block], seen: Iterable[Looks] | None = None) -> tuple[Zone, ...]:
    """The zone of each block; the lead and quotations, which are smaller than blocks, are body here.

    `seen` is what the blocks look like, where it is known.
    """
    return tuple(_zones(body, blocks, seen or (looks(block.span.of(body)) for block in blocks)))


def _zones(body: str, blocks: Sequence[Block], seen: Iterable[Looks]) -> Iterator[Zone]:
    before = Zone.HEADLINE
    for number, block, look in zip(count(), blocks, seen, strict=False):
        if before is Zone.HEADLINE and _is_headline(number, block, block.span.of(body)):
            yield Zone.HEADLINE
            continue
        if before is not Zone.BOILERPLATE:
            before = Zone.BOILERPLATE if look.about else Zone.BODY
        if number >= _HEADLINES and look.contact:
            yield Zone.CONTACT
        else:
            yield Zone.CAPTION if look.caption else before


def _is_headline(number: int, block: Block, said: str) -> bool:
    """The first block unless it is prose, and those after it that are short, end without a stop, have no dateline."""
    if without_closers(said).endswith((":", ",")) and count_words(said) > _LEAD_IN_WORDS:
        return False
    if number == 0:
        prose = without_closers(said).endswith(".") or _DATELINE.match(said)
        return block.kind is BlockKind.HEADING or (not prose and count_words(said) < 2 * _HEADLINE_WORDS)
    if number >= _HEADLINES or count_words(said) >= _HEADLINE_WORDS:
        return False
    return block.kind is not BlockKind.ITEM and not ends_sentence(said) and not _DATELINE.match(said)
