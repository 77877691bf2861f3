"""An acronym that is explained and never used."""

from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import Severity
from editor_app.text.prepared import Text
from editor_app.text.span import Span


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for the bracket, but not for an acronym that readers may know better than the words."""
    who = text.who(ref.vocabulary)
    used = {variant.text: variant.places for variant in who.acronyms}
    for definition in who.definitions:
        acronym = definition.acronym
        if acronym in ref.vocabulary.acronyms or len(used.get(acronym, ())) != 1:
            continue
        bracket = Span(definition.full_at.end, definition.at.end + 1)
        if bracket.of(text.body).strip() == f"({acronym})":
            said = f"“{acronym}” is explained here and not used again."
            yield Hit(bracket, said, ("",), related=(definition.full_at,), sure=False)


RULE = Rule(id="acronyms.unused", title="Acronym never used", severity=Severity.INFO, check=check)
