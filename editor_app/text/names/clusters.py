"""From links to entities: which names belong together, which of them is to be preferred, what kind they are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from editor_app.text.names.entity_kinds import Votes, winner
from editor_app.text.names.mentions import Form
from editor_app.text.names.model import Entity, EntityKind, Link, Reason, Variant
from editor_app.text.span import Span


def entities(
    forms: Mapping[str, Form],
    links: Sequence[Link],
    votes: Mapping[str, Votes],
    small: Mapping[str, Sequence[Span]],
    defined: Iterable[str],
) -> tuple[Entity, ...]:
    """All entities in the order of their first place. `small`: places of a name with its head in small letters."""
    wanted = frozenset(defined)
    begun = _begun(wanted)
    leader = _joined(forms, links)
    members: dict[str, list[Form]] = defaultdict(list)
    for form in forms.values():
        members[leader[form.text]].append(form)
    held: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        held[leader[link.first]].append(link)
    found = []
    for first, group in members.items():
        kind = winner(_together(group, votes))
        if kind is EntityKind.OTHER and len(group) == 1 and group[0].opening:
            continue
        found.append(_entity(kind, sorted(group, key=lambda form: form.rank), held[first], small, wanted, begun))
    return tuple(sorted(found, key=lambda entity: min(variant.places[0].start for variant in entity.variants)))


def _together(group: Iterable[Form], votes: Mapping[str, Votes]) -> Votes:
    """The votes of several forms, each counted as often as it stands."""
    found: Votes = {}
    for form in group:
        for kind, count in votes[form.text].items():
            found[kind] = found.get(kind, 0) + count * min(form.count, 5)
    return found


def _joined(forms: Mapping[str, Form], links: Iterable[Link]) -> dict[str, str]:
    """For each form the form that leads its cluster."""
    leader = {text: text for text in forms}

    def lead(text: str) -> str:
        while leader[text] != text:
            leader[text] = text = leader[leader[text]]
        return text

    for link in links:
        leader[lead(link.second)] = lead(link.first)
    return {text: lead(text) for text in forms}


def _begun(names: Iterable[str]) -> frozenset[str]:
    """What defined names begin with: "University of Y" where "University of Y City (UYC)" is defined."""
    words = (name.split(" ") for name in names)
    return frozenset(" ".join(name[:size]) for name in words for size in range(1, len(name)))


def _entity(
    kind: EntityKind,
    group: Sequence[Form],
    links: Sequence[Link],
    small: Mapping[str, Sequence[Span]],
    defined: frozenset[str],
    begun: frozenset[str],
) -> Entity:
    """`group` is sorted, the one to be preferred first."""
    full = [form for form in group if len(form.words) > 1] or list(group)
    preferred = next((form for names in (defined, begun) for form in full if form.text in names), full[0])
    variants = [Variant(form.text, form.places) for form in group]
    held = list(links)
    for form in group:
        if form.text in small:
            lowered = " ".join([*form.words[:-1], form.words[-1].lower()])
            variants.append(Variant(lowered, tuple(small[form.text])))
            held.append(Link(Reason.CASE, form.text, lowered, (form.words[-1],)))
    return Entity(kind, preferred.text, tuple(variants), (), tuple(held))
