"""Days named in a text: "Monday, 31 June 2025", "June 31", "2025-06-31", "2025年6月31日"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from editor_app.text.span import Span

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
CHINESE_WEEKDAYS = "一二三四五六日"

_MONTH = r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?" + (
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
    rf"|{'|'.join(MONTHS).upper()})"
)
_MONTHS = rf"(?:{'|'.join(MONTHS)}|{'|'.join(month[:3] for month in MONTHS)})"
_SHORT = "Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun"
_NAMES = "|".join((*WEEKDAYS, *(name.upper() for name in WEEKDAYS)))
_DAY = r"(?P<day>\d{1,2})(?P<ordinal>st|nd|rd|th)?"
_YEAR = r"(?:,?[ \u00a0]{1,3}(?P<year>(?:19|20)\d\d)(?![\d:.,/-]*\d))?"
_BEFORE = (
    rf"(?:(?P<weekday>(?:{_NAMES})(?=,?[ \u00a0])"
    rf"|(?<![Tt]he )(?:{_SHORT})(?=\.?,[ \u00a0]|[ \u00a0]{_MONTHS}[ \u00a0]\d))"
    r"\.?,?[ \u00a0]{1,3}\(?(?:the[ ])?)?"
)
_AFTER = (
    rf"(?:[ \u00a0]?[(,][ \u00a0]?(?P<weekday_after>{_NAMES})(?:\)|(?=[,.;\n]|$))"
    rf"|,[ \u00a0]a[ \u00a0](?P<weekday_told>{_NAMES})\b)?"
)
_NAMED = (
    re.compile(rf"(?<![\w$€£¥-]){_BEFORE}{_MONTH}[ \u00a0]{{1,3}}{_DAY}(?![\d\w%])(?![,.:/-]\d){_YEAR}{_AFTER}"),
    re.compile(rf"(?<![\w./-])(?P<day>\d{{1,2}})(?P<sign>[/-]){_MONTH}(?P=sign)(?P<year>(?:19|20)\d\d)(?![\d/-]|\.\d)"),
    re.compile(rf"(?<![\w$€£¥.,:/-]){_BEFORE}{_DAY}[ \u00a0](?:of[ \u00a0])?{_MONTH}(?!\w){_YEAR}{_AFTER}"),
)
_NUMERIC = (
    re.compile(
        r"(?P<year>(?:19|20)\d\d)(?<![\w./-]....)(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})(?![\d/-]|\.\d)"
        r"(?P<ordinal>)(?P<weekday>)(?P<weekday_after>)"
    ),
    re.compile(
        r"(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]"
        r"(?:[（(]?(?:星期|周)(?P<weekday>[一二三四五六日天])[）)]?)?(?P<ordinal>)(?P<weekday_after>)"
    ),
)
_SLASHED = re.compile(
    r"(?P<first>\d(?<![\w./-].)\d?)(?P<sign>[/.])(?P<second>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)(?![\d/-]|\.\d)"
)
_WEEKDAY_BEFORE = re.compile(rf"\b({_NAMES}|{_SHORT})\.?,? $")
_SIGNAL = re.compile(r"[JFMASOND](?i:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)[A-Za-z.]{0,6} ?")
_NEAR = 40
"""Days are looked for only this far around what may be the name of a month, because the patterns are slow."""


@dataclass(frozen=True, slots=True)
class Day:
    """One day as a text names it: it need not exist. `weekday` is 0 for Monday; `year` and `weekday` may be missing."""

    span: Span
    year: int | None
    month: int
    day: int
    weekday: int | None = None
    weekday_span: Span | None = None

    @property
    def start(self) -> int:
        """Where its place begins."""
        return self.span.start

    def moved(self, by: int) -> "Day":
        """The same, `by` code points further on."""
        weekday = self.weekday_span.moved(by) if self.weekday_span else None
        return replace(self, span=self.span.moved(by), weekday_span=weekday)

    def on(self, year: int) -> date | None:
        """The day in a year; None when that year has no such day."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    @property
    def full(self) -> date | None:
        """The day, when its year is given and it exists."""
        return self.on(self.year) if self.year else None


def days(text: str) -> tuple[Day, ...]:
    """Every day named, in order."""
    patterns = _NUMERIC if "月" in text else _NUMERIC[:1]
    found = {_day(match) for pattern in patterns for match in pattern.finditer(text)}
    found.update(_slashed(text))
    for near in _near_months(text):
        found.update(_day(match) for pattern in _NAMED for match in pattern.finditer(text, near.start, near.end))
    kept: list[Day] = []
    found = {_with_weekday(text, day) for day in found}
    for day in sorted(found, key=lambda day: (day.span.start, -day.span.end)):
        if not kept or day.span.start >= kept[-1].span.end:
            kept.append(day)
    return tuple(kept)


def _with_weekday(text: str, day: Day) -> Day:
    """A day in numbers, with the weekday before it: "Tuesday 04/24/2014"."""
    said = day.span.of(text)
    if day.weekday is not None or not said[0].isdigit() or " " in said or "\u00a0" in said:
        return day
    before = _WEEKDAY_BEFORE.search(text, max(0, day.span.start - 12), day.span.start)
    if not before:
        return day
    return replace(day, weekday=_weekday(before[1]), weekday_span=Span(*before.span(1)))


def _slashed(text: str) -> Iterator[Day]:
    """Days as "31/06/2025" and "06/31/2025", where it is clear which number is the day."""
    for match in _SLASHED.finditer(text):
        first, second = int(match["first"]), int(match["second"])
        day, month = (first, second) if first > second else (second, first)
        if day > 12 >= month:
            yield Day(Span(*match.span()), int(match["year"]), month, day)


def _near_months(text: str) -> Iterator[Span]:
    """The stretches around what may be the name of a month, joined where they overlap."""
    begin, end = 0, 0
    for month in _SIGNAL.finditer(text):
        if month.start() - _NEAR > end:
            yield Span(begin, end)
            begin = month.start() - _NEAR
        end = min(len(text), month.end() + _NEAR)
    yield Span(begin, end)


def page_day(stamp: str) -> date | None:
    """The day that a page says it is of; none for 1 January, which converters write where they know only the year."""
    found = parse_day(stamp)
    return None if found and (found.month, found.day) == (1, 1) else found


def parse_day(value: str) -> date | None:
    """The date that a value such as front matter's `date` begins with."""
    named = days(value.strip()[:40].partition("T")[0])
    return next((day.full for day in named if day.full), None)


def _day(match: re.Match[str]) -> Day:
    said = match.groupdict()
    name = next((name for name in ("weekday", "weekday_after", "weekday_told") if said.get(name)), "")
    weekday = _weekday(match[name]) if name else None
    place = Span(*match.span(name)) if name else None
    year = int(match["year"]) if match["year"] else None
    return Day(Span(*match.span()), year, _month(match["month"]), int(match["day"]), weekday, place)


def _month(name: str) -> int:
    if name.isdigit():
        return int(name)
    return next(number for number, month in enumerate(MONTHS, 1) if month[:3] == name[:3].title())


def _weekday(name: str) -> int:
    if name.isascii():
        return next(number for number, weekday in enumerate(WEEKDAYS) if weekday[:3] == name[:3].title())
    return CHINESE_WEEKDAYS.index(name.replace("天", "日"))
