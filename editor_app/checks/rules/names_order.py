"""One person's name turned round, joined or romanised otherwise: "Wang Xudong", "Xudong Wang", "Wang Hsu-tung"."""

import re
from collections.abc import Iterator
from itertools import product

from editor_app.checks.knowledge.naming import admitted, because, counted, names_of, settled
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import NOTHING, say, sentences
from editor_app.text.names.model import Entity, EntityKind, Link, Reason, Variant
from editor_app.text.names.romanisation import chinese
from editor_app.text.prepared import Text

_CLOSE = 40
_TWO = re.compile(r",? (?:\w+,? ){1,5}")
"""The text between two persons: a few words, without a bracket or the end of a sentence."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place of the rarer order or join."""
    for entity in text.who(ref.vocabulary).entities:
        for link in entity.links:
            joined = link.reason is Reason.LETTERS and entity.kind is EntityKind.PERSON
            person = entity.kind is EntityKind.PERSON
            joined = joined or link.reason is Reason.SOUND
            turned = link.reason is Reason.REVERSED and (person or not _plain_words(link, ref))
            if (joined or turned) and not (turned and _side_by_side(text, entity, link)):
                yield from _hits(entity, link, ref)


def _plain_words(link: Link, ref: Reference) -> bool:
    """Whether both words are in the dictionary in small letters: "Labor Day" and "Day Labor" are no persons.

    A family name among them speaks for a person all the same.
    """
    words = [word.lower() for word in link.first.split()]
    if ref.speller is None or ref.vocabulary.surnames.intersection(words) - ref.vocabulary.generic:
        return False
    return all(ref.speller.knows(word) for word in words)


def _side_by_side(text: Text, entity: Entity, link: Link) -> bool:
    """Whether both stand close together in one sentence, as two persons do: "Paul Thomas met Thomas Paul"."""
    pairs = product(entity.variant(link.first).places, entity.variant(link.second).places)
    gaps = (text.body[min(one.end, other.end) : max(one.start, other.start)] for one, other in pairs)
    return any(len(gap) <= _CLOSE and _TWO.fullmatch(gap) for gap in gaps)


def _hits(entity: Entity, link: Link, ref: Reference) -> Iterator[Hit]:
    pair = sorted(
        (entity.variant(link.first), entity.variant(link.second)), key=lambda found: _standing(found, link, ref)
    )
    preferred, other = pair
    house = settled(pair, ref.house)
    if house and house == other.text:
        preferred, other = other, preferred
    if admitted(other.text, ref.house):
        return
    tie = not house and len(preferred.places) == len(other.places)
    said = sentences(
        say("The same name is written in two ways: {names}.", names=counted([preferred, other])),
        because(link),
        say("Choose one.") if tie else NOTHING,
    )
    for variant, twin in ((other, preferred), (preferred, other))[: 2 if tie else 1]:
        for place in variant.places:
            yield Hit(
                place,
                said,
                names_of(pair) if tie else (preferred.text,),
                group=preferred.text,
                related=twin.places,
                title=say("{name} written two ways", name=preferred.text),
            )


def _standing(variant: Variant, link: Link, ref: Reference) -> tuple[int, bool, int]:
    """Sorts the name to be preferred first: the more frequent; the likelier order or spelling; the earlier.

    Of Chinese names that is the family name first; but who is not written in Pinyin chose that spelling himself.
    """
    pinyin = chinese(variant.text.split(), ref.vocabulary)
    likely = pinyin if link.reason is not Reason.SOUND else not pinyin
    return -len(variant.places), not likely, variant.places[0].start


RULE = Rule(
    about=About.NAMES, name="order", title=say("A name written two ways"), severity=Severity.WARNING, check=check
)
