"""An acronym with two letters of another one turned round: "AEPC" in a text about APEC."""

from collections.abc import Iterator

from editor_app.checks.questions.acronyms import Swapped, swapped
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.shapes import times
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import Message, say
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each such use; an error when the right one is explained in the text."""
    for found in swapped(text, ref.vocabulary.acronyms):
        yield Hit(
            found.at,
            _message(found),
            (found.right,),
            group=f"{found.wrong}/{found.right}",
            related=found.used,
            sure=bool(found.words),
            severity=Severity.ERROR if found.words else None,
        )


def _message(found: Swapped) -> Message:
    if found.words:
        return say(
            "Two letters have changed places: “{right}” is “{name}”.",
            right=found.right,
            name=found.words,
        )
    return say(
        "Two letters may have changed places: the text has “{right}” {times}.",
        right=found.right,
        times=times(len(found.used)),
    )


RULE = Rule(
    about=About.ACRONYMS,
    name="swapped",
    title=say("Acronym with letters turned round"),
    severity=Severity.WARNING,
    check=check,
    formerly=("acronyms.undefined",),
)
