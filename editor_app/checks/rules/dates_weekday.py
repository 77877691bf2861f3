"""A day of the week that does not fit its date: a Monday that was a Tuesday."""

import re
from collections.abc import Iterator
from datetime import date

from editor_app.checks.facts.model import Attribute, Fact
from editor_app.checks.facts.stems import stem
from editor_app.checks.facts.table import table
from editor_app.checks.questions.weekdays import CYCLE, at_odds
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain import days
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import Message, say
from editor_app.text.dates import CHINESE_WEEKDAYS, WEEKDAYS, Day, page_day
from editor_app.text.prepared import Text

_BEGINNINGS = frozenset(
    map(stem, ("founded", "established", "incorporated", "created", "opened", "built", "born", "launched", "formed"))
)
"""Verbs whose year is that of a beginning, not of the text."""

_ANOTHER = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})s?(?: and|,| or| to| through|,? &| ?[-–]) ?$")
_AND_DAY = re.compile(r" ?(?:and|&|or|,|[-–]) ?\d{1,2}\b(?!:)")
_SEVERAL = 2
"""Weekdays that agree on a year."""
_BEFORE = 24
"""Characters before a day in which another weekday stands."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each wrong weekday; a guess where the year is taken from elsewhere."""
    for day in text.days:
        if day.weekday is None or day.weekday_span is None or (day.year is None and text.once(_of_another_year, ref)):
            continue
        year = day.year or _year(text.once(_years, ref), day)
        real = day.on(year) if year else None
        if real is None or real.weekday() == day.weekday or _of_two(text.body, day):
            continue
        right = WEEKDAYS[real.weekday()]
        said = day.weekday_span.of(text.body)
        fix = (
            (right,) if said in WEEKDAYS else (said[:-1] + CHINESE_WEEKDAYS[real.weekday()],) if text.is_chinese else ()
        )
        yield Hit(
            day.weekday_span,
            _message(real, day.weekday, assumed=day.year is None),
            fix,
            related=(day.span,),
            sure=day.year is not None,
            severity=Severity.ERROR if day.year else None,
        )
    if text.once(_years, ref) is None:
        yield from _at_odds(text)


def _of_another_year(text: Text, ref: Reference) -> bool:
    """Whether no weekday without a year fits the text's own date, and another year has all of them."""
    told = {(day.month, day.day): day for day in text.days if day.weekday is not None and day.year is None}
    years = text.once(_years, ref)
    if len(told) < _SEVERAL or any((year := _year(years, day)) and _falls(day, year) for day in told.values()):
        return False
    return any(all(_falls(day, year) for day in told.values()) for year in CYCLE)


def _falls(day: Day, year: int) -> bool:
    """Whether a day is of its weekday in a year."""
    real = day.on(year)
    return real is not None and real.weekday() == day.weekday


def _at_odds(text: Text) -> Iterator[Hit]:
    """The weekdays of a text without a year that do not fit each other."""
    alone = [day for day in text.days if not _of_two(text.body, day)]
    for wrong, right in at_odds(alone):
        message = say(
            "“{here}” and “{there}” cannot be in one year. Check the weekday and the date.",
            here=wrong.span.of(text.body),
            there=right.span.of(text.body),
        )
        yield Hit(wrong.weekday_span or wrong.span, message, related=(right.span,), sure=False)


def _of_two(body: str, day: Day) -> bool:
    """Whether two weekdays are said before two days: "Wednesday and Thursday, May 10 and 11"."""
    start = min(day.span.start, day.weekday_span.start if day.weekday_span else day.span.start)
    before = body[max(0, start - _BEFORE) : start]
    return bool(_ANOTHER.search(before) or _AND_DAY.match(body, day.span.end))


def _message(real: date, said: int, assumed: bool) -> Message:
    right, wrong = days.WEEKDAYS[real.weekday()], days.WEEKDAYS[said]
    if not assumed:
        return say(
            "{date} is a {right}, not a {wrong}. Either the day or the date is wrong.",
            date=days.written(real),
            right=right,
            wrong=wrong,
        )
    return say(
        "{date} is a {right}, not a {wrong}. Either the day or the date is wrong,"
        " unless another year than {year} is meant.",
        date=days.written(real),
        right=right,
        wrong=wrong,
        year=real.year,
    )


def _year(told: date | int | None, day: Day) -> int | None:
    """The year that a day without one falls in: near the date of the text, else the only year of its days."""
    if not isinstance(told, date):
        return told
    near = [real for year in (told.year - 1, told.year, told.year + 1) if (real := day.on(year))]
    return min(near, key=lambda real: abs((real - told).days)).year if near else None


def _years(text: Text, ref: Reference) -> date | int | None:
    """The date of a text, else the only year of its days.

    Today's date says nothing: a text may be checked years after it was written. The year in which something was
    founded says nothing either.
    """
    known = table(text, ref.facts)
    dated = page_day(text.manuscript.known("date")) or (known.dateline.full if known.dateline else None)
    if dated:
        return dated
    named = [fact for fact in known.of(Attribute.DATE) if fact.year]
    years, alone = {fact.year for fact in named}, [fact.year for fact in known.of(Attribute.YEAR)]
    if len(years) != 1 or any(map(_of_the_past, named)) or max(alone, default=0) > max(years):
        return None
    return years.pop()


def _of_the_past(fact: Fact) -> bool:
    """Whether a year is told as one of long ago: "founded in 1998", "since 1998"."""
    return fact.around.before == "since" or not _BEGINNINGS.isdisjoint(fact.around.left[:3])


RULE = Rule(
    about=About.DATES, name="weekday", title=say("Wrong day of the week"), severity=Severity.WARNING, check=check
)
