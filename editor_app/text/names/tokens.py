"""Words as names need them: hyphened names and initials in one piece, the possessive cut off."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor_app.text.markup import Block
from editor_app.text.names.source import Source
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.span import Span
from editor_app.text.words import Word

_POSSESSIVE = re.compile(r"['\u2019][sS]?$")
_QUOTED_OR_NEW = re.compile(r"[\"\u201c\u201d\u2018:;\u2022|(\[\u2014\u2013/]|\n| - |\.\.\.|\u2026")
_ABBREVIATED = frozenset(
    "mr mrs ms dr st jr sr prof gen sen rep gov lt col capt rev hon sgt no inc ltd co corp".split()
)


class Token(NamedTuple):
    """One word. `opens`: a capital says nothing here. `owner`: it had a possessive. `glued`: follows by one space."""

    start: int
    end: int
    text: str
    opens: bool
    owner: bool
    glued: bool

    @property
    def span(self) -> Span:
        """Its place, without the possessive."""
        return Span(self.start, self.end)

    @property
    def lower(self) -> str:
        """In small letters, with one kind of apostrophe."""
        return self.text.lower().replace("\u2019", "'")

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


def tokens(text: Source, block: Block, starts: frozenset[int], known: Vocabulary) -> list[Token]:
    """The tokens of one block; `starts` holds where sentences begin."""
    found: list[Token] = []
    opens = True
    before = ""
    for start, _, written in _pieces(text.body, text.words_in(block.span)):
        gap = text.body[found[-1].end : start] if found else ""
        opens = opens or start in starts or bool(_QUOTED_OR_NEW.search(gap))
        inner = written.lower().replace("\u2019", "'") in known.generic  # "People's Bank" is one name
        owned = None if inner else _POSSESSIVE.search(written)
        core = written[: owned.start()] if owned and owned.start() else written
        glued = _glues(gap, before)
        found.append(Token(start, start + len(core), core, opens, core != written, glued))
        opens, before = False, core
    return found


def _glues(gap: str, before: str) -> bool:
    """Whether what stands between two words keeps them in one name: white space, or a full stop that abbreviates."""
    if gap.isspace():
        return gap.count("\n") <= 1
    return gap.startswith(".") and gap[1:].isspace() and (len(before) == 1 or before.lower() in _ABBREVIATED)


def _pieces(body: str, words: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
    """Words with those glued on by a hyphen, "&" or the full stops of initials."""
    at = 0
    while at < len(words):
        start, end, _ = words[at]
        while at + 1 < len(words) and _joins(body, words[at], words[at + 1]):
            at += 1
            end = words[at].end
        if end - start > 1 and body[end : end + 1] == "." and body[start:end].count(".") and body[start].isupper():
            end += 1
        at += 1
        yield start, end, body[start:end]


def _joins(body: str, first: Word, second: Word) -> bool:
    gap = body[first.end : second.start]
    if gap in ("-", "\u2010", "\u2011", "&"):
        return True
    return gap == "." and len(first.text) == 1 and first.text.isupper() and second.text[0].isupper()
