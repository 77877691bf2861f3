"""What a release says of itself: who issued it, and on which day. Read from its own lines, never guessed."""

import re
from dataclasses import dataclass
from functools import cache

from editor_app.text.dates import days
from editor_app.text.language.lists import IMPRINT_HEADS, table
from editor_app.text.span import line_and_column

_STAMP = re.compile(
    r"^[ \t]*(?P<said>(?:19|20)\d\d(?P<sign>[-/.])\d{1,2}(?P=sign)\d{1,2}\b[^\n]*|\d{4}年\d{1,2}月\d{1,2}日[^\n]*)$",
    re.M,
)
_DATELINE = re.compile(r"^[ \t*_#]*(?P<said>[^\n]{2,90}?)(?: [-–—]{1,2} |[-–—]{2}|: )", re.MULTILINE)
"""A line up to its dash: "LANWAN, 16 September 2024 - The port …"."""
_WORDS = re.compile(r"^.*\S.*$", re.MULTILINE)
_FIRST = 3
"""The lines with words among which dateline and stamp are: perhaps a headline and a lead stand before it."""
_STAMPS = 2
"""Stamps of one text: when it came out, and when it was changed."""


@cache
def _line(of: str, said: str) -> re.Pattern[str]:
    """A line that begins with one of the words for it; `said` is what may follow. Raises ResourceError."""
    heads = "|".join(re.escape(head) for kind, head in table(IMPRINT_HEADS) if kind == of)
    return re.compile(rf"^[ \t>*_#（(-]*(?:{heads}){said}[*_ \t）)]*$", re.IGNORECASE | re.MULTILINE)


def _issuer() -> re.Pattern[str]:
    return _line("issuer", r"[*_ \t]*[:：][*_ \t]*(?P<said>[^\n]{2,120}?)")


def _dated() -> re.Pattern[str]:
    return _line("day", r"[*_ \t]*[:：]?[*_ \t]*(?P<said>[^\n]{4,60}?)")


@dataclass(frozen=True, slots=True)
class Said:
    """A detail as the text gives it, and the line where it does."""

    value: str
    line: int


def issuer(body: str) -> Said | None:
    """Who issued the text, by a line such as "Source: Lanwan Port Administration"."""
    found = next((match for match in _issuer().finditer(body) if "://" not in match["said"]), None)
    return Said(found["said"].strip(), line_and_column(body, found.start("said"))[0]) if found else None


def issued_on(body: str) -> Said | None:
    """The day of issue: in a line that says so, in a stamp, or in the dateline; only with its year."""
    for match in (*_dated().finditer(body), *_stamps(body), *_DATELINE.finditer(body, 0, _edges(body)[0])):
        day = next((day.full for day in days(match["said"]) if day.full), None)
        if day:
            return Said(day.isoformat(), line_and_column(body, match.start("said"))[0])
    return None


def _stamps(body: str) -> list[re.Match[str]]:
    """The stamps at the head and the end of a text. One that has many lines with a day is a chronicle."""
    head, end = _edges(body)
    found = list(_STAMP.finditer(body))
    return [one for one in found if one.start() < head or one.start() >= end] if len(found) <= _STAMPS else []


def _edges(body: str) -> tuple[int, int]:
    """Where the first lines with words end, and where the last ones begin."""
    lines = list(_WORDS.finditer(body))
    return (lines[:_FIRST][-1].end(), lines[-_FIRST:][0].start()) if lines else (0, 0)
