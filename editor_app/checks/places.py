"""What rules on several places at once have in common: one hit a place, counts in words, paragraphs by number."""

from collections.abc import Iterator

from editor_app.checks.rule import Hit
from editor_app.domain.finding import Severity
from editor_app.text.prepared import Text
from editor_app.text.repeats.passages import Group
from editor_app.text.span import Span

_TIMES = ("", "once", "twice", "three times", "four times", "five times", "six times", "seven times", "eight times")
_MOST = 100
"""Places named of one group: a line that stands a thousand times must not name a million."""


def hits(group: Group, message: str, *, severity: Severity | None = None, sure: bool = True) -> Iterator[Hit]:
    """One hit for each place of a group, the others as related; all are one issue."""
    name = f"{group.places[0].start}-{group.places[0].end}"
    everywhere = (*group.places, *group.against)[:_MOST]
    for place in group.places[:_MOST]:
        others = tuple(other for other in everywhere if other != place)
        yield Hit(place, message, group=name, related=others, sure=sure, severity=severity)


def times(count: int) -> str:
    """How often, in an editor's words."""
    return _TIMES[count] if count < len(_TIMES) else f"{count:,} times"


def paragraph(text: Text, span: Span) -> str:
    """The paragraph that a place lies in, by its number."""
    number = next((n for n, block in enumerate(text.blocks, 1) if block.span.overlaps(span)), 0)
    return f"paragraph {number}" if number else "another passage"
