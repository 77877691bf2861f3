"""One body under several names: "Bureau" here, "Administration" there."""

import re
from collections.abc import Iterator, Sequence

from editor_app.checks.knowledge.body_forms import check_bodies
from editor_app.checks.knowledge.naming import admitted, counted, is_clear, names_of, reasons, settled
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import NOTHING, Message, say, sentences
from editor_app.text.names.model import Entity, EntityKind, Link, Reason, Variant
from editor_app.text.prepared import Text

_FAULTS = frozenset([Reason.HEAD, Reason.BRACKETED, Reason.ORDER, Reason.DROPPED, Reason.RENDERED, Reason.LETTERS]) | {
    Reason.CASE
}
_USUAL = frozenset([Reason.DROPPED, Reason.RENDERED])
_TURNED = frozenset(["Committee", "Department", "Government", "Ministry"])
_OWNER = re.compile("'s$|(?<=s)'$|s$")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
"""Soft hyphens, joiners and blanks without width."""
_SHORT = 2  # words of a name whose last one may be a plain word: "TiKV project"


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place of each name that is not the preferred one; all of one body are one group."""
    told = []
    for entity in text.who(ref.vocabulary).entities:
        faults = [link for link in entity.links if _is_fault(entity, link, ref)]
        if faults and entity.kind is not EntityKind.PERSON and _worth_saying(entity, faults):
            told.append(entity)
            yield from _hits(entity, faults, ref)
    places = {place for entity in told for variant in entity.variants for place in variant.places}
    yield from check_bodies(text, ref, places)


def _is_fault(entity: Entity, link: Link, ref: Reference) -> bool:
    """Whether two names differ by more than the shape of an apostrophe, an owner's s or a sign that nobody sees, and
    not by one capital of a plain word.
    """
    one, other = (_UNSEEN.sub("", name).replace("’", "'") for name in (link.first, link.second))
    if one[-1] + other[-1] == "ss" and ("'" in one[-2:]) != ("'" in other[-2:]):
        one, other = (_OWNER.sub("", name) for name in (one, other))  # "Attorneys" and "Attorney's"
    return link.reason in _FAULTS and one != other and not _is_plain_word(entity, link, ref)


def _is_plain_word(entity: Entity, link: Link, ref: Reference) -> bool:
    """Whether only one capital makes the last word part of a name: once "TiKV Project", and thrice "TiKV project". A
    name that ends as those of bodies do is one all the same when it is long or stands once either way.
    """
    words, small = link.first.lower().split(), len(entity.variant(link.second).places)
    body = words[-1] in ref.vocabulary.heads and (len(words) > _SHORT or small == 1)
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


def _usual(link: Link) -> bool:
    """Whether many houses let both names stand: the news says "Ministry of Kites" and "Kite Ministry" by turns."""
    turned = link.reason is Reason.ORDER and not _TURNED.isdisjoint(link.first.split())
    return turned or link.reason in _USUAL or link.reason is Reason.CASE


def _open(variants: list[Variant], faults: list[Link]) -> bool:
    """Whether the editor must choose: two equally frequent names, or known translations without a clear favourite."""
    counts = sorted((len(variant.places) for variant in variants), reverse=True)
    if all(link.reason is Reason.RENDERED for link in faults):
        return not is_clear(counts)
    return counts[:1] == counts[1:]


def _several(variants: Sequence[Variant], sure: bool) -> Message:
    if sure:
        return say("The text uses {names} for the same thing.", names=counted(variants))
    return say("The text has {names}, which may be the same thing.", names=counted(variants))


def _hits(entity: Entity, faults: list[Link], ref: Reference) -> Iterator[Hit]:
    names = {text for link in faults for text in (link.first, link.second)}
    variants = [variant for variant in entity.variants if variant.text in names]
    house = settled(variants, ref.house)
    preferred = next((variant for variant in variants if variant.text == (house or entity.preferred)), variants[0])
    wanted = Variant(house, ()) if house else preferred
    sure = bool(house) or any(link.sure for link in faults)
    message = sentences(_several(variants, sure), *reasons(faults))
    plain = all(_usual(link) for link in faults)
    title = RULE.title if entity.kind is EntityKind.BODY or not plain else say("One thing, several names")
    weak = Severity.INFO if plain else Severity.WARNING
    for variant in variants:
        tie = not house and _open(variants, faults)
        if (variant.text == wanted.text and not tie) or admitted(variant.text, ref.house):
            continue
        offered = names_of(variants) if tie else (wanted.text,)
        ask = say("Choose one.") if len(offered) > 1 else NOTHING
        for place in variant.places:
            yield Hit(
                place,
                sentences(message, ask),
                offered,
                group=preferred.text,
                related=tuple(span for other in variants if other is not variant for span in other.places),
                sure=sure,
                title=title,
                severity=Severity.ERROR if house else weak,
            )


def check_chinese(text: Text, ref: Reference) -> Iterator[Hit]:
    """The same in a Chinese text."""
    from editor_app.checks.chinese import holders  # loaded with the first Chinese text

    yield from holders.two_bodies(text, ref)


RULE = Rule(
    about=About.NAMES,
    name="variant",
    title=say("One organisation, several names"),
    severity=Severity.WARNING,
    check=check,
    chinese=check_chinese,
)
