"""Every Chinese name of a source with the ways in which its draft renders it: persons, bodies, posts, places, terms."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from editor_app.checks.parallel.foreign import foreign_names
from editor_app.checks.parallel.persons import rendering_of
from editor_app.checks.parallel.spelt import Cast, cast
from editor_app.domain.house import HouseList
from editor_app.text.parallel.beside import Beside, besides
from editor_app.text.parallel.source import Source
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_DEPUTY = re.compile(r"(?:vice|deputy|assistant|associate)[- ](?:[\w’']+ )?$", re.IGNORECASE)


class NameKind(Enum):
    """What a name of the source names."""

    PERSON = "person"
    BODY = "body"
    POST = "post"
    PLACE = "place"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Rendering:
    """Words of the draft that render a name, with their places."""

    words: str
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Rendered:
    """A name of the source with its places, and its renderings, the most frequent first; none where none was found."""

    kind: NameKind
    name: str
    places: tuple[Span, ...]
    renderings: tuple[Rendering, ...]


_Found = tuple[NameKind, str, Span, Span | None]
"""What it names, the name, its place in the source, and that of its rendering."""


def rendered(draft: Text, source: Source, house: HouseList) -> tuple[Rendered, ...]:
    """All names, in the order in which the source has them."""
    everybody = cast(draft, source)
    found = [one for beside in besides(draft, source) for one in _in_pair(beside, everybody, house)]
    found += ((NameKind.PERSON, one.name, one.source, one.draft) for one in draft.once(foreign_names, source))
    by_name: dict[tuple[NameKind, str], list[_Found]] = defaultdict(list)
    for one in sorted(found, key=lambda one: one[2]):
        by_name[one[0], one[1]].append(one)
    return tuple(_rendered(draft, kind, name, rows) for (kind, name), rows in by_name.items())


def _rendered(draft: Text, kind: NameKind, name: str, rows: Sequence[_Found]) -> Rendered:
    spans: dict[str, list[Span]] = defaultdict(list)
    for *_, place in rows:
        if place:
            words = place.of(draft.body)
            spans[words.lower() if kind is NameKind.POST else words].append(place)
    renderings = (Rendering(places[0].of(draft.body), tuple(sorted(set(places)))) for places in spans.values())
    ordered = tuple(sorted(renderings, key=lambda one: (-len(one.places), one.places)))
    return Rendered(kind, name, tuple(dict.fromkeys(row[2] for row in rows)), ordered)


def _in_pair(beside: Beside, everybody: Cast, house: HouseList) -> Iterator[_Found]:
    """The names of one pair."""
    source, known = beside.parallel.source, beside.parallel.source.knowledge
    for person in everybody.persons:
        for place in person.person.places:
            if beside.source.covers(place):
                yield NameKind.PERSON, person.person.name, place, rendering_of(beside, person)
    for body, place in source.bodies_in(beside.source):
        yield NameKind.BODY, body, place, _first(beside, [re.escape(form) for form in known.bodies.forms(body)])
    for post in source.posts_in(beside.source):
        forms = [rf"{re.escape(form)}[\w’'-]*" for form in known.posts.forms(post.name)]
        yield NameKind.POST, post.span.of(source.body), post.span, _with_deputy(beside, _first(beside, forms))
    for name, place in source.places_in(beside.source):
        yield NameKind.PLACE, name, place, _first(beside, [re.escape(form) for form in known.places.names(name)])
    for term in house.terms:
        at = beside.told.find(term.source) if term.source else -1
        if at >= 0:
            place = Span(at, at + len(term.source)).moved(beside.source.start)
            yield NameKind.TERM, term.source, place, _first(beside, [re.escape(term.term)])


def _first(beside: Beside, patterns: Sequence[str]) -> Span | None:
    """The first of some forms that stands in the pair."""
    for pattern in patterns:
        match = re.search(rf"(?<![\w-]){pattern}(?!\w)", beside.said, re.IGNORECASE if pattern.islower() else 0)
        if match:
            return Span(*match.span()).moved(beside.draft.start)
    return None


def _with_deputy(beside: Beside, place: Span | None) -> Span | None:
    """A post with the word before it that makes it a deputy's."""
    if place is None:
        return None
    before = _DEPUTY.search(beside.said[: place.start - beside.draft.start])
    return Span(beside.draft.start + before.start(), place.end) if before else place
