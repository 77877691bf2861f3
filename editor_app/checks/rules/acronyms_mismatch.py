"""An acronym whose letters are not those of the words before it: "World Trade Organization (WOT)"."""

from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import Severity
from editor_app.text.names.brackets import fits, initials, one_off, uses
from editor_app.text.prepared import Text

_FEWEST = 3  # letters; shorter ones fit by chance


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each definition that is one letter away from fitting. Others may stand for foreign words."""
    used = uses(text)
    for definition in text.who(ref.vocabulary).definitions:
        acronym, words = definition.acronym, definition.full.split()
        if len(acronym) < _FEWEST or acronym in ref.vocabulary.acronyms or fits(acronym, words):
            continue
        right = next((letters for letters in initials(words) if one_off(letters, acronym.upper())), "")
        if right:
            elsewhere = len(used.get(acronym, ())) > 1
            yield Hit(
                definition.at,
                f"“{acronym}” is not made of the first letters of “{definition.full}”, which are {right}.",
                (right,),
                related=(definition.full_at,),
                sure=not elsewhere,
                severity=Severity.WARNING if elsewhere else Severity.ERROR,
            )


RULE = Rule(id="acronyms.mismatch", title="Acronym does not fit", severity=Severity.ERROR, check=check)
