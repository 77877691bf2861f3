"""Names that the house knows, and what is near to them."""

from datetime import UTC, date, datetime

from editor_app.checks.knowledge.known_names import is_known, known_names, said_in, source
from editor_app.checks.rule import Reference
from editor_app.domain.days import written
from editor_app.domain.house import HouseList, HouseTerm, TermKind, TermStatus
from editor_app.domain.ledger import Entry, EntryKind, Ledger
from editor_app.text.names.model import EntityKind
from editor_app.text.names.vocabulary import Vocabulary

HOUSE = HouseList((HouseTerm("q", TermKind.BODY, "The North Quay", TermStatus.PREFERRED),))


def entry(article: str, day: date) -> Entry:
    at = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return Entry(EntryKind.PERSON, "Ada Rope", "editor", "", article, "News", at)


LEDGER = Ledger((entry("a", date(2025, 5, 12)), entry("b", date(2026, 1, 3)), entry("b", date(2026, 1, 3))))


def test_where_a_name_is_known_from() -> None:
    assert said_in(LEDGER.entries, date(2026, 2, 1)) == (2, written(date(2026, 1, 3), date(2026, 2, 1)))
    ref = Reference(house=HOUSE, ledger=LEDGER)
    assert str(source(ref, "The North Quay")) == "“The North Quay” is on the house list."
    several = "“Ada Rope” appears in 2 approved articles, most recently on 3 January 2026."
    assert str(source(ref, "Ada Rope")) == several
    once = Reference(ledger=Ledger(LEDGER.entries[:1]), today=date(2025, 6, 1))
    assert str(source(once, "Ada Rope")) == "“Ada Rope” appears in an approved article of 12 May."


def test_the_article_does_not_make_another_name() -> None:
    known = known_names(HOUSE, Ledger())
    assert is_known(known, "north quay")
    assert not is_known(known, "South Quay")


def test_a_name_near_a_known_one() -> None:
    known = known_names(HOUSE, LEDGER)
    near = known.near(EntityKind.PERSON, "Rope Ada", Vocabulary())
    assert near
    assert near.name == "Ada Rope"
    assert known.near(EntityKind.BODY, "Rope Ada", Vocabulary()) is None
    assert known.near(EntityKind.PERSON, "Rope", Vocabulary()) is None
