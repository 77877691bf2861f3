"""Which articles have come to a moment, asked of the database alone."""

from dataclasses import replace
from datetime import timedelta

from editor_app.desk.articles import queries
from editor_app.domain.article import Status
from editor_app.store import articles
from editor_app.store.listing.moments import fell_due, held_back


def test_a_day_counts_once_it_has_come(house, at, clock):
    key, now = at(Status.IN_REVIEW), clock()
    with house.database.begin() as tx:
        articles.update(tx, replace(queries.article(house, key), due=now))
    hour = timedelta(hours=1)
    with house.database.read() as tx:
        assert [one.id for one in fell_due(tx, now - hour, now, "Ed", approving=False)] == [key]
        assert fell_due(tx, now - hour, now, "Eva", approving=True) == ()
        assert fell_due(tx, now, now + hour, "Ed", approving=False) == ()
        assert fell_due(tx, now - hour, now - hour / 2, "Ed", approving=False) == ()


def test_an_embargo_is_what_the_text_names_as_one(house, at):
    held = at(Status.APPROVED, embargo="2025-08-23")
    at(Status.APPROVED, "The embargo is over.", note="embargo")
    at(Status.SUBMITTED, "Another text.", embargo="2025-08-23")
    with house.database.read() as tx:
        found = {one.id: until for one, until in held_back(tx) if until}
    assert found == {held: "2025-08-23"}
