"""Dates against the source."""

from collections.abc import Callable

import pytest

from editor_app.checks.parallel.dates import dates
from editor_app.text.parallel.beside import Beside


@pytest.mark.parametrize(
    ("draft", "source", "found"),
    [
        ("It left on May 3 and came on June 9.", "它5月3日离开，7月9日到达。", [("June", "7月9日")]),
        ("It left on 3 May 2021.", "它于2020年5月3日离开。", [("2021", "2020年5月3日")]),
        ("It left on May 13.", "它于5月31日离开。", [("13", "5月31日")]),
        ("It left on Monday.", "它于周二离开。", [("Monday", "周二")]),
        ("It left in 2019, on May 3.", "2018年它还在。5月3日，船离开了。", [("2019", "2018年")]),
        ("It left in 2019.", "船离开了。2018年它还在。", [("2019", "2018年")]),
        ("It will leave last year.", "它明年离开。", [("last year", "明年")]),
    ],
)
def test_another_date_is_told_with_both_places(
    beside: Callable[[str, str], Beside], draft: str, source: str, found: list[tuple[str, str]]
) -> None:
    assert [(one.draft.of(draft), one.source.of(source)) for one in dates(beside(draft, source))] == found


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("It left on May 3, 2020.", "它于2020年5月3日离开。"),
        ("On December 8 it left.", "8日，它离开了。"),
        ("It left last year, in 2021.", "它去年离开。"),
        ("Compared with last year, sales rose this year.", "今年销量同比增长。"),
        ("It may march on Friday.", "它可能在周五行进。"),
        ("HEFEI, May 3, 2021 (Xinhua) -- It left in 2019.", "新华社合肥5月3日电 它2019年离开。"),
        ("It earned most on the May Day holiday in June.", "6月，它是五一档冠军。"),
        (
            "HEFEI, February 14 (AFP) -- It left the town. It came on November 8.",
            "法新社合肥十四日电，它离开了城市。它去年十一月八日到来。",
        ),
        ("It left in January 2008, in fiscal 2006.", "它在二00八年元月、二○○六会计年度离开。"),
        ("In the 1980’s it left for 1995.", "上世纪八十年代，它驶向1995年。"),
    ],
)
def test_the_same_day_is_left_alone(beside: Callable[[str, str], Beside], draft: str, source: str) -> None:
    assert list(dates(beside(draft, source))) == []
