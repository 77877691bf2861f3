"""When an article is due, and how urgent it is."""

from datetime import UTC, datetime, timedelta

import pytest

from editor_app.desk.articles.queries import article, history
from editor_app.desk.articles.queue.schedule import due_of, due_text, schedule
from editor_app.domain.article import Action, Priority, Status
from editor_app.domain.errors import EditorError, NotAllowed
from tests.taking import advance

DUE = datetime(2025, 9, 1, 16, 0, tzinfo=UTC)


@pytest.mark.parametrize("status", [Status.IN_REVIEW, Status.SUBMITTED, Status.APPROVED])
def test_it_is_set_whoever_has_the_text_and_whatever_its_state(house, at, status):
    key = at(status)
    before = article(house, key)
    assert schedule(house, key, DUE, Priority.HIGH, "Eva").status
    now = article(house, key)
    assert (now.due, now.priority) == (DUE, Priority.HIGH)
    assert (now.status, now.holder, now.head, now.changed_at) == (
        before.status,
        before.holder,
        before.head,
        before.changed_at,
    )


def test_each_change_is_a_row_of_the_trail_and_no_change_is_none(house, taken):
    key = taken()
    for _ in range(2):
        schedule(house, key, DUE, Priority.HIGH, "Mia")
    schedule(house, key, None, Priority.LOW, "Ed")
    rows = [one for one in history(house, key).steps if one.action is Action.SCHEDULE]
    assert [(one.by, one.reason.rpartition(", ")[2]) for one in rows] == [
        ("Mia", "priority high"),
        ("Ed", "priority low"),
    ]
    assert rows[0].reason.startswith("due 2025-09-01")
    assert rows[1].reason.startswith("due: no day")


def test_what_is_put_away_is_not_due_and_a_guest_sets_nothing(house, taken):
    key = taken()
    with pytest.raises(NotAllowed, match="not known"):
        schedule(house, key, DUE, Priority.HIGH, "Nobody")
    advance(house, key, Action.SET_ASIDE, "Ed", reason="Twice.")
    with pytest.raises(NotAllowed, match="set aside"):
        schedule(house, key, DUE, Priority.HIGH, "Ed")


@pytest.mark.parametrize("typed", ["2025-09-01", "2025-09-01 18:00", ""])
def test_a_moment_is_typed_as_it_is_read(typed):
    assert due_text(due_of(typed)) == typed


def test_a_day_means_all_of_it_and_a_zone_is_kept():
    day, next_day = due_of("2025-09-01"), due_of("2025-09-02 00:00")
    assert timedelta(0) < next_day - day <= timedelta(minutes=1)
    assert due_of("2025-09-01T18:00+08:00") == datetime(2025, 9, 1, 10, tzinfo=UTC)


@pytest.mark.parametrize("wrong", ["2025-02-30", "soon", "9999-99-99", "2025-09-01 25:00"])
def test_what_is_no_moment_is_refused(wrong):
    with pytest.raises(EditorError):
        due_of(wrong)
