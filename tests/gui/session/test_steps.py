"""Which steps are open from here, asked of the gate about the saved text."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest

from editor_app.desk.articles.queries import article, history
from editor_app.domain.article import Action, Status
from editor_app.gui.session.steps import Steps


@pytest.fixture
def clean(seat, at: Callable[..., str]) -> str:
    """An article that Ed has in hand and that can be submitted."""
    article_id = at(Status.IN_REVIEW, "The lock is open.")
    seat.open(article_id)
    return article_id


def test_the_step_that_leads_on_is_the_likeliest_that_is_open(seat, clean: str) -> None:
    assert seat.steps.next_step is Action.SUBMIT
    assert not seat.steps.against(Action.SUBMIT)
    assert "Mia" in seat.steps.others and "Ed" not in seat.steps.others


def test_of_steps_that_are_all_shut_the_first_still_leads(seat, at: Callable[..., str]) -> None:
    seat.open(at(Status.IN_REVIEW, "The lock is is open."))
    assert seat.steps.next_step is Action.SUBMIT
    assert seat.steps.against(Action.SUBMIT)


def test_before_anything_is_known_there_is_none(seat) -> None:
    assert seat.steps.next_step is None
    assert not seat.steps.against(Action.SUBMIT)


def test_the_gate_is_not_asked_about_what_is_not_saved(seat, clean: str) -> None:
    seat.type("New. ")
    with seat.qtbot.assertNotEmitted(seat.steps.allowed, wait=0), seat.qtbot.waitSignal(seat.decisions.judged):
        seat.live.check()


def test_when_settled_saves_first_and_waits_for_the_gate(seat, clean: str) -> None:
    seat.type("New. ")
    heads: list[tuple[int, bool]] = []
    seat.steps.when_settled(lambda: heads.append((article(seat.desk, clean).head, bool(seat.steps.known))))
    assert heads == []
    seat.qtbot.waitUntil(lambda: bool(heads), timeout=30_000)
    assert heads == [(2, True)]
    seat.settle()
    seat.steps.when_settled(lambda: heads.append((0, True)))
    assert heads[-1] == (0, True), "what is settled already does not wait"


def test_what_waits_is_forgotten_with_the_text_it_was_about(seat, clean: str, taken: Callable[..., str]) -> None:
    done: list[str] = []
    seat.type("New. ")
    seat.steps.when_settled(lambda: done.append("wrong text"))
    seat.open(taken("Another lock.", name="other"))
    assert done == []


def test_a_step_is_taken_after_what_is_unsaved_is_kept(seat, clean: str) -> None:
    seat.type("New. ")
    seat.steps.advance(Action.SUBMIT, "Fine.")
    seat.settle()
    assert article(seat.desk, clean).status is Status.SUBMITTED
    assert history(seat.desk, clean).steps[-1].revision == 2
    assert seat.steps.next_step is Action.APPROVE, "the same key never takes a submission back"


def test_the_answer_about_another_article_is_dropped(seat, clean: str) -> None:
    known = seat.steps.known
    seat.steps._answered("another", ((), ()))
    assert seat.steps.known == known != ()


def test_without_a_text_no_step_is_taken(seat):
    steps = Steps(seat.work, seat.decisions, seat.bus)
    steps.advance(Action.SUBMIT)
    assert not seat.store._orders.qsize()
    assert steps.others == ()


def test_a_step_that_a_locked_database_refused_is_said_not_to_be_taken_until_one_is(seat, clean: str) -> None:
    """The notice about the lock went with it, and left one to think that the step had gone on by itself."""
    withdrawn: list[str] = []
    seat.bus.withdrawn.connect(withdrawn.append)
    with closing(sqlite3.connect(seat.desk.database.file, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        with seat.qtbot.waitSignal(seat.work.faulted, timeout=30_000):
            seat.steps.advance(Action.SUBMIT)
        connection.execute("ROLLBACK")
    assert seat.said("step").text == "“Submit” was not taken: the database is in use."
    assert "step" not in withdrawn
    with seat.qtbot.waitSignal(seat.steps.taken, timeout=30_000):
        seat.steps.advance(Action.SUBMIT)
    assert "step" in withdrawn
