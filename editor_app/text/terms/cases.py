"""Terms of two or three words that stand with capitals here and without them there: "Member States"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from editor_app.text.language.nouns import singular
from editor_app.text.masks import Mask
from editor_app.text.names.lines import Line
from editor_app.text.names.mentions import Survey
from editor_app.text.names.tokens import Token
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.span import Span
from editor_app.text.terms.model import TwoTerms

_SIZES = (2, 3)
_LEAST = 7  # words of a block that is no heading or label
_TITLE = 2  # words beside a term that make a heading with it
_FEW = 2  # places that the rarer case may have
_PLACES = 3  # places of both cases
_NAMED_BEHIND = re.compile(r"\s?[&:(®™<–/-]")
_NAMED_BEFORE = re.compile(r"[&>/-]\s?$")
_LISTED_BEFORE = re.compile(r"[A-Z]\w+, (?:and )?$")
_LISTED_BEHIND = re.compile(r",? (?:and )?[A-Z]\w+")
_LED = re.compile(r"\b(?:the|an?|all|its|our|their|these|this) $", re.IGNORECASE)
_LOOK = 30  # characters beside a term in which other capitals make it one of a list
_LINKS = frozenset(["of", "for", "and", "&"])
_FIELDS = frozenset(["on", "in"])
_JOINS = frozenset(["and", "&"])

Key = tuple[str, ...]


class _Place(NamedTuple):
    """`weak`: its case says little: it opens a sentence, or is perhaps part of a longer name."""

    span: Span
    weak: bool


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the terms of one text. `quoted`: what somebody else said, where case is another matter."""

    survey: Survey
    quoted: Mask
    known: Vocabulary

    def capitals(self) -> dict[Key, list[_Place]]:
        """Terms with capitals, none of them part of a longer name."""
        found: dict[Key, list[_Place]] = defaultdict(list)
        for line in self._lines():
            row = line.tokens
            for at, end in line.once(_runs, self.known):
                if self._a_term(row, at, end):
                    span = Span(row[at].start, row[end - 1].end)
                    weak = row[at].opens or self._goes_on(row, end) or self._in_title(row, at, end)
                    found[_key(row[at:end])].append(_Place(span, weak))
        return found

    def small(self, wanted: dict[Key, list[_Place]]) -> dict[Key, list[_Place]]:
        """The wanted terms in small letters; the first word may open a sentence."""
        found: dict[Key, list[_Place]] = defaultdict(list)
        first = {key[0] for key in wanted}
        for line in self._lines():
            row, begun = line.tokens, line.once(_begun, self.known)
            for at in sorted(at for word in first.intersection(begun) for at in begun[word]):
                for size in _SIZES:
                    key = self._small_at(row, at, size)
                    if key in wanted:
                        span = Span(row[at].start, row[at + size - 1].end)
                        found[key].append(_Place(span, row[at].capital))
        return found

    def _lines(self) -> Iterator[Line]:
        return (row.line for row in self.survey.rows if not row.headline and len(row.tokens) >= _LEAST)

    def _in_title(self, row: Sequence[Token], at: int, end: int) -> bool:
        """Whether all other words of its sentence have capitals, too: a heading that was set in a line of text."""
        first = next((n for n in range(at, -1, -1) if row[n].opens), 0)
        last = next((n for n in range(end, len(row)) if row[n].opens), len(row))
        others = [token for token in (*row[first:at], *row[end:last]) if not self._function(token)]
        return len(others) >= _TITLE and all(token.capital for token in others)

    def _function(self, token: Token) -> bool:
        return _is_function(token, self.known)

    def _a_term(self, row: Sequence[Token], at: int, end: int) -> bool:
        """Whether a run of capitals is nothing but a term: not a part of a name, a work, an act, a product."""
        body, span = self.survey.text.body, Span(row[at].start, row[end - 1].end)
        if not all(map(_written, row[at:end])) or any(token.owner for token in row[at : end - 1]):
            return False
        if _NAMED_BEHIND.match(body, span.end) or self.quoted.touches(span):
            return False
        after = row[end] if end < len(row) else None
        if after and after.glued and after.lower in self.known.things:
            return False
        return not (at and self._named_before(row, at))

    def _named_before(self, row: Sequence[Token], at: int) -> bool:
        """Whether what stands before belongs to one name with it."""
        before = row[at - 1]
        if _NAMED_BEFORE.search(row[at].gap) or before.owner:
            return True
        if before.lower in _LINKS and at > 1 and row[at - 2].capital:
            return True
        if before.lower in _FIELDS and at > 1 and row[at - 2].capital and not row[at - 2].opens:
            return True  # the Forum on Cross-border E-commerce, a Senior Lecturer in Sport Management
        number = before.text[0].isdigit()
        return row[at].glued and (number or (before.capital and not self._function(before)))

    def _goes_on(self, row: Sequence[Token], end: int) -> bool:
        """Whether it may be the beginning of a longer name: "Capital of Culture"."""
        if end >= len(row) or row[end].lower not in _LINKS:
            return False
        far = 2 if row[end].lower in _JOINS else 4  # "and compliance with European rules" is another thing
        return any(token.capital for token in row[end + 1 : end + far])

    def _small_at(self, row: Sequence[Token], at: int, size: int) -> Key:
        """The key of a term in small letters; empty when there is none, or it stands before a name as a post does."""
        part = row[at : at + size]
        if len(part) < size or any(token.capital or not token.glued for token in part[1:]):
            return ()
        if any(self._function(token) for token in part):
            return ()
        after = row[at + size] if at + size < len(row) else None
        return () if after and after.capital and after.glued else _key(part)


def _runs(line: Line, known: Vocabulary) -> tuple[tuple[int, int], ...]:
    """The runs of two or three capitals, by the numbers of their tokens."""
    row, end, found = line.tokens, 0, []
    for at in [at for at, token in enumerate(row) if _written(token)]:
        if at < end or (row[at].opens and _is_function(row[at], known)):
            continue
        end = at + 1
        while end < len(row) and row[end].capital and row[end].glued:
            end += 1
        if end - at in _SIZES:
            found.append((at, end))
    return tuple(found)


def _begun(line: Line, known: Vocabulary) -> dict[str, list[int]]:
    """Where a term in small letters may begin, by its first word, which may open a sentence."""
    found: dict[str, list[int]] = {}
    silent = known.silent
    for at, (token, after) in enumerate(pairwise(line.tokens)):
        small = after.glued and not after.capital and (not token.capital or token.opens)
        if small and token.lower not in silent and after.lower not in silent:
            found.setdefault(token.lower, []).append(at)
    return found


def _is_function(token: Token, known: Vocabulary) -> bool:
    return token.lower in known.silent


def in_two_cases(survey: Survey, quoted: Mask, known: Vocabulary) -> Iterator[TwoTerms]:
    """The terms that stand both ways: three times and more in all, one way at most twice, or as often each way."""
    reader = _Reader(survey, quoted, known)
    capitals = reader.capitals()
    small = reader.small(capitals)
    for key, low in small.items():
        if key[0] not in known.openers and (found := _told(key, capitals[key], low, survey, known)):
            yield found


def _told(
    key: Key, capitals: Sequence[_Place], small: Sequence[_Place], survey: Survey, known: Vocabulary
) -> TwoTerms | None:
    if len(capitals) == len(small):
        return _as_often(key, capitals, small, survey.text.body, known)
    if len(capitals) + len(small) < _PLACES:
        return None
    if len(capitals) > len(small) <= _FEW:
        posts = key[-1] in known.titles  # "Vice President" before a name, "vice president" of a firm
        firm = any(not place.weak for place in capitals)
        return _pair(small, capitals, sure=not posts or len(capitals) > _FEW) if firm else None
    if len(small) > len(capitals) <= _FEW:
        strong = [place for place in capitals if not place.weak]
        listed = any(_in_list(place.span, survey.text.body) for place in capitals)
        return _pair(strong, small, sure=not listed) if strong else None
    return None


def _as_often(
    key: Key, capitals: Sequence[_Place], small: Sequence[_Place], body: str, known: Vocabulary
) -> TwoTerms | None:
    """A term that stands as often in one case as in the other. Once each tells little: both behind an article or the
    like, as in "all Member States" and "the member states", and not "the West Bank" beside "the west bank".
    """
    told = any(not place.weak for place in capitals) and not any(_in_list(place.span, body) for place in capitals)
    led = key[0] not in known.generic and all(
        _LED.search(body, max(0, place.span.start - _LOOK), place.span.start) for place in (*capitals, *small)
    )
    return _pair(small, capitals, sure=False) if told and (len(small) > 1 or led) else None


def _pair(rare: Sequence[_Place], usual: Sequence[_Place], sure: bool) -> TwoTerms:
    sure = sure and len(usual) > 1
    return TwoTerms(tuple(place.span for place in rare), tuple(place.span for place in usual), sure)


def _in_list(span: Span, body: str) -> bool:
    """Whether a term with capitals stands in a list of such terms."""
    before, behind = body[max(0, span.start - _LOOK) : span.start], body[span.end : span.end + _LOOK]
    return bool(_LISTED_BEFORE.search(before) or _LISTED_BEHIND.match(behind))


def _written(token: Token) -> bool:
    return token.capital and len(token.text) > 1 and token.text[1:].islower() and token.text[0].isupper()


def _key(part: Sequence[Token]) -> Key:
    return (*(token.lower for token in part[:-1]), singular(part[-1].lower))
