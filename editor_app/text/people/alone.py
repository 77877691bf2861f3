"""Family names that stand alone and are written otherwise than in the full name: "Ms Dupont Moreau", "Mr Vesler"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor_app.text.names.mentions import Form, Survey
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.people.differences import How, difference
from editor_app.text.people.full_names import FullName
from editor_app.text.people.sounds import skeleton
from editor_app.text.span import Span

_LEAST = 2.2
"""Points from which on a family name after "Mr" is that of a person of the text, misspelt."""
_MOST_PERSONS = 60
"""A text with more persons is a list."""


@dataclass(frozen=True, slots=True)
class Alone:
    """A family name that stands alone, and the person whose name it is in another spelling."""

    text: str
    places: tuple[Span, ...]
    person: FullName
    how: How


def alone(survey: Survey, names: Sequence[FullName], known: Vocabulary) -> tuple[Alone, ...]:
    """All of them, in the order of the text."""
    persons = [name for name in names if name.named][:_MOST_PERSONS]
    found = [*_joined_otherwise(survey, persons), *_misspelt(survey, persons, known)]
    return tuple(sorted(found, key=lambda one: one.places[0].start))


def _joined_otherwise(survey: Survey, persons: Sequence[FullName]) -> Iterator[Alone]:
    """A family name of several parts whose hyphens and blanks are others: "Dupont-Moreau", "al-Rashid"."""
    families: dict[str, list[FullName]] = defaultdict(list)
    for person in persons:
        if len(person.parts.family.replace("-", " ").split()) > 1:
            families[_letters(person.parts.family)].append(person)
    for form in survey.forms.values() if families else ():
        bearers = families.get(_letters("".join(form.plain)), [])
        written = " ".join(form.plain)
        if bearers and all(person.parts.family != written for person in bearers):
            yield Alone(form.text, form.places, bearers[0], How.JOINED)


def _misspelt(survey: Survey, persons: Sequence[FullName], known: Vocabulary) -> Iterator[Alone]:
    """A family name after "Mr" that no person of the text has, though one has nearly the same."""
    nearly: dict[str, list[FullName]] = defaultdict(list)
    borne = {word for person in persons for word in person.parts.family.split()}
    for person in persons:
        for key in _keys(person.parts.family):
            nearly[key].append(person)
    for form in survey.forms.values():
        word = form.plain[0]
        if len(form.words) > 1 or word in borne or not _addressed(form, survey, known):
            continue
        for person in dict.fromkeys(person for key in _keys(word) for person in nearly.get(key, ())):
            unlike = difference(word, person.parts.family, known.census.family_rows)
            if unlike and unlike.points >= _LEAST:
                yield Alone(form.text, form.places, person, unlike.how)
                break


def _addressed(form: Form, survey: Survey, known: Vocabulary) -> bool:
    """Whether a form of address stands before it everywhere in prose."""
    rows = [(survey.rows[place.row], place.first) for place in form.mentions]
    before = [row.tokens[first - 1].lower for row, first in rows if first and not row.headline]
    return len(before) == len(rows) and all(word in known.honorifics for word in before)


def _keys(family: str) -> tuple[str, str, str]:
    """Two names that one slip sets apart share their first or their last letters, or how they sound."""
    return f"{family[:3]}-", f"-{family[-3:]}", skeleton(family)


def _letters(family: str) -> str:
    return "".join(letter for letter in family if "a" <= letter <= "z")
