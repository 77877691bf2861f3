"""Sentences of the draft that nothing in the Chinese source stands for."""

from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit on each run of such sentences."""
    if ref.source is None:
        return
    from editor_app.text.parallel.align import align  # loaded with the first source

    parallel = text.once(align, ref.source)
    message = say("Nothing in the source says this. Confirm where it comes from, or cut it.")
    for run in parallel.added:
        yield Hit(parallel.in_draft(run), message, sure=False)


RULE = Rule(
    about=About.SOURCE,
    name="added",
    title=say("Not in the source"),
    severity=Severity.WARNING,
    check=check,
)
