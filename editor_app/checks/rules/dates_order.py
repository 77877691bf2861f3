"""An event told as past that lies after the date of the page that tells it."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import Severity
from editor_app.text.dates import Day, parse_day, written
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_STAMP = re.compile(r"\b(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?=[ T]{0,2}\d{1,2}:\d\d)")
_PAST = re.compile(r"\b(?:was|were|had|did|held|took|met|said|gave|won|led|began|made|signed|\w{3,}ed)\b")
_AHEAD = re.compile(
    r"\b(?:will|shall|would|next|upcoming|scheduled|planned|expected|due|until|deadline|to be|later this|expires?"
    r"|before|by)\b"
)
_AHEAD_OF_PAGE = timedelta(days=183)
"""A day without a year that seems further ahead than this is last year's."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each day told as past that comes after the text's own date."""
    page, stamp = _page_date(text)
    if not page:
        return
    for day in text.days:
        real = day.on(day.year or page.year)
        if real is None or not page + timedelta(days=1) < real or (stamp and stamp.overlaps(day.span)):
            continue
        if (day.year or real - page <= _AHEAD_OF_PAGE) and _told_as_past(text, day):
            yield Hit(
                day.span, _message(text, day, page), group=written(real), related=(stamp,) if stamp else (), sure=False
            )


def _page_date(text: Text) -> tuple[date | None, Span | None]:
    """The date in the front matter, else the one time stamp in the text, with its place."""
    dated = parse_day(text.manuscript.known("date"))
    if dated:
        return dated, None
    stamps = {parse_day(match.group()): Span(*match.span()) for match in _STAMP.finditer(text.body)}
    stamps.pop(None, None)
    return next(iter(stamps.items())) if len(stamps) == 1 else (None, None)


def _told_as_past(text: Text, day: Day) -> bool:
    sentence = text.sentence_at(day.span.start)
    words = sentence.of(text.body) if sentence else ""
    return bool(_PAST.search(words)) and not _AHEAD.search(words)


def _message(text: Text, day: Day, page: date) -> str:
    said = day.span.of(text.body)
    advice = "Check both dates." if day.year else "If it was in an earlier year, say which."
    return f"“{said}” is told as past, but the text is dated {written(page)}. {advice}"


RULE = Rule(id="dates.order", title="Event after the date of the text", severity=Severity.WARNING, check=check)
