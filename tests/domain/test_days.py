"""Days in the words of a message."""

from datetime import date, timedelta

from editor_app.domain.days import MONTHS, WEEKDAYS, written


def test_a_day_has_its_year_unless_it_is_this_years() -> None:
    day = date(2026, 5, 12)
    assert str(written(day)) == "12 May 2026"
    assert str(written(day, date(2026, 11, 1))) == "12 May"
    assert str(written(day, date(2027, 1, 1))) == "12 May 2026"


def test_months_and_weekdays_stand_in_the_order_of_the_calendar() -> None:
    assert [str(month) for month in MONTHS] == [f"{date(2026, number, 1):%B}" for number in range(1, 13)]
    monday = date(2026, 3, 2)
    assert [str(name) for name in WEEKDAYS] == [f"{monday + timedelta(days=at):%A}" for at in range(7)]
