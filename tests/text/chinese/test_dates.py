"""The times that a Chinese text names."""

import pytest

from editor_app.text.chinese.dates import Relative, When, clocks, days, each, whens


def only(text: str) -> When:
    (found,) = whens(text)
    return found


@pytest.mark.parametrize(
    ("text", "said", "numbers"),
    [
        ("历时两年：2023年8月启动", "2023年8月", (2023, 8, None, None)),
        ("会议于2025年9月12日（星期四）召开", "2025年9月12日", (2025, 9, 12, 3)),
        ("二〇二五年三月五日", "二〇二五年三月五日", (2025, 3, 5, None)),
        ("定于12月1日，星期一，", "12月1日", (None, 12, 1, 0)),
        ("4月31日前", "4月31日", (None, 4, 31, None)),
        ("发布于2023-01-02", "2023-01-02", (2023, 1, 2, None)),
        ("发布于2023/1/2 周日", "2023/1/2", (2023, 1, 2, 6)),
        ("２０２５年１０月１日", "２０２５年１０月１日", (2025, 10, 1, None)),
        ("九月份开学", "九月份", (None, 9, None, None)),
        ("本报8日讯", "8日", (None, None, 8, None)),
        ("2025 年 3 月 5 日", "2025 年 3 月 5 日", (2025, 3, 5, None)),
        ("三月廿五日", "三月廿五日", (None, 3, 25, None)),
        ("12月6號", "12月6號", (None, 12, 6, None)),
        ("每逢周一闭馆", "周一", (None, None, None, 0)),
        ("截至2024年底", "2024年", (2024, None, None, None)),
    ],
)  # fmt: skip
def test_whens(text: str, said: str, numbers: tuple[int | None, ...]) -> None:
    found = only(text)
    assert found.span.of(text) == said
    assert (found.year, found.month, found.day, found.weekday) == numbers


@pytest.mark.parametrize(
    ("text", "relative", "month"),
    [
        ("去年10月立案", Relative("year", -1), 10), ("今年上半年", Relative("year", 0), None),
        ("上月投产", Relative("month", -1), None), ("同日发布", Relative("day", None), None),
        ("明年启用", Relative("year", 1), None), ("當年完成", Relative("year", None), None),
        ("昨日抵京", Relative("day", -1), None), ("下周五开幕", Relative("week", 1), None),
    ],
)  # fmt: skip
def test_times_told_by_another(text: str, relative: Relative, month: int | None) -> None:
    found = only(text)
    assert (found.relative, found.month) == (relative, month)


def test_parts_of_a_year() -> None:
    assert only("今年上半年").half == 1
    assert only("第三季度").quarter == only("三季度").quarter == 3


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("3月8日至10日", (None, 3, 8), (None, 3, 10)),
        ("3月8至10日", (None, 3, 8), (None, 3, 10)),
        ("2025年3月28日—4月2日", (2025, 3, 28), (2025, 4, 2)),
        ("8日至10日", (None, None, 8), (None, None, 10)),
        ("2021—2025年", (2021, None, None), (2025, None, None)),
        ("2021年至2025年", (2021, None, None), (2025, None, None)),
        ("1—3月", (None, 1, None), (None, 3, None)),
        ("三月八日到四月二日", (None, 3, 8), (None, 4, 2)),
    ],
)
def test_ranges(text: str, first: tuple[int | None, ...], last: tuple[int | None, ...]) -> None:
    found = only(text)
    assert found.until is not None
    assert (found.year, found.month, found.day) == first
    assert (found.until.year, found.until.month, found.until.day) == last
    assert [one.until for one in each([found])] == [None, None]


@pytest.mark.parametrize(
    "text", ["5日元", "3个月", "5年", "每月", "6号线", "周年庆典", "一周一次", "第3日报", "1990年代", "2.5月", "日月潭"]
)
def test_no_time(text: str) -> None:
    assert [one for one in whens(text) if one.day or one.month or one.year] == []


def test_days_that_a_calendar_can_be_asked_for() -> None:
    text = "2025年9月12日（星期四）至14日（星期六），以及去年10月、8日和同日。"
    assert [(day.span.of(text), day.year, day.month, day.day, day.weekday) for day in days(text)] == [
        ("2025年9月12日（星期四", 2025, 9, 12, 3)
    ]


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("上午9时30分", 9, 30),
        ("下午3点半", 15, 30),
        ("21:30", 21, 30),
        ("晚8时", 20, 0),
        ("9时许", 9, 0),
        ("上午九時十分", 9, 10),
    ],
)
def test_clocks(text: str, hour: int, minute: int) -> None:
    (found,) = clocks(text)
    assert (found.span.of(text) + "许")[: len(text)] == text
    assert (found.hour, found.minute) == (hour, minute)


@pytest.mark.parametrize("text", ["三点建议", "一时间", "新时代", "提出两点要求", "比例为1:2:3"])
def test_no_clock(text: str) -> None:
    assert clocks(text) == ()
