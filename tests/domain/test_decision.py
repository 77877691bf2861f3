"""Which decision holds for a finding."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.decision import Decision, Reason, Scope, Verdict, settle
from editor_app.domain.finding import Finding, Severity
from editor_app.domain.message import verbatim
from editor_app.text.anchors import Anchor
from editor_app.text.manuscript import Part
from editor_app.text.span import Span

HERE = Anchor("mill", "the ", " turns")
FINDING = Finding("a.b", Severity.WARNING, Span(4, 8), HERE, verbatim("Title"), verbatim("Why."))
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
        (replace(FINDING, rule="c.d", formerly=("e.f", "a.b")), Scope.PLACE, 3),
        (replace(FINDING, rule="c.d", formerly=("a.b",), anchor=Anchor("mill", "", "")), Scope.HOUSE, 1),
        (replace(FINDING, anchor=Anchor("ferry", "the ", " turns")), Scope.HOUSE, 0),
    ],
)
def test_reach(finding: Finding, scope: Scope, reach: int) -> None:
    assert replace(IGNORED, scope=scope).reach(finding) == reach


def standing(finding: Finding, *decisions: Decision) -> Decision | None:
    return settle([finding], decisions)[0]


def test_the_latest_decision_holds_and_can_be_taken_back() -> None:
    taken_back = replace(IGNORED, id="2", verdict=Verdict.OPEN)
    again = replace(IGNORED, id="3", reason=Reason.OTHER)
    assert standing(FINDING) is None
    assert standing(FINDING, IGNORED) == IGNORED
    assert standing(FINDING, IGNORED, taken_back) is None
    assert standing(FINDING, IGNORED, taken_back, again) == again


def test_a_weaker_match_does_not_outdo_a_better_one() -> None:
    neighbour = replace(IGNORED, id="2", anchor=Anchor("mill", "the ", " stands"), reason=Reason.OTHER)
    assert standing(FINDING, IGNORED, neighbour) == IGNORED
    assert standing(FINDING, IGNORED, replace(neighbour, verdict=Verdict.OPEN)) == IGNORED
    assert standing(FINDING, neighbour) == neighbour


def test_a_decision_on_a_place_is_about_the_place_that_matches_best() -> None:
    copy = at("the ", " stands")
    assert settle([FINDING, copy], [IGNORED]) == (IGNORED, None)
    assert settle([copy], [IGNORED]) == (IGNORED,)
    everywhere = replace(IGNORED, scope=Scope.ARTICLE)
    assert settle([FINDING, copy], [everywhere]) == (everywhere, everywhere)


def test_when_in_doubt_it_is_asked_again() -> None:
    either = [at("an old ", " turns"), at("a new ", " turns")]
    assert settle(either, [IGNORED]) == (None, None)
    everywhere = replace(IGNORED, scope=Scope.ARTICLE, anchor=Anchor("mill", "no ", " here"))
    taken_back = replace(IGNORED, id="2", verdict=Verdict.OPEN)
    assert settle(either, [everywhere, taken_back]) == (None, None)


def test_what_stands_in_the_very_same_words_is_settled_together() -> None:
    assert settle([FINDING, replace(FINDING, span=Span(104, 108))], [IGNORED]) == (IGNORED, IGNORED)


ANCHORS = st.builds(Anchor, st.sampled_from(["mill", "ferry"]), st.sampled_from(["the ", "a "]), st.sampled_from("?!"))
FINDINGS = st.lists(
    st.builds(
        replace,
        st.just(FINDING),
        rule=st.sampled_from(["a.b", "c.d"]),
        formerly=st.sampled_from([(), ("e.f",)]),
        anchor=ANCHORS,
    )
)
DECISIONS = st.lists(
    st.builds(
        replace,
        st.just(IGNORED),
        id=st.uuids().map(str),
        rule=st.sampled_from(["a.b", "c.d", "e.f"]),
        anchor=ANCHORS,
        verdict=st.sampled_from(Verdict),
        scope=st.sampled_from(Scope),
    )
)


@given(FINDINGS, DECISIONS)
def test_nothing_surer_and_nothing_later_is_passed_over(findings: list[Finding], decisions: list[Decision]) -> None:
    for finding, held in zip(findings, settle(findings, decisions), strict=True):
        exact = [one for one in decisions if one.reach(finding) == 3]
        if exact:
            assert held == (None if exact[-1].verdict is Verdict.OPEN else exact[-1])
        elif held:
            assert held.reach(finding), "it speaks of the finding"
            later = decisions[decisions.index(held) + 1 :]
            opened = [one for one in later if one.verdict is Verdict.OPEN and one.scope is not Scope.PLACE]
            assert all(one.reach(finding) < held.reach(finding) for one in opened)


@given(FINDINGS, DECISIONS, st.sampled_from(Scope))
def test_taking_a_decision_back_undoes_it_and_nothing_else(
    findings: list[Finding], decisions: list[Decision], scope: Scope
) -> None:
    made = replace(IGNORED, id="new", scope=scope)
    back = replace(made, id="back", verdict=Verdict.OPEN)
    before, after = settle(findings, decisions), settle(findings, [*decisions, made, back])
    assert made not in after
    assert all(now is None or now == then for then, now in zip(before, after, strict=True))


@given(FINDINGS, DECISIONS)
def test_the_order_of_findings_does_not_matter(findings: list[Finding], decisions: list[Decision]) -> None:
    assert settle(findings[::-1], decisions) == settle(findings, decisions)[::-1]


def test_reasons_are_digits_with_words() -> None:
    assert [reason.value for reason in Reason] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert Reason.CAPTION_OR_ALT_TEXT.words == "caption or alt text"


def test_a_decision_on_the_headline_settles_nothing_in_the_body() -> None:
    above = replace(FINDING, anchor=replace(HERE, part=Part.TITLE))
    decided = replace(IGNORED, anchor=above.anchor)
    assert settle([FINDING, above], [decided]) == (None, decided)
    assert settle([FINDING, above], [IGNORED]) == (IGNORED, None)
    in_article = replace(decided, scope=Scope.ARTICLE)
    assert settle([FINDING, above], [in_article]) == (in_article, in_article), "in the article is everywhere in it"


def test_a_decision_on_the_headline_outlives_an_edit_elsewhere_in_it() -> None:
    above = replace(FINDING, anchor=replace(HERE, part=Part.TITLE))
    decided = replace(IGNORED, anchor=above.anchor)
    assert standing(replace(above, anchor=replace(above.anchor, before="an old ")), decided) == decided
    assert standing(replace(above, anchor=replace(above.anchor, quote="mills")), decided) is None
