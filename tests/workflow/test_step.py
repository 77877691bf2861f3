from dataclasses import fields, replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from editor_app import __version__
from editor_app.domain.article import Action, Status
from editor_app.domain.errors import NotAllowed
from editor_app.domain.finding import Severity
from editor_app.workflow.facts import Facts
from editor_app.workflow.gate import reasons
from editor_app.workflow.moves import MOVES
from editor_app.workflow.step import noted, take

from .conftest import AT, PEOPLE, a_finding, a_report, an_article  # noqa: TID252 - tests are no package

PERSON = some.sampled_from(list(PEOPLE.values()))
NAME = some.sampled_from(["", *PEOPLE])
ARTICLE = some.builds(
    an_article,
    some.sampled_from(list(Status)),
    head=some.integers(2, 4),
    holder=NAME,
    submitter=NAME,
    submitted=some.none() | some.integers(2, 4),
    approved=some.none() | some.integers(2, 4),
    exports=some.integers(0, 1),
    set_aside_from=some.none() | some.sampled_from([Status.NEW, Status.IN_REVIEW, Status.SUBMITTED]),
)
FACTS = some.builds(
    Facts,
    article=ARTICLE,
    person=PERSON,
    at=some.just(AT),
    reason=some.sampled_from(["", "why"]),
    to=some.none() | PERSON,
    confirmed=some.booleans(),
    digest=some.sampled_from(["d1", "d2"]),
    shown=some.just("d1"),
    agreed=some.sampled_from(["", "d1"]),
    missing=some.sampled_from([(), ("date",)]),
    unsaved=some.booleans(),
    editors=some.frozensets(NAME, max_size=2),
    embargo=some.sampled_from(["", "2025-09-01"]),
    report=some.sampled_from([None, a_report(), a_report(a_finding(Severity.ERROR))]),
    rules=some.sampled_from(["rules 1", "rules 2"]),
    approve_own=some.booleans(),
    second_approval=some.booleans(),
    retention_days=some.sampled_from([0, 365]),
)


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(FACTS, some.sampled_from(list(Action)))
def test_nothing_moves_where_there_is_a_reason_against(facts, action):
    against = reasons(action, facts)
    article = facts.article
    if against:
        with pytest.raises(NotAllowed) as refusal:
            take(article, action, facts, AT)
        assert refusal.value.reasons == against
    else:
        moved, step = take(article, action, facts, AT)
        assert article.status in MOVES[action].start
        assert (step.before, step.after) == (article.status, moved.status)
        assert (step.by, step.action, step.digest) == (facts.person.name, action, facts.digest)
        assert (moved.id, moved.head, moved.version) == (article.id, article.head, article.version)
        if moved.status is Status.IN_REVIEW and MOVES[action].to:
            assert moved.holder


def test_facts_are_all_weighed_by_the_property():
    assert {field.name for field in fields(Facts)} >= {"article", "person", "reason", "report", "decisions"}


def test_start_takes_the_article_in_hand(facts):
    article, step = take(an_article(Status.NEW, assignee=""), Action.START, facts(Status.NEW, "eva"), AT)
    assert (article.status, article.holder, article.assignee) == (Status.IN_REVIEW, "eva", "eva")
    assert (step.before, step.after, step.role, step.rules) == (Status.NEW, Status.IN_REVIEW, "editor", "rules 1")


def test_submit_freezes_the_revision_and_gives_the_lock_back(facts):
    here = facts(Status.IN_REVIEW, "ed")
    article, _ = take(here.article, Action.SUBMIT, here, AT)
    assert (article.status, article.holder, article.submitter, article.submitted) == (Status.SUBMITTED, "", "ed", 3)


def test_reopening_takes_the_approval_back(facts):
    here = facts(Status.APPROVED, "max", reason="A new figure.")
    article, step = take(here.article, Action.REOPEN, here, AT)
    assert (article.status, article.approved, article.approver, article.holder) == (Status.IN_REVIEW, None, "", "max")
    assert step.reason == "A new figure."


def test_a_correction_raises_the_edition(facts):
    here = facts(Status.APPROVED, "max", {"exports": 1}, reason="A wrong name.")
    article, _ = take(here.article, Action.CORRECT, here, AT)
    assert (article.edition, article.exports, article.status) == (2, 1, Status.IN_REVIEW)


@pytest.mark.parametrize(
    ("was", "becomes", "holder"),
    [
        (Status.NEW, Status.NEW, ""),
        (Status.IN_REVIEW, Status.IN_REVIEW, "ed"),
        (Status.CHANGES_REQUESTED, Status.CHANGES_REQUESTED, ""),
        (Status.SUBMITTED, Status.IN_REVIEW, "ed"),
    ],
)
def test_set_aside_and_back(was, becomes, holder, facts):
    here = facts(was, "ed", reason="Twice.")
    away, _ = take(here.article, Action.SET_ASIDE, here, AT)
    assert (away.status, away.set_aside_from, away.holder) == (Status.SET_ASIDE, was, "")
    assert MOVES[Action.RESTORE].after(away, here) is becomes
    there = facts(Status.SET_ASIDE, "ed", {"set_aside_from": was})
    back, _ = take(there.article, Action.RESTORE, there, AT)
    assert (back.status, back.holder, back.set_aside_from) == (becomes, holder, None)


FREE, MINE, HERS = {"holder": ""}, {"holder": "max", "assignee": "max"}, {"holder": "eva", "assignee": "eva"}
VOID = {"submitter": "", "submitted": None, "approver": "", "approved": None}


@pytest.mark.parametrize(
    ("action", "status", "after", "changed"),
    [
        (Action.START, Status.NEW, Status.IN_REVIEW, {"holder": "ed"}),
        (Action.HAND_OVER, Status.IN_REVIEW, Status.IN_REVIEW, HERS),
        (Action.SUBMIT, Status.IN_REVIEW, Status.SUBMITTED, {"submitter": "ed", "submitted": 3} | FREE),
        (Action.RETRACT, Status.SUBMITTED, Status.IN_REVIEW, {"holder": "ed"} | VOID),
        (Action.REQUEST_CHANGES, Status.SUBMITTED, Status.CHANGES_REQUESTED, VOID),
        (Action.APPROVE, Status.SUBMITTED, Status.APPROVED, {"approver": "max", "approved": 3}),
        (Action.APPROVE_OWN, Status.SUBMITTED, Status.APPROVED, {"approver": "max", "approved": 3}),
        (Action.REOPEN, Status.APPROVED, Status.IN_REVIEW, MINE | VOID),
        (Action.SET_ASIDE, Status.SUBMITTED, Status.SET_ASIDE, {"set_aside_from": Status.SUBMITTED} | VOID),
        (Action.SET_ASIDE, Status.IN_REVIEW, Status.SET_ASIDE, {"set_aside_from": Status.IN_REVIEW} | FREE),
        (Action.RESTORE, Status.SET_ASIDE, Status.IN_REVIEW, {"holder": "ed", "set_aside_from": None}),
        (Action.EXPORT, Status.APPROVED, Status.APPROVED, {"exports": 1}),
        (Action.CORRECT, Status.APPROVED, Status.IN_REVIEW, {"edition": 2} | MINE | VOID),
        (Action.WITHDRAW, Status.APPROVED, Status.WITHDRAWN, {}),
        (Action.FORCE_UNLOCK, Status.IN_REVIEW, Status.IN_REVIEW, MINE),
        (Action.PURGE, Status.SET_ASIDE, Status.SET_ASIDE, {}),
        (Action.SCHEDULE, Status.SUBMITTED, Status.SUBMITTED, {}),
    ],
)
def test_a_step_changes_this_and_nothing_else(action, status, after, changed, well):
    here, later = well(status, action), AT + timedelta(hours=1)
    moved, _ = take(here.article, action, here, later)
    assert moved == replace(here.article, status=after, changed_at=later, **changed)


def test_what_is_noted_moves_nothing(facts):
    article = an_article(Status.IN_REVIEW, head=3, holder="ed")
    step = noted(article, Action.IMPORT, facts(Status.IN_REVIEW, "ed", reason=" From a bundle "), AT)
    assert (step.before, step.after, step.revision) == (Status.IN_REVIEW, Status.IN_REVIEW, 3)
    assert (step.action, step.by, step.reason) == (Action.IMPORT, PEOPLE["ed"].name, "From a bundle")


def test_a_step_names_the_program_and_the_rules(facts):
    here = facts(Status.NEW, "ed")
    _, step = take(here.article, Action.START, here, AT)
    assert (step.program, step.rules) == (__version__, "rules 1")
    note = noted(here.article, Action.IMPORT, here, AT)
    assert (note.program, note.rules) == (__version__, "rules 1")
