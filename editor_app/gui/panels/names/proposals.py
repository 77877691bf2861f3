"""What "fix everywhere" would change: one line for each place, quotations unticked."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from editor_app.domain.finding import About, Finding
from editor_app.text.edits import Edit
from editor_app.text.inflection import fitted
from editor_app.text.manuscript import Part
from editor_app.text.prepared import Text
from editor_app.text.span import Span, line_and_column

AROUND = 40
"""Characters shown on each side."""
RESHAPED = frozenset([About.NAMES, About.TITLES])
"""The kinds of rules that offer one name for places of every shape."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One place, its replacement, whether it is in a quotation, and why it is proposed. Line 0 is the headline."""

    edit: Edit
    line: int
    before: str
    old: str
    after: str
    quoted: bool = False
    why: str = ""


def proposals(findings: Iterable[Finding], replacement: str, text: Text) -> tuple[Proposal, ...]:
    """A proposal for each place whose words differ from the replacement; the first of two that overlap wins."""
    every, title = tuple(findings), text.manuscript.title
    above = (replace(proposal(title, edit, False), line=0) for edit in _edits(every, replacement, title, Part.TITLE))
    below = _edits(every, replacement, text.body, Part.BODY)
    return (*above, *(proposal(text.body, edit, text.quotations.touches(edit.span)) for edit in below))


def _edits(findings: Iterable[Finding], replacement: str, words: str, part: Part) -> list[Edit]:
    """The changes in one part of a manuscript, whose characters are `words`."""
    fresh = (finding for finding in findings if finding.part is part and finding.span.of(words) == finding.quote)
    found: list[Edit] = []
    for edit in sorted({edit_for(words, finding.span, finding, replacement) for finding in fresh}):
        clash = found and edit.span.overlaps(found[-1].span)
        if edit.span.of(words) != edit.new and not clash:
            found.append(edit)
    return found


def edit_for(body: str, span: Span, finding: Finding, replacement: str) -> Edit:
    """The edit for a finding at its current place: a name adapted to the place, or else what the rule offers."""
    if finding.about in RESHAPED:
        return fitted(body, span, replacement)
    own = (one for one in finding.replacements if one.lower() == replacement.lower())
    return Edit(span, replacement if replacement in finding.replacements else next(own, replacement))


def proposal(body: str, edit: Edit, quoted: bool) -> Proposal:
    """One line of the preview."""
    span = edit.span
    line_start = body.rfind("\n", 0, span.start) + 1
    line_end = (body.find("\n", span.end) + 1 or len(body) + 1) - 1
    return Proposal(
        edit,
        line_and_column(body, span.start)[0],
        body[max(line_start, span.start - AROUND) : span.start],
        span.of(body),
        body[span.end : min(line_end, span.end + AROUND)],
        quoted,
    )
