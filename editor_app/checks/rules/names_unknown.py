"""A name that nobody knows and that is near one of the house list or of approved articles."""

from collections.abc import Iterator

from editor_app.checks.knowledge.known_names import NameIndex, Near, is_known, known_names, source
from editor_app.checks.knowledge.near_names import sounding
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say, sentences
from editor_app.text.names.model import EntityKind, Variant
from editor_app.text.prepared import Text

_KINDS = {
    EntityKind.PERSON: (EntityKind.PERSON,),
    EntityKind.BODY: (EntityKind.BODY,),
    EntityKind.OTHER: (EntityKind.PERSON, EntityKind.BODY),
}
"""What a name may be; of what is misspelt the kind is often not seen."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place of each such name; a text that has both names is for other rules."""
    if not ref.house.terms and not ref.ledger.entries:
        return
    known = known_names(ref.house, ref.ledger)
    entities = text.who(ref.vocabulary).of(*_KINDS)
    here = {variant.text for entity in entities for variant in entity.variants}
    for entity in entities:
        for variant in () if any(is_known(known, one.text) for one in entity.variants) else entity.variants:
            tried = (known.near(kind, variant.text, ref.vocabulary) for kind in _KINDS[entity.kind])
            near = next(filter(None, tried), None) or _sounding(entity.kind, variant, known, ref)
            if near and near.name not in here and not _plain_words(variant, near, ref):
                yield from _hits(variant, near, ref)


def _sounding(kind: EntityKind, variant: Variant, known: NameIndex, ref: Reference) -> Near | None:
    return None if kind is EntityKind.BODY else sounding(known, variant.text, ref.vocabulary)


def _plain_words(variant: Variant, near: Near, ref: Reference) -> bool:
    """Whether the word that differs is another plain word: "National" and "Rational" are both right somewhere."""
    if ref.speller is None or not near.slip:
        return False
    other = set(near.name.lower().split())
    return all(ref.speller.knows(word) for word in variant.text.lower().split() if word not in other)


def _hits(variant: Variant, near: Near, ref: Reference) -> Iterator[Hit]:
    message = sentences(source(ref, near.name), near.because, say("Is “{name}” meant here?", name=near.name))
    for place in variant.places:
        yield Hit(
            place,
            message,
            (near.name.removeprefix("The ").removeprefix("the "),),
            group=f"{near.name}/{variant.text}",
            related=tuple(other for other in variant.places if other != place),
            sure=near.sure,
            title=say("{written}: is {known} meant?", written=variant.text, known=near.name),
        )


RULE = Rule(
    about=About.NAMES,
    name="unknown",
    title=say("Similar to a name the house knows"),
    severity=Severity.WARNING,
    check=check,
)
