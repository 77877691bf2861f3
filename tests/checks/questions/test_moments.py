"""Whether two days or years can be those of one event."""

from collections.abc import Callable
from itertools import combinations

import pytest

from editor_app.checks.facts.model import Attribute, Fact
from editor_app.checks.facts.table import Table
from editor_app.checks.questions.moments import one_date, one_year

Read = Callable[[str], Table]


def told(table: Table) -> list[tuple[str, str]]:
    return [
        (first.span.of(table.page.body), second.span.of(table.page.body))
        for first, second in combinations(table.of(Attribute.DATE, Attribute.YEAR), 2)
        if first.attribute is second.attribute and _of_two_sentences(first, second) and _one(table, first, second)
    ]


def _of_two_sentences(first: Fact, second: Fact) -> bool:
    return first.value != second.value and first.sentence != second.sentence


def _one(table: Table, first: Fact, second: Fact) -> bool:
    return (one_date if first.attribute is Attribute.DATE else one_year)(table, first, second)


def test_two_days_of_one_event(read: Read) -> None:
    said = "The spring fair in the hall opens on 4 May. It rains. Come to the spring fair in the hall on 5 May."
    assert told(read(said)) == [("4 May", "5 May")]


def test_two_spans_with_one_end(read: Read) -> None:
    said = "The week of law runs from 29 August to 2 September. The week of law runs from 30 August to 2 September."
    assert told(read(said)) == [("29 August", "30 August")]


@pytest.mark.parametrize(
    "said",
    [
        "The week of law runs from 29 August to 2 September. A course in the week of law runs from 30 August to "
        "1 September.",
        "Recruits sign up from 1 August to 30 September. The first recruits sign up for the boats on 1 September.",
        "The hot spell was at its worst on 24 July in the valley. The hot spell will be over on 26 July in the valley.",
        "The mayor of Tallow, Ana Weller Brook, said on 24 July that the fair of the town is off.\n\nIt rains on "
        "9 May and 11 May.\n\nThe mayor of Merrow, Tom Carver Dale, said on 25 July that the fair of the town is off.",
        "The bank signed a treaty with Tallow on 9 October. The bank signed a treaty with Merrow on 10 October.",
    ],
)
def test_two_days_of_two_events(read: Read, said: str) -> None:
    assert told(read(said)) == []


def test_a_calendar_is_no_pair_of_days(read: Read) -> None:
    said = "\n\n".join(f"Inn {day} is told to close its doors for ten days until {day} June." for day in range(10, 24))
    assert told(read(said)) == []


@pytest.mark.parametrize(
    "said",
    [
        "The firm of Weller was founded by the end of 2021. The firm of Weller was founded by the end of 2022.",
        "It met in March 2010 for the first time in Tallow. It met in June 2012 for the first time in Tallow.",
    ],
)
def test_two_years_of_two_things(read: Read, said: str) -> None:
    assert told(read(said)) == []
