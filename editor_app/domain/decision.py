"""What an editor decided about a finding. Decisions are only ever added."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from editor_app.domain.finding import Finding
from editor_app.text.anchors import Anchor

SAME_WORDS = 3
"""The strength of a match when the words on both sides are still those the decision was made for."""


class Verdict(Enum):
    """IGNORED one by one with a reason; WAIVED together with others when submitting; OPEN takes a decision back."""

    IGNORED = "ignored"
    WAIVED = "waived"
    OPEN = "open"


class Scope(Enum):
    """How far a decision reaches."""

    PLACE = "place"
    ARTICLE = "article"
    HOUSE = "house"


class Reason(Enum):
    """Why a finding is ignored; the value is the digit that chooses it."""

    VERBATIM_QUOTATION = 1
    DIFFERENT_PERSON_OR_BODY = 2
    OFFICIAL_NAME_DIFFERS = 3
    INTENDED_REPETITION = 4
    CAPTION_OR_ALT_TEXT = 5
    HOUSE_EXCEPTION = 6
    FALSE_ALARM = 7
    OTHER = 8

    @property
    def words(self) -> str:
        """As a sentence part."""
        return self.name.replace("_", " ").lower()


@dataclass(frozen=True, slots=True)
class Decision:
    """One verdict on one finding (`id` is a uuid)."""

    id: str
    article: str
    rule: str
    anchor: Anchor
    verdict: Verdict
    scope: Scope
    reason: Reason
    note: str
    by: str
    at: datetime

    def reach(self, finding: Finding) -> int:
        """How surely it is about `finding`: from 0, not at all, to SAME_WORDS.

        A decision on a place outlives edits elsewhere: the words before or after must still be the same.
        """
        if self.rule not in finding.ids or self.anchor.quote != finding.quote:
            return 0
        agreement = self.anchor.agrees(finding.anchor)
        return agreement + 1 if agreement or self.scope is not Scope.PLACE else 0


def settle(findings: Sequence[Finding], decisions: Iterable[Decision]) -> tuple[Decision | None, ...]:
    """The decision that holds for each finding of one report, in their order; None where it is open.

    `decisions` are in the order in which they were made. If several are about one finding, the surest holds; among
    equals, the latest.
    """
    found: dict[tuple[str, ...], list[int]] = {}
    for index, finding in enumerate(findings):
        for rule in finding.ids:
            for key in _keys(rule, finding.anchor):
                found.setdefault(key, []).append(index)
    holding: list[tuple[int, Decision | None]] = [(0, None)] * len(findings)
    for decision in decisions:
        words, *sides = _keys(decision.rule, decision.anchor)
        keys = sides if decision.scope is Scope.PLACE else (words,)
        near = {index for key in keys for index in found.get(key, ())}
        reached = {index: decision.reach(findings[index]) for index in near}
        for index in _meant(decision, reached):
            if reached[index] >= holding[index][0]:
                holding[index] = reached[index], decision
    return tuple(held if held and held.verdict is not Verdict.OPEN else None for _, held in holding)


def _keys(rule: str, place: Anchor) -> Iterable[tuple[str, ...]]:
    """The key of the words, then those of both sides: of a place, one side is the same for all that can be meant."""
    yield rule, place.quote
    yield rule, place.quote, "before", place.before
    yield rule, place.quote, "after", place.after


def _meant(decision: Decision, reached: dict[int, int]) -> Iterable[int]:
    """Which of the findings within its reach a decision is about.

    On a place: those that match it best. When only one side still matches and several are alike, it cannot be told
    which is meant: then nothing is settled, and the editor is asked again.
    """
    if decision.scope is not Scope.PLACE or not reached:
        return reached
    top = max(reached.values())
    best = [index for index, reach in reached.items() if reach == top]
    sure = top == SAME_WORDS or len(best) == 1 or decision.verdict is Verdict.OPEN
    return best if sure else ()
