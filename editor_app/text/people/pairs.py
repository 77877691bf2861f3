"""Pairs of full names that are likely one person's: what differs is scored, and so is what the text says of both.

Only names that share the given or the family name are compared.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from editor_app.text.language.lists import FUNCTION_WORDS, words
from editor_app.text.names.mentions import Survey
from editor_app.text.names.romanisation import chinese
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.people.apart import Apart
from editor_app.text.people.differences import Difference, How, difference
from editor_app.text.people.full_names import FullName, Parts
from editor_app.text.people.sounds import plain_vowels

SURE_FROM = 1.7
"""Points from which on two names are one person's: the lowest true one of 400 had 1.8."""
_CROWD = 60  # names with one part in common; more of them are a list of a family or of a team
_OFTEN = 3  # times that one of two names in Pinyin stands, and the other once
_MISHEARD = re.compile(r"(?<=[zcs])h|(?<=n)g(?![aeiou])")
_SHORT = 2  # letters of words that a list of names has too, and that are none: an, do
_CERTAIN = frozenset([How.JOINED, How.UMLAUT])


@dataclass(frozen=True, slots=True)
class Pair:
    """Two spellings of one name, the right one by counts, accents and lists first; `tie`: nothing but place told."""

    right: FullName
    wrong: FullName
    how: How
    points: float
    given: bool  # the given names differ

    @property
    def tie(self) -> bool:
        """Whether both stand equally often."""
        return self.right.count == self.wrong.count


class Finder:
    """Compares the names of one text. `usual`: whether a word is a usual English one in small letters."""

    def __init__(self, survey: Survey, known: Vocabulary, usual: Callable[[str], bool]) -> None:
        self.known, self.usual, self.apart = known, usual, Apart(survey, known)
        self.body = survey.text.body
        self.things = known.heads | known.legal.words | known.place_kinds | known.things
        self.families = {form.low[0] for form in survey.forms.values() if len(form.words) == 1}

    def pairs(self, names: Sequence[FullName]) -> list[Pair]:
        """The pairs, the surest first; each wrong name once."""
        found = [pair for one, other in _sharing(names) if (pair := self._pair(one, other))]
        return sorted(found, key=lambda pair: (-pair.points, pair.wrong.places[0].span.start))

    def _pair(self, one: FullName, other: FullName) -> Pair | None:
        if not (one.named or other.named) or self._no_person(one, other) or self._one_and_many(one, other):
            return None
        if self._chinese(one) or self._chinese(other):
            return self._misheard(one, other)  # else syllables are compared
        given = one.parts.given != other.parts.given
        unlike = self._unlike(one, other)
        if not unlike or not self._allowed(one, other, unlike.how):
            return None
        points = unlike.points + self._known(one, other, unlike.how) + _by_counts(one, other)
        initials = one.parts.middle[:1], other.parts.middle[:1]
        points += float(bool(initials[0]) and initials[0] == initials[1] and unlike.how is not How.JOINED)
        points -= self.apart.points(one, other, unlike.how)
        if points < SURE_FROM:
            return None
        right, wrong = sorted((one, other), key=lambda name: (-self._weight(name), name.places[0].span.start))
        return Pair(right, wrong, unlike.how, points, given)

    def _one_and_many(self, one: FullName, other: FullName) -> bool:
        """Whether a usual word at the end stands for one and for many, "Loan Officer" and "Loan Officers", and the s is
        not that of an owner.
        """
        single, many = sorted((one, other), key=lambda name: len(name.parts.family))
        word, words = single.parts.family, many.parts.family
        owns = any(self.body.startswith(("'", "’"), place.span.end) for place in single.places)
        return words == f"{word}s" and self.usual(word) and self.usual(words) and not owns

    def _chinese(self, name: FullName) -> bool:
        """Whether it can be read in Pinyin, the family name first or last."""
        words = (name.parts.given, name.parts.family)
        return not name.parts.middle and (chinese(words, self.known) or chinese(words[::-1], self.known))

    def _misheard(self, one: FullName, other: FullName) -> Pair | None:
        """Two names in Pinyin that a h behind z, c, s or a last g sets apart: once "Zang Wei", often "Zhang Wei"."""
        first, second = one.parts, other.parts
        often = min(one.count, other.count) == 1 and max(one.count, other.count) >= _OFTEN
        alike = _plain_sounds(first) == _plain_sounds(second) and (first.given == second.given) != (
            first.family == second.family
        )
        if not (often and alike) or self.apart.points(one, other, How.SOUND) > 0:
            return None
        right, wrong = sorted((one, other), key=lambda name: -name.count)
        return Pair(right, wrong, How.SOUND, SURE_FROM, first.given != second.given)

    def _unlike(self, one: FullName, other: FullName) -> Difference | None:
        """How the part that differs does."""
        first, second = one.parts, other.parts
        if _letters(first) == _letters(second) and first.family != second.family:
            return Difference(How.JOINED, 4.0)  # Dupont-Moreau, Dupont Moreau
        same_given, same_family = first.given == second.given, _same_family(first, second)
        if same_given and same_family:
            return Difference(How.JOINED, 4.0) if _in_accents(one, other) else None
        if same_given:
            return difference(first.family, second.family, self.known.census.family_rows)
        if same_family:
            return difference(first.given, second.given, self.known.census.given_rows)
        same = plain_vowels(first.given + first.family) == plain_vowels(second.given + second.family)
        return Difference(How.UMLAUT, 4.0) if same else None

    def _no_person(self, one: FullName, other: FullName) -> bool:
        """Whether the words say that no person is meant: posts, function words, initials alone."""
        for given in (one.parts.given, other.parts.given):
            listed = given in self.known.census.given and len(given) > _SHORT
            plain = given in self.things or given in self.known.offices or given in words(FUNCTION_WORDS)
            if len(given) == 1 or (plain and not listed):  # but May and Will are given names
                return True
        return {one.parts.family, other.parts.family} <= self.things

    def _allowed(self, one: FullName, other: FullName, how: How) -> bool:
        """Whether nothing forbids that both are one: other initials, another generation, a legal form."""
        first, second = one.parts, other.parts
        if first.middle and second.middle and first.middle[0] != second.middle[0] and how is not How.JOINED:
            return False
        if first.generation and second.generation and first.generation != second.generation:
            return False
        return self.known.legal.words.isdisjoint(_odd(first, second) - self.known.particles)

    def _known(self, one: FullName, other: FullName, how: How) -> float:
        """Points by what lists know of the parts that differ and of the part that both share."""
        first, second = one.parts, other.parts
        points = 0.0
        if not self.things.isdisjoint(_odd(first, second)) and how not in (How.LISTED, How.JOINED):
            points -= 0.6
        listed = not self.known.census.given.isdisjoint((first.given, second.given))
        points -= 1.0 * (not listed and not (one.named and other.named))
        if how in _CERTAIN:
            return points
        if first.given == second.given:
            return points + self._families(one, other) + (0.4 if listed else -0.6)
        return points + self._givens(first, second, how) + 0.5 * (first.family not in self.known.census.families)

    def _families(self, one: FullName, other: FullName) -> float:
        """Two family names: a known one beside an unknown one is a slip, so is a word that is no name."""
        first, second = one.parts.family, other.parts.family
        listed = [name in self.known.census.families for name in (first, second)]
        points = 1.0 if listed[0] != listed[1] else 0.5 * (not listed[0])
        points += 0.6 * (self._word(first) != self._word(second))
        if f"{first}s" == second or f"{second}s" == first:  # Olympic, Olympics
            points -= 0.9 if max(one.count, other.count) > 1 or listed[0] == listed[1] else 1.6
        return points

    def _givens(self, one: Parts, other: Parts, how: How) -> float:
        """Two given names: two known ones are two persons, Jean and Joan, unless they are one name in two spellings."""
        listed = [name in self.known.census.given for name in (one.given, other.given)]
        points = 1.0 * (listed[0] != listed[1])
        if all(listed) and how is not How.LISTED:
            points -= 0.8 if how in (How.DOUBLED, How.SOUND) else 2.5
        ends = {one.given[-1:], other.given[-1:]}
        if how is How.LETTER and len(ends) > 1 and ends & {"a", "e"}:  # Daniel, Daniela
            points -= 1.0 * (one.given.rstrip("aeiy") == other.given.rstrip("aeiy"))
        return points

    def _word(self, name: str) -> bool:
        return name not in self.known.census.given and self.usual(name)

    def _weight(self, name: FullName) -> float:
        """How likely a spelling is the right one: frequent, with its accents, a known family name and no usual word."""
        family = name.parts.family
        alone = family in self.families
        accents = not name.text.isascii()
        listed = family in self.known.census.families
        return name.count + 0.3 * alone + 0.2 * accents + 0.25 * listed - 0.25 * self.usual(family)


def _sharing(names: Sequence[FullName]) -> Iterator[tuple[FullName, FullName]]:
    """The pairs of names that share the given or the family name, or where one family name begins the other."""
    keyed: dict[tuple[str, str], list[FullName]] = defaultdict(list)
    for name in names:
        parts = name.parts
        keyed["given", plain_vowels(parts.given)].append(name)
        family = parts.family.split()
        for size in range(1, len(family) + 1):
            if size == len(family) or size > 1 or len(family[0]) > 3:
                keyed["family", plain_vowels("".join(family[:size]).replace("-", ""))].append(name)
    seen: set[tuple[int, int]] = set()
    for group in keyed.values():
        if 1 < len(group) <= _CROWD:
            for one, other in combinations(group, 2):
                key = (id(one), id(other))
                if one is not other and key not in seen:
                    seen |= {key, key[::-1]}
                    yield one, other


def _plain_sounds(parts: Parts) -> tuple[str, str]:
    """Both parts of a name in Pinyin without what is often misheard."""
    given, family = (_MISHEARD.sub("", part) for part in (parts.given, parts.family))
    return given, family


def _letters(parts: Parts) -> str:
    """All letters of a name without its generation."""
    return "".join((parts.given, parts.middle, parts.family)).replace("-", "").replace(" ", "").replace("'", "")


def _same_family(one: Parts, other: Parts) -> bool:
    """The same, or the longer one with a word more: bin Salman, bin Salman Al Saud."""
    first, second = one.family, other.family
    return first == second or first.startswith(f"{second} ") or second.startswith(f"{first} ")


def _in_accents(one: FullName, other: FullName) -> bool:
    """Whether two names with the same letters differ in their accents, and not in what stands between."""
    if one.parts.middle != other.parts.middle:
        return False
    first, second = (sorted(letter for letter in name.text if letter > "\u00bf") for name in (one, other))
    return first != second


def _odd(one: Parts, other: Parts) -> frozenset[str]:
    """The words of the parts that differ."""
    parts = (one.family, other.family) if one.given == other.given else (one.given, other.given)
    return frozenset(word for part in parts for word in part.split())


def _by_counts(one: FullName, other: FullName) -> float:
    """Once against several is a slip; twice and twice are two persons."""
    fewer, more = sorted((one.count, other.count))
    if fewer > 1:
        return -0.8
    return 0.4 * (more > 1)
