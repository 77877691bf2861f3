"""A change of the day or the priority is kept at once and taken back like any other act."""

from collections.abc import Callable

import pytest

from editor_app.desk.articles.queries import article
from editor_app.desk.articles.queue.schedule import due_of
from editor_app.domain.article import Priority, Status
from editor_app.gui.session.acts.acts import Acts
from editor_app.gui.session.acts.schedule_acts import ScheduleActs
from editor_app.gui.session.context import Context
from tests.gui.session.conftest import Seat

DUE = due_of("2025-09-01 18:00")


class Desk:
    """The fields of an article that is open."""

    def __init__(self, seat: Seat, key: str) -> None:
        seat.open(key)
        self.seat, self.key, self.acts = seat, key, Acts(seat.work)
        self.context = Context(seat.work, seat.live, seat.review, seat.review)
        self.filter = ScheduleActs(self.context, seat.work, self.acts)

    def set(self, due: object, priority: Priority) -> None:
        self.context.details.schedule.changed.emit(due, priority)
        self.seat.settle()

    @property
    def kept(self) -> tuple[object, Priority]:
        now = article(self.seat.desk, self.key)
        return now.due, now.priority


@pytest.fixture
def desk(seat: Seat, at: Callable[..., str]) -> Desk:
    return Desk(seat, at(Status.SUBMITTED))


def test_it_is_kept_taken_back_and_done_again(desk: Desk) -> None:
    desk.set(DUE, Priority.HIGH)
    assert desk.kept == (DUE, Priority.HIGH)
    assert desk.acts.last and desk.acts.last.said == "Due 2025-09-01 18:00, priority high."
    desk.acts.undo()
    desk.seat.settle()
    assert desk.kept == (None, Priority.NORMAL)
    desk.acts.redo()
    desk.seat.settle()
    assert desk.kept == (DUE, Priority.HIGH)


def test_what_is_refused_is_no_act_and_the_day_stays_as_it_was_typed(desk: Desk) -> None:
    by, desk.seat.work.by = desk.seat.work.by, "Nobody"
    fields = desk.context.details.schedule
    fields.show_schedule(None, Priority.NORMAL, desk.key)
    fields.due.setText("2025-09-01 18:00")
    fields.due.editingFinished.emit()
    desk.seat.settle()
    assert desk.acts.last is None
    fields.show_schedule(None, Priority.NORMAL, desk.key)
    assert fields.due.text() == "2025-09-01 18:00"
    assert "Nobody" in fields.hint.text()
    desk.seat.work.by = by
    fields.due.editingFinished.emit()  # Enter once more
    desk.seat.settle()
    assert desk.kept == (DUE, Priority.NORMAL)
    fields.due.setText("2025-09-02")
    fields.show_schedule(None, Priority.NORMAL, "another article")
    assert fields.due.text() == ""
    assert desk.seat.notices
