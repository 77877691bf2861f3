"""Spans of time that end before they begin: "from 2024 to 2021", "31–27 October", "opens 12 June, closes 3 May"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

from editor_app.text.dates import MONTHS, Day
from editor_app.text.language.sought import in_lines_with
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_MONTH = "|".join((*MONTHS, *(rf"{month[:size]}\.?" for month in MONTHS for size in (4, 3) if len(month) > size)))
_PART = rf"(?:(?:{_MONTH}|early|late|mid|spring|summer|autumn|fall|winter)[ -](?:\d{{1,2}}, ?)?)?"
_Y = r"(?:1[5-9]|20)\d\d"
_CENTURY, _CENTURIES = re.compile(_Y), re.compile(r"\d ?[-–] ?[12]")
_MONTH_SIGN = re.compile("|".join(month[:3] for month in MONTHS))
_HALF = re.compile(r"\d ?[ap]\.?m")
"""Signs of a year, of two with a dash between, of a month, of a half of the day."""
_YEARS = re.compile(
    rf"\b(?P<word>[Ff]rom|[Bb]etween) (?P<first>{_PART})(?P<begin>{_Y}),? (?P<sign>to|through|until|till|and)"
    rf" (?P<last>{_PART})(?P<end>{_Y})\b(?!%| (?:percent|people|members|employees|guests))"
)
_DASHED = re.compile(rf"(?<![\w/.-])(?P<begin>{_Y}) ?[-–] ?(?P<end>{_Y})(?![\w/-]|%|\.\d)")
_DAYS = re.compile(
    rf"\b(?P<month>{_MONTH}) (?P<begin>\d{{1,2}})(?:st|nd|rd|th)?(?P<sign>,? ?(?:[-–—]|to|through|until|and) ?)"
    rf"(?P<end>\d{{1,2}})(?:st|nd|rd|th)?\b(?!,\d{{3}}|[\d:%]|[.–-]\d"
    rf"| (?:million|billion|percent|people|[ap]\.?m|years|hours)| ?(?:{_MONTH})\b)"
)
_EUROPEAN = re.compile(
    rf"(?<![\w/.:-])(?P<begin>\d{{1,2}})(?:st|nd|rd|th)? ?(?P<sign>[-–]|to|until|and) ?(?P<end>\d{{1,2}})"
    rf"(?:st|nd|rd|th)? (?P<month>{_MONTH})(?!\w)"
)
_NO_YEARS = re.compile(r"\b(?:[Cc]all|[Tt]el\w*|[Ff]ax|[Pp]hone|[Mm]obile|pages?|pp|[Nn]o|at)[:.]? ?$")
_MOVED = re.compile(
    r"\b(?:moved?|postponed?|shifted|changed?|rescheduled|delayed?|extend(?:ed)?|brought|advanced?|pulled|pushed)\b[^.;]*$"
)
_AIM = re.compile(
    r"\b(?:bans?|deadlines?|targets?|goals?|phas(?:e|ed|ing) out|put(?:ting)? an end|end(?:ing)? (?:the )?sales?)\b"
    r"[^.;]*$"
)
"""What is brought forward from a later year to an earlier one."""
_SENTENCE = 160
"""Characters before two years in which their verb stands."""
_BETWEEN = re.compile(r"\b[Bb]etween (?:the )?$")
_FROM = re.compile(r"\b[Ff]rom (?:the )?$")
_TO = re.compile(r",? ?(?:to|through|until|till|[-–—]),? ?(?:on )?(?:the )?")
_AND = re.compile(r",? ?and,? ?(?:on )?(?:the )?")
_OPENS = re.compile(r"\b(?:opens?|opened|begins?|began|starts?|started|runs?|ran|kicks? off)\b[^,;.]*$")
_CLOSES = re.compile(r"\b(?:closes?|closed|ends?|ended|finish\w*|until)\b")
_BORN = re.compile(
    rf"born(?<!\wborn) (?:\w+,? ){{0,4}}(?P<begin>{_Y})\b[^.;)]{{0,40}}\bdied (?:\w+,? ){{0,4}}(?P<end>{_Y})\b"
)
_LIVED = re.compile(rf"\((?P<begin>{_Y}) ?[-–] ?(?P<end>{_Y})\)")
_CLOCK = re.compile(
    r"\b(?P<begin>(?P<hour>1?\d)(?::(?P<minute>[0-5]\d))? ?(?P<half>[ap])\.?m\.?) ?(?:to|[-–—]|until|till|through) ?"
    r"(?P<end>(?P<last>1?\d)(?::(?P<past>[0-5]\d))? ?(?P=half)\.?m)\b"
)
_NOON = 12
_LATE, _EARLY, _WRAP = 9, 6, 4
"""A span from September or later to June or earlier, four months apart or more, runs over the end of the year."""
_GAP, _LEAD = 60, 40
"""Characters between the two ends of a span, and before it, that are looked at."""
_FARTHEST = 60
"""Years by which a mistyped end is off at most; what is farther is no span."""


@dataclass(frozen=True, slots=True)
class Backwards:
    """A span that ends before it begins, with its two ends as written."""

    span: Span
    begin: str
    end: str


def backwards(text: Text) -> Iterator[Backwards]:
    """All of a text, each once."""
    told: list[Span] = []
    for found in sorted(_found(text), key=lambda found: found.span):
        if not (told and told[-1].overlaps(found.span)):
            told.append(found.span)
            yield found


def _found(text: Text) -> Iterator[Backwards]:
    body = text.body
    for find in (_years, _days, _clock):
        text.pause()
        yield from find(body)
    yield from _named(text)
    for match in chain(_BORN.finditer(body), _LIVED.finditer(body)):
        text.pause()
        if int(match["begin"]) > int(match["end"]):
            yield Backwards(Span(match.start("begin"), match.end("end")), match["begin"], match["end"])


def _clock(body: str) -> Iterator[Backwards]:
    """ "From 5 p.m. to 2 p.m.": a night ends in the morning, not in the same half of the day."""
    for match in in_lines_with(_HALF, _CLOCK, body):
        begin = int(match["hour"]) % _NOON, int(match["minute"] or 0)
        end = int(match["last"]) % _NOON, int(match["past"] or 0)
        midnight = match["half"] == "a" and not end[0]
        if begin > end and not midnight:
            yield Backwards(Span(*match.span()), match["begin"], match["end"])


def _years(body: str) -> Iterator[Backwards]:
    for match in in_lines_with(_CENTURY, _YEARS, body):
        fits = (match["word"].lower() == "between") == (match["sign"] == "and")
        begin, end = _key(match["first"], match["begin"]), _key(match["last"], match["end"])
        size = 3 if begin[2] and end[2] else 2 if begin[1] and end[1] else 1
        lead = body[max(0, match.start() - _SENTENCE) : match.start()]
        moved = match["word"].lower() == "from" and (_MOVED.search(lead) or _AIM.search(lead))
        if fits and not moved and begin[:size] > end[:size] and begin[0] - end[0] < _FARTHEST:
            span = Span(match.start("first"), match.end("end"))
            yield Backwards(span, match["first"] + match["begin"], match["last"] + match["end"])
    for match in in_lines_with(_CENTURIES, _DASHED, body):
        named = _NO_YEARS.search(body, max(0, match.start() - _LEAD), match.start())
        if 0 < int(match["begin"]) - int(match["end"]) < _FARTHEST and not named:
            yield Backwards(Span(*match.span()), match["begin"], match["end"])


def _key(part: str, year: str) -> tuple[int, int, int]:
    """Year, month and day; 0 for what is not said."""
    day = re.search(r"\d{1,2}", part)
    return int(year), _month(part), int(day[0]) if day else 0


def _month(name: str) -> int:
    """The number of a month, 0 for a season or none."""
    return next((number for number, month in enumerate(MONTHS, 1) if name[:3] == month[:3]), 0)


def _days(body: str) -> Iterator[Backwards]:
    """Two days of one month: "October 31–27", "from 27 to 21 June"."""
    for pattern in (_DAYS, _EUROPEAN):
        for match in in_lines_with(_MONTH_SIGN, pattern, body):
            begin, end = int(match["begin"]), int(match["end"])
            if 1 <= end < begin <= 31 and _is_span(body, match):
                yield Backwards(Span(*match.span()), match["begin"], match["end"])


def _is_span(body: str, match: re.Match[str]) -> bool:
    """Whether two days are the ends of a span, and not a list or "moved June 12 to 3 halls"."""
    before = body[max(0, match.start() - _LEAD) : match.start()]
    if _MOVED.search(before):
        return False
    if "and" in match["sign"]:
        return bool(_BETWEEN.search(before))
    goes_on = match.re.pattern == _DAYS.pattern and re.match(r" [a-z]", body[match.end() : match.end() + 2])
    return match["sign"].strip() in ("-", "–", "—") or not goes_on or bool(_FROM.search(before))


def _named(text: Text) -> Iterator[Backwards]:
    """Two days with their months: "from 20 February to 3 January", "opens on 12 June and closes on 3 May"."""
    for first, second in pairwise(text.days):
        gap = text.body[first.span.end : second.span.start]
        if len(gap) <= _GAP and "\n" not in gap and _joined(text.body, first, gap) and _after(first, second):
            said = [day.span.of(text.body) for day in (first, second)]
            yield Backwards(Span(first.span.start, second.span.end), *said)


def _joined(body: str, first: Day, gap: str) -> bool:
    """Whether two days are the ends of a span."""
    lead = body[max(0, first.span.start - _LEAD) : first.span.start]
    if _MOVED.search(lead):
        return False
    if _TO.fullmatch(gap) or (_AND.fullmatch(gap) and _BETWEEN.search(lead)):
        return True
    return bool(_OPENS.search(lead) and _CLOSES.search(gap) and "." not in gap)


def _after(first: Day, second: Day) -> bool:
    """Whether the first day is later; a year said once is that of both, unless the span runs over its end."""
    one, other = (first.year, first.month, first.day), (second.year, second.month, second.day)
    if first.year and second.year:
        return tuple(filter(None, one)) > tuple(filter(None, other))
    wraps = first.month >= _LATE and second.month <= _EARLY and first.month - second.month >= _WRAP
    return one[1:] > other[1:] and not wraps
