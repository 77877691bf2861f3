"""What an import takes, and what it does not."""

from dataclasses import replace
from datetime import date

import pytest

from editor_app.domain.house import CaseRule, HouseList, HouseTerm, TermKind, TermStatus
from editor_app.domain.house_rows import Incoming, Judge, Row, Wrong, fault, plan, refusal
from editor_app.domain.message import say

BUREAU = HouseTerm("port", TermKind.BODY, "Port Bureau", TermStatus.PREFERRED)
OFFICE = HouseTerm("port", TermKind.BODY, "Port Office", TermStatus.FORBIDDEN)


def rows(*terms):
    return Incoming(tuple(Row(line, term) for line, term in enumerate(terms, 2)))


def test_new_changed_and_same_are_told_apart():
    noted = replace(OFFICE, note="until 2019")
    quay = replace(BUREAU, concept="quay", term="Quay")
    found = plan(HouseList((BUREAU, OFFICE)), rows(BUREAU, noted, quay))
    assert [row.term for row in found.same] == [BUREAU]
    assert [(old, row.term) for old, row in found.changed] == [(OFFICE, noted)]
    assert [row.term for row in found.new] == [quay]
    assert found.house.terms == (BUREAU, noted, quay)


def test_a_term_said_twice_is_reported_and_one_said_otherwise_is_wrong():
    found = plan(HouseList(), rows(BUREAU, BUREAU, replace(BUREAU, note="other")))
    assert ([row.line for row in found.twice], len(found.new)) == ([3], 1)
    assert found.wrong == (
        Wrong(4, "Port Bureau", say("Line {line:,} says something different about the same term.", line=2)),
    )


def test_a_concept_has_one_preferred_term_at_a_time():
    second = replace(BUREAU, term="Port Agency")
    found = plan(HouseList((BUREAU,)), rows(second))
    assert found.house.terms == (BUREAU,)
    assert "“Port Bureau” is already preferred" in str(found.wrong[0].reason)
    ended = replace(BUREAU, valid_until=date(2019, 12, 31))
    later = replace(second, valid_from=date(2020, 1, 1))
    assert plan(HouseList(), rows(ended, later)).house.terms == (ended, later)


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (1, 3, 0, 2)])
def test_a_circle_is_not_closed(order):
    terms = (
        HouseTerm("a", TermKind.TERM, "one", TermStatus.FORBIDDEN),
        HouseTerm("a", TermKind.TERM, "two", TermStatus.PREFERRED),
        HouseTerm("b", TermKind.TERM, "Two", TermStatus.FORBIDDEN),
        HouseTerm("b", TermKind.TERM, "One", TermStatus.PREFERRED),
    )
    found = plan(HouseList(), rows(*(terms[place] for place in order)))
    assert len(found.new) == 3
    (wrong,) = found.wrong
    assert "circle" in str(wrong.reason)


def test_a_refused_change_leaves_the_term_as_it_was():
    found = plan(HouseList((BUREAU, OFFICE)), rows(replace(OFFICE, status=TermStatus.PREFERRED)))
    assert (found.house.terms, len(found.wrong)) == ((BUREAU, OFFICE), 1)


@pytest.mark.parametrize(
    "term",
    [
        replace(BUREAU, term=""),
        replace(BUREAU, term="x" * 501),
        replace(BUREAU, note="x" * (1 << 20)),
        replace(BUREAU, term="a\nb"),
        replace(BUREAU, note="a\x00b"),
        replace(BUREAU, term=" a"),
        replace(BUREAU, valid_from=date(2020, 1, 2), valid_until=date(2020, 1, 1)),
    ],
)
def test_what_no_list_can_hold(term):
    assert fault(term)
    assert Judge().against(term) == fault(term)
    assert plan(HouseList(), rows(term)).house.terms == ()


@pytest.mark.parametrize("case", CaseRule)
def test_a_term_in_other_capitals_is_no_other_term(case):
    small = replace(OFFICE, term="port bureau", case=case)
    for order in ((BUREAU, small), (small, BUREAU)):
        assert len(plan(HouseList(), rows(*order)).wrong) == 1


def test_wrong_lines_of_the_file_are_listed_with_the_others():
    given = Incoming((Row(5, replace(BUREAU, term="")),), (Wrong(9, "", say("No.")), Wrong(2, "", say("No."))))
    assert [one.line for one in plan(HouseList(), given).wrong] == [2, 5, 9]


@pytest.mark.parametrize(
    "new, reason",
    [
        ((replace(BUREAU, concept="quay", term="Quay"),), ""),
        ((OFFICE,), ""),
        ((BUREAU,), "“Port Bureau” is already on the house list."),
        ((OFFICE, OFFICE), "“Port Office” is already on the house list."),
        ((replace(BUREAU, term="Port Agency"),), "“Port Bureau” is already preferred for “port”."),
        ((replace(OFFICE, term="port bureau"),), "It is “Port Bureau” with other capitals"),
        ((replace(OFFICE, term=""),), "The term is missing."),
    ],
)
def test_new_terms_are_judged_beside_the_list_and_each_other(new, reason):
    assert str(refusal((BUREAU,), new)).startswith(reason) and bool(refusal((BUREAU,), new)) is bool(reason)
