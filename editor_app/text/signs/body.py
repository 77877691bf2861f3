"""A whole text in Markdown as its reader sees it, and edits that leave no sign without its other half."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from editor_app.text.edits import Edit, difference
from editor_app.text.signs.inline import Pair, Style
from editor_app.text.signs.line import Line, fenced, read
from editor_app.text.span import Span

_EMPHASIS = (Style.BOLD, Style.ITALIC, Style.STRUCK)


@dataclass(frozen=True, slots=True)
class Seen:
    """The text without its hidden signs, and where each stretch of it stands in the source."""

    text: str
    starts: tuple[int, ...]
    sources: tuple[int, ...]

    def source(self, span: Span) -> Span:
        """A stretch of what is seen, in the source; signs at its edges are not in it."""
        return Span(self._source(span.start), self._source(span.end - 1) + 1 if len(span) else self._source(span.start))

    def _source(self, at: int) -> int:
        piece = bisect_right(self.starts, at) - 1
        return self.sources[piece] + at - self.starts[piece]


@dataclass(frozen=True, slots=True)
class Placed:
    """A line and where it begins."""

    start: int
    end: int
    line: Line


def lines(body: str, span: Span | None = None) -> Iterator[Placed]:
    """The lines that a span touches; all of them without one. What lies behind the end of the text has no line."""
    wanted = span or Span(0, len(body))
    start = body.rfind("\n", 0, wanted.start) + 1
    code, last = _code_at(body, start), min(wanted.end, len(body))
    while start <= last:
        end = body.find("\n", start)
        end = len(body) if end < 0 else end
        text = body[start:end]
        yield Placed(start, end, read(text, code))
        code = fenced(text, code)
        start = end + 1


def _code_at(body: str, start: int) -> int:
    """What `fenced` says before a line."""
    fences = _fences(body)
    before = bisect_right(fences, start, key=lambda fence: fence[0])
    return fences[before - 1][1] if before else 0


@lru_cache(maxsize=16)
def _fences(body: str) -> tuple[tuple[int, int], ...]:
    """The lines behind which code begins or ends, and what `fenced` says then. Kept for a while: a long text is asked
    about each place where words are replaced, and each time in its lines.
    """
    found, code, at = list[tuple[int, int]](), 0, 0
    if "```" in body or "~~~" in body:
        for text in body.split("\n"):
            at += len(text) + 1
            now = fenced(text, code)
            if now != code:
                found.append((at, now))
            code = now
    return tuple(found)


def seen(body: str) -> Seen:
    """What a reader sees of a text."""
    pieces, starts, sources, length, at = list[str](), [0], [0], 0, 0
    for placed in lines(body):
        for span in placed.line.hidden:
            pieces.append(body[at : placed.start + span.start])
            length += len(pieces[-1])
            at = placed.start + span.end
            starts.append(length)
            sources.append(at)
    pieces.append(body[at:])
    return Seen("".join(pieces), tuple(starts), tuple(sources))


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a text without signs, with what stands before and behind them in their lines."""

    words: str
    before: str
    after: str


def quoted(body: str, span: Span) -> Quoted:
    """What a reader sees of a stretch and around it."""
    found = tuple(lines(body, span))
    hidden = [sign.moved(placed.start) for placed in found for sign in placed.line.hidden]
    parts = (span, Span(found[0].start, span.start), Span(span.end, max(span.end, found[-1].end)))
    return Quoted(*(_without(body, part, hidden) for part in parts))


def _without(body: str, span: Span, hidden: Iterable[Span]) -> str:
    pieces, at = [], span.start
    for sign in hidden:
        if sign.end > at and sign.start < span.end:
            pieces.append(body[at : sign.start])
            at = sign.end
    return "".join([*pieces, body[at : span.end]])


def excerpt(body: str, span: Span) -> str:
    """A part of a text in Markdown, with both signs of everything that is in it; a paragraph that is there from its
    first word to its end brings its own sign.
    """
    if not len(span):
        return ""
    found = tuple(lines(body, span))
    first = found[0]
    head = Span(span.start, span.start)
    whole = span.end > first.end or (span.end == first.end and len(found) == 1 and first.line.level)
    if whole and span.start <= first.start + first.line.prefix.end:
        head = Span(first.start, first.start + first.line.prefix.end)
    before, after, out = "", "", set[Span]()
    for pair in _pairs(found):
        words = max(pair.inner.start, span.start) < min(pair.inner.end, span.end)
        if words and pair.opening.start < span.start:
            before += pair.opening.of(body)
        if words and pair.closing.end > span.end:
            after = pair.closing.of(body) + after
        out |= {sign for sign in (pair.opening, pair.closing) if not words or not _within(sign, span)}
    start = max([head.end, span.start, *(sign.end for sign in out if sign.start <= span.start < sign.end)])
    end = min([span.end, *(sign.start for sign in out if sign.start < span.end <= sign.end)])
    return head.of(body) + before + body[start : max(start, end)] + after


def link_at(body: str, span: Span) -> Pair | None:
    """The link that a place is in, or has words of."""
    links = (pair for pair in _pairs(tuple(lines(body, span))) if pair.style is Style.LINK and len(pair.closing) > 1)
    return next((pair for pair in links if _within(span, pair.whole) or pair.whole.overlaps(span)), None)


def over(body: str, span: Span, new: str) -> tuple[Edit, int]:
    """What it takes to put words in the place of others when signs are not seen, and where the caret stands then.

    A pair whose words all go, goes too; of any other both signs stay. White space does not stay at the inner side of a
    sign, where it would no longer be one. A new line within bold words ends them, and begins them again.
    """
    found = tuple(lines(body, span))
    pairs = tuple(_pairs(found))
    span = _grown(found, pairs, span, new)
    first, last = found[0].start, max(found[-1].end, span.end)
    pairs = tuple(pair for pair in pairs if not _within(pair.whole, span))
    span, closing, opening = _kept(body, pairs, span, new)
    if "\n" in new:
        parted = [
            one for one in pairs if one.style in _EMPHASIS and one.inner.start < span.start <= span.end < one.inner.end
        ]
        closing = (*closing, *(one.closing for one in reversed(parted)))
        opening = (*(one.opening for one in parted), *opening)
    if not closing and not opening:
        return Edit(span, new), span.start + len(new)
    words, newline, more = new.partition("\n")
    head, tail = body[first : span.start] + words, body[span.end : last]
    bare, rest = head.rstrip() if closing else head, tail.lstrip() if opening else tail
    ends, begins = [sign.of(body) for sign in closing], [sign.of(body) for sign in opening]
    blank, space = head[len(bare) :] + newline + more, tail[: len(tail) - len(rest)]
    while not blank and not space and ends and begins and ends[-1] == begins[0]:  # bold words meet bold words
        del ends[-1], begins[0]
    put = bare + "".join(ends) + blank
    caret = len(put) if blank else len(bare)
    made = put + space + "".join(begins) + rest
    change = difference(body[first:last], made) or Edit(Span(0, 0), "")
    return Edit(change.span.moved(first), change.new), first + caret


def _kept(body: str, pairs: tuple[Pair, ...], span: Span, new: str) -> tuple[Span, tuple[Span, ...], tuple[Span, ...]]:
    """The closing and the opening signs that stay although they are in a span, and those beside it that white space
    would touch; the span has these in it.
    """
    closing = [pair.closing for pair in pairs if _within(pair.closing, span)]
    opening = [pair.opening for pair in pairs if _within(pair.opening, span)]
    start, end = span.start, span.end
    # What would meet a sign that stays: closing ones are put behind the new words, opening ones have these before them.
    behind = [pair.opening for pair in pairs if pair.opening.start == end] if closing else []
    before = [pair.closing for pair in pairs if pair.closing.end == start] if opening and not new else []
    opening, closing = opening + behind, closing + before
    start, end = min([start, *(sign.start for sign in before)]), max([end, *(sign.end for sign in behind)])
    if (new or body[:start])[-1:].isspace():
        for sign in sorted(pair.closing for pair in pairs):
            if sign.start == end:
                closing.append(sign)
                end = sign.end
    if (new or body[end:])[:1].isspace():
        for sign in sorted((pair.opening for pair in pairs), reverse=True):
            if sign.end == start:
                opening.append(sign)
                start = sign.start
    return Span(start, end), tuple(sorted(closing)), tuple(sorted(opening))


def _grown(found: tuple[Placed, ...], pairs: tuple[Pair, ...], span: Span, new: str) -> Span:
    """A span with the signs that go with its words, and with no half of a sign."""
    if not len(span):
        return span
    signs = [sign for pair in pairs for sign in (pair.opening, pair.closing)]
    before = None
    while span != before:
        before = span
        for sign in signs:
            if sign.overlaps(span) and not _within(sign, span):
                span = Span(min(span.start, sign.start), max(span.end, sign.end))
        for pair in pairs:
            gone = not new.strip() or span.start <= pair.opening.start
            if _within(pair.inner, span) and gone and (len(pair.inner) or pair.whole.overlaps(span)):
                span = Span(min(span.start, pair.opening.start), max(span.end, pair.closing.end))
    slashes = {one.start + placed.start for placed in found for one in placed.line.lone}
    start = span.start - (span.start - 1 in slashes)
    return Span(
        start, span.end - (span.end - 1 in slashes and span.end - 1 > start)
    )  # a letter that stays keeps its own


def _pairs(found: tuple[Placed, ...]) -> Iterator[Pair]:
    return (pair.moved(placed.start) for placed in found for pair in placed.line.pairs)


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
