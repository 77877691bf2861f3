"""Months, days, weekdays and years of an English sentence."""

import pytest

from editor_app.text.parallel.english_times import months, weekdays, years


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("It opened on March 12, 2023, and on 3 April.", [(3, 12), (4, 3)]),
        ("They may march in May; Mar is a name.", [(5, 0)]),
        ("the 4th of July and Sept. 5th", [(7, 4), (9, 5)]),
        ("In June 3,000 boats came, in August 5 percent more", [(6, 0), (8, 0)]),
    ],
)
def test_months_with_their_days(sentence: str, found: list[tuple[int, int]]) -> None:
    assert [(one.value, one.day) for one in months(sentence)] == found


def test_weekdays_and_years() -> None:
    assert [one.value for one in weekdays("On Monday and Sundays, Fridaynight")] == [0, 6]
    assert [one.value for one in years("In 2023, the 1990s; $2020, 2,015, 2000 yuan and A2019")] == [2023, 1990]
