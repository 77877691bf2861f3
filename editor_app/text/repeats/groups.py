"""Pairs of places of one text, gathered: what occurs three times is one group, not three pairs."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from editor_app.text.repeats.passages import Group, Passage, PassageKind
from editor_app.text.repeats.stock import stock
from editor_app.text.span import Span

_SAME_PLACE = 0.6
"""Two spans are one place when they share this much of the longer one."""


@dataclass(slots=True)
class _Family:
    """Places that all say the same thing, and the groups that report them."""

    places: list[Span]
    groups: list[Group] = field(default_factory=list)


class Families:
    """Takes in the surest pairs first; a later pair that says nothing new is dropped."""

    def __init__(self, body: str) -> None:
        self._body = body
        self._of: dict[Span, _Family] = {}
        self._known: list[Span] = []
        self._longest = 0

    def take_equal(self, places: tuple[Span, ...], whole: bool = True) -> None:
        """Places that are the same to the letter: whole paragraphs, or a part of them."""
        line = places[0].of(self._body)
        family = _Family([], [Group(PassageKind.EXACT, 1.0, places, stock=stock(line), whole=whole)])
        self._join(family, places)

    def take(self, passage: Passage) -> None:
        """One pair; of a TRUNCATED one the cut side comes first."""
        here, there = self._place(passage.a), self._place(passage.b)
        if here is None and there is None:
            group = self._first_group(passage)
            self._join(_Family([], [group]), (passage.a, passage.b))
        elif here is not None and there is not None:
            return
        elif here is not None:
            self._add(self._of[here], passage.b, passage)
        elif there is not None:
            self._add(self._of[there], passage.a, passage)

    def groups(self) -> tuple[Group, ...]:
        """All groups in order of their first place."""
        families = {id(family): family for family in self._of.values()}
        found = [group for family in families.values() for group in family.groups]
        return tuple(sorted(found, key=lambda group: (group.places[0], group.kind.rank)))

    def _first_group(self, passage: Passage) -> Group:
        if passage.kind is PassageKind.TRUNCATED:
            return Group(passage.kind, passage.similarity, (passage.a,), (passage.b,))
        places = tuple(sorted((passage.a, passage.b)))
        return Group(passage.kind, passage.similarity, places, stock=stock(passage.a.of(self._body)))

    def _add(self, family: _Family, new: Span, passage: Passage) -> None:
        """A place that says what a family says: in the family's group of that kind, or in one of its own."""
        last = family.groups[-1]
        similarity = min(last.similarity, passage.similarity)
        if last.kind is passage.kind and passage.kind is not PassageKind.TRUNCATED:
            places = tuple(sorted((*last.places, new)))
            family.groups[-1] = Group(last.kind, similarity, places, last.against, last.stock)
        else:
            others = tuple(sorted(family.places, key=lambda place: (-len(place), place.start)))
            family.groups.append(Group(passage.kind, passage.similarity, (new,), others))
        self._join(family, (new,))

    def _join(self, family: _Family, places: Iterable[Span]) -> None:
        for place in places:
            family.places.append(place)
            self._of[place] = family
            self._known.insert(bisect_left(self._known, place), place)
            self._longest = max(self._longest, len(place))

    def _place(self, span: Span) -> Span | None:
        """The known place that a span is, if any."""
        reach = min(self._longest, int(len(span) / _SAME_PLACE) + 1)  # a longer place shares too little of itself
        first = max(0, span.start - reach)
        at = bisect_left(self._known, Span(first, first))
        while at < len(self._known) and self._known[at].start < span.end:
            place = self._known[at]
            shared = min(place.end, span.end) - max(place.start, span.start)
            if shared >= _SAME_PLACE * max(len(place), len(span)):
                return place
            at += 1
        return None
