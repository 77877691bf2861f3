"""The house list: the preferred term of a concept, and its digest."""

from dataclasses import replace
from datetime import date

from editor_app.domain.house import CaseRule, HouseList, HouseTerm, TermKind, TermStatus

FERRY = HouseTerm("boat", TermKind.TERM, "ferry", TermStatus.PREFERRED)
BARGE = HouseTerm("boat", TermKind.TERM, "barge", TermStatus.FORBIDDEN)


def test_the_preferred_term() -> None:
    house = HouseList((BARGE, FERRY))
    assert house.preferred("boat") == "ferry"
    assert house.preferred("mill") == ""
    assert HouseList((BARGE,)).preferred("boat") == ""


def test_the_digest_follows_the_content() -> None:
    assert HouseList((FERRY,)).digest == HouseList((FERRY,)).digest
    assert len({HouseList().digest, HouseList((FERRY,)).digest, HouseList((FERRY, BARGE)).digest}) == 3


def test_a_term_holds_between_its_days() -> None:
    old = HouseTerm("b", TermKind.BODY, "Old Bureau", TermStatus.PREFERRED, valid_until=date(2018, 3, 31))
    new = HouseTerm("b", TermKind.BODY, "New Bureau", TermStatus.PREFERRED, valid_from=date(2018, 4, 1))
    house = HouseList((old, new))
    assert house.preferred("b", date(2018, 3, 31)) == "Old Bureau"
    assert house.preferred("b", date(2018, 4, 1)) == "New Bureau"
    assert house.preferred("b") == "Old Bureau"
    assert HouseList((old, new)) == house
    assert hash(HouseList((old, new))) == hash(house) != hash(HouseList((new, old)))


def test_lists_are_equal_by_what_they_say_in_every_field():
    term = HouseTerm("port", TermKind.BODY, "Port", TermStatus.PREFERRED)
    same = HouseList((replace(term),))
    assert (HouseList((term,)), hash(HouseList((term,)))) == (same, hash(same))
    other = ("valid_until", date(2020, 1, 1)), ("case", CaseRule.FREE), ("note", "n"), ("status", TermStatus.FORBIDDEN)
    for name, value in other:
        assert HouseList((replace(term, **{name: value}),)) != same, name
