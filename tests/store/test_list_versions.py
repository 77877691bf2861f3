"""The edition of a list changes with the list and with nothing else."""

from datetime import UTC, datetime

from sqlalchemy import delete

from editor_app.domain.ledger import Entry, EntryKind
from editor_app.store import list_versions
from editor_app.store.engine.tables import article, house_term, ledger_entry
from editor_app.store.lists import ledger


def test_a_list_that_nobody_has_changed_has_an_edition_too(database):
    with database.read() as tx:
        assert list_versions.of(tx, house_term) == list_versions.of(tx, house_term) == "/0"


def test_a_mark_never_comes_back_and_is_of_one_list(database):
    seen = set()
    for _ in range(3):
        with database.begin() as tx:
            list_versions.renew(tx, house_term)
            seen.add(list_versions.of(tx, house_term))
            assert list_versions.of(tx, ledger_entry) == "/0"
    assert len(seen) == 3


def test_entries_that_go_with_their_article_change_the_edition(database, kept):
    with database.begin() as tx:
        one = kept(tx)
        made = datetime(2025, 5, 12, tzinfo=UTC)
        ledger.add(tx, [Entry(EntryKind.PERSON, "Ana Brandt", "", "", one.id, "Maps", made)])
        before = list_versions.of(tx, ledger_entry)
        tx.execute(delete(article).where(article.c.id == one.id))
        assert list_versions.of(tx, ledger_entry) != before
