"""Which decision holds for a finding."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from editor_app.domain.decision import Decision, Reason, Scope, Verdict, standing
from editor_app.domain.finding import Finding, Severity
from editor_app.text.anchors import Anchor
from editor_app.text.span import Span

HERE = Anchor("mill", "the ", " turns")
FINDING = Finding("a.b", Severity.WARNING, Span(4, 8), HERE, "Title", "Why.")
IGNORED = Decision(
    "1", "article", "a.b", HERE, Verdict.IGNORED, Scope.PLACE, Reason.FALSE_ALARM, "", "Maria",
    datetime(2024, 3, 5, tzinfo=UTC),
)  # fmt: skip


def at(before: str, after: str) -> Finding:
    return replace(FINDING, anchor=Anchor("mill", before, after))


@pytest.mark.parametrize(
    ("finding", "scope", "reach"),
    [
        (FINDING, Scope.PLACE, 3),
        (at("an old ", " turns"), Scope.PLACE, 2),
        (at("an old ", " stands"), Scope.PLACE, 0),
        (at("an old ", " stands"), Scope.ARTICLE, 1),
        (replace(FINDING, rule="c.d"), Scope.ARTICLE, 0),
        (replace(FINDING, anchor=Anchor("ferry", "the ", " turns")), Scope.HOUSE, 0),
    ],
)
def test_reach(finding: Finding, scope: Scope, reach: int) -> None:
    assert replace(IGNORED, scope=scope).reach(finding) == reach


def test_the_latest_decision_holds_and_can_be_taken_back() -> None:
    taken_back = replace(IGNORED, id="2", verdict=Verdict.OPEN)
    again = replace(IGNORED, id="3", reason=Reason.OTHER)
    assert standing(FINDING, []) is None
    assert standing(FINDING, [IGNORED]) == IGNORED
    assert standing(FINDING, [IGNORED, taken_back]) is None
    assert standing(FINDING, [IGNORED, taken_back, again]) == again


def test_reasons_are_digits_with_words() -> None:
    assert [reason.value for reason in Reason] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert Reason.CAPTION_OR_ALT_TEXT.words == "caption or alt text"
