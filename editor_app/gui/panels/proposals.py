"""What "fix everywhere" would change: one line for each place, quotations unticked."""

from collections.abc import Iterable
from dataclasses import dataclass

from editor_app.domain.finding import Finding
from editor_app.text.edits import Edit
from editor_app.text.prepared import Text
from editor_app.text.span import Span, line_and_column

AROUND = 40
"""Characters shown on each side."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One place, what would stand there, and whether somebody else is being quoted."""

    edit: Edit
    line: int
    before: str
    old: str
    after: str
    quoted: bool = False


def proposals(findings: Iterable[Finding], replacement: str, text: Text) -> tuple[Proposal, ...]:
    """A proposal for each place whose words differ from the replacement; the first of two that overlap wins."""
    spans = (finding.span for finding in findings if finding.span.of(text.body) == finding.quote)
    found: list[Proposal] = []
    for span in sorted(set(spans)):
        clash = found and span.overlaps(found[-1].edit.span)
        if span.of(text.body) != replacement and not clash:
            found.append(proposal(text.body, span, replacement, text.quotations.touches(span)))
    return tuple(found)


def proposal(body: str, span: Span, replacement: str, quoted: bool) -> Proposal:
    """One line of the preview."""
    line_start = body.rfind("\n", 0, span.start) + 1
    line_end = (body.find("\n", span.end) + 1 or len(body) + 1) - 1
    return Proposal(
        Edit(span, replacement),
        line_and_column(body, span.start)[0],
        body[max(line_start, span.start - AROUND) : span.start],
        span.of(body),
        body[span.end : min(line_end, span.end + AROUND)],
        quoted,
    )
