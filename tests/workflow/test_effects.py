from dataclasses import fields, replace

import pytest

from editor_app.domain.article import Action, Article, Status
from editor_app.workflow.effects import (
    BEGIN_EDITION,
    BRING_BACK,
    COUNT_EXPORT,
    GIVE_TO_RECEIVER,
    LET_GO,
    NOTE_APPROVAL,
    NOTE_SUBMISSION,
    REMEMBER_PLACE,
    TAKE_IN_HAND,
    VOID_APPROVAL,
    effect,
)
from editor_app.workflow.moves import MOVES
from editor_app.workflow.names import COLUMNS
from editor_app.workflow.step import changed

from .conftest import PEOPLE  # noqa: TID252 - tests are no package


def after(facts, *effects, move=MOVES[Action.RESTORE], to=None) -> Article:
    """The article of the facts with some effects."""
    return changed(facts.article, replace(move, effects=effects, to=to), facts)


def test_hands(facts):
    here = facts(Status.IN_REVIEW, "max", to=PEOPLE["eva"])
    taken = after(here, TAKE_IN_HAND)
    assert (taken.holder, taken.assignee) == ("max", "max")
    given = after(here, GIVE_TO_RECEIVER)
    assert (given.holder, given.assignee) == ("eva", "eva")
    left = after(here, LET_GO)
    assert (left.holder, left.assignee) == ("", "ed")


def test_what_is_submitted_and_approved_is_a_revision_and_a_name(facts):
    here = facts(Status.IN_REVIEW, "max", {"head": 5})
    submitted = after(here, NOTE_SUBMISSION)
    assert (submitted.submitter, submitted.submitted) == ("max", 5)
    approved = after(replace(here, article=submitted), NOTE_APPROVAL, to=Status.APPROVED)
    assert (approved.approver, approved.approved) == ("max", 5)
    void = after(replace(here, article=approved), VOID_APPROVAL)
    assert (void.submitter, void.submitted, void.approver, void.approved) == ("", None, "", None)


def test_the_first_of_two_approvals_is_only_noted(facts):
    here = facts(Status.SUBMITTED, "max", second_approval=True)
    approve = MOVES[Action.APPROVE]
    assert approve.after(here.article, here) is Status.SUBMITTED
    half = changed(here.article, approve, here)
    assert (half.first_approver, half.approver, half.approved) == ("max", "", None)
    second = replace(here, article=half, person=PEOPLE["mia"])
    assert approve.after(half, second) is Status.APPROVED
    whole = changed(half, approve, second)
    assert (whole.first_approver, whole.approver, whole.approved) == ("max", "mia", 3)
    assert changed(half, MOVES[Action.TAKE_BACK], here).first_approver == ""


def test_who_approves_twice_counts_once(facts):
    """The house wanted two, and no longer does: the first may go on alone, and is no second if it wants two again."""
    here = facts(Status.SUBMITTED, "max", {"first_approver": "max"})
    alone = changed(here.article, MOVES[Action.APPROVE], here)
    assert (alone.first_approver, alone.approver, alone.approved) == ("", "max", 3)


@pytest.mark.parametrize("action", [Action.APPROVE, Action.APPROVE_OWN])
def test_who_approves_alone_is_no_second(facts, action):
    """Nobody asked whether they wrote in it, so a house that wants two again has one."""
    here = facts(Status.SUBMITTED, "mia", {"first_approver": "max"})
    alone = changed(here.article, MOVES[action], here)
    assert (alone.first_approver, alone.approver, alone.approved) == ("", "mia", 3)


@pytest.mark.parametrize("action", [Action.RETRACT, Action.REQUEST_CHANGES, Action.SET_ASIDE, Action.REOPEN])
def test_a_text_that_goes_back_has_no_first_approval(action, well):
    here = well(MOVES[action].start[-1], action, {"first_approver": "max"})
    assert changed(here.article, MOVES[action], here).first_approver == ""


def test_counts(facts):
    here = facts(Status.APPROVED, "max", {"exports": 1, "edition": 1})
    assert after(here, COUNT_EXPORT).exports == 2
    assert after(here, BEGIN_EDITION).edition == 2


@pytest.mark.parametrize(
    ("was", "status", "holder"),
    [
        (None, Status.NEW, ""),
        (Status.NEW, Status.NEW, ""),
        (Status.IN_REVIEW, Status.IN_REVIEW, "max"),
        (Status.CHANGES_REQUESTED, Status.CHANGES_REQUESTED, ""),
        (Status.SUBMITTED, Status.IN_REVIEW, "max"),
    ],
)
def test_an_article_comes_back_to_where_it_was(was, status, holder, facts):
    here, restore = facts(Status.SET_ASIDE, "max", {"set_aside_from": was}), MOVES[Action.RESTORE]
    back = after(here, BRING_BACK, to=restore.to)
    assert (restore.after(here.article, here), back.holder, back.set_aside_from) == (status, holder, None)
    assert back.assignee == ("max" if holder else "ed")


def test_where_it_was_is_remembered(facts):
    assert after(facts(Status.SUBMITTED, "ed"), REMEMBER_PLACE).set_aside_from is Status.SUBMITTED


@pytest.mark.parametrize("action", list(MOVES))
def test_a_row_sets_each_column_once_to_a_value_of_its_kind(action, well):
    move = MOVES[action]
    columns = [column for effect in move.effects for column in effect.sets]
    assert len(set(columns)) == len(columns)
    assert set(columns) <= COLUMNS.keys()
    for status in move.start:
        if status:
            here = well(status, action)
            moved = changed(here.article, move, here)
            for field in fields(Article):
                before, value = getattr(here.article, field.name), getattr(moved, field.name)
                kinds = (type(before), int, type(None)) if field.name in ("submitted", "approved") else (type(before),)
                assert isinstance(value, (*kinds, Status, type(None)) if field.name == "set_aside_from" else kinds)


def test_an_effect_is_computed_from_what_was_before(facts):
    both = effect(head="exports + 1", exports="head")
    moved = after(facts(Status.APPROVED, "max", {"exports": 7, "head": 3}), both)
    assert (moved.head, moved.exports) == (8, 3)
