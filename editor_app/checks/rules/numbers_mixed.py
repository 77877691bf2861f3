"""One quantity given twice with two values: "12 member companies", later "the 13 member companies"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import Severity
from editor_app.text.prepared import Text
from editor_app.text.quantities import Quantity, quantities
from editor_app.text.words import Word

_FUNCTION = frozenset(
    "the a an and or of in on at by for from to with as is was were are be been has have had its their his her this"
    " that than more least about some nearly over up down into per year years month months day days week weeks percent"
    " million billion thousand hundred people".split()
)
_BEFORE, _AFTER = 3, 3
_LEAST_SAME = 3
"""Words with a meaning that must be the same around both numbers."""

Key = tuple[tuple[str, ...], tuple[str, ...], str]


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place of a number that stands in the same words with another value. A guess."""
    seen: dict[Key, list[tuple[Quantity, int]]] = defaultdict(list)
    for number, sentence in enumerate(text.sentences):
        words = text.words_in(sentence)
        for quantity in quantities(text.body, words):
            if key := _key(words, quantity):
                seen[key].append((quantity, number))
    for places in seen.values():
        values = {quantity.value for quantity, _ in places}
        if len(values) == 2 and len(places) <= 4 and len({number for _, number in places}) == len(places):
            yield from _hits(text, [quantity for quantity, _ in places])


def _key(words: Sequence[Word], quantity: Quantity) -> Key | None:
    """The words around a number; None when they are too common to name one thing."""
    before = tuple(word.lower for word in words[max(0, quantity.first - _BEFORE) : quantity.first])
    after = tuple(word.lower for word in words[quantity.after : quantity.after + _AFTER])
    meaning = sum(word not in _FUNCTION and not word[0].isdigit() for word in (*before, *after))
    full = len(before) == _BEFORE and len(after) == _AFTER
    return (before, after, quantity.kind) if full and meaning >= _LEAST_SAME else None


def _hits(text: Text, places: Sequence[Quantity]) -> Iterator[Hit]:
    spans = tuple(place.span for place in places)
    named = " and ".join(dict.fromkeys(f"“{span.of(text.body)}”" for span in spans))
    for span in spans:
        message = f"The same words give {named} in two places. Check which is right."
        yield Hit(span, message, group=str(spans[0].start), related=spans, sure=False)


RULE = Rule(id="numbers.mixed", title="One quantity, two values", severity=Severity.WARNING, check=check)
