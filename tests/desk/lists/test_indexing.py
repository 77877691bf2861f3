"""The index of full text is filled once, and then noted to be complete."""

from editor_app.desk.articles.queries import queue
from editor_app.desk.lists.indexing import index_texts, unindexed
from editor_app.store.search import text_index


def test_texts_from_before_the_index_are_put_in(house, taken):
    old, new = taken("Old lanterns."), taken("New lanterns.", name="new")
    with house.database.begin() as tx:
        text_index.take_out(tx, old)
    assert unindexed(house) == (old,)
    index_texts(house, (old, new, "0" * 36))
    assert unindexed(house) == ()
    with house.database.read() as tx:
        assert text_index.complete(tx)
    assert {one.id for one in queue(house, search="lantern")} == {old, new}
    assert unindexed(house) == ()
