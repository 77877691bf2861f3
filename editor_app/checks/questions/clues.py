"""What speaks for a pair of facts being one thing with two values, and what against it: clues with names to be read."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from editor_app.checks.facts.model import Attribute, Fact, Zone
from editor_app.checks.facts.patterns import one_of
from editor_app.checks.facts.stems import stem
from editor_app.checks.facts.table import Table, unit_of
from editor_app.checks.questions.digits import Relation, relation

TOLD_AS_KNOWN = "the second is told as known"
BETWEEN = "round, between the same words, the only two values"
CONTRASTED, HEDGED_ONCE = "contrasting words", "hedge on one side only"
BOTH_AGAIN = "both values several times"
COPIED = "the same words around, nothing else differs"

Clue = tuple[str, float]
"""Its name, and how much of it there is: 1, or a share for words that are counted."""

_BESIDE = 6
"""Words on each side that are compared."""
_SHARED, _RARE, _CLOSE, _NAMES = 5, 3, 3, 3
"""As many shared words, rare words, words right beside and names make a clue a whole one."""
_RARE_IN = 2
"""A word is rare when it stands in no more sentences."""
_FAR = 5
"""So many times the other, and a value is far from it."""
_DEFINITE = frozenset(("the", "these", "those"))
_BEGUN = frozenset(map(stem, ("founded", "founding", "established", "incorporated")))
_FRAME = 3
"""Words on each side that make a copied sentence."""
_SMALL = 12
_MANY_VALUES, _MANY_DATES = 5, 6
_AHEAD = 3
"""Years after that of the text, after which a year seems mistyped."""
_OPENS = 26
"""Characters from the head of a sentence, in which a fact opens it: "On May 3, "."""
_DATELINE = 60
"""Characters of the lead in which a date is the dateline's."""


def clues(table: Table, first: Fact, second: Fact) -> dict[str, float]:
    """The clues of a pair."""
    found = [*_of_place(table, first, second), *_of_words(table, first, second), *_of_values(table, first, second)]
    found += _of_company(table, first, second)
    if first.attribute is Attribute.DATE:
        found += _of_dates(table, first, second)
    elif first.attribute is Attribute.YEAR:
        found += _of_years(table, first, second)
    else:
        found += _of_figures(table, first, second)
    return {name: float(much) for name, much in found if much}


def _of_place(table: Table, first: Fact, second: Fact) -> Iterator[Clue]:
    """Where they stand."""
    page = table.page
    headline, lead = first.zone is Zone.HEADLINE, Zone.LEAD in (first.zone, second.zone)
    yield "headline and text", headline and not lead
    yield "neither in headline nor lead", not headline and not lead
    yield "headline value stands nowhere else", headline and table.times[first.key] == 1
    yield "next sentence", second.sentence - first.sentence == 1 and not headline
    yield "same block", page.row(first.sentence).block == page.row(second.sentence).block
    yield (
        "both open their sentences",
        all(fact.span.start - page.row(fact.sentence).span.start < _OPENS for fact in (first, second)),
    )


def _of_words(table: Table, first: Fact, second: Fact) -> Iterator[Clue]:
    """What stands beside them."""
    one, other = first.around, second.around
    before, after = _run(one.left, other.left), _run(one.right, other.right)
    yield "same word before", before >= 1
    yield "two same words before", before >= 2
    yield "same word after", after >= 1
    yield "two same words after", after >= 2
    yield "three same words after", after >= 3
    yield "same small word before", one.before == other.before != ""
    yield "same small word after", one.after == other.after != ""
    shared = _shared(table, first, second)
    meaning = shared - table.page.lists.measures
    yield "shared words", min(_SHARED, len(meaning)) / _SHARED
    yield (
        "shared words rare in the text",
        min(_RARE, sum(table.page.spread[word] <= _RARE_IN for word in shared)) / _RARE,
    )
    yield "shared words right beside", min(_CLOSE, len((one.close & other.close) - table.page.lists.measures)) / _CLOSE
    typed = relation(first, second).mistyped
    yield "mistyped, with the same word beside", typed and before + after > 0
    yield "mistyped, with two words shared", typed and len(meaning) > 1
    alone = first.zone is Zone.HEADLINE and table.times[first.key] == 1
    yield "headline value stands nowhere else, same unit", alone and _one_unit(first, second)
    yield "headline value stands nowhere else, two words shared", alone and len(meaning) > 1


def _of_values(table: Table, first: Fact, second: Fact) -> Iterator[Clue]:
    """What the values are, and how often they stand in the text."""
    yield relation(first, second).value, 1
    once, twice = sorted((table.times[first.key], table.times[second.key]))
    yield "each value once", twice == 1
    yield "one value stands elsewhere too", once == 1 < twice
    yield BOTH_AGAIN, once > 1


def _of_company(table: Table, first: Fact, second: Fact) -> Iterator[Clue]:
    """Which other facts and names stand in their sentences."""
    here, there = _alike(table, first, second), _alike(table, second, first)
    yield "other facts of the kind in one sentence", max(len(here), len(there)) > 1
    yield "other facts of the kind in both", min(len(here), len(there)) > 1
    yield "another fact agrees", not table.once(_others, first).isdisjoint(table.once(_others, second))
    names = first.around.names, second.around.names
    yield "names shared", min(_NAMES, len(names[0] & names[1])) / _NAMES
    yield "names differ", _differ(*names)
    rows = table.page.row(first.sentence), table.page.row(second.sentence)
    yield "same names in the sentence", bool(rows[0].said.names & rows[1].said.names)
    yield "sentences open with different names", _differ(rows[0].said.openers, rows[1].said.openers)
    yield CONTRASTED, _contrast(first, second)


def _of_figures(table: Table, first: Fact, second: Fact) -> Iterator[Clue]:
    """What figures have: size, hedge and unit."""
    low, high = sorted((first.value, second.value))
    how = relation(first, second)
    yield "far apart", high > _FAR * low and how not in (Relation.SCALE, Relation.ZEROS)
    yield "small number", high <= _SMALL
    narrowed = _narrowed(table.page.lists.narrowing)
    yield HEDGED_ONCE, bool(first.hedge) != bool(second.hedge)
    yield "unit of time or measure", first.unit in table.page.lists.measures
    yield (
        TOLD_AS_KNOWN,
        _known(first, second) and not narrowed.match(table.page.body, second.span.end),
    )
    yield "million for billion, two figures", how is Relation.SCALE and len(first.digits.strip("0.")) > 1
    values = table.values[unit_of(first) or unit_of(second)]
    yield COPIED, _copied(table, first, second)
    yield "unit has only these two values", len(values) == 2
    yield "unit has many values", len(values) >= _MANY_VALUES
    between = _run(first.around.left, second.around.left) and _run(first.around.right, second.around.right)
    yield BETWEEN, how is Relation.ONE_OF_ROUND and bool(between) and len(values) == 2


@cache
def _narrowed(words: frozenset[str]) -> re.Pattern[str]:
    """A noun behind a figure that more words narrow down: "the 16 mines for which", "the 33 projects paid by"."""
    noun = r"(?:[ -][a-z][\w’'-]*){0,2}?[ -][a-z]\w*(?:s|en|ople)"
    return re.compile(rf"{noun}(?: \w+(?:ed|en|wn))? (?:{one_of(words)})\b")


def _known(first: Fact, second: Fact) -> bool:
    """Whether the second sentence speaks of what the first one told: "ten teachers", then "the 11 teachers"."""
    same = first.unit == second.unit != "" and first.attribute is Attribute.COUNT is second.attribute
    return same and second.around.before in _DEFINITE and first.around.before not in _DEFINITE


def _of_dates(table: Table, first: Fact, second: Fact) -> Iterator[Clue]:
    row = table.page.row(first.sentence)
    yield "dateline", row.zone is Zone.LEAD and first.span.start - row.span.start < _DATELINE
    yield "many dates in the text", table.dates >= _MANY_DATES
    yield "year said on both", bool(first.year and second.year)
    said = [fact.day.weekday for fact in (first, second) if fact.day]
    yield "one weekday, two dates", len(said) == 2 and said[0] == said[1] is not None


def _of_years(table: Table, first: Fact, second: Fact) -> Iterator[Clue]:
    early, late = sorted((first.value, second.value))
    yield "years that follow each other", late - early == 1
    begun = (_BEGUN & {*fact.around.left[:3], *fact.around.right[:3]} for fact in (first, second))
    yield "both tell of a founding", all(begun) and not _differ(first.around.names, second.around.names)
    yield "one year far ahead of the text's", early <= table.year + 1 and late > table.year + _AHEAD


def _run(one: Sequence[str], other: Sequence[str]) -> int:
    """How many of the closest words are the same."""
    run = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        run += 1
    return run


def _shared(table: Table, first: Fact, second: Fact) -> frozenset[str]:
    """The words, not numbers, that stand near both."""
    return table.once(_beside, first) & table.once(_beside, second)


def _beside(_: Table, fact: Fact) -> frozenset[str]:
    near = (*fact.around.left[:_BESIDE], *fact.around.right[:_BESIDE])
    return frozenset(word for word in near if not word[0].isdigit())


def _one_unit(first: Fact, second: Fact) -> bool:
    return first.unit == second.unit != "" or first.attribute is Attribute.PERCENT


def _alike(table: Table, fact: Fact, opposite: Fact) -> list[Fact]:
    """The facts of its kind in its sentence, itself too, without those that the opposite sentence says as well."""
    if len(table.beside(fact)) == 1:
        return [fact]
    also = {(other.value, other.unit) for other in table.beside(opposite) if other is not opposite}
    return [
        other
        for other in table.beside(fact)
        if other.attribute is fact.attribute and (other is fact or (other.value, other.unit) not in also)
    ]


def _others(table: Table, fact: Fact) -> set[float]:
    return {other.value for other in table.beside(fact) if other is not fact}


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each side has a name, and they share none."""
    return bool(one and other) and not one & other


def _copied(table: Table, first: Fact, second: Fact) -> bool:
    """Whether three words on each side are the same, three of them with a meaning, and no other figure or name
    tells the sentences apart.
    """
    here, there = table.once(_frame, first), table.once(_frame, second)
    if here != there or len(here) < 2 * _FRAME or sum(word not in table.page.lists.function for word in here) < _FRAME:
        return False
    others = table.once(_others, first), table.once(_others, second)
    names = table.page.row(first.sentence).said.names, table.page.row(second.sentence).said.names
    apart = [one - other and other - one for one, other in (others, names)]
    return not any(apart) and not _contrast(first, second)


def _frame(table: Table, fact: Fact) -> tuple[str, ...]:
    """The words right before and after a fact, in small letters; fewer at the ends of the sentence."""
    row = table.page.row(fact.sentence)
    first = sum(word.end <= fact.span.start for word in row.words)
    after = sum(word.start < fact.span.end for word in row.words)
    return row.said.small[max(0, first - _FRAME) : first] + row.said.small[after : after + _FRAME]


def _contrast(first: Fact, second: Fact) -> bool:
    """Whether each side has a word of one row of contrasts that the other lacks: first and second, men and women."""
    if not (first.around.contrasts and second.around.contrasts):
        return False
    here = {rank for rank, _ in first.around.contrasts - second.around.contrasts}
    return not here.isdisjoint(rank for rank, _ in second.around.contrasts - first.around.contrasts)
