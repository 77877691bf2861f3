"""Where in a text a passage stands: in a headline, a list, or the paragraph about a firm.

What a headline says its lead says too, a summary in points has its paragraphs, and firms describe themselves alike:
none of that is a repeat.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from editor_app.text.language.sentences import ends_line, sentences
from editor_app.text.language.words import length_in_words
from editor_app.text.markup import Block, BlockKind
from editor_app.text.repeats.arrays import Flags, Ints
from editor_app.text.repeats.chains import Match
from editor_app.text.repeats.folding import fold_text
from editor_app.text.repeats.passages import Passage, PassageKind
from editor_app.text.repeats.stock import stock
from editor_app.text.repeats.tokens import Tokens
from editor_app.text.span import Span

_ABOUT = re.compile(r"[#*_\s]*(?:About\b|ABOUT\b|关于)")
_ABOUT_RUN_IN = re.compile(r"[*_]*(?:About|ABOUT) (?:the )?[A-Z]")
_POINT = re.compile(r"[-*+\u2022\u25aa\u25cf\u00b7\u2013]\s")
_HEADLINE, _SUBHEADING = 30, 7
"""Words that a headline of plain text has at most, and a heading in its middle."""
_LONGEST = 300
"""Characters of either, or of a line that tells beforehand what the text says."""
_PICTURE = re.compile(r"(?:<(?!img\b)[^<>\n]*>|[*_\s])*(?:<img\b|!\[|\[caption\b)", re.IGNORECASE)
_STANDFIRST = re.compile(
    r"(?P<sign>\*{1,3}|_{1,3}|<(?P<tag>em|i|strong|b)>)(?=\S).*(?:(?P=sign)|</(?:em|i|strong|b)>)\s*$", re.DOTALL
)
_WEAK = 0.5
"""What is less alike is how a firm is introduced in the text and described below it."""


@dataclass(frozen=True, slots=True, eq=False)
class Zones:
    """One entry a block: whether it is a heading, an item, a line without a stop, a caption or the opening in italics
    that sums up a text; which firm it is about (0: none).
    """

    heading: Flags
    item: Flags
    bare: Flags
    aside: Flags
    about: Ints

    def said_of_headings(self, here: Tokens) -> Flags:
        """Which tokens stand in a heading."""
        return self.heading[here.block]

    def apart(self, here: Tokens, gap: int) -> Ints:
        """How far each token is moved so that no gap of that width is bridged across a heading."""
        return np.cumsum(self.heading)[here.block] * (gap + 1)

    def outside_headings(self, here: Tokens, match: Match) -> Match | None:
        """The match without the headings it begins or ends with: a very short one is read with what follows it."""
        in_a, in_b = self.heading[here.block[match.a0 : match.a1]], self.heading[here.block[match.b0 : match.b1]]
        if not in_a.any() and not in_b.any():
            return match
        a, b = np.flatnonzero(~in_a), np.flatnonzero(~in_b)
        if not len(a) or not len(b):
            return None
        a0, a1, b0, b1 = int(a[0]), int(a[-1]) + 1, int(b[0]), int(b[-1]) + 1
        return Match(match.a0 + a0, match.a0 + a1, match.b0 + b0, match.b0 + b1, match.strength)

    def no_repeat(self, here: Tokens, match: Match, passage: Passage) -> bool:
        """Whether a passage stands where texts say the same twice on purpose."""
        a, b = here.block[match.a0 : match.a1], here.block[match.b0 : match.b1]
        first, second = (a, b) if match.a0 < match.b0 else (b, a)
        reworded = passage.kind is PassageKind.REWORDED
        points = bool(self.item[first].all()) and not self.item[second].any()
        teaser = reworded and bool(self.bare[first].all()) and not self.bare[second].all()
        firms = int(self.about[a[0]]), int(self.about[b[0]])
        of_firms = all(firms) and firms[0] != firms[1]
        introduced = reworded and passage.similarity < _WEAK and bool(firms[0]) is not bool(firms[1])
        entries = reworded and bool(self.item[first].all() and self.item[second].all())
        changed = reworded or passage.kind is PassageKind.NEAR
        told_beside = changed and bool(self.aside[first].all()) is not bool(self.aside[second].all())
        return points or teaser or of_firms or introduced or entries or told_beside


def zones(blocks: Sequence[Block], body: str) -> Zones:
    """The zones of the blocks of a text."""
    heading = np.fromiter((_is_heading(blocks, at, body) for at in range(len(blocks))), np.bool_, len(blocks))
    item = np.fromiter((_is_item(block, body) for block in blocks), np.bool_, len(blocks))
    bare = np.fromiter((_is_bare(block, body) for block in blocks), np.bool_, len(blocks))
    lead = next((block for block in blocks if block.kind is not BlockKind.HEADING), None)
    aside = np.fromiter((_is_aside(block, body, block is lead) for block in blocks), np.bool_, len(blocks))
    about, firm, firms = np.zeros(len(blocks), np.int64), 0, dict[str, int]()
    for at, block in enumerate(blocks):
        line = block.span.of(body)
        if heading[at] or _ABOUT_RUN_IN.match(line):
            firm = firms.setdefault(fold_text(line), len(firms) + 1) if _ABOUT.match(line) else 0
        about[at] = firm
    return Zones(heading, item, bare, aside, about)


def _is_item(block: Block, body: str) -> bool:
    """Whether a block is an item of a list, also of one that plain text makes with signs."""
    return block.kind is BlockKind.ITEM or _POINT.match(body, block.span.start) is not None


def _is_heading(blocks: Sequence[Block], at: int, body: str) -> bool:
    """Whether a block is marked as a heading; in plain text, whether it is a line like one before a paragraph."""
    block = blocks[at]
    if block.kind is not BlockKind.PARAGRAPH or at + 1 == len(blocks) or _is_item(block, body):
        return block.kind is BlockKind.HEADING
    if not _is_bare(block, body):
        return False
    line = block.span.of(body)
    if length_in_words(line) > (_SUBHEADING if at else _HEADLINE) or stock(line):
        return False
    return bool(at) or not any(_goes_on_in_a_word(line, other.span, body) for other in blocks[1:])


def _goes_on_in_a_word(line: str, block: Span, body: str) -> bool:
    """Whether a block begins with a line and goes on in its last word: the line is a part of it, cut off."""
    end = block.start + len(line)
    return end < block.end and body[end].isalpha() and line[-1:].isalpha() and body.startswith(line, block.start)


def _is_aside(block: Block, body: str, opens: bool) -> bool:
    """Whether a block tells a picture, or is the first paragraph and set apart by its letters."""
    line = block.span.of(body)
    if _PICTURE.match(line) or stock(line) == "caption":
        return True
    return opens and block.kind is BlockKind.PARAGRAPH and _STANDFIRST.match(line) is not None


def _is_bare(block: Block, body: str) -> bool:
    """Whether a block is one line of one sentence that ends without a stop."""
    if len(block.span) > _LONGEST:
        return False
    line = block.span.of(body)
    return "\n" not in line and not ends_line(line) and len([*islice(sentences(body, block.span), 2)]) < 2
