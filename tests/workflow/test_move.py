from dataclasses import replace

from editor_app.domain.article import Action, Status
from editor_app.workflow.move import Move, Need
from editor_app.workflow.moves import MOVES
from editor_app.workflow.step import take

from .conftest import AT, an_article  # noqa: TID252 - tests are no package


def test_a_move_leads_to_a_status_or_nowhere_or_where_the_article_says(facts):
    known = facts(Status.SET_ASIDE, "ed", {"set_aside_from": Status.CHANGES_REQUESTED})
    here = known.article
    restore = MOVES[Action.RESTORE]
    assert restore.after(here, known) is Status.CHANGES_REQUESTED
    assert replace(restore, to=Status.NEW).after(here, known) is Status.NEW
    assert replace(restore, to=None).after(here, known) is Status.SET_ASIDE


def test_what_a_step_does_besides_waits_for_the_second_approval(facts):
    known = facts(Status.SUBMITTED, "max", second_approval=True)
    approve, submit = MOVES[Action.APPROVE], MOVES[Action.SUBMIT]
    _, first = take(known.article, Action.APPROVE, known, AT)
    assert (first.after, approve.also(first)) == (Status.SUBMITTED, ())
    assert approve.also(replace(first, after=Status.APPROVED)) == approve.besides != ()
    assert submit.also(replace(first, action=Action.SUBMIT)) == submit.besides


def test_a_move_is_offered_where_it_makes_sense():
    takeover = MOVES[Action.FORCE_UNLOCK]
    assert takeover.makes_sense(an_article(Status.IN_REVIEW))
    assert not takeover.makes_sense(an_article(Status.NEW))
    assert MOVES[Action.START].makes_sense(an_article(Status.NEW))


def test_each_row_asks_each_thing_once_and_says_what_it_did():
    for action, move in MOVES.items():
        assert isinstance(move, Move) and move.action is action
        assert len(set(move.needs)) == len(move.needs)
        assert all(isinstance(need, Need) for need in move.needs)
        assert str(move.label) and str(move.done) and str(move.help)
