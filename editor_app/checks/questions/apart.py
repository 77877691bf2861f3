"""What tells two figures of one unit apart: another noun behind the unit, another stretch of time, two penalties."""

import re

from editor_app.checks.facts.model import Attribute, Fact
from editor_app.checks.facts.stems import stem
from editor_app.checks.facts.table import Table
from editor_app.checks.questions.digits import Relation, relation
from editor_app.text.span import Span

_BEHIND = re.compile(r" [A-Z][\w’'-]*[^s\W] ([a-z-]{3,})")
"""A name that qualifies, and the next word: "two HRC grants", "four HRC-funded programmes"."""
_STRETCH_BEFORE = re.compile(r"\b(?:last|past|previous|next|coming|following) $")
_STRETCH_BEHIND = re.compile(r"[ -]\w+,? (?:ago|later|earlier|from now|before|after)\b")
_BEFORE = 12
"""Characters before a figure that hold the word of its stretch of time."""
_PENALTY = re.compile(r"\b(?:maximum|minimum|mandatory|up to|faces?|punishable|liable)\b", re.IGNORECASE)
"""Words of what a law allows: each offence has its own."""
_LAW = re.compile(r"\b(?:prison|jail|imprison\w*|sentence|fined|penalty)\b", re.IGNORECASE)


def apart(table: Table, first: Fact, second: Fact) -> bool:
    """Whether two figures of one unit count two things."""
    if first.unit != second.unit:
        return False
    if _two_penalties(table, first, second):
        return True
    if relation(first, second).mistyped and first.unit not in table.page.lists.measures:
        return False
    return (
        _are_items(table, first, second)
        or _of_two_nouns(table, first, second)
        or _of_two_stretches(table, first, second)
    )


def _two_penalties(table: Table, first: Fact, second: Fact) -> bool:
    """Whether both are what somebody can be punished with: "faces up to five years in prison"."""
    said = [table.page.row(fact.sentence).span.of(table.page.body) for fact in (first, second)]
    return all(_PENALTY.search(one) and _LAW.search(one) for one in said)


def _are_items(table: Table, first: Fact, second: Fact) -> bool:
    """Whether each begins its sentence: items of a list, "54 counts of theft; 55 counts of fraud"."""
    return all(fact.span.start == table.page.row(fact.sentence).span.start for fact in (first, second))


def _of_two_nouns(table: Table, first: Fact, second: Fact) -> bool:
    """Whether what was taken for the unit only qualifies a noun, and each has another: 20 Republican votes."""
    nouns = {_noun(table, first), _noun(table, second)}
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
    return far or not shared or _from_today(table, first.span) != _from_today(table, second.span)


def _from_today(table: Table, span: Span) -> bool:
    body = table.page.body
    before = _STRETCH_BEFORE.search(body, max(0, span.start - _BEFORE), span.start)
    return bool(before or _STRETCH_BEHIND.match(body, span.end))
