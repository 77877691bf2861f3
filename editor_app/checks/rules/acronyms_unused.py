"""An acronym that is explained and never used, though the text goes on to say the name in full."""

import re
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.language.words import runs
from editor_app.text.names.brackets import fits
from editor_app.text.names.model import Definition
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_SMALL = 4
"""Letters from which on a word in small letters is none of a name, "and the", or of its markup."""
_LONGEST = 14
"""Words of such a line: who signs, or heads a part."""
_LONGER = re.compile(r",? [A-Z][\w-]+(?= [A-Z]| campus)|, [A-Z][a-z]+ [A-Z]|\]\(https?://")
"""What makes a longer name of it, or a link: "California State University, Monterey Bay"."""


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
        if not fits(acronym, definition.full.split()) or " " not in definition.full:
            continue  # the name begins before, or is a word with the sign of a coin: "Bitcoin (BTC)"
        later = _later(text, definition, named.get(definition.full, ()))
        if later and bracket.of(text.body).strip() == f"({acronym})":
            said = say(
                "“{acronym}” is introduced here but never used: the text goes on with “{name}”."
                " Take the brackets out, or use the acronym.",
                acronym=acronym,
                name=definition.full,
            )
            yield Hit(bracket, said, ("",), related=(definition.full_at, *later), sure=False)


def _later(text: Text, definition: Definition, places: tuple[Span, ...]) -> tuple[Span, ...]:
    """The places behind the definition where the acronym could stand: not in a line of its own, as at the end of a
    release, not in a link, and not in a longer name.
    """
    return tuple(
        place
        for place in places
        if place.start > definition.at.end
        and not _is_alone(text.body, place)
        and not _LONGER.match(text.body, place.end)
    )


def _is_alone(body: str, place: Span) -> bool:
    """Whether the line of a place is a name: no word of it is a small one."""
    end = body.find("\n", place.end)
    end = len(body) if end < 0 else end
    words = runs(body[body.rfind("\n", 0, place.start) + 1 : end])
    return (
        body[end - 1] != "."
        and len(words) <= _LONGEST
        and all(len(word) < _SMALL or not word[0].islower() for word in words)
    )


RULE = Rule(about=About.ACRONYMS, name="unused", title=say("Acronym never used"), severity=Severity.INFO, check=check)
