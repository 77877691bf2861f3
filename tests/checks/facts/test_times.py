"""Dates, years, ages and years of birth."""

from collections.abc import Callable

import pytest

from editor_app.checks.facts.model import Attribute
from editor_app.checks.facts.table import Table
from editor_app.checks.facts.times import times

Read = Callable[[str], Table]


def told(table: Table, attribute: Attribute) -> list[tuple[float, str]]:
    return [(fact.value, fact.whose) for fact in table.of(attribute)]


@pytest.mark.parametrize(
    ("said", "value", "until"),
    [
        ("It opens on June 17, 2026.", 617, 617),
        ("It opens on Saturday, 17 June.", 617, 617),
        ("It opens on 2026-06-17.", 617, 617),
        ("It opens on 17/06/2026.", 617, 617),
        ("It runs June 17–21 in Tallow.", 617, 621),
        ("It runs June 17 to 21.", 617, 621),
    ],
)
def test_a_date(read: Read, said: str, value: float, until: int) -> None:
    (fact,) = read(said).facts
    assert (fact.attribute, fact.value, fact.until) == (Attribute.DATE, value, until)


@pytest.mark.parametrize(
    "said",
    [
        "It runs from 29 August to 2 September.", "It opens on August 29 and ends on September 2.",
        "Shut from 29 August for a while until 2 September.",
    ],
)  # fmt: skip
def test_the_two_days_of_a_span(read: Read, said: str) -> None:
    assert [(fact.since, fact.until) for fact in read(said).facts] == [(829, 902), (829, 902)]


def test_a_day_between_spans_is_alone(read: Read) -> None:
    first, second = read("It opened on 29 August. The hall was shut on 2 September.").facts
    assert (first.since, first.until, second.since, second.until) == (829, 829, 902, 902)


def test_a_year_is_read_once(read: Read) -> None:
    facts = read("It was founded in 1998 and moved on 3 May 2004. It has 2000 members.").facts
    assert [(fact.attribute, fact.value) for fact in facts] == [
        (Attribute.YEAR, 1998), (Attribute.DATE, 503), (Attribute.COUNT, 2000),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "whose"),
    [
        ("Ana Weller, 45, sang.", "Ana Weller"), ("The 45-year-old Ana Weller sang.", "Ana Weller"),
        ("Ana Weller (45) sang.", "Ana Weller"), ("Weller, aged 45, sang.", "Weller"),
        ("Ana Weller is 45 years old.", "Ana Weller"),
    ],
)  # fmt: skip
def test_an_age(read: Read, said: str, whose: str) -> None:
    assert told(read(said), Attribute.AGE) == [(45, whose)]


@pytest.mark.parametrize("said", ["In May, 45 bakers came.", "NATO (12) met.", "John Doe, 45, sang."])
def test_no_age(read: Read, said: str) -> None:
    assert told(read(said), Attribute.AGE) == []


def test_a_year_of_birth(read: Read) -> None:
    assert told(read("Ana Weller, born in 1962, sang."), Attribute.BIRTH) == [(1962, "Ana Weller")]
    assert told(read("Ana Weller was born on 3 May 1962 in Tallow."), Attribute.BIRTH) == [(1962, "Ana Weller")]


def test_numbers_of_dates_are_taken(read: Read) -> None:
    page = read("Call 555-010-0142 on 3 May.").page
    assert list(times(page)) != []
    assert not page.free(5, 17)
