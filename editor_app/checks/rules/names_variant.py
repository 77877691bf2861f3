"""One body under several names: "Bureau" here, "Administration" there."""

from collections.abc import Iterator, Sequence

from editor_app.checks.knowledge.body_forms import check_bodies
from editor_app.checks.knowledge.naming import admitted, counted, is_clear, names_of, reasons, settled
from editor_app.checks.knowledge.two_names import two_names
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import NOTHING, Message, say, sentences
from editor_app.text.names.model import Entity, EntityKind, Link, Reason, Variant
from editor_app.text.prepared import Text

_USUAL = frozenset([Reason.DROPPED, Reason.RENDERED])
_TURNED = frozenset(["Committee", "Department", "Government", "Ministry"])


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place of each name that is not the preferred one; all of one body are one group."""
    told = list(two_names(text, ref.vocabulary))
    for entity, faults in told:
        yield from _hits(entity, faults, ref)
    places = {place for entity, _ in told for variant in entity.variants for place in variant.places}
    yield from check_bodies(text, ref, places)


def _usual(link: Link) -> bool:
    """Whether many houses let both names stand: the news says "Ministry of Kites" and "Kite Ministry" by turns."""
    turned = link.reason is Reason.ORDER and not _TURNED.isdisjoint(link.first.split())
    return turned or link.reason in _USUAL or link.reason is Reason.CASE


def _open(variants: Sequence[Variant], faults: Sequence[Link]) -> bool:
    """Whether the editor must choose: two equally frequent names, or known translations without a clear favourite."""
    counts = sorted((len(variant.places) for variant in variants), reverse=True)
    if all(link.reason is Reason.RENDERED for link in faults):
        return not is_clear(counts)
    return counts[:1] == counts[1:]


def _several(variants: Sequence[Variant], sure: bool) -> Message:
    if sure:
        return say("The text uses {names} for the same thing.", names=counted(variants))
    return say("The text has {names}, which may be the same thing.", names=counted(variants))


def _hits(entity: Entity, faults: Sequence[Link], ref: Reference) -> Iterator[Hit]:
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
