"""Capitalised runs that may be names, cut where one name ends and the next begins. No kinds are needed for that."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from editor_app.text.names.offices import TitleAt
from editor_app.text.names.romanisation import chinese
from editor_app.text.names.tokens import Token
from editor_app.text.names.vocabulary import Vocabulary

_PARTICLES = frozenset("of de du del della di da dos das van von der den la le al el bin ibn ben y".split())
_AFTER_HEAD = frozenset(["for", "on"])
_LONGEST = 14


class Piece(NamedTuple):
    """One possible name: tokens `first` up to, not including, `end`."""

    first: int
    end: int


class Cutter:
    """Cuts the tokens of one block into pieces."""

    def __init__(
        self, row: Sequence[Token], titles: Sequence[TitleAt], small: frozenset[str], known: Vocabulary
    ) -> None:
        self.row, self.small, self.known = row, small, known
        self.offices = {at for title in titles if self._stands_alone(title) for at in range(title.first, title.end)}

    def pieces(self) -> list[Piece]:
        """All pieces of the block in order."""
        found: list[Piece] = []
        end = 0
        for at in [at for at, token in enumerate(self.row) if token.capital]:
            if at >= end and self._starts(at):
                end = self._end(at)
                found += self._parts(self._opened(at, end), end)
        return found

    def _stands_alone(self, title: TitleAt) -> bool:
        """Whether a title's words are no part of a body's name, as in "General Assembly"."""
        if title.end >= len(self.row) or not self.row[title.first].capital:
            return True
        following = self.row[title.end]
        part = following.capital and following.glued and not self.row[title.end - 1].owner
        return not (part and (following.lower in self.known.heads or following.lower in self.known.generic))

    def _named(self, at: int) -> bool:
        """Whether a token can be part of a name."""
        token = self.row[at]
        if not token.capital or at in self.offices:
            return False
        return token.lower not in self.known.openers or self._surname(at)

    def _surname(self, at: int) -> bool:
        """Whether an ordinary word such as "He" is a family name here."""
        pair = self.row[at : at + 2]
        return (
            len(pair) == 2
            and pair[1].capital
            and pair[1].glued
            and (pair[1].lower not in self.known.openers and chinese([token.lower for token in pair], self.known))
        )

    def _starts(self, at: int) -> bool:
        return self._named(at) and self.row[at].lower not in self.known.honorifics

    def _end(self, first: int) -> int:
        """Where the run that begins at `first` ends."""
        end = first + 1
        while end < len(self.row) and end - first < _LONGEST and not self.row[end - 1].owner:
            step = self._step(first, end)
            if not step:
                break
            end += step
        return end

    def _step(self, first: int, at: int) -> int:
        """How many tokens from `at` on go on with the run: 0, 1, or connectors and a capital."""
        row = self.row
        if not row[at].glued:
            return 0
        if row[at].capital:
            return int(self._named(at))
        word, size = row[at].lower, 1
        if word in ("of", "for", "on") and at + 1 < len(row) and row[at + 1].lower == "the":
            size = 2
        after = at + size
        if after >= len(row) or not row[after].glued or not self._named(after):
            return 0
        heads = any(token.lower in self.known.heads for token in row[first:at])
        if word in _PARTICLES or (word in _AFTER_HEAD and heads) or (word == "and" and self._and_joins(first, at)):
            return size + 1
        return 0

    def _and_joins(self, first: int, at: int) -> bool:
        """Whether "and" stands inside one name: "Ministry of Culture and Tourism", "Science and Technology Bureau"."""
        heads, row = self.known.heads, self.row
        end = at + 1
        while end < len(row) and row[end].capital and row[end].glued and self._named(end) and end - at < 6:
            end += 1
        right = [token.lower for token in row[at + 1 : end]]
        headed = right[-1] in heads and right[-1] not in self.known.fields
        left = [token.lower for token in row[first:at]]
        if any(word in heads and after in ("of", "for", "on") for word, after in pairwise(left[-7:])):
            return not headed
        if set(left) & (heads - self.known.fields) or not headed or len(right) != 2 or len(left) > 3:
            return False
        return not ({left[-1], right[0]} & (self.known.countries.keys() | self.known.given_names | self.known.generic))

    def _opened(self, first: int, end: int) -> int:
        """Where a run begins without the word that only opens its sentence."""
        token = self.row[first]
        listed = token.lower in self.known.surnames or token.lower in self.known.given_names
        ordinary = token.lower in self.small or (not listed and token.lower.endswith(("ing", "ly", "ed")))
        if end - first > 1 and self.row[first + 1].lower == "of":  # "Guests of the Museum", but "Bank of England"
            ordinary = token.lower not in self.known.heads and (ordinary or token.lower.endswith("s"))
        if token.opens and end - first > 1 and ordinary and not self._surname(first):
            first += 1
            while first < end and not self.row[first].capital:
                first += 1
        return first

    def _parts(self, first: int, end: int) -> list[Piece]:
        """A run, cut between two bodies and between a body and a person."""
        if first >= end:
            return []
        for at in range(first + 1, end - 1):
            if self._body_of_body(first, at, end):
                start = at + 2 if self.row[at + 1].lower == "the" else at + 1
                return [Piece(first, at), *self._parts(start, end)]
            if self._person_from(first, at, end):
                return [Piece(first, at), Piece(at, end)]
        return [Piece(first, end)]

    def _body_of_body(self, first: int, at: int, end: int) -> bool:
        """Whether `at` is the "of" of "Trade Department of the Foreign Languages Bureau"."""
        start = at + 2 if self.row[at + 1].lower == "the" else at + 1
        if self.row[at].lower != "of" or at - first < 2 or start >= end:
            return False
        heads = self.known.heads
        begins = self.row[start].lower in heads and start + 1 < end and self.row[start + 1].lower == "of"
        ends = self.row[end - 1].lower in heads and end - start > 2
        return self.row[at - 1].lower in heads and (begins or ends)

    def _person_from(self, first: int, at: int, end: int) -> bool:
        """Whether a person's name begins at `at`, right after a body or a place that a title stands before."""
        rest = [token.lower for token in self.row[at:end]]
        if (
            not 2 <= len(rest) <= 3
            or not all(token.capital for token in self.row[at:end])
            or rest[-1] in self.known.heads
        ):
            return False
        listed = chinese(rest, self.known) or rest[0] in self.known.given_names
        headed = self.row[at - 1].lower in self.known.heads
        held = first >= 2 and first - (2 if self.row[first - 1].lower == "the" else 1) - 1 in self.offices
        return (headed and (listed or (held and len(rest) == 2))) or (held and listed)
