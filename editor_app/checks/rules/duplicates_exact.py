"""A passage that stands in the text more than once, to the letter."""

from collections.abc import Iterator

from editor_app.checks.knowledge.places import groups, hits, times
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.text.prepared import Text
from editor_app.text.repeats import Group, PassageKind


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place; a whole paragraph is graver than a sentence or a caption."""
    for group in groups(text, PassageKind.EXACT):
        grave = group.whole and not group.stock
        yield from hits(group, _message(text, group), severity=Severity.ERROR if grave else None)


def _message(text: Text, group: Group) -> str:
    what = group.stock or ("paragraph" if group.whole else "passage")
    return f"This {what} stands {times(len(group.places) + len(group.against))}."


RULE = Rule(about=About.DUPLICATES, name="exact", title="Repeated passage", severity=Severity.WARNING, check=check)
