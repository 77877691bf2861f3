"""The edits that delete repeated passages without leaving a gap."""

from collections.abc import Iterable
from itertools import pairwise

from editor_app.text.edits import Edit, difference, replace
from editor_app.text.signs.body import lines, quoted
from editor_app.text.signs.lists import numbered
from editor_app.text.signs.whole import put
from editor_app.text.span import Span

_CLINGS = ",.;:!?)]}”’，。；：！？）」"


def removal(body: str, span: Span) -> Edit:
    """The edit that deletes a passage together with the space that would be left over.

    A passage that fills its lines goes with the blank lines after it (at the end of the text: before it).
    """
    start, end = _trimmed(body, span)
    line_start = body.rfind("\n", 0, start) + 1
    line_end = (body.find("\n", end) + 1 or len(body) + 1) - 1
    if _is_alone(body, Span(start, end)):
        return _lines_out(body, line_start, line_end)
    before, after = _beyond_signs(body, Span(start, end))
    if before > line_start and body[before - 1].isspace():
        if after >= line_end or body[after].isspace() or body[after] in _CLINGS:
            start = before - 1
    elif after < line_end and body[after].isspace():
        end = after + 1
    return put(body, Span(start, end), "")[0]


def _beyond_signs(body: str, span: Span) -> tuple[int, int]:
    """Where what is seen before a passage ends, and where what is seen behind it begins."""
    signs = [sign.moved(one.start) for one in lines(body, span) for sign in one.line.hidden]
    before, after = span.start, span.end
    for sign in reversed(signs):
        before = sign.start if sign.end == before else before
    for sign in signs:
        after = sign.end if sign.start == after else after
    return before, after


def _is_alone(body: str, span: Span) -> bool:
    """Whether a passage fills its lines: but for signs, and for the bullet or the number of an item."""
    first = next(lines(body, span))
    around = quoted(body, span)
    marker = first.line.marker.moved(first.start).of(body)
    return not around.before.removeprefix(marker).strip() and not around.after.strip()


def removals(body: str, spans: Iterable[Span]) -> tuple[Edit, ...]:
    """`removal` for several passages; those with only space between them are deleted as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and (span.start <= joined[-1].end or not body[joined[-1].end : span.start].strip()):
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    made = tuple(removal(body, span) for span in joined)
    if any(one.span.end > other.span.start for one, other in pairwise(made)):  # signs of one are words of another
        return tuple(Edit(span, "") for span in joined)
    return _numbered(body, made)


def _numbered(body: str, made: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """The edits with what they do to the numbers of lists; as one where they do anything."""
    done, more = body, False
    for one in reversed(made):
        edit, _ = numbered(done, one, 0)
        more |= edit != one
        done = replace(done, (edit,))
    change = difference(body, done) if more else None
    return (change,) if change else made


def _trimmed(body: str, span: Span) -> tuple[int, int]:
    words = span.of(body)
    lead = len(words) - len(words.lstrip())
    return span.start + lead, max(span.start + lead, span.start + len(words.rstrip()))


def _lines_out(body: str, start: int, end: int) -> Edit:
    after = end
    while after < len(body) and body[after].isspace():
        after += 1
    if after < len(body):
        return Edit(Span(start, body.rfind("\n", end, after) + 1), "")
    while start and body[start - 1].isspace():
        start -= 1
    return Edit(Span(start, end), "")
