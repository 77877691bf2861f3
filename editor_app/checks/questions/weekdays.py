"""Weekdays of a text that names no year, and that cannot all be right: "Wednesday, June 1", "Wednesday, June 2"."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from editor_app.text.dates import Day

CYCLE = range(2001, 2029)
"""Twenty-eight years in a row have every calendar that there is."""
_NEAR, _YEAR = 3, 12
"""Months between two days that are taken to be of one season."""
_MOST = 60
"""Days that are compared; a text with more of them is a calendar of several years."""


def at_odds(days: Sequence[Day]) -> Iterator[tuple[Day, Day]]:
    """Each day whose weekday does not fit most others near it, with the first one of these; of two the later one."""
    told = [day for day in days if day.weekday is not None and not day.year]
    if len(told) > _MOST:
        return
    against = [pair for pair in combinations(told, 2) if _near(*pair) and not _fit(*pair)]
    counts = Counter(day for pair in against for day in pair)
    named: set[Day] = set()
    for one, other in against:
        wrong, right = (one, other) if counts[one] > counts[other] else (other, one)
        if wrong not in named and right not in named and not _has_company(wrong, told):
            named.add(wrong)
            yield wrong, right


def _has_company(day: Day, told: Sequence[Day]) -> bool:
    """Whether another day near it fits it: then the text tells of two years."""
    return any(_near(day, one) and _fit(day, one) for one in told if one.span != day.span and _name(one) != _name(day))


def _name(day: Day) -> tuple[int, int, int | None]:
    return day.month, day.day, day.weekday


def _near(one: Day, other: Day) -> bool:
    apart = abs(one.month - other.month)
    return min(apart, _YEAR - apart) <= _NEAR


def _fit(one: Day, other: Day) -> bool:
    """Whether some year has both; in winter the later one may be of the next."""
    over = abs(one.month - other.month) > _NEAR
    first, second = (one, other) if one.month > other.month or not over else (other, one)
    return any(
        (here := first.on(year)) and (there := second.on(year + over))
        and here.weekday() == first.weekday and there.weekday() == second.weekday
        for year in CYCLE
    )  # fmt: skip
