"""The ledger keeps what approved articles say, and forgets it with them."""

from datetime import UTC, datetime

from editor_app.domain.ledger import Entry, EntryKind
from editor_app.store import articles
from editor_app.store.lists import ledger

AT = datetime(2025, 5, 12, 8, tzinfo=UTC)


def entries_of(article: str) -> tuple[Entry, ...]:
    return (
        Entry(EntryKind.PERSON, "Ana Brandt", "director", "River Institut", article, "Maps", AT),
        Entry(EntryKind.BODY, "River Institut", "", "", article, "Maps", AT),
    )


def test_entries_come_back_but_for_those_of_the_article_at_hand(database, kept):
    with database.begin() as tx:
        article = kept(tx).id
        ledger.add(tx, entries_of(article))
        assert ledger.entries(tx).entries == entries_of(article)
        assert ledger.entries(tx).without(article).entries == ()


def test_a_body_is_corrected_beside_the_posts_in_it_and_put_back(database, kept):
    with database.begin() as tx:
        found = entries_of(kept(tx).id)
        ledger.add(tx, found)
        assert ledger.of_name(tx, EntryKind.BODY, "River Institut") == found
        assert ledger.rename(tx, EntryKind.BODY, "River Institut", "River Institute") == 2
        right = ledger.entries(tx).entries
        assert [(entry.name, entry.body) for entry in right] == [
            ("Ana Brandt", "River Institute"),
            ("River Institute", ""),
        ]
        ledger.replace(tx, right, found)
        assert ledger.entries(tx).entries == found


def test_a_person_and_a_body_of_one_name_are_two(database, kept):
    with database.begin() as tx:
        article = kept(tx).id
        person = Entry(EntryKind.PERSON, "River", "", "", article, "Maps", AT)
        post = Entry(EntryKind.PERSON, "Ana Brandt", "director", "River", article, "Maps", AT)
        ledger.add(tx, (person, post))
        assert ledger.of_name(tx, EntryKind.PERSON, "River") == (person,)
        assert ledger.of_name(tx, EntryKind.BODY, "River") == (post,)


def test_forgetting_takes_one_name_or_one_article_and_nothing_else(database, kept):
    with database.begin() as tx:
        article, other = kept(tx).id, kept(tx).id
        ledger.add(tx, (*entries_of(article), *entries_of(other)))
        gone = ledger.forget(tx, EntryKind.PERSON, "Ana Brandt")
        assert [entry.article for entry in gone] == [article, other]
        ledger.forget_article(tx, other)
        assert ledger.entries(tx).entries == entries_of(article)[1:]


def test_a_purged_article_takes_its_entries_along(database, kept):
    with database.begin() as tx:
        article = kept(tx).id
        ledger.add(tx, entries_of(article))
        articles.remove(tx, article)
        assert ledger.entries(tx).entries == ()


def test_every_change_of_the_entries_is_another_edition(database, kept):
    with database.begin() as tx:
        article = kept(tx).id
        found = entries_of(article)
        editions = [ledger.edition(tx)]
        for change in (
            lambda: ledger.add(tx, found),
            lambda: ledger.rename(tx, EntryKind.BODY, "River Institut", "River Institute"),
            lambda: ledger.replace(tx, ledger.entries(tx).entries, found),
            lambda: ledger.forget(tx, EntryKind.PERSON, "Ana Brandt"),
            lambda: ledger.forget_article(tx, article),
        ):
            change()
            editions.append(ledger.edition(tx))
        assert len(set(editions)) == 6
        ledger.forget_article(tx, article)
        assert ledger.edition(tx) == editions[-1], "there was nothing to forget"


def test_of_two_kinds_and_two_names_only_the_one_that_is_meant_changes(database, kept):
    with database.begin() as tx:
        article = kept(tx).id
        person, namesake, other = (
            Entry(EntryKind.PERSON, "River", "", "", article, "Maps", AT),
            Entry(EntryKind.BODY, "River", "", "", article, "Maps", AT),
            Entry(EntryKind.PERSON, "Ana Brandt", "", "", article, "Maps", AT),
        )
        ledger.add(tx, (person, namesake, other))
        assert ledger.rename(tx, EntryKind.PERSON, "River", "Rivers") == 1
        assert [entry.name for entry in ledger.entries(tx).entries] == ["Rivers", "River", "Ana Brandt"]
        assert [entry.name for entry in ledger.forget(tx, EntryKind.PERSON, "Rivers")] == ["Rivers"]
        assert ledger.entries(tx).entries == (namesake, other)


def test_entries_keep_their_order_when_the_database_moves_them(database, kept):
    with database.begin() as tx:
        first, second = kept(tx).id, kept(tx).id
        ledger.add(tx, (*entries_of(first), *entries_of(second)))
        tx.exec_driver_sql(f"UPDATE ledger_entry SET title = 'Charts' WHERE article = '{first}'")
        found = ledger.of_name(tx, EntryKind.BODY, "River Institut")
        assert [entry.article for entry in found] == [first, first, second, second]
        gone = ledger.forget(tx, EntryKind.PERSON, "Ana Brandt")
        assert [entry.article for entry in gone] == [first, second]
