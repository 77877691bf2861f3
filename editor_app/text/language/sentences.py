"""Sentence ends: full stops that end something, in English and in Chinese."""

import re
from collections.abc import Iterator

from editor_app.text.span import Span

_END = re.compile(
    r"[.!?\u2026\u3002\uff01\uff1f]"  # a plain set of signs comes first: it is searched for ten times as fast
    r"(?:(?<=[.!?\u2026])(?<![.!?\u2026]{2})[.!?\u2026]*+[\"'\u201d\u2019)\]\u300d]*(?=\s|$)"
    r"|(?<=[\u3002\uff01\uff1f])[\u3002\uff01\uff1f]*[\u201d\u2019\uff09\u300d\u300f]*)"
)
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen sen rep gov capt col lt maj sgt cmdr adm rev hon st mt ft jr sr vs etc inc ltd co corp bros"
    " no nos vol fig art sec ch pp ed eds est approx dept univ assn al cf eg ie viz jan feb mar apr jun jul aug sep"
    " sept oct nov dec mon tue wed thu fri sat sun".split()
)
_BEFORE_CAPITAL = frozenset("inc ltd co corp bros jr sr etc al".split())
"""These may end a sentence as well: they do when a capital follows."""
_ALSO_WORDS = frozenset("gen rep rev hon ed art sec fig ch cf mar sun sat wed dec jun st".split())
"""Words too: abbreviations only with a capital (Gen., Sun.)."""
_BEFORE_NUMBER = frozenset("no nos vol fig art sec ch pp".split())
"""Abbreviations only before a number (No. 5)."""
_LAST_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*\Z")


def sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences inside one block, trimmed of white space."""
    start = span.start
    for match in _END.finditer(text, span.start, span.end):
        if _ends(text, start, match, span.end):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, span.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    if piece and not piece[0].isspace() and not piece[-1].isspace():
        yield Span(start, end)
    elif piece.strip():
        lead = len(piece) - len(piece.lstrip())
        yield Span(start + lead, start + lead + len(piece.strip()))


def _ends(text: str, start: int, match: re.Match[str], limit: int) -> bool:
    """Whether a stop ends its sentence: not after an abbreviation or an initial, not before a small letter."""
    following = text[match.end() : min(limit, match.end() + 12)].lstrip().lstrip("\"'\u201c\u2018(")
    if following and following[0].islower():
        return False
    if not match.group().startswith(".") or len(match.group()) > 1:
        return True
    word = _last_word(text[max(start, match.start() - 24) : match.start()])
    if not word:
        return True
    if "." in word or (len(word) == 1 and word.isupper()):  # U.S., J.
        return not following[:1].isupper()
    return not _abbreviated(word, following) or (word.lower() in _BEFORE_CAPITAL and following[:1].isupper())


def _last_word(before: str) -> str:
    """The letters before a full stop, with the stops in them (U.S); a plain word need not be searched for."""
    last = before.rpartition(" ")[2]
    if last.isalpha():
        return last
    found = _LAST_WORD.search(before)
    return found.group() if found else ""


def _abbreviated(word: str, following: str) -> bool:
    """Whether a word before a full stop is an abbreviation."""
    plain = word.lower()
    if plain in _BEFORE_NUMBER:
        return following[:1].isdigit()
    return plain in _ABBREVIATIONS and (plain not in _ALSO_WORDS or word[0].isupper())
