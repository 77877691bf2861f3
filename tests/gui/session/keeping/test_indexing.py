"""The window fills the index of full text while nothing else is done."""

from editor_app.desk.lists.indexing import unindexed
from editor_app.gui.session.keeping import indexing
from editor_app.gui.session.keeping.indexing import Indexing
from editor_app.store.search import text_index


def test_texts_are_put_in_some_at_a_time_and_then_it_ends(seat, taken, monkeypatch):
    ids = [taken("A lantern.", name=f"n{number}") for number in range(5)]
    with seat.desk.database.begin() as tx:
        for article in ids:
            text_index.take_out(tx, article)
    monkeypatch.setattr(indexing, "AT_ONCE", 2)
    filling = Indexing(seat.work, seat.store)
    seat.settle()
    assert filling.timer.isActive()
    filling.timer.stop()
    for left in (3, 1, 0):
        filling.timer.timeout.emit()
        seat.settle()
        assert len(unindexed(seat.desk)) == left
    filling.timer.timeout.emit()
    seat.settle()
    with seat.desk.database.read() as tx:
        assert text_index.complete(tx)


def test_a_desk_that_is_complete_needs_nothing(seat, taken):
    taken("A lantern.")
    filling = Indexing(seat.work, seat.store)
    seat.settle()
    assert not filling.timer.isActive()
