"""The table: every fact of a text, and how often its values and units stand in it."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TypeVar, cast

from editor_app.checks.facts.figures import figures
from editor_app.checks.facts.lists import FactLists
from editor_app.checks.facts.model import Attribute, Fact, Zone
from editor_app.checks.facts.page import Page
from editor_app.checks.facts.times import times
from editor_app.text.dates import Day
from editor_app.text.prepared import Text

Read = TypeVar("Read")

_DATELINE = 70
"""Characters of the lead in which the day of a dateline stands."""
_SET_OFF = re.compile(r"\.?\)? ?(?:[-–—:/(|]|\n)")
_MOST = 40
"""Facts read of one sentence: what holds more is a table."""


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """All facts in the order of the text. `times` says how often a value stands, `values` what a unit has."""

    page: Page
    facts: tuple[Fact, ...]
    of_sentence: Mapping[int, Sequence[Fact]]
    times: Mapping[tuple[str, float], int]
    values: Mapping[str, frozenset[float]]
    dateline: Day | None  # the day of its dateline, with a year
    year: int  # that of the text: of its dateline, else the one it names most often; 0 when there is none
    dates: int  # how many different days it names
    _read: dict[object, object] = field(default_factory=dict, repr=False)

    def of(self, *attributes: Attribute) -> tuple[Fact, ...]:
        """The facts of some attributes."""
        return tuple(fact for fact in self.facts if fact.attribute in attributes)

    def beside(self, fact: Fact) -> Sequence[Fact]:
        """The facts of its sentence, itself among them."""
        return self.of_sentence[fact.sentence]

    def once(self, read: Callable[["Table", Fact], Read], fact: Fact) -> Read:
        """What a function reads around one of its facts; kept, because a fact is in many pairs."""
        key = read, id(fact)  # a fact is long to compare, and lives as long as its table
        try:
            return cast("Read", self._read[key])
        except KeyError:
            found = self._read[key] = read(self, fact)
            return found


def table(text: Text, lists: FactLists) -> Table:
    """The table of a text, read once."""
    return text.once(_table, lists)


def unit_of(fact: Fact) -> str:
    """The unit by which its values are told apart: amounts of one currency, percentages, one counted thing."""
    if fact.attribute in (Attribute.MONEY, Attribute.PERCENT):
        return str(fact.attribute.value)
    return fact.unit


def _table(text: Text, lists: FactLists) -> Table:
    page = Page(text, lists)
    read = []
    for fact in text.by_block(_facts, lists):
        text.pause()
        read.append(page.placed(fact))
    read.sort(key=lambda fact: fact.span)
    of_sentence: dict[int, list[Fact]] = defaultdict(list)
    for fact in read:
        if len(of_sentence[fact.sentence]) < _MOST:
            of_sentence[fact.sentence].append(fact)
    facts = tuple(fact for sentence in of_sentence.values() for fact in sentence)
    values: dict[str, set[float]] = defaultdict(set)
    for fact in facts:
        values[unit_of(fact)].add(fact.value)
    return Table(
        page=page,
        facts=facts,
        of_sentence=of_sentence,
        times=Counter(fact.key for fact in facts),
        values={unit: frozenset(found) for unit, found in values.items()},
        dateline=_dateline(page, facts),
        year=_year(facts),
        dates=len({fact.value for fact in facts if fact.attribute is Attribute.DATE}),
    )


def _facts(text: Text, lists: FactLists) -> Iterator[Fact]:
    page = Page(text, lists)
    for fact in chain(times(page), figures(page)):
        text.pause()
        yield fact


def _dateline(page: Page, facts: Sequence[Fact]) -> Day | None:
    """The day near the head of the lead: "TALLOW, May 2, 2026 - "; a line above the lead may be one too."""
    for fact in (fact for fact in facts if fact.zone is Zone.LEAD):
        leads = fact.span.start - page.row(fact.sentence).span.start < _DATELINE
        if leads and fact.day and fact.day.year and _SET_OFF.match(page.body, fact.span.end):
            return fact.day
    return None


def _year(facts: Sequence[Fact]) -> int:
    leading = (fact.year for fact in facts if fact.zone is Zone.LEAD and fact.attribute is Attribute.DATE)
    if dated := next(filter(None, leading), 0):
        return dated
    years = Counter(fact.year for fact in facts if fact.year)
    return years.most_common(1)[0][0] if years else 0
