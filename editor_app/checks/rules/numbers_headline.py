"""A figure of the headline that the text gives otherwise."""

from collections.abc import Iterator

from editor_app.checks.facts.model import Zone
from editor_app.checks.knowledge.two_values import hit, of_kind, shown
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each, at the figure that stands less often."""
    for found in of_kind(text, ref, "headline"):
        above, below = found.rare, found.usual
        if above.zone is not Zone.HEADLINE:
            above, below = below, above
        message = say(
            "The headline says “{headline}”, the text “{text}”. Check which number is right.",
            headline=shown(text, above),
            text=shown(text, below),
        )
        yield hit(text, found, ref, message)


RULE = Rule(
    about=About.NUMBERS,
    name="headline",
    title=say("Headline and text give two numbers"),
    severity=Severity.WARNING,
    check=check,
    formerly=("numbers.mixed",),
)
