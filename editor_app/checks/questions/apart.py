"""What tells two figures of one unit apart: another noun behind the unit, another stretch of time, two penalties."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from editor_app.checks.facts.model import Attribute, Fact, Zone
from editor_app.checks.facts.patterns import Numerals
from editor_app.checks.facts.stems import stem
from editor_app.checks.facts.table import Table
from editor_app.checks.questions.digits import Relation, relation

_EACH = re.compile(r"(?: [\w-]+){0,2} (?:each|apiece)\b")
_RANKED = re.compile(r"\b[Tt]op $")
_WILL, _WAS = re.compile(r"\bwill (?:\w+ ){1,3}$"), re.compile(r"\b(?:was|were) (?:\w+ ){0,3}$")
_VERB_NEAR = 40
"""Characters before a figure in which its verb stands."""
_BEHIND = re.compile(r" [A-Z][\w’'-]*[^s\W] ([a-z-]{3,})")
"""A name that qualifies, and the next word: "two HRC grants", "four HRC-funded programmes"."""
_STRETCH_BEFORE = re.compile(r"\b(?:last|past|previous|next|coming|following) $")
_STRETCH_BEHIND = re.compile(r"[ -]\w+,? (?:ago|later|earlier|from now|before|after)\b")
_BEFORE = 12
"""Characters before a figure that hold the word of its stretch of time."""
_AFTER_UNIT = re.compile(r"[ -]([\w’'-]+) ([a-z]{3,})")
"""What is taken for the unit, and the word behind it: "six university staff"."""
_PLURAL = re.compile(r".*(?:[^s]s|s[’']|ople|men|ren|eet|data|aff)|square")
_ROW = 2
"""More units that two sentences share when they are rows of a statistic."""
_SET = frozenset(("remaining", "other", "another", "further"))
"""Words before a figure that sets what it counts apart from what was told: "the remaining four charges"."""
_PENALTY = re.compile(r"\b(?:maximum|minimum|mandatory|up to|faces?|punishable|liable)\b", re.IGNORECASE)
"""Words of what a law allows: each offence has its own."""
_LAW = re.compile(r"\b(?:prison|jail|imprison\w*|sentence|fined|penalty)\b", re.IGNORECASE)

_PART = re.compile(r"(?: [a-z]+)? of ([a-z]+)\b")
_OF_WHOLE = re.compile(r"\b(\w+) of(?: \w+)? $")
"""What makes a figure a part of what was counted, "two of the four boats", and what makes it the whole."""
_SHARES = frozenset(("out", "most", "half", "all"))
_WHOLE_NEAR = 24
"""Characters before a figure that make it a whole."""
_SMALL_WORD = re.compile("[a-z]+")
_WILL_BE = re.compile(r"\bwill\b")
_AHEAD_NEAR = 70
"""Characters before a figure in which a word of what is not so yet makes it one that is wished for or feared."""
_KIND = re.compile(r"\W*([^.:\n]{3,60}):\W+(?:[A-Za-z]+ ){0,2}$")
"""What opens a line and says whose figure follows: "Advanced courses: seven lessons"."""


def of_two_cases(table: Table, first: Fact, second: Fact) -> bool:
    """Whether two groups are given two values, "fined $2,000 each", two lists rank, or one was and one will be."""
    if table.once(_of_each, first) and table.once(_of_each, second):
        return True
    if relation(first, second) is not Relation.SCALE and _part_and_whole(table, first, second):
        return True
    if first.zone is Zone.HEADLINE:
        return False
    if _of_two_rows(table, first, second):
        return True
    exchanged = relation(first, second) in (Relation.TURNED, Relation.SCALE)
    if not exchanged and (apart(table, first, second) or _of_two_times(table, first, second)):
        return True
    one, other = table.once(_leading, first), table.once(_leading, second)
    return (one.ranked and other.ranked) or (one.will and other.was) or (other.will and one.was)


def _of_each(table: Table, fact: Fact) -> bool:
    """Whether each of some has it: "fined $2,000 each"."""
    return bool(_EACH.match(table.page.body, fact.span.end))


class _Leading(NamedTuple):
    """What leads to a figure, and what follows it."""

    ranked: bool
    will: bool
    was: bool
    part: bool
    whole: bool
    wished: bool  # what is not so yet
    to_be: bool  # what is not so yet, or will be
    kind: str  # what opens its line and says whose it is


def _leading(table: Table, fact: Fact) -> _Leading:
    body, end = table.page.body, fact.span.start
    verb, start = max(0, end - _VERB_NEAR), table.page.row(fact.sentence).span.start
    lead = body[max(start, end - _AHEAD_NEAR) : end]
    lists = table.page.lists
    wished = not lists.ahead.isdisjoint(_SMALL_WORD.findall(lead.lower()))
    part, whole = _PART.match(body, fact.span.end), _OF_WHOLE.search(body, max(0, end - _WHOLE_NEAR), end)
    kind = _KIND.fullmatch(body, start, end)
    return _Leading(
        ranked=bool(_RANKED.search(body, max(0, end - len("Top ")), end)),
        will=bool(_WILL.search(body, verb, end)),
        was=bool(_WAS.search(body, verb, end)),
        part=part is not None and part[1] in lists.function,
        whole=whole is not None and _is_share(whole[1].lower(), lists.numerals),
        wished=wished,
        to_be=wished or bool(_WILL_BE.search(lead)),
        kind=kind[1].lower() if kind else "",
    )


def _is_share(word: str, numerals: Numerals) -> bool:
    """Whether a word before "of" says how many of a whole: two, 12, most."""
    return (
        word.isdecimal() or word in _SHARES or word in numerals.ones or word in numerals.teens or word in numerals.tens
    )


def apart(table: Table, first: Fact, second: Fact) -> bool:
    """Whether two figures of one unit count two things."""
    if first.unit != second.unit:
        return False
    if _two_penalties(table, first, second) or _of_two_sets(first, second) or _qualifies(table, first, second):
        return True
    if relation(first, second).mistyped and first.unit not in table.page.lists.measures:
        return False
    return (
        _are_items(table, first, second)
        or _of_two_nouns(table, first, second)
        or _of_two_stretches(table, first, second)
    )


def _two_penalties(table: Table, first: Fact, second: Fact) -> bool:
    """Whether one is what somebody can be punished with, "faces up to five years in prison": the other is another's,
    or what was given.
    """
    one, other = table.once(_of_law, first), table.once(_of_law, second)
    return one is not None and other is not None and (one or other)


def _of_law(table: Table, fact: Fact) -> bool | None:
    """Whether its sentence says what a law allows; None where it tells of no law."""
    said = table.page.row(fact.sentence).span.of(table.page.body)
    return bool(_PENALTY.search(said)) if _LAW.search(said) else None


def _of_two_sets(first: Fact, second: Fact) -> bool:
    """Whether one counts what is left, or others: "three charges", "the remaining two charges"."""
    return bool({first.around.before, second.around.before} & _SET)


def _qualifies(table: Table, first: Fact, second: Fact) -> bool:
    """Whether the unit is no plural and so only qualifies a noun, and each has another: six university staff members,
    eight university offices.
    """
    one, other = table.once(_behind, first), table.once(_behind, second)
    return bool(one and other) and one != other and first.unit not in table.page.lists.measures


def _behind(table: Table, fact: Fact) -> str:
    """The stem of the word behind a unit that is no plural."""
    found = _AFTER_UNIT.match(table.page.body, fact.span.end)
    if not found or _PLURAL.fullmatch(found[1]) or found[2] in table.page.lists.function:
        return ""
    return stem(found[2])


def _are_items(table: Table, first: Fact, second: Fact) -> bool:
    """Whether each begins its sentence: items of a list, "54 counts of theft; 55 counts of fraud"."""
    return all(fact.span.start == table.page.row(fact.sentence).span.start for fact in (first, second))


def _of_two_rows(table: Table, first: Fact, second: Fact) -> bool:
    """Whether both sentences count several more things alike, each with its own numbers: two rows of a statistic."""
    one, other = table.once(_counted, first), table.once(_counted, second)
    shared = (one.keys() & other.keys()) - {first.unit}
    return len(shared) >= _ROW and all(one[unit] != other[unit] for unit in shared)


def _counted(table: Table, fact: Fact) -> Mapping[str, float]:
    """The other things that its sentence counts."""
    return {other.unit: other.value for other in table.beside(fact) if other.unit and other is not fact}


def _of_two_nouns(table: Table, first: Fact, second: Fact) -> bool:
    """Whether what was taken for the unit only qualifies a noun, and each has another: 20 Republican votes."""
    nouns = {table.once(_noun, first), table.once(_noun, second)}
    return len(nouns) > 1 and "" not in nouns and first.attribute is Attribute.COUNT


def _noun(table: Table, fact: Fact) -> str:
    """The stem of the word behind the unit; empty where it is a small one, or there is none."""
    found = _BEHIND.match(table.page.body, fact.span.end)
    low = found[1].lower() if found else ""
    return "" if low in table.page.lists.function or low.endswith(("ed", "ing", "ly")) else stem(low)


def _of_two_stretches(table: Table, first: Fact, second: Fact) -> bool:
    """Whether only one of two spans of time counts from today: a term of three years, two years ago; or they share
    nothing but their unit, or are far from each other.
    """
    if first.unit not in table.page.lists.measures:
        return False
    shared = (first.around.words & second.around.words) - table.page.lists.measures
    far = relation(first, second) is Relation.FAR
    return far or not shared or table.once(_from_today, first) != table.once(_from_today, second)


def _from_today(table: Table, fact: Fact) -> bool:
    body, span = table.page.body, fact.span
    before = _STRETCH_BEFORE.search(body, max(0, span.start - _BEFORE), span.start)
    return bool(before or _STRETCH_BEHIND.match(body, span.end))


def _part_and_whole(table: Table, first: Fact, second: Fact) -> bool:
    """Whether one figure is a part of what was counted, or the whole of another part: three out of five mills."""
    one, other = table.once(_leading, first), table.once(_leading, second)
    return one.part != other.part or ((one.whole or other.whole) and not relation(first, second).mistyped)


def _of_two_times(table: Table, first: Fact, second: Fact) -> bool:
    """Whether only one figure is of what is wished for, each has years of its own, or lines say whose each is."""
    if relation(first, second).mistyped:
        return False
    one, other = table.once(_leading, first), table.once(_leading, second)
    if (one.wished and not other.to_be) or (other.wished and not one.to_be):
        return True
    here, there = table.once(_years, first), table.once(_years, second)
    return "" != one.kind != other.kind != "" or (bool(here and there) and not here & there)


def _years(table: Table, fact: Fact) -> frozenset[int]:
    """The years of its sentence."""
    return frozenset(other.year for other in table.beside(fact)) - {0}
