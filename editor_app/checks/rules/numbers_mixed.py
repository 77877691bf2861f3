"""One quantity given twice with two values: "12 member companies", later "the 13 member companies"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.shapes import quoted
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.language.words import Word
from editor_app.text.prepared import Text
from editor_app.text.quantities import Quantity

_FUNCTION = frozenset(
    "the a an and or of in on at by for from to with as is was were are be been has have had its their his her this"
    " that than more least about some nearly over up down into per year years month months day days week weeks percent"
    " million billion thousand hundred people".split()
)
_BEFORE, _AFTER = 3, 3
_MOST = 40
"""Numbers read of one sentence: what holds more is a table."""
_LEAST_SAME = 3
"""Words with a meaning that must be the same around both numbers."""

_LEAST_ALIKE = 0.4
_CONTRASTS = tuple(
    frozenset(words.split())
    for words in (
        "first second third fourth fifth sixth last latter former other another",
        "january february march april may june july august september october november december",
        "monday tuesday wednesday thursday friday saturday sunday",
        "spring summer autumn winter quarter half morning afternoon evening",
        "men women boys girls male female children adults",
        "north south east west northern southern eastern western",
        "imports exports imported exported new old this previous",
        "began started joined opened left ended closed now then before after earlier later",
    )
)
"""Words that tell two sentences apart: two stages, two months, two halves of mankind."""
_NUMBERED = frozenset("section title article chapter part page volume item no number paragraph rule act".split())


@dataclass(frozen=True, slots=True)
class _Place:
    """A number, the words of its sentence, and what that is about."""

    quantity: Quantity
    said: frozenset[str]
    about: tuple[frozenset[str], ...]


Key = tuple[tuple[str, ...], tuple[str, ...], str]


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place of a number that has another value in the same words. A guess."""
    seen: dict[Key, list[tuple[Quantity, Sequence[Word]]]] = defaultdict(list)
    for sentence, found in text.quantities:
        words = text.words_in(sentence)
        for quantity in found[:_MOST]:
            if key := _key(words, quantity):
                seen[key].append((quantity, words))
    for same in seen.values():
        if len(same) <= 4 and len({quantity.value for quantity, _ in same}) == 2:
            places = [
                _Place(quantity, frozenset(word.lower for word in words), _about(words, quantity))
                for quantity, words in same
            ]
            if _alike([place.said for place in places]) and _one_thing(places):
                yield from _hits(text, [place.quantity for place in places])


def _about(words: Sequence[Word], quantity: Quantity) -> tuple[frozenset[str], ...]:
    """What tells a sentence from its like: its other numbers, its names, and the words of each contrast."""
    lower = {word.lower for word in words}
    numbers = frozenset(word.text for word in words if word.is_number and not quantity.span.overlaps(word.span))
    names = frozenset(word.lower for word in words[1:] if word.text[0].isupper())
    return (numbers, names, *(contrast & lower for contrast in _CONTRASTS))


def _one_thing(places: Sequence["_Place"]) -> bool:
    """Whether sentences can speak of one thing: of two years, names or stages, each has one that the other lacks."""
    return not any(
        one - other and other - one
        for first, second in combinations(places, 2)
        if first.quantity.value != second.quantity.value
        for one, other in zip(first.about, second.about, strict=True)
    )


def _alike(sentences: Sequence[frozenset[str]]) -> bool:
    """Whether different sentences say much the same: a table or a law has the same words with other numbers."""
    first, *others = sentences
    return all(_LEAST_ALIKE <= len(first & other) / len(first | other) < 1 for other in others)


def _key(words: Sequence[Word], quantity: Quantity) -> Key | None:
    """The words around a number; None when they are too common to name one thing."""
    before = tuple(word.lower for word in words[max(0, quantity.first - _BEFORE) : quantity.first])
    after = tuple(word.lower for word in words[quantity.after : quantity.after + _AFTER])
    meaning = sum(word not in _FUNCTION and not word[0].isdigit() for word in (*before, *after))
    full = len(before) == _BEFORE and len(after) == _AFTER
    numbered = bool(before) and before[-1] in _NUMBERED
    is_year = not quantity.kind and 1900 <= quantity.value <= 2100
    return (before, after, quantity.kind) if full and meaning >= _LEAST_SAME and not numbered and not is_year else None


def _hits(text: Text, places: Sequence[Quantity]) -> Iterator[Hit]:
    spans = tuple(place.span for place in places)
    numbers = dict.fromkeys(span.of(text.body) for span in spans)
    message = say(
        "The same words give {numbers} in different places. Check which number is right.",
        numbers=quoted(numbers),
    )
    for span in spans:
        yield Hit(span, message, group=str(spans[0].start), related=spans, sure=False)


RULE = Rule(
    about=About.NUMBERS, name="mixed", title=say("One quantity, two numbers"), severity=Severity.WARNING, check=check
)
