"""A paragraph that is another passage cut off."""

from collections.abc import Iterator

from editor_app.checks.knowledge.places import hits, passage
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.text.prepared import Text
from editor_app.text.repeats import PassageKind

_SHOWN = 20


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit at the place that is cut off, seen against the whole ones."""
    for group in text.repeats:
        if group.kind is PassageKind.TRUNCATED:
            end = group.places[0].of(text.body)[-_SHOWN:]
            last = end.partition(" ")[2] or end
            yield from hits(group, f"This is {passage(text, group.against[0])} cut off after “…{last}”.")


RULE = Rule(about=About.DUPLICATES, name="truncated", title="Passage cut off", severity=Severity.WARNING, check=check)
