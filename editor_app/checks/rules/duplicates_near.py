"""A passage that stands in the text again with small changes."""

from collections.abc import Iterator

from editor_app.checks.knowledge.places import groups, hits, passage, times
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.text.prepared import Text
from editor_app.text.repeats import Group, PassageKind


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place."""
    for group in groups(text, PassageKind.NEAR):
        yield from hits(group, _message(text, group))


def _message(text: Text, group: Group) -> str:
    if group.against:
        return f"This is {passage(text, group.against[0])} again, with small changes."
    return f"This {group.stock or 'passage'} stands {times(len(group.places))}, with small changes."


RULE = Rule(
    about=About.DUPLICATES, name="near", title="Nearly the same passage", severity=Severity.WARNING, check=check
)
