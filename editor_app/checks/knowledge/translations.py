"""Terms that render one Chinese term in several ways in one text: "dental implant" and "tooth implant"."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from editor_app.checks.shapes import Use
from editor_app.text.language.words import words
from editor_app.text.names.synonyms import explains
from editor_app.text.names.vocabulary import Synonyms, Vocabulary
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_IN_A_NAME = re.compile(r"\b[A-Z]\w+ of (?:the )?$")

_NAME_OF = re.compile(r"\b[A-Z]\w+ (?:of|for|on) $")
"""What stands before the last words of a name: "College of Electronic Commerce"."""


def rendered(text: Text, vocabulary: Vocabulary) -> Iterator[tuple[Synonyms, list[Use]]]:
    """The terms of the list that a text renders in two ways or more, with all places in order."""
    for row, firsts in _terms(vocabulary):
        if len({way for way, first in firsts if first in text.index}) < 2 or not row.holds(text.body):
            continue
        uses = _uses(text, row, vocabulary)
        places: dict[str, list[Span]] = defaultdict(list)
        for use in uses:
            places[use.form].append(use.span)
        if len(places) > 1 and not any(explains(text.body, *pair) for pair in combinations(places.values(), 2)):
            yield row, uses


@lru_cache(maxsize=2)
def _terms(vocabulary: Vocabulary) -> tuple[tuple[Synonyms, tuple[tuple[int, str], ...]], ...]:
    """The terms, each with the first words of its ways: most of them stand in no text."""
    return tuple(
        (
            row,
            tuple((number, words(spelling)[0].lower) for number, way in enumerate(row.ways) for spelling in way),
        )
        for row in vocabulary.synonyms
        if row.kind == "term"
    )


def _uses(text: Text, row: Synonyms, vocabulary: Vocabulary) -> list[Use]:
    """Every place of every way, but in quotations; of two that overlap the longer counts."""
    found = [Use(way[0], span) for way in row.ways for spelling in way for span in _places(text, spelling, vocabulary)]
    found.sort(key=lambda use: (use.span.start, -use.span.end))
    kept: list[Use] = []
    for use in found:
        if (not kept or use.span.start >= kept[-1].span.end) and not text.quotations.touches(use.span):
            kept.append(use)
    return kept


def _places(text: Text, spelling: str, vocabulary: Vocabulary) -> Iterator[Span]:
    """Where a term stands, in plural too; a country's name alone only, not in that of a body."""
    if spelling.lower() in vocabulary.countries:
        places = _alone(text, vocabulary).get(spelling, ())
        yield from (
            place for place in places if not _IN_A_NAME.search(text.body, max(0, place.start - 40), place.start)
        )
        return
    written = tuple(word.lower for word in words(spelling))
    for word in text.index.get(written[0], ()):
        match = _pattern(written).match(text.body, word.start)
        named = match and match.group().istitle() and _NAME_OF.search(text.body, max(0, word.start - 40), word.start)
        if match and not named and match.group()[:1].isupper() >= spelling[:1].isupper():
            yield Span(*match.span())


def _alone(text: Text, vocabulary: Vocabulary) -> dict[str, tuple[Span, ...]]:
    found: dict[str, tuple[Span, ...]] = defaultdict(tuple)
    for entity in text.who(vocabulary).entities:
        for variant in entity.variants:
            found[variant.text] += variant.places
    return found


@lru_cache(maxsize=1024)
def _pattern(written: tuple[str, ...]) -> re.Pattern[str]:
    """How a term may be written: with blanks or hyphens. Made when the first of its words stands in a text."""
    joined = r"(?:['\u2019, -]+)".join(re.escape(word).replace("'", "['\u2019]") for word in written)
    return re.compile(rf"{joined}(?:s|es)?(?!\w)", re.IGNORECASE)
