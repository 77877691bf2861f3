"""An event in the past tense that is later than the date of its page."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from editor_app.checks.facts.table import table
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.words import Words
from editor_app.domain.days import written
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import Message, say
from editor_app.text.dates import Day, page_day, parse_day
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_STAMP = re.compile(r"(?:19|20)(?<!\w..)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?=[ T]{0,2}\d{1,2}:\d\d)")
_OF_PAGE = re.compile(r"\b(?:[Uu]pdated|[Mm]odified|[Rr]evised|[Ee]dited|[Aa]ccessed|[Rr]etrieved)(?: on)?:? $")
"""What a page tells of itself."""
_ENDING = re.compile(r"\w+(?<!morn)(?<!even)ing")
_SHORT, _OPENINGS = 6, frozenset(("on", "in", "at", "by", "late", "early"))
_AHEAD = re.compile(
    r"\b(?:will|shall|upcoming|scheduled|planned|slated|expected|due|deadline|to be|next (?:week|month|year)|later)\b"
)
_ON = frozenset(("on", "dated", "in", "at", "of", "the"))
_NEAR, _REACH = 16, 250
"""Words in which the verb of a day is looked for, and the characters that hold them, however long the sentence is."""
_AHEAD_OF_PAGE = timedelta(days=183)
"""A day without a year that seems further ahead than this is last year's."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each day in the past tense that is later than the text's own date."""
    page, stamp, sure = _page_date(text, ref)
    if not page:
        return
    for day in text.days:
        real = day.on(day.year or page.year)
        if real is None or not page + timedelta(days=1) < real or (stamp and stamp.overlaps(day.span)):
            continue
        if _OF_PAGE.search(text.body, max(0, day.span.start - 16), day.span.start):
            continue
        if (day.year or real - page <= _AHEAD_OF_PAGE) and _told_as_past(text, day, ref.words, closely=not sure):
            yield Hit(
                day.span,
                _message(text, day, page),
                group=real.isoformat(),
                related=(stamp,) if stamp else (),
                sure=False,
            )


def _page_date(text: Text, ref: Reference) -> tuple[date | None, Span | None, bool]:
    """The date in the front matter, else the one time stamp in the text, with its place, else that of the dateline.

    A dateline is no sure date of the text: a release may be dated ahead.
    """
    dated = page_day(text.manuscript.known("date"))
    if dated:
        return dated, None, True
    stamps = {parse_day(match.group()): Span(*match.span()) for match in text.finditer(_STAMP)}
    stamps.pop(None, None)
    if stamps:
        return *(next(iter(stamps.items())) if len(stamps) == 1 else (None, None)), True
    dateline = table(text, ref.facts).dateline
    return (dateline.full, dateline.span, False) if dateline else (None, None, False)


def _told_as_past(text: Text, day: Day, known: Words, closely: bool) -> bool:
    """Whether the verb of the day is in the past: the last one before it, or the first after "On 1 May".

    `closely` asks for one right before the day: "signed on 1 May".
    """
    sentence = text.sentence_at(day.span.start)
    if sentence is None or text.once(_looks_ahead, sentence):
        return False
    start, end = max(sentence.start, day.span.start - _REACH), min(sentence.end, day.span.end + _REACH)
    before = [word.lower for word in text.words_in(Span(start, day.span.start))]
    after = [word.lower for word in text.words_in(Span(day.span.end, end))]
    close = len(before)
    while before and before[-1] in _ON:
        before.pop()
    if before and (before[-1] in known.towards_days or before[-1] == "as" or _ENDING.fullmatch(before[-1])):
        return False  # "a term ending on 1 May", "as of 1 May"
    if closely and not (
        before and known.is_past(before[-1]) and before[-1] not in known.planning_verbs | known.naming_verbs
    ):
        return False
    if not before or (start == sentence.start and _opens(text, before, day)):
        return known.is_past(next((word for word in after[:_NEAR] if _is_verb(word, known)), ""))
    at = next((n for n in range(len(before) - 1, max(-1, len(before) - _NEAR), -1) if _is_verb(before[n], known)), -1)
    if at < 0 or (at and before[at - 1] in ("is", "are", "be", "being", "to")):
        return False
    planned = before[at] in known.planning_verbs and close - at > 2
    chosen = before[at] in known.naming_verbs and close - at == 1
    return known.is_past(before[at]) and not (planned or chosen)


def _looks_ahead(text: Text, sentence: Span) -> bool:
    """Whether a sentence tells of what is to come."""
    return bool(_AHEAD.search(sentence.of(text.body)))


def _opens(text: Text, before: Sequence[str], day: Day) -> bool:
    """Whether the day ends the words before the main clause: "On the morning of 14 June, ..."."""
    return len(before) < _SHORT and before[0] in _OPENINGS and text.body.startswith(",", day.span.end)


def _is_verb(word: str, known: Words) -> bool:
    return known.is_past(word) or word in known.auxiliaries or word in known.event_verbs


def _message(text: Text, day: Day, page: date) -> Message:
    said = day.span.of(text.body)
    if day.year:
        return say(
            "The event of “{day}” is in the past tense, but the text is dated {date}. Check both dates.",
            day=said,
            date=written(page),
        )
    return say(
        "The event of “{day}” is in the past tense, but the text is dated {date}. If it was in an "
        "earlier year, say which.",
        day=said,
        date=written(page),
    )


RULE = Rule(
    about=About.DATES, name="order", title=say("Event dated after the text"), severity=Severity.WARNING, check=check
)
