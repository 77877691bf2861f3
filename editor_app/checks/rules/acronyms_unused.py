"""An acronym that is explained and never used, though the text goes on to say the name in full."""

from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.names.model import Definition
from editor_app.text.prepared import Text
from editor_app.text.span import Span


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for the bracket where the acronym could have been used, but not where readers may know it better."""
    who = text.who(ref.vocabulary)
    used = {variant.text: variant.places for variant in who.acronyms}
    named = {variant.text: variant.places for entity in who.entities for variant in entity.variants}
    for definition in who.definitions:
        acronym = definition.acronym
        if acronym in ref.vocabulary.acronyms or acronym in ref.house.acronyms or len(used.get(acronym, ())) != 1:
            continue
        bracket = Span(definition.full_at.end, definition.at.end + 1)
        later = _later(definition, named.get(definition.full, ()))
        if later and bracket.of(text.body).strip() == f"({acronym})":
            said = say(
                "“{acronym}” is introduced here but never used: the text goes on with “{name}”."
                " Take the brackets out, or use the acronym.",
                acronym=acronym,
                name=definition.full,
            )
            yield Hit(bracket, said, ("",), related=(definition.full_at, *later), sure=False)


def _later(definition: Definition, places: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(place for place in places if place.start > definition.at.end)


RULE = Rule(about=About.ACRONYMS, name="unused", title=say("Acronym never used"), severity=Severity.INFO, check=check)
