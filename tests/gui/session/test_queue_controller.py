"""The queue: read again when something changed, a view is chosen or a word is searched."""

from collections.abc import Callable

import pytest

from editor_app.desk.articles.queue.schedule import due_of, schedule
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.people import person
from editor_app.desk.base.views import Arranged, View
from editor_app.domain.article import Action, Priority, Status
from editor_app.domain.queue import Order
from editor_app.gui.panels.queue import article_list
from editor_app.gui.panels.queue.article_list import OPEN
from editor_app.gui.panels.queue.pane import QueuePanel
from editor_app.gui.session import queue_controller
from editor_app.gui.session.queue_controller import QueueController
from tests.taking import advance


@pytest.fixture
def panel(seat) -> QueuePanel:
    made = QueuePanel()
    seat.qtbot.addWidget(made)
    return made


@pytest.fixture
def queue(seat, panel: QueuePanel) -> QueueController:
    return QueueController(panel, seat.work, seat.store, seat.bus)


def titles(panel: QueuePanel) -> list[str]:
    return [one.title for one in panel.list.articles.articles]


def test_it_shows_the_view_that_is_chosen(
    seat, panel: QueuePanel, queue: QueueController, taken: Callable[..., str]
) -> None:
    advance(seat.desk, taken("One.", name="one", title="In hand"), Action.START, "Ed")
    taken("Two.", by="Eva", name="two", title="New")
    queue.refresh()
    seat.settle()
    assert titles(panel) == ["In hand"]
    panel.view_chosen.emit(View.NEW)
    seat.settle()
    assert titles(panel) == ["New"]


def test_a_search_looks_in_all_views_once_typing_rests(
    seat, panel: QueuePanel, queue: QueueController, taken: Callable[..., str]
) -> None:
    taken("The mill turns.", by="Eva", name="two", title="Mill")
    queue._rest.setInterval(0)
    queue.search("  mill ")
    seat.qtbot.waitUntil(lambda: titles(panel) == ["Mill"])
    queue.search("")
    seat.qtbot.waitUntil(lambda: titles(panel) == [])


def test_a_change_of_status_is_followed_and_a_decision_is_not(
    seat, panel: QueuePanel, queue: QueueController, at: Callable[..., str]
) -> None:
    article = at(Status.IN_REVIEW)
    seat.bus.changed.emit(Changes(article, decisions=True))
    assert not seat.store.busy
    seat.bus.changed.emit(Changes(article, status=True))
    seat.settle()
    assert titles(panel) == ["Locks"]


def test_the_article_on_the_desk_is_marked(
    seat, panel: QueuePanel, queue: QueueController, at: Callable[..., str]
) -> None:
    article = at(Status.IN_REVIEW)
    queue.refresh()
    seat.open(article)
    assert panel.list.articles.index(0).data(OPEN)


def test_rows_are_read_as_they_are_scrolled_to_and_all_for_a_menu(
    seat, panel: QueuePanel, queue: QueueController, taken: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (queue_controller, article_list):
        monkeypatch.setattr(module, "PAGE", 2)
    for number in range(9):
        taken(f"Text {number}.", name=f"n{number}", title=f"T{number}")
    queue.refresh()
    seat.settle()
    assert (len(titles(panel)), panel.list.articles.rowCount()) == (4, 9)
    assert panel.list.articles.index(7).data() is None
    seat.settle()
    assert panel.list.articles.index(7).data()
    assert len(titles(panel)) == 6
    then: list[int] = []
    panel.all_asked.emit(lambda: then.append(len(titles(panel))))
    seat.settle()
    assert then == [9]


def test_a_selected_row_stays_selected_where_it_is_now(
    seat, panel: QueuePanel, queue: QueueController, taken: Callable[..., str]
) -> None:
    first, _ = taken("One.", name="one", title="One"), taken("Two.", name="two", title="Two")
    queue.refresh()
    seat.settle()
    row = next(row for row in range(2) if panel.list.articles.article(row).id == first)
    panel.list.setCurrentIndex(panel.list.articles.index(row))
    for number in range(3):
        taken("More.", name=f"more{number}", title=f"0 {number}")
    queue.refresh()
    seat.settle()
    assert (panel.current, panel.selected()) == (first, (first,))


def test_views_of_ones_own_are_kept_chosen_and_deleted(
    seat, panel: QueuePanel, queue: QueueController, taken: Callable[..., str]
) -> None:
    first, second = taken("One.", name="one", title="One"), taken("Two.", name="two", title="Two")
    schedule(seat.desk, first, due_of("2025-08-22 18:00"), Priority.HIGH, "Ed")
    schedule(seat.desk, second, due_of("2025-08-22 12:00"), Priority.NORMAL, "Ed")
    panel.head.arranged.emit(Arranged(View.ALL, Order.DUE))
    seat.settle()
    assert titles(panel) == ["Two", "One"]
    panel.head.arranged.emit(Arranged(View.NEW, Order.DUE, urgent=True))
    seat.settle()
    assert (titles(panel), panel.views.chosen()) == (["One"], View.NEW)
    panel.head.keep_asked.emit("Hot")
    seat.settle()
    assert panel.head.words.text() == "Hot"
    panel.views.choose(View.ALL)
    seat.settle()
    assert (titles(panel), panel.head.words.text()) == (["Two", "One"], "All"), "the order stays"
    again = QueuePanel()
    seat.qtbot.addWidget(again)
    QueueController(again, seat.work, seat.store, seat.bus)
    seat.work.sit_down(person(seat.desk, "Ed"))
    seat.settle()
    assert again.head.own == {"Hot": Arranged(View.NEW, Order.DUE, urgent=True)}
    again.head.drop_asked.emit("Hot")
    seat.settle()
    assert again.head.own == {}
