"""Each embargo that ended and each day that came is told once, to whom it concerns."""

from datetime import timedelta

import pytest

from editor_app.desk.articles.queue.reminders import NAME, Reached, reached
from editor_app.desk.articles.queue.schedule import schedule
from editor_app.desk.exports.release import release
from editor_app.domain.article import Priority, Status


@pytest.fixture
def waiting(house):
    """Max and Ed have been reminded before."""
    for name in ("Max", "Ed"):
        assert reached(house, name) == Reached(), "what is old when somebody first sits down is no news"
    return house


def due(desk, article, after, by="Ed"):
    schedule(desk, article, desk.clock() + after, Priority.NORMAL, by)


def ids(found):
    return [one.id for one in found]


def test_an_embargo_that_ends_is_told_once_to_who_may_release(waiting, at, clock):
    article = at(Status.APPROVED, embargo="2025-08-22 18:00")
    at(Status.APPROVED, "The other lock is open.", embargo="one day")
    assert reached(waiting, "Max") == Reached()
    clock.move(days=1)
    assert reached(waiting, "Ed") == Reached()
    assert ids(reached(waiting, "Max").free) == [article]
    assert reached(waiting, "Max") == Reached()
    clock.move(days=1)
    assert reached(waiting, "Max") == Reached()


def test_what_was_exported_meanwhile_is_no_news(waiting, at, clock, tmp_path):
    article = at(Status.APPROVED, embargo="2025-08-22 18:00")
    release(waiting, [article], tmp_path, ("txt",), "Max", confirmed=True)
    clock.move(days=1)
    assert reached(waiting, "Max") == Reached()


def test_a_day_that_comes_is_told_to_who_has_the_text(waiting, at, clock):
    article, other = at(Status.IN_REVIEW), at(Status.APPROVED, "The other lock is open.")
    due(waiting, article, timedelta(hours=2))
    due(waiting, other, timedelta(hours=2))
    clock.move(hours=3)
    assert ids(reached(waiting, "Ed").due) == [article], "what is approved is done"
    assert reached(waiting, "Max") == Reached()
    assert reached(waiting, "Ed") == Reached()


def test_what_waits_for_approval_falls_due_for_who_approves(waiting, at, clock):
    article = at(Status.SUBMITTED)
    due(waiting, article, timedelta(hours=2))
    clock.move(hours=3)
    assert ids(reached(waiting, "Max").due) == [article]
    assert reached(waiting, "Ed") == Reached()


@pytest.mark.parametrize("content", ["", "{", "[1]", '{"a": "b"}', '{"a": 3}'])
def test_what_is_kept_and_cannot_be_read_tells_nothing(waiting, at, clock, content):
    due(waiting, at(Status.IN_REVIEW), timedelta(hours=2))
    (waiting.data_folder / NAME).write_text(content)
    clock.move(hours=3)
    assert reached(waiting, "Ed") == Reached()
    assert reached(waiting, "Ed") == Reached()


def test_a_folder_that_is_full_stops_nobody(waiting, at, clock):
    due(waiting, at(Status.IN_REVIEW), timedelta(hours=2))
    clock.move(hours=3)
    path = waiting.data_folder / NAME
    kept = path.read_text()
    path.unlink()
    path.mkdir()
    assert reached(waiting, "Ed") == Reached()
    path.rmdir()
    path.write_text(kept)
    assert reached(waiting, "Ed").due
