"""Two words that stand with a hyphen here, and apart or as one word there: "long-term plan", "long term plan"."""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from editor_app.text.language.lists import (
    ADVERB_PARTICLES,
    COMPOUND_FIRSTS,
    COMPOUND_SECONDS,
    FUNCTION_WORDS,
    JOINED_OTHERWISE,
    words,
)
from editor_app.text.language.nouns import nouns, singular
from editor_app.text.names.lines import Line
from editor_app.text.names.mentions import Survey
from editor_app.text.names.tokens import Token
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.span import Span
from editor_app.text.terms.model import TwoTerms

_HYPHEN = re.compile(r"[-\u2010\u2011]")
_SHORTEST = 2  # letters of a part
_CLOSED = 6  # letters of a word that may be two
_MADE = ("ing", "ed")

Pair = tuple[str, str]


class _Place(NamedTuple):
    """`noun`: the one it stands before, if any; `before`: the word before it; `named`: a capital makes it a name."""

    span: Span
    noun: str
    before: str
    named: bool
    headline: bool


@dataclass(frozen=True, slots=True)
class _Uses:
    """All places of the pairs that have a hyphen somewhere, and of what may be one of them as one word."""

    hyphened: dict[Pair, list[_Place]] = field(default_factory=lambda: defaultdict(list))
    apart: dict[Pair, list[_Place]] = field(default_factory=lambda: defaultdict(list))
    closed: dict[str, list[_Place]] = field(default_factory=lambda: defaultdict(list))


def with_and_without(survey: Survey, known: Vocabulary) -> Iterator[TwoTerms]:
    """Hyphens beside blanks before the same noun, and one word beside two."""
    uses = _read(survey, known)
    done: set[Pair] = set()
    for pair, hyphened in uses.hyphened.items():
        if found := _open(pair, hyphened, uses.apart.get(pair, ())):
            done.add(pair)
            yield found
    for pair in (*uses.hyphened, *uses.apart):
        word = _as_one(pair, uses.closed) if pair not in done else ""
        if word and (found := _one_word(pair, uses.closed[word], uses)):
            done.add(pair)
            yield found


def _as_one(pair: Pair, closed: Container[str]) -> str:
    """The pair as one word where the text has it, in the singular or the plural; empty where it has not."""
    joined = pair[0] + pair[1]
    if joined in closed:
        return joined
    if joined + "s" in closed:
        return joined + "s"
    return joined[:-1] if joined.endswith("s") and joined[:-1] in closed else ""


def _read(survey: Survey, known: Vocabulary) -> _Uses:
    """Hyphens first: of all words that stand beside each other, few are one of these or one word elsewhere."""
    uses = _Uses()
    for row in survey.rows:
        for at, pair in row.line.once(_with_hyphen, None):
            uses.hyphened[pair].append(_place(row.tokens, at, 1, row.headline, known))
    long = frozenset[str]().union(*[row.line.once(_long, None) for row in survey.rows])
    closed = {_as_one(pair, long) for pair in uses.hyphened}
    wanted = {joined for word in long for joined in (word, word.removesuffix("s"), word + "s")}
    wanted.update(first + second for first, second in uses.hyphened)
    for row in survey.rows:
        survey.text.pause()
        beside = row.line.once(_beside, None)
        for at in sorted(at for joined in wanted.intersection(beside) for at in beside[joined]):
            pair = row.tokens[at].lower, row.tokens[at + 1].lower
            word = _as_one(pair, long)
            if word or pair in uses.hyphened:
                uses.apart[pair].append(_place(row.tokens, at, 2, row.headline, known))
                closed.add(word)
    for row in (row for row in survey.rows if not closed.isdisjoint(row.line.once(_long, None))):
        for at, token in enumerate(row.tokens):
            if token.lower in closed and token.lower.isalpha():
                uses.closed[token.lower].append(_place(row.tokens, at, 1, row.headline, known))
    return uses


def _with_hyphen(line: Line, _: None) -> tuple[tuple[int, Pair], ...]:
    """The words of two parts with a hyphen."""
    pairs = ((at, _pair(token.lower)) for at, token in enumerate(line.tokens) if not token.lower.isalpha())
    return tuple((at, pair) for at, pair in pairs if pair)


def _long(line: Line, _: None) -> frozenset[str]:
    return frozenset([token.lower for token in line.tokens if len(token.lower) >= _CLOSED])


def _beside(line: Line, _: None) -> dict[str, list[int]]:
    """The words of letters that stand beside each other, by how they are written as one: the places of the first."""
    found: dict[str, list[int]] = {}
    for at, (token, after) in enumerate(pairwise(line.tokens)):
        if after.glued and not token.owner and token.lower.isalpha() and after.lower.isalpha():
            found.setdefault(token.lower + after.lower, []).append(at)
    return found


def _pair(written: str) -> Pair | None:
    """The two parts of a word with one hyphen."""
    parts = _HYPHEN.split(written)
    if len(parts) != 2 or not all(len(part) >= _SHORTEST and part.isalpha() for part in parts):
        return None
    return parts[0], parts[1]


def _place(row: Sequence[Token], at: int, size: int, headline: bool, known: Vocabulary) -> _Place:
    first, last = row[at], row[at + size - 1]
    named = (first.capital and not first.opens) or (size > 1 and last.capital)
    before = row[at - 1].lower if at else ""
    return _Place(Span(first.start, last.end), _noun_after(row, at + size, known), before, named, headline)


def _noun_after(row: Sequence[Token], at: int, known: Vocabulary) -> str:
    """The word right after a place, in the singular, if it may be a noun."""
    if at >= len(row) or not row[at].glued or not row[at].lower[0].isalpha():
        return ""
    word = row[at].lower
    if word in words(FUNCTION_WORDS) or word in known.openers or word.endswith("ly"):
        return ""
    return singular(word)


def _open(pair: Pair, hyphened: Sequence[_Place], apart: Sequence[_Place]) -> TwoTerms | None:
    """Apart where a hyphen is wanted: before the noun that it stands before elsewhere, or as an adjective is."""
    first, second = pair
    function = first in words(FUNCTION_WORDS) and first not in words(COMPOUND_FIRSTS)
    if function or second in words(ADVERB_PARTICLES) or first.endswith("ly"):
        return None
    behind = {place.noun for place in hyphened if place.noun}
    adjective = _adjective(pair) and bool(behind)
    rare = [
        place
        for place in apart
        if place.noun
        and not place.named
        and not place.headline
        and (place.noun in behind or (adjective and _binds(pair, place.noun)))
    ]
    if not rare or len(rare) > len(hyphened):
        return None
    sure = _adjective(pair) or any(place.noun in behind for place in rare)
    return _two(rare, hyphened, sure)


def _binds(pair: Pair, noun: str) -> bool:
    """Whether an adjective of two words belongs to what follows."""
    made = noun.endswith("ed")
    return noun in nouns().words or pair[1].endswith(_MADE) or (pair[0] in words(COMPOUND_FIRSTS) and not made)


def _adjective(pair: Pair) -> bool:
    """Whether two words nearly always are one adjective before a noun: high-quality, award-winning, faith-based."""
    return pair[1].endswith(_MADE) or pair[0] in words(COMPOUND_FIRSTS) or pair[1] in words(COMPOUND_SECONDS)


def _one_word(pair: Pair, closed: Sequence[_Place], uses: _Uses) -> TwoTerms | None:
    """One word beside two, or beside one with a hyphen."""
    first, second = pair
    hyphened = [place for place in uses.hyphened.get(pair, ()) if not place.named]
    apart = [place for place in uses.apart.get(pair, ()) if not place.named and place.before not in ("to", "'ll")]
    verb = second in words(ADVERB_PARTICLES) or first.endswith(_MADE)
    function = first in words(FUNCTION_WORDS) or second in words(FUNCTION_WORDS)
    if verb or function or second in words(JOINED_OTHERWISE):
        apart = []
    others = [*apart, *hyphened]
    if not others or (all(place.named for place in closed) and not all(place.headline for place in closed)):
        return None
    prose = [place for place in others if not place.headline]
    if not prose:
        return None
    rare, usual = sorted((prose, list(closed)), key=lambda places: (len(places), places is not prose))
    return _two(rare, usual, sure=True)


def _two(rare: Sequence[_Place], usual: Sequence[_Place], sure: bool) -> TwoTerms:
    return TwoTerms(tuple(place.span for place in rare), tuple(place.span for place in usual), sure)
