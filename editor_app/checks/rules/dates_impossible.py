"""A day that no calendar has: 31 June, 29 February in a common year."""

import re
from calendar import monthrange
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.days import MONTHS
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import Message, say
from editor_app.text.dates import Day
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_NUMBERED = re.compile(
    r"(?:\b(?i:versions?|release|build|revision|edition|model|standard|no|nr)\b\.?|\b[vV]|[A-Z]/[A-Z]) ?$"
)
"""Words before the number of a thing, which may look like a day."""
_UNTIL = re.compile(r"–(?P<day>\d{1,2})(?![\w%–-]|[.,:]\d)")
"""The other end of "June 29–31"."""
_TIME = re.compile(
    r"\b(?P<twelve>(?:1[3-9]|2[0-4]):[0-5]\d ?(?i:[ap]\.?m)\b)"
    r"|\b(?:at|from|until|till|by) (?P<hour>(?:2[5-9]:[0-5]\d|24:(?!00)[0-5]\d)(?![\w:]))"
)
"""Times of a twelve-hour clock past twelve, and of any clock past midnight."""
_PAST_TWELVE = re.compile(r"[12]\d:[0-5]")
_LEADING = ("on", "by", "until", "till", "from", "since", "before", "after", "to", "through", "and", "of", "dated")


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each day whose month is shorter, or that has no such month, and for each time that no clock shows."""
    yield from _days(text)
    for match in text.finditer(_TIME, _PAST_TWELVE):
        time = match["twelve"] or match["hour"]
        yield Hit(Span(*match.span("twelve" if match["twelve"] else "hour")), say("No clock shows {time}.", time=time))


def _days(text: Text) -> Iterator[Hit]:
    for day in text.days:
        last = _last_day(day)
        if (
            not 1 <= day.day <= last
            and _is_day(text.body, day)
            and (day.year or text.is_chinese or _meant(text.body, day))
        ):
            yield Hit(day.span, _message(day, last))
        elif last and (end := _UNTIL.match(text.body, day.span.end)) and not 1 <= int(end["day"]) <= last:
            yield Hit(Span(day.span.start, end.end()), _message(day, last))


def _last_day(day: Day) -> int:
    """The last day of the month, 0 for a month there is not; February has 29 days when the year is not said."""
    if not 1 <= day.month <= 12:
        return 0
    return monthrange(day.year or 2000, day.month)[1]


def _is_day(body: str, day: Day) -> bool:
    """Whether it is a day at all. In "2024-13-05" day and month are swapped; "2025-23-45" is some number."""
    swapped = 12 < day.month <= 31 and 1 <= day.day <= 12 and day.span.of(body)[-2:].isdigit()
    numbered = _NUMBERED.search(body, max(0, day.span.start - 12), day.span.start)
    return (1 <= day.month <= 12 or swapped) and not numbered


def _meant(body: str, day: Day) -> bool:
    """Whether a day without a year is meant as one: "in June 31 firms" is not."""
    if day.weekday is not None or (day.day <= 31 and body[day.span.start : day.span.start + 1].isdigit()):
        return True
    before = body[max(0, day.span.start - 12) : day.span.start].lower().split()
    return day.day <= 31 and bool(before) and before[-1] in _LEADING


def _message(day: Day, last: int) -> Message:
    if not last:
        return say("There is no month {month}. Have day and month been swapped?", month=day.month)
    month = MONTHS[day.month - 1]
    if day.year:
        return say(
            "{month} {year} has only {last} days. Check the date with the sender.",
            month=month,
            year=day.year,
            last=last,
        )
    return say("{month} has only {last} days. Check the date with the sender.", month=month, last=last)


RULE = Rule(about=About.DATES, name="impossible", title=say("Impossible date"), severity=Severity.ERROR, check=check)
