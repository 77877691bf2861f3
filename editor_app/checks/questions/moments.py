"""Whether two days or two years of a text can be those of one event."""

import re

from editor_app.checks.facts.model import Attribute, Fact, Zone
from editor_app.checks.facts.stems import stem
from editor_app.checks.facts.table import Table
from editor_app.text.dates import MONTHS, WEEKDAYS

_OF_NAME = re.compile(r"[A-Z]\w+ of $")
_CHRONICLE = 4
"""Days beside one word, after which they are those of a chronicle or a list: "posted on 3 May"."""
_MANY, _COPIED = 12, 5
"""Days of a calendar or a list of cases, of which two are one only in a copied sentence: so many rare words shared."""
_APART = 3
"""So many names of its own has a sentence that tells of an event of its own."""
_RARE = 2
"""A word is rare when it stands in no more sentences."""
_POINTS = frozenset((stem(word),) for word in ("end", "start", "beginning"))
_ADDRESSED = frozenset(("mr", "ms", "mrs", "dr", "judge", "justice", "prof"))
_MONTHS = frozenset(month.lower() for month in MONTHS)
_CALENDAR = frozenset((*MONTHS, *WEEKDAYS, *(month[:3] for month in MONTHS), "Sept"))
_PAST = frozenset(("was", "were"))


def one_date(table: Table, first: Fact, second: Fact) -> bool:
    """Whether two days can be one: not inside one span, nor of two years, nor each with a weekday of its own."""
    if (
        _chronicle(table, first, second)
        or first.day is None
        or second.day is None
        or len(first.around.words & second.around.words) < 2
        or _in_one_span(first, second)
        or _will_and_was(table, first, second)
    ):
        return False
    if first.year and second.year and first.year != second.year:
        return False
    if table.year and any(
        one.year not in (0, table.year) and not two.year for one, two in ((first, second), (second, first))
    ):
        return False
    said = first.day.weekday, second.day.weekday
    return (None in said or said[0] == said[1]) and not _of_two_events(table, first, second)


def _in_one_span(first: Fact, second: Fact) -> bool:
    """Whether one day lies in the span of the other, but for two first days before one last day, or the reverse."""
    if first.until == second.until and (first.value, second.value) == (first.since, second.since):
        return False
    if first.since == second.since and (first.value, second.value) == (first.until, second.until):
        return False
    return any(one.since <= other.value <= one.until for one, other in ((first, second), (second, first)))


def _of_two_events(table: Table, first: Fact, second: Fact) -> bool:
    """Whether two days of the body are told of two events: in a calendar, or by the names of their sentences."""
    if Zone.HEADLINE in (first.zone, second.zone):
        return False
    days = len(table.of(Attribute.DATE))
    rare = sum(table.page.spread[word] <= _RARE for word in first.around.words & second.around.words)
    if days >= _MANY:
        return rare < _COPIED
    names, also = (_names(table, fact) for fact in (first, second))
    own, theirs, shared = len(names - also), len(also - names), len(names & also)
    if not (own and theirs):
        return False
    if table.page.row(first.sentence).block == table.page.row(second.sentence).block:
        return True
    if not shared:
        return days > _APART or first.value // 100 != second.value // 100
    return min(own, theirs) >= _APART > max(shared, rare) and days >= _APART


def _names(table: Table, fact: Fact) -> frozenset[str]:
    """The words with a capital in a sentence, but months and weekdays."""
    row = table.page.row(fact.sentence)
    return (row.said.names | row.said.openers) - _CALENDAR


def _will_and_was(table: Table, first: Fact, second: Fact) -> bool:
    """Whether one sentence tells what was, and the other what will be."""
    one, other = (frozenset(table.page.row(fact.sentence).said.small) for fact in (first, second))
    return any(
        "will" in here and "will" not in there and _PAST & there and not _PAST & here
        for here, there in ((one, other), (other, one))
    )


def _chronicle(table: Table, first: Fact, second: Fact) -> bool:
    """Whether the same word stands before these days and several others."""
    if not first.around.left or first.around.left[:1] != second.around.left[:1]:
        return False
    alike = {fact.value for fact in table.of(Attribute.DATE) if fact.around.left[:1] == first.around.left[:1]}
    return len(alike) >= _CHRONICLE


def one_year(table: Table, first: Fact, second: Fact) -> bool:
    """Whether two years can be one: not the Acts of 1961 and 1962, nor the awards of 2020 and 2023."""
    if _at_its_end(first) or _at_its_end(second) or _of_two_months(first, second):
        return False
    rows = table.page.row(first.sentence), table.page.row(second.sentence)
    if all(row.said.small[0] in _ADDRESSED for row in rows) and rows[0].said.small[:2] != rows[1].said.small[:2]:
        return False
    body = table.page.body
    if first.around.before == second.around.before == "of" and _OF_NAME.search(
        body, max(0, first.span.start - 20), first.span.start
    ):
        return False
    for fact in (first, second):
        following = fact.around.right[:1]
        others = (other for other in table.beside(fact) if other is not fact and other.attribute is Attribute.YEAR)
        if following and any(other.around.right[:1] == following for other in others):
            return False
    close = _same(first.around.left, second.around.left) or _same(first.around.right, second.around.right)
    shared = len(first.around.words & second.around.words) >= 2
    return shared and (close or first.around.before == second.around.before)


def _at_its_end(fact: Fact) -> bool:
    """Whether a year is one in which something was counted: "by the end of 2021"."""
    return fact.around.before == "of" and fact.around.left[:1] in _POINTS


def _of_two_months(first: Fact, second: Fact) -> bool:
    """Whether each year has a month of its own: March 2010, June 2012."""
    one, other = first.around.before, second.around.before
    return one != other and one in _MONTHS and other in _MONTHS


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the closest words are the same."""
    return one[:1] == other[:1] != ()
