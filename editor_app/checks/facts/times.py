"""Dates, years, ages and years of birth of a text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from editor_app.checks.facts.model import Attribute, Fact
from editor_app.checks.facts.page import Page
from editor_app.checks.facts.paragraph_numbers import paragraph_numbers
from editor_app.text.dates import MONTHS, WEEKDAYS, Day
from editor_app.text.language.sought import FIGURE, in_lines_with
from editor_app.text.span import Span

_NO_NUMBER = re.compile(
    r"(?=[\d+(])(?:\+?\(?\d{1,4}\)?(?:[-. ]\d{2,4}){2,}\b|\b\d{1,2}:\d\d\b|\b\d{1,2}(?:–|-| to )?\d{0,2} ?[ap]\.?m\b"
    r"|\b\d+/\d+(?:/\d+)?\b|\b\d{4}-\d\d-\d\d\b|(?<![$€£¥\w.,/-])\d{1,3}[-–]\d{1,4}(?![\w/]|[.,]\d|-\d))"
)
"""Telephone numbers, clock times, fractions, scores and spans of numbers."""
_UNTIL = re.compile(
    r"(?:, \d{4})? ?(?:[-–—] ?(?P<dash>\d{1,2})\b(?![:,]\d|%)"
    r"|(?:and|&|to|through|until) (?P<word>\d{1,2})\b"
    rf"(?![:,]\d|%| (?!at |in |this |of )[a-z]+ | ?(?:{'|'.join(MONTHS)})))"
)
_TO = re.compile(
    r",? ?(?:to|through|until|till|[-–—]),? ?(?:on )?(?:the )?"
    r"|(?:,? for [\w ]{1,24}| \([^()\n]{1,24}\))? (?:through|until|to) "
    r"|,? (?:and )?(?:will )?(?:(?:end|clos|conclud)(?:ing|es?|s)?|(?:running|lasting) until)(?: on)? "
)
"""What stands between the two days of a span."""
_YEAR = re.compile(
    r"(?=[\dF‘'’])(?:(?<![\w$€£¥,./#-])(?:FY ?|[‘'’](?=\d{4}))?(?P<year>(?:19|20)\d\d)(?!\w|[,.]\d|-\d{3,4}-)"
    r"|(?<=:)(?P<late>20\d\d)(?!\d))"
)
_CENTURY = re.compile("19|20")
_STAMPED = re.compile(r"[ T]{1,2}\d{1,2}:\d\d")
"""What follows the day on which a page was made or changed: no day of an event."""
_NO_YEAR = re.compile(r" ?(?:[A-Z]\w+ (?:St|Ave|Road|Blvd|Dr)\b|sq|square|people|members|employees|guests|homes)")
_NAME = r"[A-Z][\w’'-]+"
_WHO = rf"\b(?P<who>{_NAME})"
_YEAR_OLD = re.compile(r"year[- ]old")
_AGES = (
    (
        re.compile(r"(?:, |aged? |who is |now )\d"),
        re.compile(
            rf"{_WHO}(?:,? (?:Jr\.?|Sr\.?|I{{2,3}}))?(?:, (?:now |who is |age |aged )?| aged )(?P<age>\d\d?)"
            r"(?=[,;.)]| of | from | and | was | is | years)"
        ),
    ),
    (_YEAR_OLD, re.compile(rf"\b(?P<age>\d\d?)[- ]year[- ]old (?P<who>{_NAME}(?: [A-Z]\.)?(?: {_NAME}){{0,2}})")),
    (_YEAR_OLD, re.compile(rf"{_WHO}, (?:an?|the) (?P<age>\d\d?)[- ]year[- ]old\b")),
    (re.compile(r"\((?:aged? )?\d"), re.compile(rf"{_WHO} \((?:aged? )?(?P<age>\d\d)\)")),
    (re.compile(r" is \d"), re.compile(rf"{_WHO} is (?P<age>\d\d)(?= years old\b| years of age\b|[.,;] )")),
)
"""What a line holds that tells an age, and how it tells it."""
_BORN = re.compile(
    rf"\b(?P<name>{_NAME})(?:,? (?:who )?(?:was )?| \()born (?:\w+ ){{0,6}}?(?:\w+, )?(?P<year>(?:19|20)\d\d)\b"
)
_BORN_SIGN = re.compile("born ")
_ALONE = re.compile(r"\b[Tt]he (?P<age>\d\d?)[- ]year[- ]old(?:(?=[,.;’'])| (?P<next>[a-z]+)\b)")
_TELLS = ("said", "says", "told")
_NOBODY = re.compile(r"\b(?:Doe|Does)\b")
_GIVEN = re.compile(r"([A-Z][\w’'-]+)(?: [A-Z]\.)? $")
_SHORT_MONTHS = frozenset(month[:size] for month in MONTHS for size in (3, 4))


def times(page: Page) -> Iterator[Fact]:
    """Dates first, since their numbers are no counts; what looks like a number and is none is taken out before."""
    for match in in_lines_with(FIGURE, _NO_NUMBER, page.body):
        page.take(*match.span())
    for span in paragraph_numbers(page.text):
        page.take(span.start, span.end)
    yield from _dates(page)
    yield from _births(page)
    yield from _ages(page)
    yield from _ages_alone(page)
    yield from _years(page)


def _dates(page: Page) -> Iterator[Fact]:
    days = page.text.days
    for number, day in enumerate(days):
        if not 1 <= day.day <= 31 or not 1 <= day.month <= 12:
            continue
        page.take(day.span.start, day.span.end)
        if _STAMPED.match(page.body, day.span.end):
            continue
        fact = page.fact(Attribute.DATE, _value(day), "", day.span)
        if fact:
            until = _UNTIL.match(page.body, day.span.end, day.span.end + 18)
            if until:
                page.take(*until.span())
            since, last = _span_of(page, days, number, until)
            yield replace(fact, day=day, since=since, until=last)


def _span_of(page: Page, days: Sequence[Day], number: int, until: re.Match[str] | None) -> tuple[int, int]:
    """The first and the last day of the span of a day; both are its own when it begins and ends none."""
    here = _value(days[number])
    if until:
        return here, here - days[number].day + int(until["dash"] or until["word"])
    ends = number > 0 and _TO.fullmatch(page.body, days[number - 1].span.end, days[number].span.start)
    begins = number + 1 < len(days) and _TO.fullmatch(page.body, days[number].span.end, days[number + 1].span.start)
    return _value(days[number - 1]) if ends else here, _value(days[number + 1]) if begins else here


def _value(day: Day) -> int:
    return 100 * day.month + day.day


def _years(page: Page) -> Iterator[Fact]:
    for match in in_lines_with(_CENTURY, _YEAR, page.body):
        group = "year" if match["year"] else "late"
        start, end = match.span(group)
        if page.free(start, end) and not _NO_YEAR.match(page.body, end, end + 30):
            page.take(start, end)
            fact = page.fact(Attribute.YEAR, int(match[group]), "", Span(start, end))
            if fact:
                yield replace(fact, digits=match[group])


def _ages(page: Page) -> Iterator[Fact]:
    found = chain.from_iterable(in_lines_with(sign, form, page.body) for sign, form in _AGES)
    for match in sorted(found, key=lambda one: one.start()):
        if page.free(*match.span("age")) and _is_person(page, match, "who"):
            page.take(*match.span("age"))
            yield from _of_person(page, Attribute.AGE, match, "age", "who")


def _ages_alone(page: Page) -> Iterator[Fact]:
    """Ages of somebody who was named before: "the 34-year-old said"."""
    for match in in_lines_with(_YEAR_OLD, _ALONE, page.body):
        after = match["next"]
        alone = not after or after in page.lists.function or after in _TELLS or after.endswith("ed")
        if alone and page.free(*match.span("age")):
            page.take(*match.span("age"))
            fact = page.fact(Attribute.AGE, int(match["age"]), "", Span(*match.span("age")))
            if fact:
                yield replace(fact, digits=match["age"])


def _births(page: Page) -> Iterator[Fact]:
    for match in in_lines_with(_BORN_SIGN, _BORN, page.body):
        if _is_person(page, match, "name"):
            yield from _of_person(page, Attribute.BIRTH, match, "year", "name")


def _of_person(page: Page, attribute: Attribute, match: re.Match[str], value: str, who: str) -> Iterator[Fact]:
    fact = page.fact(attribute, int(match[value]), match[who].split()[-1], Span(*match.span(value)))
    if fact:
        given = _GIVEN.search(page.body, max(0, match.start(who) - 25), match.start(who))
        whose = f"{given[1]} {match[who]}" if given and " " not in match[who] else match[who]
        yield replace(fact, digits=match[value], whose=whose)


def _is_person(page: Page, match: re.Match[str], group: str) -> bool:
    """Whether a word with a capital can be a person: no month, no weekday, no acronym in front of a bracket."""
    name = match[group]
    if name in MONTHS or name in WEEKDAYS or name.rstrip(".") in _SHORT_MONTHS or name.lower() in page.lists.function:
        return False
    return name[-1].islower() and not _NOBODY.search(page.body, match.start(), match.end() + 6)
