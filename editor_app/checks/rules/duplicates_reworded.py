"""A passage that says in other words what the text says elsewhere."""

from collections.abc import Iterator

from editor_app.checks.knowledge.places import groups, hits, passage, times
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.text.prepared import Text
from editor_app.text.repeats import Group, PassageKind

_SURE = 0.5


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place; a weak likeness is a guess."""
    for group in groups(text, PassageKind.REWORDED):
        yield from hits(group, _message(text, group), sure=group.similarity >= _SURE)


def _message(text: Text, group: Group) -> str:
    if group.against:
        return f"This says in other words what {passage(text, group.against[0])} says."
    return f"This is said {times(len(group.places))}, in other words."


RULE = Rule(
    about=About.DUPLICATES, name="reworded", title="Said again in other words", severity=Severity.WARNING, check=check
)
