"""Times that cannot be: an end before its beginning, a range that runs backwards."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from editor_app.checks.rule import Hit, Reference
from editor_app.domain.message import say
from editor_app.text.chinese import When, whens
from editor_app.text.chinese.lists import one_of
from editor_app.text.chinese.scripts import simplified
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_REACH = 16
"""Characters behind a time in which the word stands that says what begins or ends."""
_CLAUSE = re.compile("[，。；、！？\n]")


@cache
def _cue(name: str) -> re.Pattern[str]:
    return re.compile(one_of(name))


def backwards(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each range whose end is before its beginning, and for each beginning that is after its end."""
    found = whens(text.body)
    for one in found:
        if one.until and _after(one, one.until):
            yield _hit(text, one, one.until)
    body = simplified(text.body)
    for first, second in pairwise(found):
        here, there = text.sentence_at(first.span.start), text.sentence_at(second.span.start)
        if here is not None and here == there and _after(first, second) and _begins_and_ends(body, first, second, here):
            yield _hit(text, first, second)


def _hit(text: Text, first: When, last: When) -> Hit:
    message = say(
        "This ends before it begins: {begin} comes after {end}. Check both.",
        begin=first.span.of(text.body),
        end=last.span.of(text.body),
    )
    return Hit(Span(first.span.start, last.span.end), message)


def _after(first: When, last: When) -> bool:
    """Whether the first is later than the last, as far as both say their time in the same way."""
    one, other = _key(first, last), _key(last, first)
    return one is not None and other is not None and one > other


def _key(when: When, other: When) -> tuple[int, ...] | None:
    """The parts that both say; the year too, or the word that stands for it. None where nothing can be said."""
    if when.weekday is not None and when.day is None:
        return None
    parts: list[int] = []
    year, its = _year(when), _year(other)
    if (year is None) != (its is None):
        return None
    if year is not None and its is not None:
        if year[0] != its[0]:
            return None
        parts.append(year[1])
    for here, there in ((when.month, other.month), (when.day, other.day)):
        if here is None or there is None:
            break
        parts.append(here)
    same_month = when.month is not None and when.month == other.month
    return tuple(parts) if parts and (year is not None or same_month) else None


def _year(when: When) -> tuple[str, int] | None:
    if when.year:
        return "year", when.year
    relative = when.relative
    return ("away", relative.away) if relative and relative.unit == "year" and relative.away is not None else None


def _begins_and_ends(body: str, first: When, second: When, sentence: Span) -> bool:
    """Whether something begins at the first time, and the same ends at the second."""
    lead = body[first.span.end : second.span.start]
    clause = _CLAUSE.split(body[second.span.end : min(sentence.end, second.span.end + _REACH)])[0]
    ends = _cue("ends").search(clause)
    return bool(ends and clause[ends.end() : ends.end() + 1] != "的" and _cue("begins").search(lead))
