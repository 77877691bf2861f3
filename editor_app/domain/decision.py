"""What an editor said of a finding. Decisions are only ever added."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from editor_app.domain.finding import Finding
from editor_app.text.anchors import Anchor


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
        """How surely it speaks of `finding`: 0 not at all, up to 3.

        A decision on a place outlives edits elsewhere: the words before or after must still be the same.
        """
        if self.rule != finding.rule or self.anchor.quote != finding.quote:
            return 0
        agreement = self.anchor.agrees(finding.anchor)
        return agreement + 1 if agreement or self.scope is not Scope.PLACE else 0


def standing(finding: Finding, decisions: Iterable[Decision]) -> Decision | None:
    """The decision that holds for a finding: of the latest that reach it; None when it is open.

    `decisions` are in the order in which they were made.
    """
    last: Decision | None = None
    for decision in decisions:
        if decision.reach(finding):
            last = decision
    return last if last and last.verdict is not Verdict.OPEN else None
