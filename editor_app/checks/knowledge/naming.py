"""Which of several names is right, and how a card says that there are several."""

from collections.abc import Iterable, Sequence

from editor_app.domain.house import HouseList, TermStatus
from editor_app.text.names.model import Variant

_CLEAR = 3  # times as often and more
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def settled(variants: Iterable[Variant], house: HouseList) -> str:
    """The name that the house list prefers for a thing that has one of these names; empty when it knows none."""
    texts = dict.fromkeys(variant.text.lower() for variant in variants)
    concepts = [term.concept for text in texts for term in house.by_text.get(text, ())]
    return next((found for concept in concepts if (found := house.preferred(concept))), "")


def admitted(text: str, house: HouseList) -> bool:
    """Whether the house list allows a name as it is."""
    good = (TermStatus.PREFERRED, TermStatus.ADMITTED)
    return any(term.term == text and term.status in good for term in house.by_text.get(text.lower(), ()))


def is_clear(counts: Sequence[int]) -> bool:
    """Whether the first of some names stands so much more often than the others that it alone can be meant."""
    return counts[0] > _CLEAR * sum(counts[1:])


def number(count: int) -> str:
    """A small number in words."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def times(count: int) -> str:
    """How often, in words."""
    return {1: "once", 2: "twice"}.get(count, f"{number(count)} times")


def counted(variants: Sequence[Variant]) -> str:
    """Names with how often each stands: “A” (twice) and “B” (once)."""
    each = [f"“{variant.text}” ({times(len(variant.places))})" for variant in variants]
    return " and ".join([", ".join(each[:-1]), each[-1]]) if len(each) > 1 else "".join(each)


def names_of(variants: Iterable[Variant]) -> tuple[str, ...]:
    """The names alone, to choose from."""
    return tuple(variant.text for variant in variants)
