"""Who is who in a Chinese text: its persons with their posts, its bodies and places, each with its other names."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from editor_app.text.chinese.lists import one_of, words
from editor_app.text.chinese.scripts import simplified
from editor_app.text.language.letters import HAN
from editor_app.text.names import Entity, EntityKind, Post, Variant, Who
from editor_app.text.people.officers import Name, Office, officers
from editor_app.text.people.organisations import bodies, two_names
from editor_app.text.span import Span

_DISTRICT = re.compile("(?:自治区|自治州|省|市|县)(?![场长民委政级值内外领份直])")
_BEFORE = frozenset("在由从于到赴据对向与和经日时年月来往达抵省市州区")
"""Characters behind which the name of a district can begin."""
_NONE = frozenset("全跨各本该我多几个两十")
"""Characters in front of 省 or 市 that make no name: 全市, 跨省."""
_SHORT = 3
"""Characters of a short form of a body."""


def who_in_chinese(text: str) -> Who:
    """All persons, bodies and places of a Chinese text, with their names and posts, by where they come first."""
    body = simplified(text)
    found = [*_persons(text, body), *_bodies(text, body)]
    taken = [place for entity in found for variant in entity.variants for place in variant.places]
    found += _places(text, body, taken)
    return Who(entities=tuple(sorted(found, key=lambda entity: min(_starts(entity)))))


def _starts(entity: Entity) -> Iterator[int]:
    return (place.start for variant in entity.variants for place in variant.places)


def _persons(text: str, body: str) -> Iterator[Entity]:
    for name in officers(body):
        said = name.places[0].of(text)
        yield Entity(EntityKind.PERSON, said, (Variant(said, name.places),), tuple(_posts(text, name)))


def _posts(text: str, name: Name) -> Iterator[Post]:
    """The posts of a person, each with the body as it is said first."""
    by_title: dict[str, list[Office]] = defaultdict(list)
    for office in name.offices:
        by_title[office.place.of(text)].append(office)
    for title, said in by_title.items():
        led = next((office for office in said if office.body), said[0])
        start = led.place.start - len(led.body)
        yield Post(title, text[start : led.place.start], tuple(office.place for office in said))


def _bodies(text: str, body: str) -> Iterator[Entity]:
    """The bodies: a name that another one ends in is its short form, and one body under two names is one."""
    places: dict[str, list[Span]] = defaultdict(list)
    for one in bodies(body):
        places[one.name].append(one.span)
    groups = {name: name for name in places}
    for name in places:
        longer = {other for other in places if other != name and other.endswith(name)}
        if len(longer) == 1 and len(name) >= _SHORT:
            groups[name] = longer.pop()
    for pair in two_names(body):
        if pair.name in groups and pair.other in groups:
            groups[pair.name] = groups[pair.other]
    together: dict[str, list[str]] = defaultdict(list)
    for name in places:
        together[_first(groups, name)].append(name)
    for names in together.values():
        variants = tuple(_variant(text, places[name]) for name in names)
        preferred = max(variants, key=lambda one: (len(one.places), len(one.text)))
        yield Entity(EntityKind.BODY, preferred.text, variants)


def _first(groups: dict[str, str], name: str) -> str:
    """The name that stands for its group."""
    while groups[name] != name:
        name = groups[name]
    return name


def _variant(text: str, places: Iterable[Span]) -> Variant:
    spans = tuple(places)
    return Variant(spans[0].of(text), spans)


def _places(text: str, body: str, taken: list[Span]) -> Iterator[Entity]:
    """Districts, and the best known places by their short names, where they are no part of a person or body."""
    found: dict[str, list[Span]] = defaultdict(list)
    spans = [Span(*match.span()) for match in re.finditer(one_of("places"), body)]
    spans += [span for match in _DISTRICT.finditer(body) if (span := _district(body, match))]
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not any(span.overlaps(one) for one in taken):
            found[span.of(body)].append(span)
            taken.append(span)
    for places in found.values():
        variant = _variant(text, places)
        yield Entity(EntityKind.PLACE, variant.text, (variant,))


def _district(body: str, match: re.Match[str]) -> Span | None:
    """A district with its name of two or three characters: one that is known, or that begins where a name can."""
    for size in (2, 3):
        start = match.start() - size
        stem = body[max(0, start) : match.start()]
        if start < 0 or not re.fullmatch(f"[{HAN}]{{{size}}}", stem) or stem[0] in _BEFORE or stem[-1] in _NONE:
            continue
        before = body[start - 1 : start]
        known = stem in words() or stem + match[0] in words()
        if known or not re.match(f"[{HAN}]", before) or before in _BEFORE:
            return Span(start, match.end())
    return None
