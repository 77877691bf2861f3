"""Terms of the house list in a text, and what to write instead."""

from editor_app.checks.knowledge.house_terms import uses
from editor_app.checks.rule import Reference
from editor_app.domain.house import HouseList, HouseTerm, TermKind, TermStatus
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text


def term(concept: str, words: str, status: TermStatus) -> HouseTerm:
    return HouseTerm(concept, TermKind.TERM, words, status)


HOUSE = HouseList(
    (
        term("boat", "ferry", TermStatus.PREFERRED),
        term("boat", "float boat", TermStatus.FORBIDDEN),
        term("tv", "television", TermStatus.PREFERRED),
        term("tv", "TV", TermStatus.DEPRECATED),
        term("long", "Old Float Boat Museum", TermStatus.PREFERRED),
        term("mark", "WeBoat", TermStatus.FORBIDDEN),
    )
)


def found(body: str, status: TermStatus = TermStatus.FORBIDDEN) -> list[tuple[str, str]]:
    text = Text(Manuscript("", body))
    return [(use.span.of(body), use.replacement) for use in uses(text, Reference(house=HOUSE), status)]


def test_capitals_and_endings_are_kept() -> None:
    assert found("Float boats and the float boat’s crew") == [("Float boats", "Ferries"), ("float boat’s", "ferry’s")]


def test_inside_a_preferred_name_a_term_is_right() -> None:
    assert found("The Old Float Boat Museum") == []


def test_standings_are_kept_apart_and_acronyms_need_capitals() -> None:
    assert found("TV, tv", TermStatus.DEPRECATED) == [("TV", "television")]
    assert found("TV") == []


def test_a_term_without_a_preferred_one_has_no_replacement() -> None:
    assert found("WeBoat and weboat") == [("WeBoat", "")]


def test_an_empty_list_finds_nothing() -> None:
    assert list(uses(Text(Manuscript("", "float boat")), Reference(), TermStatus.FORBIDDEN)) == []
