"""Passages cut off: one text ends where the other goes on."""

import re

import numpy as np

from editor_app.text.language.sentences import STOPS, ends_line
from editor_app.text.repeats.chains import Match
from editor_app.text.repeats.folding import fold
from editor_app.text.repeats.passages import Passage, PassageKind
from editor_app.text.repeats.tokens import Tokens
from editor_app.text.span import Span

_GOES_ON = re.compile(r"(?:\.\.\.|\u2026)[\s\"'\u201d\u2019)\]]*$")
_TAIL = re.compile(
    rf"\s*(?:\.\.\.|\u2026|[-\u2013\u2014|\u00b7_\u00bb>\[(])+\s*(?P<words>[^{re.escape(STOPS)}\n]{{0,40}})$"
)
_SIGN = re.compile(r"\s+[-\u2013\u2014|\u00b7_\u00bb]|\s*[|\u00bb]")
_NEXT_ITEM = re.compile(r"[^\w\n]*\n\s*(?:[-*+\u2022\u00b7]|\d+[.)])\s")
_MARK_BEFORE = re.compile(r"[-\u2013*+\u2022\u00b7]\s*$")
_MARK_AFTER = re.compile(r"\s+[-\u2013*+\u2022\u00b7]\s")
_TAIL_WORDS = 5  # in the name of a site, or in “Read more”
_LOOK = 120  # characters; a tail is shorter
_PART = 2
"""A word cut off keeps at least this many letters."""


def extended(a: Tokens, b: Tokens, match: Match) -> Match:
    """The match with one word more, where that word is cut off on one side: "pr" for "promote"."""
    if (
        match.a1 < len(a)
        and match.b1 < len(b)
        and not _begin_otherwise(a.body[a.start[match.a1]], b.body[b.start[match.b1]])
        and (_begins(a, match.a1, b, match.b1) or _begins(b, match.b1, a, match.a1))
    ):
        return match._replace(a1=match.a1 + 1, b1=match.b1 + 1)
    return match


def _begin_otherwise(one: str, other: str) -> bool:
    """Whether words with these first letters cannot begin alike: a cheap question, asked of each place."""
    return one.isascii() and other.isascii() and one.isalnum() and other.isalnum() and one.lower() != other.lower()


def _begins(cut: Tokens, at: int, whole: Tokens, there: int) -> bool:
    """Whether the last word of a paragraph is the beginning of a word of the other text."""
    if at == 0 or cut.block[at] != cut.block[at - 1]:
        return False
    word, other = _word(cut, at), _word(whole, there)
    if len(word) < _PART or other == word or not other.startswith(word):
        return False
    return _is_over(_after(cut, at + 1))


def _word(here: Tokens, at: int) -> str:
    return fold(here.body[here.start[at] : here.end[at]])


def _after(here: Tokens, end: int) -> str:
    """What follows token end-1 in its block; of a long rest only the beginning."""
    block, start = here.blocks[here.block[end - 1]], int(here.end[end - 1])
    return here.body[start : min(block.end, start + _LOOK)]


def _is_over(rest: str) -> bool:
    """Whether nothing follows but perhaps a tail such as " - SomeSite" or "… [Read more]"."""
    if not rest.strip():
        return True
    tail = _TAIL.match(rest)
    return tail is not None and len(tail["words"].split()) <= _TAIL_WORDS


def without_tail(line: str) -> str:
    """A headline without the name of a site behind it: "Bridge opens - Valley News"."""
    for sign in _SIGN.finditer(line):
        if _is_over(line[sign.start() :]):
            return line[: sign.start()]
    return line


def cut(a: Tokens, b: Tokens, match: Match) -> Passage | None:
    """The TRUNCATED passage of a match whose words are the same, if one side is the other cut off.

    Between two texts the sides stay; inside one text (`a is b`) the cut side comes first, and the other is whole.
    """
    a0, a1, b0, b1, _ = match
    if not np.array_equal(a.form[a0 : a1 - 1], b.form[b0 : b1 - 1]):
        return None
    first, second = a.span(a0, a1), b.span(b0, b1)
    if _is_cut(a, a0, a1, b, b0, b1):
        return Passage(PassageKind.TRUNCATED, 1.0, first, _whole(b, b0, b1) if a is b else second)
    if _is_cut(b, b0, b1, a, a0, a1):
        if a is b:
            return Passage(PassageKind.TRUNCATED, 1.0, second, _whole(a, a0, a1))
        return Passage(PassageKind.TRUNCATED, 1.0, first, second)
    return None


def _whole(here: Tokens, first: int, end: int) -> Span:
    """A passage up to the end of its last sentence."""
    return Span(int(here.start[first]), here.sentences[here.sentence[end - 1]].end)


def _is_cut(cut: Tokens, first: int, end: int, whole: Tokens, start: int, stop: int) -> bool:
    """Whether a paragraph is what begins at `start` of the other text, cut off in the middle of a sentence.

    Both must begin with a sentence, and the other text must go on behind `stop` in the same sentence.
    """
    if cut.since_sentence(first) or whole.since_sentence(start):
        return False
    rest = _after(cut, end)
    stopped = ends_line(rest) and not _GOES_ON.search(rest)
    if stopped or not _is_over(rest):
        return False
    half_word = cut.form[end - 1] != whole.form[stop - 1]
    return bool(half_word) or (whole.left_of_sentence(stop) > 0 and not _is_item(whole, start, stop))


def _is_item(here: Tokens, start: int, stop: int) -> bool:
    """Whether a list goes on behind a passage, on the next line or, if the passage is an item itself, on its own."""
    rest = _after(here, stop)
    if _NEXT_ITEM.match(rest):
        return True
    before = here.body[max(0, here.start[start] - 4) : here.start[start]]
    return bool(_MARK_BEFORE.search(before) and _MARK_AFTER.match(rest))
