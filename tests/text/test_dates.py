"""Days named in a text."""

from datetime import date

import pytest

from editor_app.text.dates import days, page_day, parse_day


@pytest.mark.parametrize(
    ("text", "said", "numbers"),
    [
        ("On Monday, June 3, 2024, it left.", "Monday, June 3, 2024", (2024, 6, 3, 0)),
        ("on 3rd of June", "3rd of June", (None, 6, 3, None)),
        ("Sept. 5, 2023", "Sept. 5, 2023", (2023, 9, 5, None)),
        ("June 3 (Tuesday)", "June 3 (Tuesday)", (None, 6, 3, 1)),
        ("2025/06/26 22:50", "2025/06/26", (2025, 6, 26, None)),
        ("2025年6月3日（星期二）", "2025年6月3日（星期二）", (2025, 6, 3, 1)),
        ("the 31 June 2025", "31 June 2025", (2025, 6, 31, None)),
    ],
)
def test_days(text: str, said: str, numbers: tuple[int | None, ...]) -> None:
    (day,) = days(text)
    assert day.span.of(text) == said
    assert (day.year, day.month, day.day, day.weekday) == numbers


@pytest.mark.parametrize(
    "text", ["June 31,000 firms", "may 5", "v2024.05.06.7", "$5 May", "page 12-2024", "2025/06/2622:50"]
)
def test_no_days(text: str) -> None:
    assert days(text) == ()


def test_many_months_in_a_row_are_each_read_once() -> None:
    text = "3 May, 4 May, 5 May and " * 40
    assert [day.day for day in days(text)] == [3, 4, 5] * 40


def test_front_matter_dates() -> None:
    assert parse_day("2025-06-26T10:00:00Z") == date(2025, 6, 26)
    assert parse_day("26 June 2025") == date(2025, 6, 26)
    assert parse_day("tomorrow") is None
    assert days("31 June 2025")[0].full is None


@pytest.mark.parametrize(
    ("said", "weekday"),
    [
        ("on Tuesday 04/24/2014", "Tuesday"), ("on Tue, 2014-04-21", "Tue"), ("on Tue Apr 21st, 2014", "Tue"),
        ("on Tuesday, 21/Apr/2014", "Tuesday"), ("on Sunday. 3 June 2025 was", ""), ("The Sun, 2025-06-03", "Sun"),
    ],
)  # fmt: skip
def test_a_weekday_before_a_day_in_numbers(said: str, weekday: str) -> None:
    (day,) = days(said)
    assert (day.weekday_span.of(said) if day.weekday_span else "") == weekday


def test_the_day_of_a_page() -> None:
    assert page_day("2020-06-01") == date(2020, 6, 1)
    assert page_day("2020-01-01") is None
    assert page_day("spring") is None
