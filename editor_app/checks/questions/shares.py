"""Percentages that cannot be: of their whole more than all of it, or another share than their own figures make."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from editor_app.checks.facts.model import Attribute, Fact
from editor_app.checks.facts.table import Table
from editor_app.text.language.sought import in_lines_with
from editor_app.text.span import Span

_REST = re.compile(
    r"\b(?:the (?:rest|remainder|others?(?! (?:hand|side|day)\b))|(?:the )?remaining|undecided|abstain\w*|no opinion"
    r"|did not (?:know|answer))\b"
)
_SPLIT = re.compile(
    r"\b(?:split|divided|broken down|made up|composed|consist\w*|compris\w+|of the votes?|of the seats|accounted for)\b"
    r"|\b(?:no|none|nobody)\b[^.]{0,40}\bcounted (?:twice|again)\b"
)
_AGAINST = re.compile(r"\b(?:in favou?r|for|yes)\b[^.]{0,60}\b(?:against|no)\b")
_COMPARED = re.compile(
    r"\b(?:up|down|compared|than|rose|fell|from \d[\d.]* ?(?:%|percent|per cent)|grew|increas\w+|declin\w+)\b"
)
_OF_TIMES = re.compile(r"\b(?:will|(?:last|this|next|previous) (?:year|month|quarter)|(?:by|in) (?:19|20)\d\d)\b")
_OF = re.compile(
    r"(?<![\w.,])(?P<part>\d[\d,]{0,14}) (?:out )?of (?:the |its |their |our |all )?(?P<whole>\d[\d,]{0,14})"
    r"(?: [a-z-]+){0,3}(?:,? or |,? \()(?P<hedge>about |nearly |almost |more than |some |over )?"
    r"(?P<percent>\d+(?:\.\d+)?) ?(?:%|percent|per cent)"
)
_PERCENT = re.compile("%|per ?cent")
_MOST = 150
"""A sum of percentages that is larger is one of answers of which each could be given."""
_TOLERANCE = 1.0
"""Points by which rounding may take a sum over 100, or a share off its own."""


@dataclass(frozen=True, slots=True)
class Overfull:
    """Percentages of one whole that make more than 100; one alone is more than all."""

    parts: tuple[Fact, ...]

    @property
    def added(self) -> float:
        """What they make."""
        return round(sum(part.value for part in self.parts), 2)


@dataclass(frozen=True, slots=True)
class Share:
    """A part and a whole that make another percentage than the one that is said."""

    span: Span
    part: str
    whole: str
    said: str
    real: float


def overfull(table: Table) -> Iterator[Overfull]:
    """The sentences whose percentages of one whole are too many, and single ones above 100."""
    body = table.page.body
    for sentence, facts in table.of_sentence.items():
        percents = [fact for fact in facts if fact.attribute is Attribute.PERCENT]
        for fact in percents:
            if fact.value > 100 and table.page.lists.patterns.polled.match(body, fact.span.end):
                yield Overfull((fact,))
        said = table.page.row(sentence).span.of(body)
        found = Overfull(tuple(percents))
        one_whole = _REST.search(said) or _SPLIT.search(said) or _AGAINST.search(said)
        if _COMPARED.search(said) or _OF_TIMES.search(said):
            continue
        if len(percents) > 1 and 100 + _TOLERANCE < found.added <= _MOST and one_whole and _likes(percents):
            yield found


def _likes(percents: list[Fact]) -> bool:
    """Whether none is a change or a comparison: all below 100, none hedged."""
    return all(fact.value < 100 and not fact.hedge for fact in percents)


def wrong_shares(body: str) -> Iterator[Share]:
    """ "45 of 90 guests, or 55 percent"."""
    for match in in_lines_with(_PERCENT, _OF, body):
        part, whole = (float(match[name].replace(",", "")) for name in ("part", "whole"))
        said = float(match["percent"])
        if part and whole and abs(100 * part / whole - said) > (3 if match["hedge"] else _TOLERANCE):
            yield Share(Span(*match.span()), match["part"], match["whole"], match["percent"], 100 * part / whole)
