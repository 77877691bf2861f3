"""The ledger by name and by post."""

from datetime import UTC, datetime

from editor_app.domain.ledger import Entry, EntryKind, Ledger


def entry(name: str, post: str, day: int) -> Entry:
    return Entry(EntryKind.PERSON, name, post, "", f"a{day}", "News", datetime(2026, 5, day, tzinfo=UTC))


def test_the_posts_of_a_person_the_latest_first() -> None:
    old, new, bare = entry("Ma Li", "director", 3), entry("Ma Li", "president", 12), entry("Ma Li", "", 14)
    ledger = Ledger((old, entry("Ma Lin", "editor", 9), new, bare))
    assert ledger.posts_of("Ma Li") == (new, old)
    assert ledger.by_name["Ma Li"] == (bare, new, old)
    assert ledger.posts_of("Nobody") == ()


def test_what_every_other_article_says() -> None:
    mine, theirs = entry("Ma Li", "director", 3), entry("Ma Li", "president", 12)
    assert Ledger((mine, theirs)).without("a3").entries == (theirs,)
    assert Ledger((mine, theirs)).without("").entries == (mine, theirs)
