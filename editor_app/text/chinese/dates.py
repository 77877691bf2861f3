"""Times that a Chinese text names: 2025年3月5日（星期三）, 三月五日至八日, 去年10月, 同日, 上午9时30分."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from editor_app.text.chinese.lists import TIMES, table
from editor_app.text.chinese.numerals import values
from editor_app.text.dates import CHINESE_WEEKDAYS, Day
from editor_app.text.span import Span

_FIGURE = "[0-9０-９]"
_SHORT = rf"(?:{_FIGURE}{{1,2}}|[一二三四五六七八九十廿卅]{{1,3}})"
_YEAR = rf"(?:(?:19|20|１９|２０){_FIGURE}{{2}}|[一二][〇零○0Ｏ一二三四五六七八九]{{3}})"
_TO = "(?:[-—–~～]{1,2}|[至到])"
_FIRST = "元"
"""The first month of the year by its other name: 元月."""
_GAP = "[ \u00a0\u3000]?"
_NOT_BEFORE = r"(?<![0-9０-９一二三四五六七八九十百千〇零第.．/])(?<![0-9][:：])"
_MONTH = re.compile(
    rf"{_GAP}(?P<n>{_SHORT}|(?<![0-9百千万亿萬億]){_FIRST}){_GAP}(?:月(?![球亮台臺光饼餅嫂子])份?|(?={_TO}{_SHORT}月))"
)
_DAY = re.compile(
    rf"{_GAP}(?P<n>{_SHORT}){_GAP}(?:日(?![元圆圓本游遊籍均])|(?P<spoken>[号號])|(?={_TO}{_SHORT}[日号號]))"
)
_QUARTER = re.compile("第?(?P<n>[一二三四1-4])季度")
_HALF = re.compile("(?P<n>[上下])半年")
_WEEKDAY = re.compile(
    r"(?:(?P<open>[（(])|[，, ])?(?P<week>(?:上|下|本|这|這)?(?:星期|[周週]|礼拜|禮拜)(?P<weekday>[一二三四五六日天]))"
    r"(?(open)[）)]|(?![一二三四五六七八九十年岁歲次]))"
)
_ISO = re.compile(
    r"(?<![A-Za-z0-9_./-])(?P<year>(?:19|20)\d\d)(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})(?![\d/-]|\.\d)"
)
_NO_WEEKDAY = f"(?:(?<![周週期])|(?![{CHINESE_WEEKDAYS}天]))"
_UNTIL = re.compile(_TO)
_MIDDAY = 12
_EVENING = frozenset(("下午", "晚上", "晚间", "晚間", "傍晚", "当晚", "當晚", "晚"))


@dataclass(frozen=True, slots=True)
class Relative:
    """A time told by another one: a day, week, month or year, and how many away; None: the one said last."""

    unit: str
    away: int | None


@dataclass(frozen=True, slots=True)
class When:
    """One time as a Chinese text names it; the day need not exist. What is not said is None, or 0.

    `weekday` is 0 for Monday. `until` is the last of a range that it begins; it takes over year and month.
    """

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    weekday_span: Span | None = None
    relative: Relative | None = None
    quarter: int = 0
    half: int = 0  # of a year
    until: "When | None" = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the day; after noon where the text says so."""

    span: Span
    hour: int
    minute: int


_CLOCK = re.compile(
    rf"(?P<part>上午|下午|早上|早晨|凌晨|中午|晚上|晚间|晚間|傍晚|[当當]晚|晚)?"
    rf"(?:{_NOT_BEFORE}(?P<hour>{_SHORT})(?:[时時](?!代|期|间|間|空|段|候|常|而|不)|[点點](?=整|半|许|許|钟|鐘|{_SHORT}分|[，。、至到—）]))"
    rf"(?:(?P<minute>{_SHORT})分|(?P<half>半))?|(?<![\d:：.])(?P<digital>[0-2]?\d)[:：](?P<minutes>[0-5]\d)(?![\d:：]))"
)


def whens(text: str) -> tuple[When, ...]:
    """Every time named, in order; of a range its first, with the last as its `until`."""
    return tuple(_whens(text))


def each(found: Iterable[When]) -> Iterator[When]:
    """The times, and the ends of ranges by themselves."""
    for one in found:
        yield replace(one, until=None)
        if one.until:
            yield one.until


def days(text: str) -> tuple[Day, ...]:
    """The days named by month and day, with the weekday said behind: those that a calendar can be asked for."""
    return tuple(
        Day(_with(one.span, one.weekday_span), one.year, one.month, one.day, one.weekday, one.weekday_span)
        for one in each(whens(text))
        if one.month is not None and one.day is not None
    )


def clocks(text: str) -> tuple[Clock, ...]:
    """Every time of the day: 上午9时30分, 21:30."""
    return tuple(_clock(match) for match in _CLOCK.finditer(text))


def _with(span: Span, other: Span | None) -> Span:
    return Span(span.start, max(span.end, other.end)) if other else span


def _clock(match: re.Match[str]) -> Clock:
    hour = int(values(match["hour"] or match["digital"])[0])
    minute = 30 if match["half"] else int(values(match["minute"] or match["minutes"] or "0")[0])
    later = match["part"] in _EVENING and hour < _MIDDAY
    return Clock(Span(*match.span()), hour + _MIDDAY if later else hour, minute)


def _whens(text: str) -> Iterator[When]:
    at, signal = 0, _signal()
    while match := signal.search(text, at):
        first = _read(text, match.start())
        at = first.span.end if first else match.end()
        if first is None:
            continue
        joined = _UNTIL.match(text, _end(first))
        last = _read(text, joined.end()) if joined else None
        if last and not last.relative and last.weekday is None:
            first = replace(first, until=_inheriting(last, first))
            at = last.span.end
        yield first
        at = max(at, _end(first))


def _end(one: When) -> int:
    """Where a time ends, with the weekday behind it."""
    return max(one.span.end, one.weekday_span.end if one.weekday_span else 0)


def _inheriting(last: When, first: When) -> When:
    """The last of a range with what only the first says: the month in 3月8日至10日, the year in 去年3月至5月."""
    found = replace(last, year=last.year or first.year, relative=None if last.year else first.relative)
    return replace(found, month=found.month or first.month) if found.day else found


def _read(text: str, at: int) -> When | None:
    """The time that begins at a place: year or relative word, month, day, weekday, as far as they are said."""
    if iso := _ISO.match(text, at):
        year, month, day = (int(iso[name]) for name in ("year", "month", "day"))
        return _with_weekday(text, When(Span(*iso.span()), year, month, day))
    head = _head().match(text, at)
    end = head.end() if head else at
    found = When(Span(at, end), _number(head["year"]) if head else None)
    if head and head["relative"]:
        found = replace(found, relative=_relative(head["relative"]))
    found = _with_parts(text, found, end)
    found = _with_weekday(text, found)
    return found if found.span.end > at or found.weekday is not None else None


def _with_parts(text: str, found: When, end: int) -> When:
    """With month and day, or with the part of a year."""
    month = _MONTH.match(text, end)
    end = month.end() if month else end
    day = _DAY.match(text, end)
    if day and day["spoken"] and not month:
        day = None
    quarter, half = (None, None) if month or day else (_QUARTER.match(text, end), _HALF.match(text, end))
    end = max([end, *(one.end() for one in (day, quarter, half) if one)])
    return replace(
        found,
        span=Span(found.span.start, end),
        month=_number(month["n"] if month else None),
        day=_number(day["n"] if day else None),
        quarter=(_number(quarter["n"]) or 0) if quarter else 0,
        half=("上下".index(half["n"]) + 1) if half else 0,
    )


def _with_weekday(text: str, found: When) -> When:
    """With the weekday behind a day, or that which stands alone."""
    match = _WEEKDAY.match(text, found.span.end)
    alone = not len(found.span)
    dated = found.day or (found.relative and found.relative.unit == "day")
    if not match or not (alone or dated) or (alone and match.start("week") != found.span.start):
        return found
    week = Span(*match.span("week"))
    return replace(
        found,
        span=week if alone else found.span,
        weekday=CHINESE_WEEKDAYS.index(match["weekday"].replace("天", "日")),
        weekday_span=week,
        relative=found.relative or _relative_week(match["week"][0]),
    )


def _relative_week(sign: str) -> Relative | None:
    away = {"上": -1, "下": 1, "本": 0, "这": 0, "這": 0}.get(sign)
    return None if away is None else Relative("week", away)


def _number(said: str | None) -> int | None:
    if said == _FIRST:
        return 1
    spelt = said.replace("0", "〇") if said and not said[0].isdecimal() else said  # 二00八
    return int(values(spelt)[0]) if spelt else None


def _relative(said: str) -> Relative:
    unit, away = table(TIMES)[said]
    return Relative(unit, None if away in ("same", "after") else int(away))


@cache
def _head() -> re.Pattern[str]:
    """What a time begins with: a year, or a word that tells it by another time."""
    words = "|".join(sorted(table(TIMES), key=lambda word: (-len(word), word)))
    return re.compile(
        rf"{_NOT_BEFORE}(?P<year>{_YEAR})(?:{_GAP}年(?!代)|(?={_TO}{_YEAR}年|(?:会计|會計|财政|財政)?年度|财年|財年))|(?P<relative>(?:{words}){_NO_WEEKDAY})"
    )


@cache
def _signal() -> re.Pattern[str]:
    """Where a time may begin."""
    return re.compile(
        rf"{_head().pattern.replace('?P<year>', '?:').replace('?P<relative>', '?:')}"
        rf"|(?<![0-9百千万亿萬億美欧日]){_FIRST}月(?!租|供|薪|费|費|均)|{_NOT_BEFORE}{_SHORT}{_GAP}(?:[月日]|{_TO}{_SHORT}[月日号號])|第?[一二三四1-4]季度|[上下]半年"
        r"|(?:上|下|本|这|這)?(?:星期|[周週]|礼拜|禮拜)[一二三四五六日天]|(?<![\d/.-])(?:19|20)\d\d[-/.]\d"
    )
