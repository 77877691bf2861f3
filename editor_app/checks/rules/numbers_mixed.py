"""One quantity given twice with two values: "12 member companies", later "the 13 member companies"."""

from collections.abc import Iterator

from editor_app.checks.knowledge.two_values import hit, of_kind, shown
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each number that has another value in another sentence, where both seem to count one thing."""
    for found in of_kind(text, ref, "figure"):
        message = say(
            "“{here}” here, “{there}” elsewhere: is it one thing? Check which number is right.",
            here=shown(text, found.rare),
            there=shown(text, found.usual),
        )
        yield hit(text, found, ref, message)


RULE = Rule(
    about=About.NUMBERS, name="mixed", title=say("One quantity, two numbers"), severity=Severity.WARNING, check=check
)
