"""The same modifier before two nouns that say the same: "trade fair", "trade expo"."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from editor_app.text.language.lists import COMPOUND_FIRSTS, words
from editor_app.text.language.nouns import nouns, singular
from editor_app.text.names.lines import Line
from editor_app.text.names.mentions import Survey
from editor_app.text.names.tokens import Token
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.span import Span
from editor_app.text.terms.model import TwoTerms

_USUAL = 2  # places that the usual head needs
_MOST_RARE = 4  # times as often as the other one, if that stands more than once
_SHORTEST = 3  # letters of a modifier


class _Place(NamedTuple):
    span: Span
    headline: bool


def with_two_heads(survey: Survey, known: Vocabulary) -> Iterator[TwoTerms]:
    """Pairs of compounds with one modifier and two heads of one meaning, the usual head standing twice and more."""
    for heads in _compounds(survey, known).values():
        ranked = sorted(heads.items(), key=lambda pair: (-len(pair[1]), pair[1][0].span))
        for number, (head, usual) in enumerate(ranked):
            for other, rare in ranked[number + 1 :]:
                often = len(usual) >= _USUAL and (len(rare) == 1 or len(usual) >= _MOST_RARE * len(rare))
                shortened = head.startswith(other) or other.startswith(head)  # lab, laboratory; program, programme
                if often and not shortened and nouns().same(head, other):
                    yield TwoTerms(_spans(rare), _spans(usual), sure=False)


def _spans(places: Sequence[_Place]) -> tuple[Span, ...]:
    return tuple(place.span for place in places)


def _compounds(survey: Survey, known: Vocabulary) -> Mapping[str, Mapping[str, list[_Place]]]:
    """The places of each modifier with each head, both in the singular."""
    found: dict[str, dict[str, list[_Place]]] = defaultdict(lambda: defaultdict(list))
    for row in survey.rows:
        survey.text.pause()
        for at, modifier, head in row.line.once(_pairs, known):
            span = Span(row.tokens[at].start, row.tokens[at + 1].end)
            found[modifier][head].append(_Place(span, row.headline))
    return found


def _pairs(line: Line, known: Vocabulary) -> tuple[tuple[int, str, str], ...]:
    """The compounds of a block, each with the number of its first word."""
    row, told = line.tokens, [not _plain(token, known) for token in line.tokens]
    both = [at for at in range(len(row) - 1) if told[at] and told[at + 1]]
    pairs = ((at, _pair(row, at, line.headline, known)) for at in both)
    return tuple((at, *pair) for at, pair in pairs if pair)


def _pair(row: Sequence[Token], at: int, headline: bool, known: Vocabulary) -> tuple[str, str] | None:
    """A modifier and its head at a place; none where a third noun follows, whose modifier both may be."""
    first, second = row[at], row[at + 1]
    if not second.glued or first.owner or len(first.lower) < _SHORTEST:
        return None
    if not headline and (second.capital or (first.capital and not first.opens)):
        return None
    modifier, head = singular(first.lower), singular(second.lower)
    if not {modifier, head} <= nouns().words or (at + 2 < len(row) and _a_head(row[at + 2], known)):
        return None
    return modifier, head


def _a_head(token: Token, known: Vocabulary) -> bool:
    made = token.lower.endswith(("ed", "ing", "s"))
    return token.glued and not made and not _plain(token, known) and token.lower in nouns().words


def _plain(token: Token, known: Vocabulary) -> bool:
    """Whether a word tells no kind of thing: a function word, a number, "long", "high"."""
    return token.lower in known.silent or token.lower in words(COMPOUND_FIRSTS)
