"""Numbers of the desk on both engines."""

from dataclasses import replace
from datetime import timedelta

from editor_app.domain.article import Revision, RevisionKind, Status
from editor_app.store import articles
from editor_app.store.listing import numbers
from editor_app.text.manuscript import Manuscript


def test_articles_are_counted_by_state_and_age(database, kept):
    with database.begin() as tx:
        old, _, new = kept(tx), kept(tx), kept(tx, status=Status.APPROVED)
        found = numbers.ages(tx, [new.changed_at, old.changed_at + timedelta(seconds=1)])
        assert found[Status.NEW] == (0, 1, 1)
        assert found[Status.APPROVED] == (1, 0, 0)
        assert found[Status.WITHDRAWN] == (0, 0, 0)


def test_what_is_in_hand_is_counted_by_person(database, kept):
    with database.begin() as tx:
        first = kept(tx, holder="Eva")
        kept(tx, holder="Eva")
        kept(tx)
        assert numbers.in_hand(tx) == (("Eva", 2, first.changed_at),)


def test_what_is_handed_in_waits_for_those_who_did_not_write_it(database, kept):
    with database.begin() as tx:
        waits = {"status": Status.SUBMITTED, "submitter": "Ed", "owner": "Max"}
        first, second = kept(tx, **waits), kept(tx, **waits)
        kept(tx)
        text = Manuscript("A bridge opens", "Another text.")
        row = Revision(first.id, 2, text, text.digest, "Mia", first.made_at, kind=RevisionKind.WRITTEN)
        articles.add_revision(tx, row)
        assert numbers.handed_in(tx, "", 9) == (first, second)
        assert numbers.handed_in(tx, "Eva", 1) == (first,)
        due = articles.update(tx, replace(second, due=second.changed_at))
        assert numbers.handed_in(tx, "Eva", 9) == (due, first), "what is due comes before what is older"
        second = due
        assert numbers.handed_in(tx, "Ed", 9) == ()
        assert numbers.handed_in(tx, "Mia", 9) == (second,)
