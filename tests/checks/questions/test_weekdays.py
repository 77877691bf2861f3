"""Weekdays that cannot be in one year."""

import pytest

from editor_app.checks.questions.weekdays import at_odds
from editor_app.text.dates import days


def told(body: str) -> list[tuple[str, str]]:
    return [(wrong.span.of(body), right.span.of(body)) for wrong, right in at_odds(tuple(days(body)))]


def test_two_days_with_one_weekday() -> None:
    assert told("From Wednesday, June 1, to Wednesday, June 2") == [("Wednesday, June 2", "Wednesday, June 1")]


def test_the_one_that_fits_no_other() -> None:
    said = "Classes on Tuesday, May 2, on Friday, May 6, on Tuesday, May 9, and on Tuesday, May 16"
    assert told(said) == [("Friday, May 6", "Tuesday, May 2")]


@pytest.mark.parametrize(
    "said",
    [
        "Classes on Tuesday, May 2, and on Friday, May 5", "From Friday, December 30, to Monday, January 2",
        "From Saturday, February 27, to Sunday, February 28, and Monday, February 29",
        "Born on Monday, May 3; the fair is on Monday, October 3", "On Tuesday, May 2, 2023, and Tuesday, May 3",
    ],
)  # fmt: skip
def test_days_that_can_be_of_one_year(said: str) -> None:
    assert told(said) == []
