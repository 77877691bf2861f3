"""The age of one person given twice with two values, or an age that does not fit the year of birth."""

from collections.abc import Iterator

from editor_app.checks.facts.table import table
from editor_app.checks.questions.lives import Lifetime, wrong_ages
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import Message, say
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each person."""
    for found in wrong_ages(table(text, ref.facts), ref.vocabulary.countries):
        yield Hit(found.here.span, _message(text.body, found), related=(found.there.span,), sure=False)


def _message(body: str, found: Lifetime) -> Message:
    here, there = found.here.span.of(body), found.there.span.of(body)
    if not found.year:
        return say("{name} is {here} here and {there} elsewhere. Check both.", name=found.name, here=here, there=there)
    return say(
        "Born in {birth}, {name} is not {age} in {year}. Check both.",
        birth=there,
        name=found.name,
        age=here,
        year=found.year,
    )


RULE = Rule(about=About.NUMBERS, name="age", title=say("One person, two ages"), severity=Severity.WARNING, check=check)
