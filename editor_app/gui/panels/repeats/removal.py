"""The edits that delete repeated passages without leaving a gap."""

from collections.abc import Iterable

from editor_app.text.edits import Edit
from editor_app.text.span import Span

_CLINGS = ",.;:!?)]}”’，。；：！？）」"


def removal(body: str, span: Span) -> Edit:
    """The edit that deletes a passage together with the space that would be left over.

    A passage that fills its lines goes with the blank lines after it (at the end of the text: before it).
    """
    start, end = _trimmed(body, span)
    line_start = body.rfind("\n", 0, start) + 1
    line_end = (body.find("\n", end) + 1 or len(body) + 1) - 1
    if not body[line_start:start].strip() and not body[end:line_end].strip():
        return _lines_out(body, line_start, line_end)
    if start > line_start and body[start - 1].isspace():
        before_end = end >= line_end or body[end].isspace() or body[end] in _CLINGS
        return Edit(Span(start - 1 if before_end else start, end), "")
    return Edit(Span(start, end + 1 if end < line_end and body[end].isspace() else end), "")


def removals(body: str, spans: Iterable[Span]) -> tuple[Edit, ...]:
    """`removal` for several passages; those with only space between them are deleted as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and (span.start <= joined[-1].end or not body[joined[-1].end : span.start].strip()):
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(removal(body, span) for span in joined)


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
