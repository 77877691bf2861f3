"""One thing with two values: the pairs whose clues make it likely, the likeliest first."""

from collections.abc import Mapping
from dataclasses import dataclass

from editor_app.checks.facts.lists import FactLists
from editor_app.checks.facts.model import Attribute, Fact, Zone
from editor_app.checks.facts.table import Table, table
from editor_app.checks.questions.clues import BOTH_AGAIN, CONTRASTED, COPIED, HEDGED_ONCE, TOLD_AS_KNOWN, clues
from editor_app.checks.questions.digits import Relation, relation
from editor_app.checks.questions.pairs import pairs
from editor_app.text.prepared import Text

_KINDS = {Attribute.DATE: "date", Attribute.YEAR: "year"}
_ONE_THING = (COPIED, TOLD_AS_KNOWN)
"""Clues that two figures count one thing, however they differ."""
_TYPED = frozenset((Relation.SCALE, Relation.TURNED, Relation.ONE))
_BY_CHANCE = frozenset((Relation.NEAR, Relation.FAR, Relation.ONE_OF_ROUND))
"""Relations of small and round numbers: any two of them have one."""
_NO_SLIP = (CONTRASTED, HEDGED_ONCE, BOTH_AGAIN)
"""Clues that two figures are two things, unless one is the other mistyped."""
_SURE = 2.0
"""Points from which on two figures of one paragraph are a hint."""
_START, _HINT, _WARNING = "start", "hint from", "warning from"
"""Rows of the points that are no clues: where the sum begins, and from which sum on a pair is a hint or a warning."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two facts that are likely one thing: `rare` stands less often in the text, `usual` more often or before it."""

    rare: Fact
    usual: Fact
    points: float
    likely: bool  # enough for a warning
    kind: str


def contradictions(text: Text, lists: FactLists) -> tuple[Contradiction, ...]:
    """All of a text; each value of each place is used once."""
    return text.once(_contradictions, lists)


def kind_of(first: Fact) -> str:
    """Which table of points a pair is weighed by: that of its earlier fact, with one for figures of the headline."""
    figure = "headline" if first.zone is Zone.HEADLINE else "figure"
    return _KINDS.get(first.attribute, figure)


def weighed(points: Mapping[str, float], found: Mapping[str, float]) -> float:
    """The sum of points that clues make."""
    return points[_START] + sum(points.get(name, 0) * much for name, much in found.items())


def _contradictions(text: Text, lists: FactLists) -> tuple[Contradiction, ...]:
    if not lists.points:
        return ()
    facts = table(text, lists)
    found: list[Contradiction] = []
    for first, second in pairs(facts):
        kind = kind_of(first)
        points = lists.points[kind]
        found_clues = clues(facts, first, second)
        total = weighed(points, found_clues)
        if total >= points[_HINT] and not _unsure(kind, relation(first, second), found_clues):
            rare, usual = _in_order(facts, first, second)
            likely = total >= points[_WARNING] and (kind != "figure" or _is_one_thing(first, second, found_clues))
            known = any(name in found_clues for name in _ONE_THING) or total >= _SURE
            if not likely and not known and kind == "figure" and _told_apart(facts, first, second):
                continue
            found.append(Contradiction(rare, usual, total, likely, kind))
    used: set[object] = set()
    kept = []
    for one in sorted(found, key=lambda one: -one.points):
        values: object = one.kind, frozenset((one.rare.value, one.usual.value))
        if one.kind == "headline":
            values = next(fact.value for fact in (one.rare, one.usual) if fact.zone is Zone.HEADLINE)
        if used.isdisjoint((values, one.rare.span, one.usual.span)):
            used |= {values, one.rare.span, one.usual.span}
            kept.append(one)
    return tuple(kept)


def _unsure(kind: str, how: Relation, found: Mapping[str, float]) -> bool:
    """Whether nothing shows that two figures are one: no slip of the finger, and more that tells them apart.

    A headline's figure that the text says too is right, and what else it counts is something else.
    """
    if kind not in ("figure", "headline"):
        return False
    if how in _TYPED:
        return how is not Relation.SCALE and BOTH_AGAIN in found
    if kind == "headline":
        return "headline value stands nowhere else" not in found and "three same words after" not in found
    if "unit has only these two values" not in found or any(name in found for name in _NO_SLIP):
        return True
    if how in _BY_CHANCE and "names differ" in found and "sentences open with different names" in found:
        return "same names in the sentence" not in found
    return how is Relation.OTHER and not any(name in found for name in _ONE_THING)


def _is_one_thing(first: Fact, second: Fact, found: Mapping[str, float]) -> bool:
    """Whether more than like words makes two figures one: a slip of the finger, or a sentence that is copied."""
    how = relation(first, second)
    round_ones = min(len(fact.digits.replace(".", "").strip("0")) for fact in (first, second)) < 2
    slip = how in (Relation.SCALE, Relation.ZEROS) or (how.mistyped and not round_ones)
    return slip or any(name in found for name in _ONE_THING)


def _told_apart(facts: Table, first: Fact, second: Fact) -> bool:
    """Whether two figures stand in one paragraph, which tells of one after the other."""
    same = facts.page.row(first.sentence).block == facts.page.row(second.sentence).block
    return same and relation(first, second) is not Relation.SCALE


def _in_order(facts: Table, first: Fact, second: Fact) -> tuple[Fact, Fact]:
    """The value that is rarer, and the other; of equals that of the headline, else the later one."""
    often, also = facts.times[first.key], facts.times[second.key]
    above = first.zone is Zone.HEADLINE and often == also
    return (first, second) if often < also or above else (second, first)
