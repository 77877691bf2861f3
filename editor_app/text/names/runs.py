"""Capitalised runs that may be names, cut where one name ends and the next begins. This needs no knowledge of kinds."""

from collections.abc import Sequence
from itertools import pairwise

from editor_app.text.names.legal_forms import bare, behind_comma, legal_size
from editor_app.text.names.offices import TitleAt
from editor_app.text.names.romanisation import chinese
from editor_app.text.names.sentence_starts import Capitals, NamePiece, goes_on, opened, surname
from editor_app.text.names.tokens import Token
from editor_app.text.names.vocabulary import Vocabulary

_AFTER_HEAD = frozenset(["for", "on", "against"])
_TREATIES = frozenset("agreement convention treaty protocol declaration framework".split())
_SEATED = frozenset(["university", "bank", "government"])  # heads that a place follows, and no field of work
_MOST_FIELD = 3  # tokens of one of them: "Rural Affairs"
_LONGEST = 14
_ENGLISH = frozenset(["do", "e", "i", "y", "as", "den", "ben"])  # particles that are also words
_GENERATION = 3  # letters of what a comma parts from a person's name and may still be it: Jr, III
_MOST_HEADED = 6  # words between a title and the head word of the name that it belongs to


class Cutter:
    """Cuts the tokens of one block into pieces."""

    def __init__(self, row: Sequence[Token], titles: Sequence[TitleAt], capitals: Capitals, known: Vocabulary) -> None:
        self.row, self.capitals, self.known = row, capitals, known
        self.offices = {at for title in titles if self._stands_alone(title) for at in range(title.first, title.end)}

    def pieces(self) -> list[NamePiece]:
        """All pieces of the block in order."""
        found: list[NamePiece] = []
        end = 0
        for at in [at for at, token in enumerate(self.row) if token.capital]:
            if at >= end and self._starts(at):
                first, end = self._first(at, end), self._end(at)
                found += self._parts(opened(self.row, NamePiece(first, end), self.capitals, self.known), end)
        return found

    def _stands_alone(self, title: TitleAt) -> bool:
        """Whether the words of a title are not part of a body's name, as they are in "General Assembly"."""
        if self._family(title):
            return False
        if title.end >= len(self.row) or not self.row[title.first].capital:
            return True
        following = self.row[title.end]
        if not (following.capital and following.glued) or self.row[title.end - 1].owner:
            return True
        last = title.end
        while last + 1 < len(self.row) and goes_on(self.row, last + 1) and last - title.end < _MOST_HEADED:
            last += 1
        headed = last > title.end and self.row[last].lower in self.known.heads  # "Major Kite League"
        word = following.lower
        return not (headed or word in self.known.heads or word in self.known.generic or word in _TREATIES)

    def _family(self, title: TitleAt) -> bool:
        """Whether the words of a title are a family name: "Harold Prince said", not "Arno Vessler, Prince of Mora"."""
        at, row, known = title.first, self.row, self.known
        if title.end - at > 1 or not at or not goes_on(row, at) or row[at].plain not in known.census.families:
            return False
        given = row[at - 1]
        if given.lower in known.countries or given.lower in known.places or given.plain not in known.census.given:
            return False
        return title.end == len(row) or not (row[title.end].capital and row[title.end].glued)

    def _named(self, at: int) -> bool:
        """Whether a token can be part of a name."""
        token = self.row[at]
        if not token.capital or at in self.offices:
            return False
        return (
            token.lower not in self.known.openers
            or token.text in self.known.acronyms
            or surname(self.row, at, self.known)
            or self._initial(at)
        )

    def _initial(self, at: int) -> bool:
        """Whether a letter is the initial of a name: "Michael A. Vessler", but not "Group A. Vessler said"."""
        token = self.row[at]
        if len(token.text) > 1 or at + 1 == len(self.row) or not goes_on(self.row, at) or token.opens:
            return False
        return self.row[at + 1].gap == ". " and self.row[at - 1].plain in self.known.census.given

    def _starts(self, at: int) -> bool:
        return self._named(at) and self.row[at].lower not in self.known.honorifics

    def _first(self, at: int, end: int) -> int:
        """Where a run begins whose first capital is at `at`: "van der Meer" begins with its particles."""
        first = at
        while first > end and self.row[first].glued and self._particle(first - 1):
            first -= 1
        return first

    def _particle(self, at: int) -> bool:
        """Whether a word can open a family name, and is no English word."""
        token = self.row[at]
        return token.lower in self.known.particles and not token.capital and token.lower not in _ENGLISH

    def _end(self, first: int) -> int:
        """Where the run that begins at `first` ends."""
        end = first + 1
        while end < len(self.row) and end - first < _LONGEST and not self.row[end - 1].owner:
            step = self._closing(first, end) or self._step(first, end) or self._series(first, end)
            if not step:
                break
            end += step
        return end

    def _closing(self, first: int, at: int) -> int:
        """How many tokens from `at` on are a legal form or what follows a person's name: "Inc", "Jr"."""
        row, legal = self.row, self.known.legal
        if row[at].gap.startswith(","):
            suffix = bare(row[at].text) in self.known.suffixes and row[at].gap == ", " and at - first > 1
            return 1 if suffix and len(row[at].text) <= _GENERATION else behind_comma(row, at, legal)
        return (legal_size(row, at, legal) if row[at].glued else 0) or behind_comma(row, at, legal)

    def _step(self, first: int, at: int) -> int:
        """How many tokens from `at` on continue the run: 0, 1, or connectors and a capital."""
        row = self.row
        if not row[at].glued or (row[at].gap.startswith(".") and row[at].opens):
            return 0
        word, size = row[at].lower, 1
        if word in ("&", "+"):
            return 2 if at + 1 < len(row) and self._named(at + 1) else 0
        if row[at].capital and (row[at].opens or word not in _AFTER_HEAD):
            return int(self._named(at))
        if word in ("of", "for", "on") and at + 1 < len(row) and row[at + 1].lower == "the":
            size = 2
        while word in self.known.particles and at + size < len(row) and self._inner(at + size):
            size += 1
        after = at + size
        if after >= len(row) or not row[after].glued or not self._named(after):
            return 0
        heads = any(token.lower in self.known.heads or token.lower in _TREATIES for token in row[first:at])
        if word in _AFTER_HEAD:
            return (size + 1) * (heads and not self._person_at(after))
        joins = word == "of" or word in self.known.particles or (word == "and" and self._and_joins(first, at))
        return (size + 1) * joins

    def _series(self, first: int, at: int) -> int:
        """How many tokens from `at` on tell what else an office is for: "Ministry of Trade, Industry and Energy"."""
        links = [n for n in range(first + 1, at - 1) if self.row[n].lower in ("of", "for")]
        if not links or not 1 < at - links[-1] <= _MOST_FIELD:
            return 0
        if self.row[links[-1] - 1].lower not in self.known.heads - _SEATED:
            return 0
        item, last, official = at, False, False
        while item < len(self.row) and not last:
            gap = self.row[item].gap
            last = self.row[item].lower == "and" and gap in (" ", ", ")
            item += last
            end = self._field(item) if last or gap == ", " else item
            if end == item:
                return 0
            official = official or self.row[end - 1].lower in self.known.portfolios | self.known.fields
            item = end
        return item - at if last and official else 0

    def _field(self, at: int) -> int:
        """Where a field of work ends that begins at `at`; there where none does: a place, a person, another body."""
        end = at
        while (
            end < len(self.row)
            and end - at < _MOST_FIELD
            and self.row[end].capital
            and (end == at or self.row[end].glued)
        ):
            end += 1
        words = [token.lower for token in self.row[at:end]]
        if not words or self.row[end - 1].owner or any(map(self._names_other, (*words, " ".join(words)))):
            return at
        return at if any(token.text.isupper() for token in self.row[at:end]) else end

    def _names_other(self, word: str) -> bool:
        """Whether a word names a place, a person or a kind of body, and so no field of work."""
        known = self.known
        named = word in known.countries or word in known.places or word in known.given_names
        return named or (word in known.heads and word not in known.fields)

    def _inner(self, at: int) -> bool:
        token = self.row[at]
        return token.glued and not token.capital and token.lower in self.known.particles

    def _person_at(self, at: int) -> bool:
        """Whether a person's name begins there: "The Kite Club for Ma Yulin"."""
        words = [token.lower for token in self.row[at : at + 2]]
        return len(words) == 2 and goes_on(self.row, at + 1) and self._personal(words)

    def _personal(self, words: Sequence[str]) -> bool:
        return chinese(words, self.known) or words[0] in self.known.given_names

    def _and_joins(self, first: int, at: int) -> bool:
        """Whether "and" stands inside one name: "Ministry of Culture and Tourism", "Science and Technology Bureau"."""
        heads, row = self.known.heads, self.row
        end = at + 1
        while end < len(row) and row[end].capital and row[end].glued and self._named(end) and end - at < 6:
            end += 1
        right = [token.lower for token in row[at + 1 : end]]
        if " ".join(right) in self.known.countries:
            return False
        headed = right[-1] in heads and right[-1] not in self.known.fields
        left = [token.lower for token in row[first:at]]
        links = ("of", "for", "on")
        if any((word in heads or word in _TREATIES) and after in links for word, after in pairwise(left[-7:])):
            return not headed
        if set(left) & (heads - self.known.fields) or not headed or len(right) != 2 or len(left) > 3:
            return False
        return not ({left[-1], right[0]} & (self.known.countries.keys() | self.known.given_names | self.known.generic))

    def _parts(self, first: int, end: int) -> list[NamePiece]:
        """A run, cut between two bodies and between a body and a person."""
        if first >= end:
            return []
        for at in range(first + 1, end - 1):
            if self._body_of_body(first, at, end) or self._person_of(first, at):
                start = at + 2 if self.row[at + 1].lower == "the" else at + 1
                return [NamePiece(first, at), *self._parts(start, end)]
            if self._person_from(first, at, end):
                return [NamePiece(first, at), NamePiece(at, end)]
        return [NamePiece(first, end)]

    def _body_of_body(self, first: int, at: int, end: int) -> bool:
        """Whether `at` is the "of" of "Trade Department of the Foreign Languages Bureau"."""
        start = at + 2 if self.row[at + 1].lower == "the" else at + 1
        if self.row[at].lower != "of" or at - first < 2 or start >= end:
            return False
        heads = self.known.heads
        begins = self.row[start].lower in heads and start + 1 < end and self.row[start + 1].lower == "of"
        ends = self.row[end - 1].lower in heads - self.known.fields and end - start > 2
        return self.row[at - 1].lower in heads and (begins or ends)

    def _person_of(self, first: int, at: int) -> bool:
        """Whether `at` is the "of" of "Anna Vessler of the Kite Bureau"."""
        words = [token.lower for token in self.row[first:at] if token.lower not in self.known.particles]
        if self.row[at].lower != "of" or not 2 <= len(words) <= 3 or set(words) & self.known.heads:
            return False
        return self._personal(words) or self._in_census(self.row[first:at])

    def _in_census(self, name: Sequence[Token]) -> bool:
        """Whether the first word is a given name that many bear, and the last is no place, day, act or award."""
        given, last = name[0].plain, name[-1].lower
        place = name[0].lower in self.known.countries or name[0].lower in self.known.places
        thing = last in self.known.place_kinds or last in self.known.things
        return given in self.known.census.given and not place and not thing

    def _person_from(self, first: int, at: int, end: int) -> bool:
        """Whether a person's name begins at `at`, right after a body or a place that follows a title."""
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
