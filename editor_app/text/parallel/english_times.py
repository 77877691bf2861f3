"""Months, days, weekdays and years of an English sentence, also where they stand alone."""

import re
from dataclasses import dataclass
from functools import lru_cache

from editor_app.text.dates import MONTHS, WEEKDAYS
from editor_app.text.language.lists import FUNCTION_WORDS, words
from editor_app.text.span import Span

_SHORT = {month[:3]: number for number, month in enumerate(MONTHS, 1)}
_NAMES = "|".join((*MONTHS, *(f"{month[:3]}\\b\\.?" for month in MONTHS), "Sept\\b\\.?"))
_ORDINAL = "(?:st|nd|rd|th)?"
_MONTH = re.compile(
    rf"(?:(?<![\d.,$-])\b(?P<before>\d{{1,2}}){_ORDINAL}(?: of)? )?\b(?P<month>{_NAMES})(?![a-z-])"
    rf"(?:,? (?:the )?(?P<after>\d{{1,2}}){_ORDINAL}\b(?![:%]|,\d{{3}}\b|\.\d| [a-z]*(?:illion|cent)))?"
)
_WORD_BEFORE = re.compile(r"([^\W\d_][\w’'-]*) [\"“(]*$")
_HOLIDAY = (" Day", " 1st holiday", " holiday")
"""What makes May the name of a holiday."""
_DOUBTFUL = frozenset(("March", "May"))
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})s?\b")
_YEAR = re.compile(r"(?<![\w$€£¥.,-])(?:19|20)\d\d(?:['’]?s\b)?(?![\w%]|[.,]\d| ?(?:per|yuan|people)\b)")


@dataclass(frozen=True, slots=True)
class Named:
    """A month with the day beside it (0: none), a weekday (0: Monday) or a year, at a place."""

    value: int
    span: Span
    day: int = 0


@lru_cache(maxsize=10_000)
def months(sentence: str) -> tuple[Named, ...]:
    """The months, with their days."""
    found = []
    for match in _MONTH.finditer(sentence):
        name = match["month"].rstrip(".")
        day = match["before"] or match["after"]
        if name == "May" and sentence.startswith(_HOLIDAY, match.end()):
            continue
        if not day and (name not in MONTHS or name in _DOUBTFUL) and not _is_month(sentence, match):
            continue
        found.append(Named(_SHORT[name[:3]], Span(*match.span()), int(day or 0)))
    return tuple(found)


def _is_month(sentence: str, match: re.Match[str]) -> bool:
    """Whether March, May or a short form without a day is a month: not at the beginning, nor behind a given name."""
    if match["month"] not in MONTHS and not match["month"].endswith("."):
        return False
    before = _WORD_BEFORE.search(sentence[: match.start("month")])
    return before is not None and (before[1].islower() or before[1].lower() in words(FUNCTION_WORDS))


@lru_cache(maxsize=10_000)
def weekdays(sentence: str) -> tuple[Named, ...]:
    """The weekdays."""
    return tuple(
        Named(WEEKDAYS.index(match[0].removesuffix("s")), Span(*match.span())) for match in _WEEKDAY.finditer(sentence)
    )


@lru_cache(maxsize=10_000)
def years(sentence: str) -> tuple[Named, ...]:
    """The years."""
    return tuple(Named(int(match[0][:4]), Span(*match.span())) for match in _YEAR.finditer(sentence))
