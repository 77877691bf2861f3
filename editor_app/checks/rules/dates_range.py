"""A span of time that ends before it begins: "from 2024 to 2021", "October 31–27"."""

from collections.abc import Iterator

from editor_app.checks.questions.ranges import backwards
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each. Which end is wrong cannot be known."""
    for found in backwards(text):
        message = say(
            "This ends before it begins: {begin} comes after {end}. Check both.", begin=found.begin, end=found.end
        )
        yield Hit(found.span, message)


def check_chinese(text: Text, ref: Reference) -> Iterator[Hit]:
    """The same in a Chinese text."""
    from editor_app.checks.chinese import times  # loaded with the first Chinese text

    yield from times.backwards(text, ref)


RULE = Rule(
    about=About.DATES,
    name="range",
    title=say("End before the beginning"),
    severity=Severity.ERROR,
    check=check,
    by_block=True,
    chinese=check_chinese,
)
