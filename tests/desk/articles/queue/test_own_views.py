"""Views of one's own are kept by name, for each person apart."""

import pytest

from editor_app.desk.articles.queries import queue_rows
from editor_app.desk.articles.queue.own_views import LONGEST, drop_view, keep_view, own_views
from editor_app.desk.articles.queue.schedule import due_of, schedule
from editor_app.desk.base.views import Arranged, View
from editor_app.domain.article import Priority
from editor_app.domain.errors import EditorError
from editor_app.domain.queue import Order
from editor_app.store import people

LATE = Arranged(View.WAITING, Order.DUE, due_today=True, mine=True)


def test_a_view_comes_back_as_it_was_kept_and_is_nobody_elses(house):
    assert keep_view(house, "  Late   today ", LATE, "Mia") == "Late today"
    keep_view(house, "Urgent", Arranged(urgent=True), "Mia")
    assert own_views(house, "Mia") == {"Late today": LATE, "Urgent": Arranged(urgent=True)}
    assert own_views(house, "Max") == {}
    keep_view(house, "Urgent", LATE, "Mia")
    drop_view(house, "Late today", "Mia")
    assert own_views(house, "Mia") == {"Urgent": LATE}


def test_a_name_is_needed_and_a_long_one_is_cut(house):
    with pytest.raises(EditorError, match="needs a name"):
        keep_view(house, "  ", LATE, "Mia")
    assert len(keep_view(house, "x" * 200, LATE, "Mia")) == LONGEST


@pytest.mark.parametrize(
    "asked", [[], "x", {"view": "PINK", "order": "due"}, {"view": "NEW"}, {"view": "NEW", "order": 7}]
)
def test_what_a_newer_version_kept_is_left_out(house, asked):
    with house.database.begin() as tx:
        people.keep_view(tx, "Mia", "Odd", asked)
    assert own_views(house, "Mia") == {}


def test_each_part_of_a_view_leaves_something_out(house, taken, clock):
    late, urgent, other = taken(), taken("The gate.", name="gate"), taken("The key.", by="Eva", name="key")
    schedule(house, late, due_of("2025-08-22 23:30"), Priority.NORMAL, "Ed")
    schedule(house, urgent, due_of("2025-08-23 00:00"), Priority.HIGH, "Ed")

    def seen(**arranged):
        asked = Arranged(View.ALL, **arranged).asked("Ed", "", clock())
        return {one.id for one in queue_rows(house, asked, 0, 9).articles}

    assert seen() == {late, urgent, other}
    assert seen(due_today=True) == {late}
    assert seen(urgent=True) == {urgent}
    assert seen(mine=True) == {late, urgent}
    assert seen(mine=True, urgent=True, due_today=True) == set()
