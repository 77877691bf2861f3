"""How two values relate: figures mistyped, a scale exchanged, a day off, one inside what a hedge allows."""

from enum import Enum
from functools import lru_cache

from editor_app.checks.facts.model import Attribute, Fact

_MORE, _LESS, _ABOUT = 0.12, 0.12, 0.06
"""How far, as a share of the number, "more than", "nearly" and "about" reach."""
_ROUND = 100
"""The least number that is taken for a rounded one."""
_NEXT_DAYS = (1, 2, 10)
"""Days by which a mistyped day is off."""


class Relation(Enum):
    """How the figures of one value differ from those of the other."""

    SCALE = "million for billion"
    ZEROS = "a zero more or less"
    TURNED = "two figures turned round"
    ONE = "one figure of several"
    ONE_OF_TWO = "one figure of two"
    ONE_OF_ROUND = "one figure of round numbers"
    NEAR = "small numbers, near"
    FAR = "small numbers, far"
    DAY_NEAR = "the next day, or a figure of the day"
    DAY_FAR = "another day"
    MONTH_NEXT = "the next month"
    MONTH_FAR = "another month"
    OTHER = "in no way"

    @property
    def mistyped(self) -> bool:
        """Whether one slip of the finger makes one out of the other."""
        return self in (Relation.SCALE, Relation.TURNED, Relation.ONE)


def relation(one: Fact, other: Fact) -> Relation:
    """How two values of one attribute differ."""
    if one.attribute is Attribute.DATE:
        return _of_dates(int(one.value), int(other.value))
    return _of_digits(one.digits, other.digits, one.scale == other.scale, abs(one.value - other.value) <= 2)


@lru_cache(maxsize=1 << 14)  # one pair is asked for this again and again
def _of_digits(one: str, other: str, one_scale: bool, near: bool) -> Relation:
    first, second = one.replace(".", ""), other.replace(".", "")
    if one == other and not one_scale:
        return Relation.SCALE
    if first != second and first.strip("0") == second.strip("0"):
        return Relation.ZEROS
    if len(first) == len(second) == 1:
        return Relation.NEAR if near else Relation.FAR
    if turned(first, second):
        return Relation.TURNED
    if one_scale and _one_off(first, second):
        return _one(first, second)
    return Relation.OTHER


def _one(first: str, second: str) -> Relation:
    """One figure differs: of a round number, 2,500 and 4,500, that is no slip of the finger but another number."""
    if len(first) <= 2:
        return Relation.ONE_OF_TWO
    return Relation.ONE if max(len(digits.strip("0")) for digits in (first, second)) > 2 else Relation.ONE_OF_ROUND


def turned(one: str, other: str) -> bool:
    """Whether two neighbouring signs changed places."""
    off = _off(one, other)
    return len(off) == 2 and off[1] == off[0] + 1 and one[off[0]] == other[off[1]] and one[off[1]] == other[off[0]]


def mistyped(one: float, other: float) -> bool:
    """Whether two numbers differ by one figure, or by two neighbours that changed places."""
    places = next((n for n in range(3) if round(one, n) == round(one, 6) and round(other, n) == round(other, 6)), None)
    if places is None:
        return False
    first, second = (f"{value:.{places}f}".replace(".", "") for value in (one, other))
    return len(first) > 1 and (_one_off(first, second) or turned(first, second))


def meet(one: Fact, other: Fact) -> bool:
    """Whether what the hedges allow of two numbers overlaps: "more than 140" and "nearly 150"."""
    if not (one.hedge or other.hedge):
        return False
    (low, high), (least, most) = _span(one), _span(other)
    return low <= most and least <= high


def rounds(one: Fact, other: Fact) -> bool:
    """Whether one of two numbers is the other, rounded or cut: $13.7 million, and $14 million or $13 million."""
    for rough, exact in ((one, other), (other, one)):
        step = _step(rough)
        if (
            _step(exact) < step
            and rough.value >= _ROUND
            and abs(rough.value - exact.value) < min(step, _MORE * rough.value)
        ):
            return True
    return False


def _step(fact: Fact) -> float:
    """What the last figure of a number stands for: a tenth of a million in "2.5 million", a hundred in "1,200"."""
    whole, _, part = fact.digits.partition(".")
    if part:
        return float(fact.scale * 10 ** -len(part))
    return float(fact.scale * 10 ** (len(whole) - len(whole.rstrip("0")))) if whole.strip("0") else 1.0


def _span(fact: Fact) -> tuple[float, float]:
    if fact.hedge == "above":
        return fact.value, fact.value * (1 + _MORE)
    if fact.hedge == "below":
        return fact.value * (1 - _LESS), fact.value
    return (fact.value * (1 - _ABOUT), fact.value * (1 + _ABOUT)) if fact.hedge else (fact.value, fact.value)


def _of_dates(one: int, other: int) -> Relation:
    (month, day), (second_month, second_day) = divmod(one, 100), divmod(other, 100)
    if month == second_month:
        near = abs(day - second_day) in _NEXT_DAYS or str(day)[::-1] == str(second_day)
        return Relation.DAY_NEAR if near else Relation.DAY_FAR
    if day != second_day:
        return Relation.OTHER
    return Relation.MONTH_NEXT if abs(month - second_month) in (1, 11) else Relation.MONTH_FAR


def _off(one: str, other: str) -> list[int]:
    return [at for at in range(len(one)) if one[at] != other[at]] if len(one) == len(other) else []


def _one_off(one: str, other: str) -> bool:
    return len(_off(one, other)) == 1
