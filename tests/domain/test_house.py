"""The house list: the preferred term of a concept, and its digest."""

from editor_app.domain.house import HouseList, HouseTerm, TermKind, TermStatus

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
