"""The desk at a glance."""

from dataclasses import replace

from editor_app.desk.articles.write import open_draft, save
from editor_app.desk.base.people import set_policy
from editor_app.desk.base.views import View
from editor_app.desk.exports.release import release
from editor_app.desk.lists.board import board, first_view, waiting
from editor_app.domain.article import Action, Status
from tests.taking import advance


def test_what_waits_is_for_those_who_may_approve_it_the_oldest_first(house, at, clock):
    first = at(Status.SUBMITTED, "The lock is open.")
    clock.move(minutes=30)
    second = at(Status.SUBMITTED, "The gate is open.", name="gate")
    assert [one.id for one in board(house, "Mia").waiting] == [first, second]
    assert board(house, "Ed").waiting == waiting(house, "Ed") == (), "Ed is an editor"
    assert [one.id for one in waiting(house, "Mia")] == [first, second]


def test_articles_are_counted_by_state_and_age(house, at, clock):
    at(Status.IN_REVIEW)
    clock.move(minutes=5 * 60)
    at(Status.IN_REVIEW, "The gate is open.", name="gate")
    found = board(house, "Ed")
    assert found.ages[Status.IN_REVIEW] == (1, 1, 0, 0, 0)
    assert sum(found.ages[Status.APPROVED]) == 0
    clock.move(minutes=8 * 24 * 60)
    assert board(house, "Ed").ages[Status.IN_REVIEW] == (0, 0, 0, 0, 2)
    ((name, number),) = [(one.name, one.number) for one in found.in_hand]
    assert (name, number) == ("Ed", 2)


def test_the_first_view_is_the_one_with_work_for_the_person(house, at, taken, tmp_path):
    assert [first_view(house, one) for one in ("Ada", "Ed", "Mia")] == [None] * 3
    assert first_view(house, "Nobody") is View.ALL, "a guest has no work, and reads"
    new = taken()
    assert first_view(house, "Ed") is View.MY_WORK
    assert first_view(house, "Eva") is View.NEW
    assert first_view(house, "Mia") is View.NEW
    for action in (Action.START, Action.SUBMIT):
        advance(house, new, action, "Ed", reason="Fine.")
    assert first_view(house, "Ed") is None, "others have to act"
    assert first_view(house, "Mia") is View.WAITING
    mine = taken("The gate is open.", by="Mia", name="gate")
    assert first_view(house, "Mia") is View.WAITING, "others wait for it"
    advance(house, new, Action.APPROVE, "Mia", reason="Fine.")
    assert first_view(house, "Mia") is View.MY_WORK
    advance(house, mine, Action.SET_ASIDE, "Mia", reason="Twice.")
    assert first_view(house, "Mia") is View.APPROVED
    assert first_view(house, "Ed") is None
    release(house, [new], tmp_path / "out", ("txt",), "Mia")
    assert first_view(house, "Mia") is None


def test_own_work_does_not_wait_for_the_one_who_wrote_it_unless_the_house_lets_it(house, taken):
    own = taken("The mayor is here.", by="Max")
    for action in (Action.START, Action.SUBMIT):
        advance(house, own, action, "Max", reason="Fine.")
    assert (first_view(house, "Max"), first_view(house, "Mia")) == (None, View.WAITING)
    assert board(house, "Max").waiting == ()
    set_policy(house, "four_eyes", "no", "Ada")
    assert first_view(house, "Max") is View.WAITING
    assert len(board(house, "Max").waiting) == 1


def test_what_somebody_wrote_in_waits_for_others_though_another_submitted_it(house, taken):
    article = taken()
    advance(house, article, Action.START, "Max")
    opened = open_draft(house, article).draft
    save(house, opened.with_manuscript(replace(opened.manuscript, body="The lock is shut.")), "Max")
    advance(house, article, Action.HAND_OVER, "Max", to="Ed")
    advance(house, article, Action.SUBMIT, "Ed", reason="Fine.")
    assert (first_view(house, "Max"), first_view(house, "Mia")) == (None, View.WAITING)


def test_what_waits_for_a_second_approval_does_not_wait_for_the_first(house, at):
    set_policy(house, "second_approval", "yes", "Ada")
    set_policy(house, "four_eyes", "no", "Ada")
    at(Status.APPROVED)
    assert (first_view(house, "Mia"), first_view(house, "Max")) == (None, View.WAITING)
