"""Days, months, years and weekdays that are others than those of the Chinese source."""

from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit on each part of a date that the source has otherwise or not at all."""
    if ref.source is not None:
        from editor_app.checks.parallel.against_source import hits  # loaded with the first source
        from editor_app.checks.parallel.dates import dates

        yield from hits(text, ref, dates)


RULE = Rule(
    about=About.SOURCE,
    name="date",
    title=say("Another date than in the source"),
    severity=Severity.WARNING,
    check=check,
)
