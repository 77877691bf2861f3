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
_EAST = "\u2e80"  # from here on come the scripts without spaces and capitals
_ABBREVIATED = frozenset(
    "mr mrs ms dr st jr sr prof gen sen rep gov lt col capt rev hon sgt no inc ltd co corp".split()
)


class Token(NamedTuple):
    """One word. `opens`: a capital says nothing here. `owner`: it had a possessive. `glued`: follows by one space."""

    start: int
    end: int
    text: str
    lower: str  # with one kind of apostrophe
    capital: bool  # begins with one
    opens: bool
    owner: bool
    glued: bool

    @property
    def span(self) -> Span:
        """Its place, without the possessive."""
        return Span(self.start, self.end)


def tokens(text: Source, block: Block, starts: frozenset[int], known: Vocabulary) -> list[Token]:
    """The tokens of one block; `starts` holds where sentences begin."""
    found: list[Token] = []
    opens, before, end = True, "", block.span.start
    for start, written in _pieces(text.body, text.words_in(block.span)):
        gap = text.body[end:start] if found else ""
        plain = gap == " "
        opens = opens or start in starts or not (plain or not _QUOTED_OR_NEW.search(gap))
        core, low = _core(written, known)
        end = start + len(written)
        glued = plain or _glues(gap, before)
        found.append(Token(start, start + len(core), core, low, core[0].isupper(), opens, core is not written, glued))
        opens, before = False, core
    return found


def _core(written: str, known: Vocabulary) -> tuple[str, str]:
    """A word without its possessive, and in small letters; "People's Bank" is one name and keeps it."""
    low = written.lower()
    if written[-1] not in "sS'\u2019" or ("'" not in low and "\u2019" not in low):
        return written, low
    low = low.replace("\u2019", "'")
    owned = None if low in known.generic else _POSSESSIVE.search(written)
    return (written[: owned.start()], low[: owned.start()]) if owned and owned.start() else (written, low)


def _glues(gap: str, before: str) -> bool:
    """Whether what stands between two words keeps them in one name: white space, or a full stop that abbreviates."""
    if gap.isspace():
        return gap.count("\n") <= 1
    return gap.startswith(".") and gap[1:].isspace() and (len(before) == 1 or before.lower() in _ABBREVIATED)


def _pieces(body: str, words: Sequence[Word]) -> Iterator[tuple[int, str]]:
    """Words with those glued on by a hyphen, "&" or the full stops of initials; no single Chinese characters."""
    at, count = 0, len(words)
    while at < count:
        start, end, written = words[at]
        at += 1
        if written[0] >= _EAST:
            continue
        while at < count and words[at].start == end + 1 and _joins(body[end], words[at - 1], words[at]):
            end = words[at].end
            at += 1
        if end - start > len(written) and body[end : end + 1] == "." and "." in body[start:end]:
            end += 1  # U.S.
        yield start, body[start:end] if end - start > len(written) else written


def _joins(sign: str, first: Word, second: Word) -> bool:
    if sign in "-\u2010\u2011&":
        return True
    return sign == "." and len(first.text) == 1 and first.text.isupper() and second.text[0].isupper()
