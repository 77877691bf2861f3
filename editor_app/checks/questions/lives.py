"""Ages of one person that differ, and an age that does not fit the year of birth."""

import re
from collections import defaultdict
from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import combinations

from editor_app.checks.facts.model import Attribute, Fact
from editor_app.checks.facts.table import Table

_MOST = 6
"""A family name with more ages is that of several persons."""
_SLACK = 1
"""Years by which an age may seem wrong in a text that tells of last year or of next."""
_THEN = re.compile(r"\b(?:then|at the time|when \w+ (?:was|were)),?[- ](?:an? )?$")
_AT_AGE = re.compile(r"\bat (?:the )?age(?: of)?,? (?:an? )?$")
"""What makes an age one of long ago: "then-30-year-old Weller", "at age 30"."""
_BEFORE = 24
"""Characters before an age that say so."""


@dataclass(frozen=True, slots=True)
class Lifetime:
    """A person whose age is said twice, or does not fit; `year` is that of the text, 0 where two ages differ."""

    name: str
    here: Fact
    there: Fact
    year: int = 0


def wrong_ages(table: Table, origins: Container[str] = ()) -> Iterator[Lifetime]:
    """The persons of a text whose ages cannot all be right.

    `origins` are words, in small letters, for where somebody is from: "a 45-year-old Norwegian".
    """
    ages: dict[str, list[Fact]] = defaultdict(list)
    for fact in table.of(Attribute.AGE):
        if (fact.whose.lower() in origins and fact.unit == fact.whose) or _then(table, fact):
            continue
        ages[fact.unit].append(fact)
    alone = ages.pop("", [])
    if len(ages) == 1:
        (only,) = ages.values()
        yield from _of_the_one(table, only, alone)
    for name, facts in ages.items():
        if len(facts) <= _MOST:
            yield from _differing(table, name, facts)
    year = table.dateline.year if table.dateline and table.dateline.year else 0
    for birth in table.of(Attribute.BIRTH):
        for age in ages[birth.unit]:
            if year and _one_person(birth, age) and not _fits(year, birth, age):
                yield Lifetime(age.whose, age, birth, year)
                break


def _then(table: Table, age: Fact) -> bool:
    """Whether an age is that of another time."""
    before = table.page.body[max(0, age.span.start - _BEFORE) : age.span.start]
    return bool(_THEN.search(before) or _AT_AGE.search(before))


def _differing(table: Table, name: str, facts: list[Fact]) -> Iterator[Lifetime]:
    """The first two ages of one person that differ, where relatives of that name may have others."""
    for first, second in combinations(facts, 2):
        known = all(" " in fact.whose for fact in (first, second)) or len({fact.value for fact in facts}) == 2
        apart = first.value != second.value and first.sentence != second.sentence
        if apart and known and _one_person(first, second) and not _years_later(table, first, second):
            yield Lifetime(name, second, first)
            return


def _years_later(table: Table, first: Fact, second: Fact) -> bool:
    """Whether as many years lie between the two sentences as between the ages: 77 in 2003, 81 in 2007."""
    years, later = ({fact.year for fact in table.beside(age) if fact.year} for age in (first, second))
    grown = second.value - first.value
    return any(abs((there - here) - grown) <= 1 for here in years for there in later if here != there)


def _of_the_one(table: Table, facts: list[Fact], alone: list[Fact]) -> Iterator[Lifetime]:
    """An age without a name, "the 43-year-old said", that is not that of the only person whose age is told."""
    first = facts[0]
    for fact in alone:
        other = (
            re.search(rf"\b[Aa]n? {fact.digits}[- ]year[- ]old", table.page.body) or fact.span.start < first.span.start
        )
        if not other and len({one.value for one in facts}) == 1 and fact.value != first.value:
            yield Lifetime(first.whose, fact, first)
            return


def _one_person(one: Fact, other: Fact) -> bool:
    """Whether the given names, where both are said, are the same."""
    given = [fact.whose.split()[0] for fact in (one, other) if " " in fact.whose]
    return len(set(given)) < 2


def _fits(year: int, birth: Fact, age: Fact) -> bool:
    years = year - int(birth.value)
    return years - 1 - _SLACK <= age.value <= years + _SLACK
