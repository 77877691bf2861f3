"""What a text says for two persons with nearly one name: both in one list, a word of kinship, two ages."""

import re
from collections.abc import Iterable

from editor_app.text.names.mentions import Survey
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.people.differences import How
from editor_app.text.people.full_names import FullName, Place

_LISTED = re.compile(r"[\s,;]*(?:(?:and|or|&|with|nor)\s+)?(?:\w+\.?\s+){0,2}|[^.]{0,60}(?:\band\b|,)[^.]{0,25}")
"""What stands between two persons of one list."""
_AGE = re.compile(r", (?:aged? )?(\d\d)\b")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
_AROUND = 60  # characters beside a name in which a word of kinship is looked for
_PLACES = 4  # of each name that are looked at
_BY_LETTERS = frozenset([How.LETTER, How.LETTERS, How.FIRST_LETTER, How.LISTED, How.SOUND])


class Apart:
    """Answers for the names of one text."""

    def __init__(self, survey: Survey, known: Vocabulary) -> None:
        self.survey, self.body, self.kinship = survey, survey.text.body, known.kinship

    def points(self, one: FullName, other: FullName, how: How) -> float:
        """How strongly the text says that they are two persons."""
        found = max((self._together(a, b) for a in one.places for b in other.places if a.row == b.row), default=0.0)
        if how in _BY_LETTERS:
            places = (*one.places[:_PLACES], *other.places[:_PLACES])
            found += 0.8 * any(self._kin(p.span.start - _AROUND, p.span.end + _AROUND) for p in places)
            ages = self._ages(one.places), self._ages(other.places)
            found += 3.0 * (bool(ages[0] and ages[1]) and ages[0].isdisjoint(ages[1]))
        return found

    def _together(self, one: Place, other: Place) -> float:
        """Two names in one list are two persons; so they mostly are in one sentence."""
        first, second = sorted((one, other), key=lambda place: place.span.start)
        start, end = first.span.end, second.span.start
        if one.sentence == other.sentence:
            return 3.0 if _LISTED.fullmatch(self.body, start, max(start, end)) else 1.5
        return 1.5 if self._kin(start, end) else 0.0

    def _kin(self, start: int, end: int) -> bool:
        words = _WORD.findall(self.body[max(0, start) : max(0, end)].lower())
        return not self.kinship.isdisjoint(words)

    def _ages(self, places: Iterable[Place]) -> set[str]:
        return {found[1] for place in places if (found := _AGE.match(self.body, place.span.end))}
