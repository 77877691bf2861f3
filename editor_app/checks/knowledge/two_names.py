"""Bodies and things that have two names in a text, where that is a fault: what the check of names tells."""

import re
from collections.abc import Iterator, Sequence

from editor_app.text.names.model import Entity, EntityKind, Link, Reason, Variant
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_FAULTS = frozenset([Reason.HEAD, Reason.BRACKETED, Reason.ORDER, Reason.DROPPED, Reason.RENDERED, Reason.LETTERS]) | {
    Reason.CASE
}
_OWNER = re.compile("'s$|(?<=s)'$|s$")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
"""Soft hyphens, joiners and blanks without width."""
_SHORT = 2  # words of a name whose last one may be a plain word: "TiKV project"


def two_names(text: Text, known: Vocabulary) -> Iterator[tuple[Entity, Sequence[Link]]]:
    """Each of them, with the links between its names that are faults."""
    for entity in text.who(known).entities:
        faults = [link for link in entity.links if _is_fault(entity, link, known)]
        if faults and entity.kind is not EntityKind.PERSON and _worth_saying(entity, faults):
            yield entity, faults


def in_two_cases(text: Text, known: Vocabulary) -> frozenset[Span]:
    """The places of those of these names that differ in capitals."""
    return frozenset(
        place
        for entity, faults in two_names(text, known)
        for link in faults
        if link.reason is Reason.CASE
        for name in (link.first, link.second)
        for place in entity.variant(name).places
    )


def _is_fault(entity: Entity, link: Link, known: Vocabulary) -> bool:
    """Whether two names differ by more than the shape of an apostrophe, an owner's s or a sign that nobody sees, and
    not by one capital of a plain word.
    """
    one, other = (_UNSEEN.sub("", name).replace("’", "'") for name in (link.first, link.second))
    if one[-1] + other[-1] == "ss" and ("'" in one[-2:]) != ("'" in other[-2:]):
        one, other = (_OWNER.sub("", name) for name in (one, other))  # "Attorneys" and "Attorney's"
    return link.reason in _FAULTS and one != other and not _is_plain_word(entity, link, known)


def _is_plain_word(entity: Entity, link: Link, known: Vocabulary) -> bool:
    """Whether only one capital makes the last word part of a name: once "TiKV Project", and thrice "TiKV project". A
    name that ends as those of bodies do is one all the same when it is long or stands once either way.
    """
    words, small = link.first.lower().split(), len(entity.variant(link.second).places)
    body = words[-1] in known.heads and (len(words) > _SHORT or small == 1)
    return link.reason is Reason.CASE and len(entity.variant(link.first).places) == 1 and not body


def _worth_saying(entity: Entity, faults: list[Link]) -> bool:
    """A shorter name after the full one is usual; it is reported only when it is odd."""
    if any(link.sure or link.reason is not Reason.DROPPED for link in faults):
        return True
    return any(_odd(entity.variant(link.first), entity.variant(link.second)) for link in faults)


def _odd(full: Variant, short: Variant) -> bool:
    """Whether the shorter one occurs once, after the full one, and lacks a word from its middle: nobody shortens like
    that. Without its first word, "the Board of Trustees", a name is as usual as in full.
    """
    inside = short.text.split()[0] == full.text.split()[0]
    return len(short.places) == 1 and inside and full.places[0] < short.places[0]
