"""Days, months, years and weekdays that the draft says otherwise than its source."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from editor_app.checks.parallel.model import Difference
from editor_app.text.chinese.dates import When
from editor_app.text.dates import MONTHS, WEEKDAYS
from editor_app.text.parallel.beside import Beside
from editor_app.text.parallel.english_figures import english_figures
from editor_app.text.parallel.english_times import Named, months, weekdays, years
from editor_app.text.span import Span

_YEAR_WORDS = {-1: "last", 0: "this", 1: "next"}
_SAID_YEAR = re.compile(r"\b(last|this|next) year\b", re.IGNORECASE)
_OTHER_YEAR = re.compile(
    r"\b(?:previous|earlier|before|ago|year-on-year|20\d\d)\b|year on year|over-year", re.IGNORECASE
)
"""What tells a year too, so that it is not sure which one a word is about."""
_TWO_FIGURES = re.compile(r"['’](\d\d)\b")
_CENTURY = 100
_BEHIND = 3
"""Characters between a day and its year: a comma and a blank."""


def dates(beside: Beside) -> Iterator[Difference]:
    """The differences of one pair."""
    yield from _months(beside)
    yield from _days(beside)
    yield from _years(beside)
    yield from _weekdays(beside)
    yield from _relative_years(beside)


def _times(beside: Beside) -> tuple[When, ...]:
    return beside.parallel.source.times_in(beside.source)


def _near_times(beside: Beside) -> tuple[When, ...]:
    return beside.parallel.source.times_in(beside.parallel.in_source(beside.near_source))


def _moved(beside: Beside, found: Sequence[Named]) -> list[Named]:
    return [replace(one, span=one.span.moved(beside.draft.start)) for one in found]


def _months(beside: Beside) -> Iterator[Difference]:
    """A month that the whole source lacks, or another one than that of the sentence."""
    times, everywhere = _times(beside), {when.month for when in beside.parallel.source.times if when.month}
    said = _moved(beside, months(beside.said))
    here, near = {when.month for when in times}, {when.month for when in _near_times(beside)}
    bare = {when.day for when in times if when.day} if not any(here) else set()  # a dateline is given its month
    unsaid = _unsaid([when for when in times if when.month], "month", {one.value for one in said})
    for one in said:
        rival = unsaid[0] if unsaid and one.value not in here else None
        if rival and rival.month:
            unsaid.remove(rival)
            yield Difference(_month_word(beside, one.span), rival.span, (MONTHS[rival.month - 1],))
        elif everywhere and one.value not in near | everywhere and one.day not in bare:
            yield Difference(_month_word(beside, one.span), beside.source, sure=False, lacking=True)


def _unsaid(times: Sequence[When], part: str, said: Collection[int]) -> list[When]:
    """The times of which the draft does not say a part."""
    return [when for when in times if getattr(when, part) not in said]


def _month_word(beside: Beside, place: Span) -> Span:
    """The name of the month in a date."""
    word = re.search(r"[A-Z][a-z]+\.?", place.of(beside.parallel.draft.body))
    return Span(place.start + word.start(), place.start + word.end()) if word else place


def _days(beside: Beside) -> Iterator[Difference]:
    """The day beside a month, where the source has another one."""
    times = [when for when in _times(beside) if when.day]
    near = {when.day for when in _near_times(beside) if when.day}
    here = {when.day for when in times}
    said = [one for one in _moved(beside, months(beside.said)) if one.day]
    numbers = {int(one.value) for one in english_figures(beside.said) if one.value.is_integer()}
    unsaid = _unsaid(times, "day", numbers)
    for one in said:
        rival = unsaid[0] if unsaid and one.day not in here else None
        if rival:
            unsaid.remove(rival)
            yield Difference(_day_figures(beside, one), rival.span, (str(rival.day),))
        elif times and one.day not in near:
            yield Difference(_day_figures(beside, one), beside.source, sure=False, lacking=True)


def _day_figures(beside: Beside, one: Named) -> Span:
    found = re.search(rf"(?<!\d){one.day}(?!\d)", one.span.of(beside.parallel.draft.body))
    return Span(one.span.start + found.start(), one.span.start + found.end()) if found else one.span


def _years(beside: Beside) -> Iterator[Difference]:
    source = beside.parallel.source
    times = [when for when in _times(beside) if when.year]
    figures = {int(one.value) for one in source.figures if one.value.is_integer()}
    everywhere = {when.year for when in source.times if when.year} | figures
    here = {when.year for when in times} | {int(one.value) for one in source.figures_in(beside.source)}
    said = _moved(beside, years(beside.said))
    short = {int(two) for two in _TWO_FIGURES.findall(beside.said)}
    unsaid = _unsaid(times, "year", {one.value for one in said})
    unsaid = [one for one in unsaid if (one.year or 0) % _CENTURY not in short]
    told = any(when.relative for when in _near_times(beside))
    days = {(when.month, when.day) for when in _times(beside) if when.day}
    full = [month for month in _moved(beside, months(beside.said)) if (month.value, month.day) in days]
    for one in said:
        if one.value in here or ("年代" in beside.told and one.value % _CENTURY in here):
            continue
        if unsaid:
            rival = unsaid.pop(0)
            yield Difference(one.span, rival.span, (str(rival.year),))
        elif one.value not in everywhere and not told and everywhere and not _completes(one, full):
            yield Difference(one.span, beside.source, sure=False, lacking=True)


def _completes(year: Named, full: Sequence[Named]) -> bool:
    """Whether a year stands behind a day that the source has without one: a dateline is given its year."""
    return any(0 <= year.span.start - day.span.end <= _BEHIND for day in full)


def _weekdays(beside: Beside) -> Iterator[Difference]:
    near = {when.weekday for when in _near_times(beside) if when.weekday is not None}
    everywhere = {when.weekday for when in beside.parallel.source.times if when.weekday is not None}
    rival = next((when for when in _times(beside) if when.weekday is not None), None)
    for one in _moved(beside, weekdays(beside.said)):
        if one.value in near or (not near and one.value in everywhere):
            continue
        if rival and rival.weekday is not None:
            yield Difference(one.span, rival.weekday_span or rival.span, (WEEKDAYS[rival.weekday],))
        elif everywhere:
            yield Difference(one.span, beside.source, sure=False, lacking=True)


def _relative_years(beside: Beside) -> Iterator[Difference]:
    """Last year for 今年, this year for 去年 or 明年, where no other year is spoken of."""
    near = {when.relative.away for when in _near_times(beside) if when.relative and when.relative.unit == "year"}
    said = list(_SAID_YEAR.finditer(beside.said))
    for when in _times(beside):
        away = when.relative.away if when.relative and when.relative.unit == "year" else None
        if away is None or away not in _YEAR_WORDS or len(near) > 1 or _OTHER_YEAR.search(beside.said):
            continue
        right = _YEAR_WORDS[away]
        if said and all(match[1].lower() != right for match in said):
            yield Difference(Span(*said[0].span()).moved(beside.draft.start), when.span, (f"{right} year",))
