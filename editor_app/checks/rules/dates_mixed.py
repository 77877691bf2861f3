"""One event given two dates: "on June 17", later "June 7"."""

from collections.abc import Iterator

from editor_app.checks.knowledge.two_values import hit, of_kind, shown
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each date that is another one elsewhere, where both seem to be of one event."""
    for found in of_kind(text, ref, "date"):
        message = say(
            "“{here}” here, “{there}” elsewhere: is it one event? Check which date is right.",
            here=shown(text, found.rare),
            there=shown(text, found.usual),
        )
        yield hit(text, found, ref, message)


RULE = Rule(about=About.DATES, name="mixed", title=say("One event, two dates"), severity=Severity.WARNING, check=check)
