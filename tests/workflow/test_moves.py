"""The one row an action has: complete, and the same as the product's table."""

import pytest

from editor_app.domain.article import Action, Status
from editor_app.workflow.gate import reasons
from editor_app.workflow.move import Besides, Need, Review
from editor_app.workflow.moves import MOVES

from .conftest import an_article  # noqa: TID252 - tests are no package

STATE_WORDS = {
    Status.NEW: "new",
    Status.IN_REVIEW: "in review",
    Status.CHANGES_REQUESTED: "sent back for changes",
    Status.SUBMITTED: "waiting for approval",
    Status.APPROVED: "approved",
    Status.WITHDRAWN: "withdrawn",
    Status.SET_ASIDE: "set aside",
}
"""How the sentence that says from where an action can be taken names each status."""


def ranked(field: str) -> list[str]:
    """The actions that have a rank, the likeliest first."""
    rows = sorted((getattr(move, field), move.action.value) for move in MOVES.values() if getattr(move, field))
    assert [rank for rank, _ in rows] == list(range(1, len(rows) + 1)), f"{field}: each rank once"
    return [name for _, name in rows]


@pytest.mark.parametrize("action", list(Action))
def test_every_action_has_its_row_and_its_words(action):
    move = MOVES[action]
    assert move.action is action
    for words in (move.label, move.done):
        assert 0 < len(str(words)) <= 30
        assert str(words)[0].isupper()
        assert str(words)[-1].isalpha()
    for sentence in (move.help, move.only):
        assert not sentence or str(sentence).endswith(".")
    assert move.help


@pytest.mark.parametrize("action", [one for one in Action if one is not Action.IMPORT])
def test_a_refusal_names_every_status_in_which_an_action_is_allowed(action):
    move = MOVES[action]
    if set(move.start) == set(Status):
        assert not move.only
    else:
        assert move.only
        for status in move.start:
            assert STATE_WORDS[status] in str(move.only)


def test_every_status_can_be_reached(facts):
    outcomes = {
        move.after(an_article(status), facts(status, "ed"))
        for move in MOVES.values()
        for status in move.start
        if status
    }
    assert outcomes | {MOVES[Action.IMPORT].to} == set(Status)


def test_the_table_is_that_of_the_product(facts):
    moves = {
        (
            before.name if before else "-",
            action.value,
            move.after(an_article(before or Status.NEW), facts(before or Status.NEW, "ed")).name,
        )
        for action, move in MOVES.items()
        for before in move.start
        if action is not Action.FORCE_UNLOCK
    }
    assert moves == {
        ("-", "import", "NEW"),
        ("NEW", "start", "IN_REVIEW"),
        ("CHANGES_REQUESTED", "start", "IN_REVIEW"),
        ("IN_REVIEW", "hand-over", "IN_REVIEW"),
        ("IN_REVIEW", "submit", "SUBMITTED"),
        ("SUBMITTED", "retract", "IN_REVIEW"),
        ("SUBMITTED", "request-changes", "CHANGES_REQUESTED"),
        ("SUBMITTED", "approve", "APPROVED"),
        ("SUBMITTED", "approve-own", "APPROVED"),
        ("SUBMITTED", "take-back", "SUBMITTED"),
        ("APPROVED", "reopen", "IN_REVIEW"),
        ("NEW", "set-aside", "SET_ASIDE"),
        ("IN_REVIEW", "set-aside", "SET_ASIDE"),
        ("CHANGES_REQUESTED", "set-aside", "SET_ASIDE"),
        ("SUBMITTED", "set-aside", "SET_ASIDE"),
        ("SET_ASIDE", "restore", "IN_REVIEW"),  # where it was
        ("APPROVED", "export", "APPROVED"),
        ("APPROVED", "correct", "IN_REVIEW"),
        ("APPROVED", "withdraw", "WITHDRAWN"),
        ("SET_ASIDE", "purge", "SET_ASIDE"),
        ("WITHDRAWN", "purge", "WITHDRAWN"),
        ("NEW", "schedule", "NEW"),
        ("IN_REVIEW", "schedule", "IN_REVIEW"),
        ("CHANGES_REQUESTED", "schedule", "CHANGES_REQUESTED"),
        ("SUBMITTED", "schedule", "SUBMITTED"),
        ("APPROVED", "schedule", "APPROVED"),
    }
    assert set(MOVES[Action.FORCE_UNLOCK].start) == set(Status)


def test_where_actions_are_offered_the_likeliest_come_first():
    assert ranked("leads") == ["start", "submit", "approve", "approve-own", "export", "restore", "retract"]
    assert ranked("helps") == ["start", "retract", "reopen", "restore", "force-unlock"]
    assert ranked("queue") == ["export", "hand-over", "set-aside", "restore"]


def test_what_rests_on_a_report_of_today_has_the_guards_that_ask_for_it():
    resting = {move.action for move in MOVES.values() if move.review is not Review.NONE}
    asking = {move.action for move in MOVES.values() if "checked" in {guard.name for guard in move.guards}}
    assert resting == asking == {Action.SUBMIT, Action.APPROVE, Action.APPROVE_OWN}


@pytest.mark.parametrize("action", list(Action))
def test_what_is_about_an_agreed_text_says_which_step_agreed_on_it(action):
    about = {guard.name for guard in MOVES[action].guards} & {"as_submitted", "as_approved"}
    assert bool(about) == bool(MOVES[action].settled_by)


@pytest.mark.parametrize("action", list(Action))
def test_what_makes_a_difference_to_the_gate_is_asked_for(action, well):
    """Take away a reason, a confirmation or the receiver: where that brings a refusal, the row must name it."""
    if action is Action.IMPORT:
        return
    status = next(one for one in MOVES[action].start)
    complete = well(status, action, reason="why", confirmed=True)
    assert reasons(action, complete) == ()
    for need, less in ((Need.REASON, {"reason": ""}), (Need.CONFIRMATION, {"confirmed": False})):
        refused = reasons(action, well(status, action, **{"reason": "why", "confirmed": True} | less))
        assert not refused or need in MOVES[action].needs
    assert (Need.RECEIVER in MOVES[action].needs) == bool(reasons(action, well(status, action, to=None)))


def test_everything_a_step_can_do_besides_is_done_by_some_step():
    assert {one for move in MOVES.values() for one in move.besides} == set(Besides)
    assert [move.action for move in MOVES.values() if move.ends] == [Action.PURGE]
