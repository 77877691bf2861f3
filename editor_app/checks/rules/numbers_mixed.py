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


def check_chinese(text: Text, ref: Reference) -> Iterator[Hit]:
    """The same in Chinese: a hit where one slip of the finger makes one number out of the other."""
    from editor_app.checks.chinese import values  # loaded with the first Chinese text

    for found in values.two_values(text):
        here, there = found.here.span.of(text.body), found.there.span.of(text.body)
        message = say(
            "“{here}” here, “{there}” elsewhere: is it one thing? Check which number is right.", here=here, there=there
        )
        yield Hit(found.here.span, message, related=(found.there.span,), sure=False)


RULE = Rule(
    about=About.NUMBERS,
    name="mixed",
    title=say("One quantity, two numbers"),
    severity=Severity.WARNING,
    check=check,
    chinese=check_chinese,
)
