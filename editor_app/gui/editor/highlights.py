"""The marks on the text: where they are, how they move with edits, and how they are drawn."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from editor_app.domain.finding import About, Finding, Severity
from editor_app.text.edits import Edit
from editor_app.text.span import Span


class MarkStyle(IntEnum):
    """How a mark is drawn: by shape first, by colour last. The most serious is the smallest value."""

    WAVE = 0
    DASH = 1
    DOTS = 2
    BAND = 3

    @property
    def role(self) -> str:
        """Its colour in palettes.Colours."""
        return ("error", "warning", "info", "repeat")[self]

    @property
    def glyph(self) -> str:
        """Its icon in the gutter."""
        return ("error", "warning", "guess", "repeat")[self]


@dataclass(frozen=True, slots=True)
class FindingMark:
    """One place drawn in one style."""

    span: Span
    style: MarkStyle
    finding: Finding


def style_of(finding: Finding) -> MarkStyle:
    """Wave: an error. Dash: a warning. Dots: a guess or a hint. Band: a repeat."""
    if finding.about is About.DUPLICATES:
        return MarkStyle.BAND
    if not finding.sure or finding.severity is Severity.INFO:
        return MarkStyle.DOTS
    return MarkStyle.WAVE if finding.severity is Severity.ERROR else MarkStyle.DASH


def _places(finding: Finding) -> tuple[Span, ...]:
    """Where a finding is marked: a finding about several words at each of them."""
    if finding.about is not About.SPELLING:
        return (finding.span,)
    more = (one.span for one in finding.related if not one.document and one.part is finding.part)
    return tuple(dict.fromkeys((finding.span, *more)))


class Highlights:
    """All marks of one text, in order. They move with an edit at once; one that the edit touches is removed."""

    def __init__(self, findings: Iterable[Finding] = ()) -> None:
        placed = sorted(
            ((place, finding) for finding in findings for place in _places(finding)), key=lambda one: one[0]
        )
        self._findings = [finding for _, finding in placed]
        self._styles = [style_of(finding) for finding in self._findings]
        self._starts = [place.start for place, _ in placed]
        self._ends = [place.end for place, _ in placed]
        self._longest = max((end - start for start, end in zip(self._starts, self._ends, strict=True)), default=0)

    def __len__(self) -> int:
        return len(self._starts)

    def __iter__(self) -> Iterator[FindingMark]:
        return map(self._mark, range(len(self)))

    def shift(self, edit: Edit) -> None:
        """Move with an edit. The same rule as text.edits.shift, for thousands of marks at each key."""
        at = bisect_left(self._starts, edit.span.end)
        first = bisect_left(self._starts, edit.span.start - self._longest)
        touched = [i for i in range(first, at) if self._ends[i] > edit.span.start]
        growth = edit.growth
        self._starts[at:] = [start + growth for start in self._starts[at:]]
        self._ends[at:] = [end + growth for end in self._ends[at:]]
        for i in reversed(touched):
            for column in (self._findings, self._styles, self._starts, self._ends):
                del column[i]

    def within(self, span: Span) -> list[FindingMark]:
        """The marks that touch a stretch of the text, in order."""
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_right(self._starts, span.end)
        return [self._mark(i) for i in range(first, last) if self._ends[i] >= span.start]

    def at(self, offset: int) -> FindingMark | None:
        """The mark under an offset: the shortest of those that cover it, lines before bands."""
        covering = [mark for mark in self.within(Span(offset, offset)) if mark.span.start <= offset <= mark.span.end]
        return min(covering, key=lambda mark: (mark.style is MarkStyle.BAND, len(mark.span)), default=None)

    def place_of(self, finding: Finding) -> Span | None:
        """Where a finding stands now; None when an edit touched it."""
        return next((mark.span for mark in self if mark.finding == finding), None)

    def ticks(self) -> Sequence[tuple[int, MarkStyle]]:
        """Start and style of every mark, for the ruler."""
        return list(zip(self._starts, self._styles, strict=True))

    def _mark(self, i: int) -> FindingMark:
        return FindingMark(Span(self._starts[i], self._ends[i]), self._styles[i], self._findings[i])
