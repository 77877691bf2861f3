"""Full names of persons in a text, each taken apart: given name, what is between, family name, generation."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from editor_app.text.names.legal_forms import bare
from editor_app.text.names.mentions import Form, Mention, Survey
from editor_app.text.names.model import EntityKind
from editor_app.text.names.tokens import Token
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.span import Span

_MOST = 3  # words of a name that is read out of a longer run
_GENERATIONS = {"junior": "jr", "senior": "sr"}


class Place(NamedTuple):
    """Where a name stands: tokens `first` to `end` of row `row`. `named`: it is a person's there, by all signs."""

    row: int
    first: int
    end: int
    span: Span
    sentence: int
    headline: bool
    named: bool


class Parts(NamedTuple):
    """The parts of a name in small letters of ASCII. The family name has its particles; `at`: its first token."""

    given: str
    middle: str
    family: str
    generation: str
    at: int


@dataclass(frozen=True, slots=True)
class FullName:
    """One spelling of a person's name, with all its places."""

    parts: Parts
    text: str
    places: tuple[Place, ...]

    @property
    def count(self) -> int:
        """How often it stands."""
        return len(self.places)

    @property
    def named(self) -> bool:
        """Whether some place says that it is a person's."""
        return any(place.named for place in self.places)


def full_names(survey: Survey, kinds: Mapping[str, EntityKind], known: Vocabulary) -> tuple[FullName, ...]:
    """All that may be full names, in the order of the text. `kinds`: of each name, what it is the name of."""
    found: dict[tuple[Parts, str], list[Place]] = defaultdict(list)
    for row, first, end, named in _readings(survey, kinds, known):
        tokens = survey.rows[row].tokens[first:end]
        if parts := taken_apart(tokens, known):
            span = Span(tokens[0].start, tokens[-1].end)
            text = " ".join(token.text.replace(".", "").replace("’", "'") for token in tokens)
            headline = survey.rows[row].headline
            place = Place(row, first, end, span, survey.sentence(span.start), headline, named)
            found[parts, text].append(place)
    return tuple(FullName(parts, text, tuple(places)) for (parts, text), places in found.items())


def taken_apart(tokens: Sequence[Token], known: Vocabulary) -> Parts | None:
    """The parts of a name; None when it is no full name."""
    words = [bare(token.plain) for token in tokens]
    end, generation = len(words), ""
    while end > 2 and bare(tokens[end - 1].text) in known.suffixes:
        end, generation = end - 1, words[end - 1]
    first = 1 if end > 2 and len(words[0]) == 1 and len(words[1]) > 1 else 0  # N. Nick Perry
    if end - first < 2 or not {"&", "+", "of"}.isdisjoint(words):
        return None
    at = end - 1
    while at > first + 1 and words[at - 1] in known.particles and len(words[at - 1]) > 1:
        at -= 1
    middle, family = " ".join(words[first + 1 : at]), " ".join(words[at:end])
    return Parts(words[first], middle, family, _GENERATIONS.get(generation, generation), at)


class _Reading(NamedTuple):
    """Tokens that may be a full name. `named`: they are a person's by all signs."""

    row: int
    first: int
    end: int
    named: bool


def _readings(survey: Survey, kinds: Mapping[str, EntityKind], known: Vocabulary) -> Iterator[_Reading]:
    """What may be a full name, in prose and in headlines, where every word has a capital."""
    for form in survey.forms.values():
        kind = kinds.get(form.text, EntityKind.OTHER)
        if len(form.words) > 1 and not form.legal and _may_be(form, kind, known):
            for mention in form.mentions:
                if not survey.rows[mention.row].headline:
                    yield from _of_form(form, kind, mention, survey, known)
    for number, row in enumerate(survey.rows):
        if row.headline:
            for first, end in _inside(row.tokens, 0, len(row.tokens), known):
                yield _Reading(number, first, end, named=False)


def _may_be(form: Form, kind: EntityKind, known: Vocabulary) -> bool:
    """Whether it is no body's or place's name, or begins as a person's."""
    listed = form.plain[0] in known.census.given and len(form.words) <= _MOST
    return listed or kind not in (EntityKind.BODY, EntityKind.PLACE)


def _of_form(form: Form, kind: EntityKind, mention: Mention, survey: Survey, known: Vocabulary) -> Iterator[_Reading]:
    """The name itself, or, where no kind is sure, what may be a name in it."""
    if kind is EntityKind.PERSON or len(form.words) == 2:
        named = kind is EntityKind.PERSON or (kind is EntityKind.OTHER and form.plain[0] in known.census.given)
        yield _Reading(mention.row, mention.first, mention.end, named)
    elif kind is EntityKind.OTHER:
        for first, end in _inside(survey.rows[mention.row].tokens, mention.first, mention.end, known):
            yield _Reading(mention.row, first, end, named=False)


def _inside(row: Sequence[Token], first: int, end: int, known: Vocabulary) -> Iterator[tuple[int, int]]:
    """Pairs and threes of words with capitals in a row, the first of them a given name."""
    for at in range(first, end - 1):
        if row[at].capital and row[at].plain in known.census.given:
            size = 1
            while size < _MOST and at + size < end and row[at + size].capital and row[at + size].glued:
                size += 1
                yield at, at + size
                if row[at + size - 1].owner:
                    break
