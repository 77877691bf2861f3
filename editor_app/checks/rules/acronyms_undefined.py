"""An acronym that stands for a name of the text without saying so, or before it says so."""

from collections import defaultdict
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import Severity
from editor_app.text.names.brackets import initials
from editor_app.text.names.model import EntityKind, Variant
from editor_app.text.prepared import Text

_FEWEST = 3  # letters; shorter ones fit by chance


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for the first place of each such acronym, but not for those that every reader knows."""
    who = text.who(ref.vocabulary)
    defined = {definition.acronym: definition for definition in reversed(who.definitions)}
    full: dict[str, list[Variant]] = defaultdict(list)
    for entity in who.of(EntityKind.BODY, EntityKind.OTHER):
        for variant in entity.variants:
            for letters in set(initials(variant.text.split())):
                full[letters].append(variant)
    for acronym, places in ((variant.text, variant.places) for variant in who.acronyms):
        if len(acronym) < _FEWEST or acronym in ref.vocabulary.acronyms:
            continue
        known = defined.get(acronym)
        if (
            known
            and places[0].start < known.full_at.start
            and text.sentence_at(places[0].start) != text.sentence_at(known.at.start)
        ):
            said = f"“{acronym}” is explained only later, as “{known.full}”."
            yield Hit(places[0], said, (f"{known.full} ({acronym})",), related=(known.full_at,), severity=Severity.INFO)
        elif not known and acronym in full and f"({acronym}" not in text.body:
            meant = full[acronym][0]
            said = f"“{acronym}” is not explained. It may stand for “{meant.text}”."
            offered = (f"{meant.text} ({acronym})", meant.text)
            yield Hit(places[0], said, offered, related=meant.places, sure=False)


RULE = Rule(id="acronyms.undefined", title="Acronym not explained", severity=Severity.WARNING, check=check)
