"""Words put into a text whose signs are not seen, so that none of them comes to light.

A “_” is no sign once a letter stands at its outer side, “<” none before what is no address any more, and stars that
come to stand side by side may be read as others.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from editor_app.text import edits
from editor_app.text.edits import Edit, difference
from editor_app.text.signs.body import Placed, lines, over, quoted
from editor_app.text.signs.cells import kept
from editor_app.text.signs.inline import Pair, Style
from editor_app.text.signs.line import LineKind
from editor_app.text.span import Span

_SIGN = re.compile(r"[\\`<>\[\]*_~#|]")


def put(body: str, span: Span, new: str) -> tuple[Edit, int]:
    """What it takes to put words in the place of others, and where the caret stands then."""
    parts = kept(body, span, new)
    if parts is None:
        return _in_lines(body, span, new)
    done, caret = body, span.start
    for part in sorted(parts, reverse=True):
        edit, caret = _in_lines(done, part.span, part.new)
        if len(parts) == 1:
            return edit, caret
        done = edits.replace(done, (edit,))
    return difference(body, done) or Edit(Span(span.start, span.start), ""), caret


def _in_lines(body: str, span: Span, new: str) -> tuple[Edit, int]:
    """The same where no table is touched, or one cell alone."""
    found = tuple(lines(body, span))
    if any(one.line.kind is LineKind.CODE for one in found):
        return over(body, span, new)
    start = max(0, found[0].start - 1)
    edit, caret = _put(body[start : found[-1].end + 1], span.moved(-start), new)
    return Edit(edit.span.moved(start), edit.new), start + caret


def _put(body: str, span: Span, new: str) -> tuple[Edit, int]:
    """The same in lines that are no code."""
    found = tuple(lines(body, span))
    span = _meant(found, span, new)
    usual = over(body, span, new)
    pairs = [pair.moved(one.start) for one in found for pair in one.line.pairs]
    if not pairs or _SIGN.search(new):  # who writes signs means them
        return usual
    was = quoted(body, span)
    wanted = _letters(was.before + new + was.after)
    ways = chain([usual], _ways(body, span, new, pairs))
    return next((way for way in ways if _read(body, found, way[0]) == wanted), usual)


def _meant(found: tuple[Placed, ...], span: Span, new: str) -> Span:
    """No place between a backslash and its sign, nor among signs that a line begins with; and words that go on in
    another line bring none of those along.
    """
    first, last = found[0], found[-1]
    start, end = span.start, span.end
    if not len(span) and any(last.start + one.end == end for one in last.line.lone):
        return Span(start - 1, end - 1)
    words = last.start + last.line.prefix.end
    if not len(span) and start < words and "\n" not in new:
        return Span(words, words)
    joins = start >= max(first.start + 1, first.start + first.line.prefix.end) and not new.endswith("\n")
    return Span(start, words) if len(found) > 1 and joins and end < words else span


def _ways(body: str, span: Span, new: str, pairs: Iterable[Pair]) -> Iterator[tuple[Edit, int]]:
    """The same with stars, which are signs within a word too, or without signs."""
    near = [pair for pair in pairs if pair.style not in (Style.CODE, Style.PICTURE) and _touch(pair.whole, span)]
    signs = [sign for pair in near for sign in (pair.opening, pair.closing) if body[sign.start] == "_"]
    other = edits.replace(body, tuple(Edit(sign, "*" * len(sign)) for sign in signs))
    yield _from(body, other, over(other, span, new))
    lost = [pair for pair in near if pair.style is not Style.LINK or len(pair.closing) == 1]  # no address is
    gone = sorted(sign for pair in lost for sign in (pair.opening, pair.closing))
    other = edits.replace(body, tuple(Edit(sign, "") for sign in gone))
    yield _from(body, other, over(other, Span(_without(gone, span.start), _without(gone, span.end)), new))


def _from(body: str, other: str, way: tuple[Edit, int]) -> tuple[Edit, int]:
    """An edit of another text as one of this."""
    return difference(body, edits.replace(other, (way[0],))) or Edit(Span(0, 0), ""), way[1]


def _read(body: str, found: tuple[Placed, ...], edit: Edit) -> str:
    """The letters of some lines after an edit, as they are seen."""
    start, end = min(found[0].start, edit.span.start), max(found[-1].end, edit.span.end)
    done = edits.replace(body, (edit,))
    return _letters(quoted(done, Span(start, end + len(done) - len(body))).words)


def _letters(words: str) -> str:
    return "".join(words.split())


def _touch(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end


def _without(signs: Iterable[Span], at: int) -> int:
    """Where a place is once signs are gone."""
    return at - sum(min(sign.end, at) - sign.start for sign in signs if sign.start < at)
