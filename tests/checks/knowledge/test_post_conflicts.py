"""Which posts one person can hold at once."""

from dataclasses import replace

import pytest

from editor_app.checks.knowledge.post_conflicts import apart, conflict
from editor_app.domain.message import NOTHING
from editor_app.text.names.model import Holding
from editor_app.text.names.vocabulary import Rendering, Vocabulary
from editor_app.text.span import Span

WORDS = Vocabulary(renderings=(Rendering("会长", "title", ("president", "chairman")),))
PRESIDENT = Holding(
    person="Ma Yulin",
    named=Span(10, 18),
    title="president",
    rank="",
    sole=True,
    ladder="",
    state="",
    body="",
    place=Span(0, 9),
    breath=10,
    before=True,
)
CHAIRMAN = replace(PRESIDENT, title="chairman")


@pytest.mark.parametrize(
    ("second", "reason"),
    [
        (replace(PRESIDENT, rank="vice"), "They differ in rank."),
        (CHAIRMAN, "“president” and “chairman” translate the same Chinese term: 会长."),
        (replace(CHAIRMAN, state="past"), ""),
        (replace(CHAIRMAN, before=False), ""),
        (
            replace(CHAIRMAN, before=False, body="Kites Museum"),
            "“president” and “chairman” translate the same Chinese term: 会长.",
        ),
        (replace(PRESIDENT, title="governor"), "They are two offices of state."),
        (replace(PRESIDENT, title="governor", before=False), ""),
        (replace(PRESIDENT, title="dean"), ""),
    ],
)
def test_conflicts_with_a_president(second: Holding, reason: str) -> None:
    bodies = {"president": frozenset({"Kites Museum"}), "chairman": frozenset[str]()}
    assert str(conflict(PRESIDENT, second, bodies | {second.post: frozenset()}, WORDS)) == reason


def test_two_bodies_may_have_one_person_at_their_heads() -> None:
    bodies = {"president": frozenset({"Kites Museum"}), "chairman": frozenset({"Glass Institute"})}
    assert conflict(PRESIDENT, CHAIRMAN, bodies, WORDS) is NOTHING


@pytest.mark.parametrize(
    ("title", "found"),
    [("ambassador", True), ("foreign minister", True), ("general secretary", False), ("dean", False)],
)
def test_offices_of_two_persons(title: str, found: bool) -> None:
    other = replace(PRESIDENT, title=title)
    assert apart(PRESIDENT, other) is found
    assert not apart(PRESIDENT, replace(other, state="past"))
    assert not apart(replace(PRESIDENT, rank="vice"), other)


@pytest.mark.parametrize(("ladder", "found"), [("military", True), ("academic", True), ("crown", False), ("", False)])
def test_an_office_and_a_calling_are_of_two_persons(ladder: str, found: bool) -> None:
    other = replace(PRESIDENT, title="colonel", ladder=ladder, before=False)
    assert apart(PRESIDENT, other) is found
    assert not apart(replace(PRESIDENT, before=False), other)


def test_a_deputy_of_no_field_is_under_the_minister_of_one() -> None:
    minister = replace(PRESIDENT, title="trade minister")
    deputy = replace(PRESIDENT, title="minister", rank="deputy")
    posts = {"trade minister": frozenset[str](), "deputy minister": frozenset[str]()}
    assert str(conflict(minister, deputy, posts, WORDS)) == "They differ in rank."
    assert conflict(replace(minister, title="dean"), deputy, posts | {"dean": frozenset()}, WORDS) is NOTHING
