"""The desk at a glance."""

from editor_app.desk.lists.board import board
from editor_app.domain.article import Status


def test_what_waits_is_for_those_who_may_approve_it_the_oldest_first(house, at, clock):
    first = at(Status.SUBMITTED, "The lock is open.")
    clock.move(minutes=30)
    second = at(Status.SUBMITTED, "The gate is open.", name="gate")
    assert [one.id for one in board(house, "Mia").waiting] == [first, second]
    assert board(house, "Ed").waiting == (), "Ed is an editor"


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
