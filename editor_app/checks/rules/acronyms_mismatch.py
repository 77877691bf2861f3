"""An acronym whose letters are not those of the words before it: "World Trade Organization (WOT)"."""

from collections.abc import Iterator, Sequence

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import Severity
from editor_app.text.names.brackets import fits, initials, one_off
from editor_app.text.prepared import Text

_FEWEST = 3  # letters; shorter ones fit by chance


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each definition that the house list denies, or that is one letter away from fitting.

    Those further away may stand for foreign words.
    """
    who = text.who(ref.vocabulary)
    used = {variant.text: variant.places for variant in who.acronyms}
    for definition in who.definitions:
        acronym, words = definition.acronym, definition.full.split()
        listed = _listed(ref, definition.full)
        if listed and acronym not in listed:
            said = f"The house list gives “{definition.full}” the acronym “{listed[0]}”, not “{acronym}”."
            yield Hit(definition.at, said, (listed[0],), related=(definition.full_at,))
            continue
        if listed or len(acronym) < _FEWEST or acronym in ref.vocabulary.acronyms or fits(acronym, words):
            continue
        letters = initials(words)
        right = next((found for found in letters if one_off(found, acronym.upper())), "")
        if right and not any(_part(found, acronym.upper(), words) for found in letters):
            elsewhere = len(used.get(acronym, ())) > 1
            yield Hit(
                definition.at,
                f"“{acronym}” is not made of the first letters of “{definition.full}”, which are {right}.",
                (right,),
                related=(definition.full_at,),
                sure=not elsewhere,
                severity=Severity.WARNING if elsewhere else Severity.ERROR,
            )


def _listed(ref: Reference, name: str) -> list[str]:
    """The acronyms that the house list gives a name."""
    found = ref.house.by_text.get(name.lower(), ()) or ref.house.by_text.get(f"the {name.lower()}", ())
    return [term.acronym for term in found if term.acronym]


def _part(letters: str, acronym: str, words: Sequence[str]) -> bool:
    """Whether a last word gives no letter, or the words begin before what was taken for the name: usual, no fault."""
    return (letters.startswith(acronym) and "and" in words[-3:]) or acronym.endswith(letters)


RULE = Rule(id="acronyms.mismatch", title="Acronym does not fit", severity=Severity.ERROR, check=check)
