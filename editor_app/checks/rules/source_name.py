"""Persons named otherwise than in the Chinese source."""

from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit on each name that the Chinese name cannot be spelt as, or that is another person's."""
    if ref.source is not None:
        from editor_app.checks.parallel.against_source import hits  # loaded with the first source
        from editor_app.checks.parallel.foreign import inconsistent
        from editor_app.checks.parallel.persons import names
        from editor_app.checks.parallel.spelt import cast

        everybody = text.once(cast, ref.source)
        foreign = text.once(inconsistent, ref.source)
        yield from hits(text, ref, lambda beside: names(beside, everybody))
        yield from hits(text, ref, lambda beside: [one for one in foreign if beside.draft.covers(one.draft)])


RULE = Rule(
    about=About.SOURCE,
    name="name",
    title=say("Another name than in the source"),
    severity=Severity.WARNING,
    check=check,
)
