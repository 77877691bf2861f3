"""Which pairs of facts may be one thing with two values: cheap questions, so that few pairs are weighed."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations
from typing import NamedTuple

from editor_app.checks.facts.model import Attribute, Fact, Zone
from editor_app.checks.facts.page import Row
from editor_app.checks.facts.table import Table
from editor_app.checks.questions.apart import of_two_cases
from editor_app.checks.questions.digits import Relation, meet, relation, rounds
from editor_app.checks.questions.moments import one_date, one_year
from editor_app.text.markup import BlockKind

Pair = tuple[Fact, Fact]

_MOST = 120
"""Facts of one attribute that are compared."""
_COMMON = 30
"""Facts that share a word; a word that more of them share says nothing."""
_BULLET = re.compile(r"\s*(?:[-•*·–]|\d+[.)]) ")
_LEADERS = re.compile(r"\.{4}|(?:\. ){4}|…{2}|\t")
_NAMED = re.compile(r"[A-Z][a-z]+ $")
_SPAN_WORD = re.compile(r"\b(?:[Bb]etween|[Ff]rom) $")
_SPAN_BEGUN = re.compile(r"\b(?:[Bb]etween|[Ff]rom) \S*\d\S*(?: \w+)? (?:and|to) $")
_SPAN_ENDS = re.compile(r"(?: \w+)? (?:and|to) \S*\d")
_LEAST_SCALE = 1e3
"""Two and two million are two figures; so is anything but a scale for a scale."""
_SMALL = 12
"""Numbers up to this are turned round or exchanged by chance."""
_STALE = 4
"""So many times the other a figure of an older draft may be."""
_UNLIKE = frozenset((Relation.OTHER, Relation.FAR, Relation.ONE_OF_ROUND))
"""Relations that no slip of the finger makes: the two must share more than what they count."""
_ALIKE = 0.6
"""So much of the words of one sentence that another has, and they are built alike."""
_PARTS = 4
"""Values of a counted thing, the headline's among them, of which the smaller ones are its parts."""
_TWO = 2
_SHORT_LINE = 40
"""Letters of a line that may be an item of a list without a bullet."""


def pairs(table: Table) -> Iterator[Pair]:
    """The pairs, the earlier fact first."""
    groups: dict[Attribute, list[Fact]] = defaultdict(list)
    for fact in table.facts:
        if fact.zone is not Zone.CONTACT and fact.attribute not in (Attribute.AGE, Attribute.BIRTH):
            groups[Attribute.COUNT if fact.attribute is Attribute.LABEL else fact.attribute].append(fact)
    for group in groups.values():
        for first, second in _sharing(group[:_MOST]):
            if _comparable(first, second) and _one_thing(table, first, second):
                yield first, second


def _sharing(group: Sequence[Fact]) -> Iterator[Pair]:
    """The pairs of a group that share a word."""
    beside: dict[str, list[int]] = defaultdict(list)
    for number, second in enumerate(group):
        shared = Counter(at for word in second.around.words for at in beside[word][-_COMMON:])
        for at in sorted(shared):
            yield group[at], second
        for word in second.around.words:
            beside[word].append(number)


def _comparable(first: Fact, second: Fact) -> bool:
    """Whether two facts have different values of one kind in two sentences, the second in the text itself."""
    if first.value == second.value or first.sentence == second.sentence or second.zone is Zone.HEADLINE:
        return False
    if first.attribute is not second.attribute:
        return first.digits != second.digits  # a count and a number that is a name
    return first.attribute is not Attribute.MONEY or first.unit == second.unit


def _one_thing(table: Table, first: Fact, second: Fact) -> bool:
    if _both_in_one(table, first, second) or _listed(table, first, second):
        return False
    if first.attribute is Attribute.DATE:
        return one_date(table, first, second)
    if first.attribute is Attribute.YEAR:
        return one_year(table, first, second)
    return _one_figure(table, first, second)


def _both_in_one(table: Table, first: Fact, second: Fact) -> bool:
    """Whether one sentence has both values: then they are two things."""
    return any(
        other.value == value.value and other.attribute is value.attribute and not _of_two_measures(table, other, value)
        for value, there in ((second, first), (first, second))
        for other in table.beside(there)
    )


def _of_two_measures(table: Table, one: Fact, other: Fact) -> bool:
    """Whether two counts are of two measures: "five months in jail and five years’ probation"."""
    return one.unit != other.unit and {one.unit, other.unit} <= table.page.lists.measures


def _listed(table: Table, first: Fact, second: Fact) -> bool:
    """Whether both are items of a list or rows of a table."""
    one, other = table.once(_line, first), table.once(_line, second)
    kinds = one.kind, other.kind
    if BlockKind.TABLE_ROW in kinds or kinds == (BlockKind.ITEM, BlockKind.ITEM):
        return True
    if first.zone is Zone.HEADLINE:
        return False
    return (one.bulleted and other.bulleted) or (one.without is not None and one.without == other.without)


class _Line(NamedTuple):
    """The sentence of a fact, as an item of a list."""

    kind: BlockKind
    bulleted: bool
    without: str | None  # the sentence without its fact, if it is short


def _line(table: Table, fact: Fact) -> _Line:
    row, body = table.page.row(fact.sentence), table.page.body
    said = row.span.of(body)
    without = body[row.span.start : fact.span.start] + body[fact.span.end : row.span.end]
    kind = table.page.text.prose[row.block].kind
    return _Line(kind, bool(_BULLET.match(said)), without if len(said) < _SHORT_LINE else None)


def _parallel(table: Table, first: Fact, second: Fact) -> bool:
    """Whether both sentences are built alike and tell two things apart: by a name, another figure, a contrast. Where
    one sentence only holds the other, two of these must.

    "In 2023 the port handled 12 million tonnes. In 2024 the port handled 14 million tonnes."
    """
    one, other = (table.page.row(fact.sentence) for fact in (first, second))
    shared, sizes = len(one.said.content & other.said.content), sorted((len(one.said.content), len(other.said.content)))
    if shared < _ALIKE * sizes[0]:
        return False
    figures = [_numbers(row, fact) for row, fact in ((one, first), (other, second))]
    names = [row.said.names | row.said.openers for row in (one, other)]
    contrasts = [
        {rank for rank, _ in here.said.contrasts - there.said.contrasts} for here, there in ((one, other), (other, one))
    ]
    apart = (_each_more(*figures), _each_more(*names), not contrasts[0].isdisjoint(contrasts[1]))
    return sum(apart) >= (1 if shared >= _ALIKE * sizes[1] else 2)


def _numbers(row: Row, fact: Fact) -> frozenset[str]:
    """The other numbers of a sentence, those that are names too."""
    return frozenset(word.text for word in row.words if word.is_number and not fact.span.overlaps(word.span))


def _each_more(one: AbstractSet[object], other: AbstractSet[object]) -> bool:
    """Whether each has something that the other lacks."""
    return bool(one - other and other - one)


def _names_a_size(table: Table, first: Fact, second: Fact) -> bool:
    """Whether a measure before a hyphen tells kinds of a thing apart: the 12-inch and the 16-inch screen. A headline's
    that stands nowhere else in the text, where one other does, names none of them.
    """
    if first.zone is Zone.HEADLINE and table.times[first.key] == 1 and len(table.values.get(first.unit, ())) == _TWO:
        return False
    measured = first.unit in table.page.lists.measures and second.unit in table.page.lists.measures
    return measured and any(table.page.body.startswith("-", fact.span.end) for fact in (first, second))


def _one_figure(table: Table, first: Fact, second: Fact) -> bool:
    """Whether two figures can count one thing: not two columns, a table, what hedges allow, nor a whole of parts."""
    if _names_a_size(table, first, second):
        return False
    how = relation(first, second)
    if how is Relation.SCALE and min(first.scale, second.scale) < _LEAST_SCALE:
        return False
    exchanged = how in (Relation.TURNED, Relation.SCALE)
    headline = first.zone is Zone.HEADLINE
    bounds = headline and first.hedge == second.hedge != "" and how.mistyped  # over $448,000 and over $468,000
    if (meet(first, second) and not exchanged and not bounds) or (rounds(first, second) and not how.mistyped):
        return False
    if _numbered(table, first, second) or all(table.once(_in_span, fact) for fact in (first, second)):
        return False
    if table.once(_in_brackets, first) or table.once(_in_brackets, second) or of_two_cases(table, first, second):
        return False
    if table.once(_has_leaders, first) or table.once(_has_leaders, second):
        return False
    if headline and not _of_headline(table, first, second):
        return False
    if _sum_of(table, first, second) if headline else _parallel(table, first, second):
        return False
    if exchanged and max(first.value, second.value) > _SMALL:
        return True
    unit = first.unit == second.unit and (bool(first.unit) or first.attribute is not Attribute.COUNT)
    return unit or _same(first.around.left, second.around.left) or _same(first.around.right, second.around.right)


def _numbered(table: Table, first: Fact, second: Fact) -> bool:
    """Whether they are two of a series: Scope 1 and Scope 2, Schedule 8 and Schedule 9, versions 4.16 and 4.17."""
    digits = min(len(first.digits), len(second.digits)), max(len(first.digits), len(second.digits))
    if Attribute.LABEL in (first.attribute, second.attribute) and (
        digits[0] < 2 or "." in first.digits + second.digits
    ):
        return True
    if digits[1] != 1 or not first.around.before == second.around.before != "":
        return False
    body = table.page.body
    return all(_NAMED.search(body, max(0, fact.span.start - 14), fact.span.start) for fact in (first, second))


def _in_span(table: Table, fact: Fact) -> bool:
    """Whether a figure is one end of a span: between 20 and 30."""
    body = table.page.body
    ends = _SPAN_BEGUN.search(body, max(0, fact.span.start - 30), fact.span.start)
    begins = _SPAN_WORD.search(body, max(0, fact.span.start - 9), fact.span.start)
    return bool(ends or (begins and _SPAN_ENDS.match(body, fact.span.end)))


def _in_brackets(table: Table, fact: Fact) -> bool:
    """Whether a figure stands in brackets, as the last year's or the size of a file does: a column of its own."""
    row = table.page.row(fact.sentence)
    before = table.page.body[row.span.start : fact.span.start]
    return before.rfind("(") > before.rfind(")")


def _has_leaders(table: Table, fact: Fact) -> bool:
    """Whether dots lead to something in its sentence, as in a list of contents."""
    return bool(_LEADERS.search(table.page.row(fact.sentence).span.of(table.page.body)))


def _of_headline(table: Table, first: Fact, second: Fact) -> bool:
    """Whether a headline may have kept one value for the other: near, and with more than a measure in common."""
    low, high = sorted((first.value, second.value))
    how = relation(first, second)
    shared = (first.around.words & second.around.words) - table.page.lists.measures
    near = how is not Relation.OTHER or high <= _STALE * low
    return near and bool(shared - {first.unit} if how in _UNLIKE else shared)


def _sum_of(table: Table, whole: Fact, part: Fact) -> bool:
    """Whether a figure is a part of the one of the headline: two near it make that, or the text gives several."""
    near = range(part.sentence - 1, part.sentence + 2)
    values = [
        fact.value
        for number in near
        for fact in table.of_sentence.get(number, ())
        if fact.attribute is whole.attribute and (number == part.sentence or fact.unit == whole.unit != "")
    ]
    if any(abs(one + other - whole.value) < 1e-6 for one, other in combinations(values, 2)):
        return True
    several = whole.unit == part.unit != "" and len(table.values.get(whole.unit, ())) >= _PARTS
    return several and part.value < whole.value and not relation(whole, part).mistyped


def _same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the closest words are the same."""
    return one[:1] == other[:1] != ()
