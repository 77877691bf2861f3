"""Bold and italic by key: put there, or taken away where all that is selected has it, paragraph by paragraph."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from editor_app.text.edits import Edit, replace
from editor_app.text.formatting import Formatted, trimmed, word_at
from editor_app.text.signs.body import lines, seen
from editor_app.text.signs.inline import Pair, Style
from editor_app.text.signs.line import LineKind
from editor_app.text.span import Span

SIGNS = {Style.BOLD: "**", Style.ITALIC: "*"}


@dataclass(frozen=True, slots=True)
class _Part:
    """What is selected of a line, and the pairs of signs in it."""

    span: Span
    pairs: tuple[Pair, ...]


def emphasised(body: str, place: Span, style: Style) -> Formatted:
    """Without a selection it is the word at the caret, which stays where it is: what is typed next replaces nothing."""
    sign, chosen = SIGNS[style], place if len(place) else word_at(body, place.start)
    if not len(chosen):
        at = place.start + len(sign)
        return Formatted((Edit(place, sign * 2),), Span(at, at))
    parts = tuple(_parts(body, chosen, style))
    there = [_pair_around(part, style) for part in parts]
    made = set[Edit]()
    for part, pair in zip(parts, there, strict=True):
        made |= _gone(body, part, pair, sign) if pair and all(there) else _put(body, part, style)
    edits = tuple(sorted(made))
    if not _same_words(body, chosen, edits):  # signs of several kinds side by side, which would be read as others
        return Formatted((), place)
    if not len(place):
        caret = _after(edits, place.start, before=place.start == chosen.end)
        return Formatted(edits, Span(caret, caret))
    start, end = (parts[0].span.start, parts[-1].span.end) if parts else (place.start, place.end)
    first = _after(edits, start, before=False)
    return Formatted(edits, Span(first, max(first, _after(edits, end, before=True))))


def _same_words(body: str, place: Span, edits: tuple[Edit, ...]) -> bool:
    """Whether a reader sees the same words after edits."""
    found = tuple(lines(body, place))
    start, end = found[0].start, found[-1].end
    moved = [Edit(one.span.moved(-start), one.new) for one in edits]
    try:
        done = replace(body[start:end], moved)
    except ValueError:  # a sign would stand within another
        return False
    return seen(done).text == seen(body[start:end]).text


def _parts(body: str, place: Span, style: Style) -> Iterator[_Part]:
    for placed in lines(body, place):
        line = placed.line
        start, end = max(place.start, placed.start + line.prefix.end), min(place.end, placed.end)
        if start >= end or line.kind in (LineKind.CODE, LineKind.RULE):
            continue
        span, pairs = trimmed(body, Span(start, end)), tuple(pair.moved(placed.start) for pair in line.pairs)
        if len(span) and not (line.kind is LineKind.TABLE and "|" in span.of(body)):
            yield _Part(uncut(span, pairs, style), pairs)


def uncut(span: Span, pairs: tuple[Pair, ...], style: Style) -> Span:
    """A stretch, grown so that a pair of `style` around it cuts no other in two."""
    before = None
    while span != before:
        before = span
        for pair in pairs:
            opaque = pair.style in (Style.CODE, Style.PICTURE) or (len(pair.closing) == 1 and pair.style is Style.LINK)
            inside = _within(span, pair.inner) and not opaque
            if pair.style is not style and pair.whole.overlaps(span) and not inside:
                span = _with(span, [pair])
    return span


def _pair_around(part: _Part, style: Style) -> Pair | None:
    return next((pair for pair in part.pairs if pair.style is style and _within(part.span, pair.whole)), None)


def _gone(body: str, part: _Part, pair: Pair, sign: str) -> set[Edit]:
    """A part without emphasis; what stands beside it in the pair keeps its own."""
    made = {Edit(pair.opening, ""), Edit(pair.closing, "")}
    inner, inside = pair.inner, [one for one in part.pairs if _within(one.whole, pair.inner)]
    span = _with(part.span, [one for one in inside if one.whole.overlaps(part.span)])
    for rest in (Span(inner.start, max(inner.start, span.start)), Span(min(inner.end, span.end), inner.end)):
        made |= _around(trimmed(body, rest), sign)
    return made


def _put(body: str, part: _Part, style: Style) -> set[Edit]:
    """A part in one emphasis with all of its kind that it meets."""
    met = [pair for pair in part.pairs if pair.style is style and _touch(pair.whole, part.span)]
    signs = {Edit(one, "") for pair in met for one in (pair.opening, pair.closing)}
    return signs | _around(_with(part.span, met), SIGNS[style])


def _with(span: Span, pairs: Iterable[Pair]) -> Span:
    """A stretch and all of some pairs."""
    wholes = [pair.whole for pair in pairs]
    return Span(min([span.start, *(one.start for one in wholes)]), max([span.end, *(one.end for one in wholes)]))


def _around(span: Span, sign: str) -> set[Edit]:
    return {Edit(Span(span.start, span.start), sign), Edit(Span(span.end, span.end), sign)} if len(span) else set()


def _after(edits: tuple[Edit, ...], at: int, before: bool) -> int:
    """Where an offset is after edits; `before`: signs that are put there stand behind it."""
    moved = at
    for edit in edits:
        if edit.span.end < at or (edit.span.end == at and not (before and edit.new)):
            moved += edit.growth
        elif edit.span.start < at:
            moved -= at - edit.span.start
    return moved


def _touch(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
