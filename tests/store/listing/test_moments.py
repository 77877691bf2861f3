"""Which articles have come to a moment, asked of the database alone."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import text

from editor_app.desk.articles import queries
from editor_app.desk.articles.write import open_draft, save
from editor_app.desk.base.people import set_roles
from editor_app.domain.article import Action, Status
from editor_app.domain.person import Role
from editor_app.store import articles
from editor_app.store.listing import moments
from editor_app.store.listing.moments import fell_due, held_back
from tests.taking import advance


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


def test_what_somebody_wrote_in_does_not_wait_for_their_approval(house, at, clock):
    """Eva wrote in it and handed it over: she may not approve it."""
    set_roles(house, "Eva", (Role.EDITOR, Role.MANAGER), "Ada")
    key = at(Status.IN_REVIEW)
    advance(house, key, Action.HAND_OVER, "Ed", to="Eva")
    draft = open_draft(house, key).draft
    save(house, draft.with_manuscript(replace(draft.manuscript, body="The lock is shut.")), "Eva")
    advance(house, key, Action.HAND_OVER, "Eva", to="Ed")
    advance(house, key, Action.SUBMIT, "Ed", "Fine.")
    now, hour = clock(), timedelta(hours=1)
    with house.database.begin() as tx:
        articles.update(tx, replace(queries.article(house, key), due=now))
    with house.database.read() as tx:
        assert fell_due(tx, now - hour, now, "Eva", approving=True) == ()
        assert [one.id for one in fell_due(tx, now - hour, now, "Mia", approving=True)] == [key]


def test_an_embargo_is_found_however_it_is_written_and_the_newest_first(house, at, clock, monkeypatch):
    for day in range(3):
        clock.move(hours=1)
        newest = at(Status.APPROVED, f"Lock {day} is open.", Embargo="2025-08-23")
    monkeypatch.setattr(moments, "_MOST", 1)
    with house.database.read() as tx:
        tx.execute(text("PRAGMA case_sensitive_like = ON"))  # as PostgreSQL is
        try:
            assert [(one.id, until) for one, until in held_back(tx)] == [(newest, "2025-08-23")]
        finally:
            tx.execute(text("PRAGMA case_sensitive_like = OFF"))
