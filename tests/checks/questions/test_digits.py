"""How two values relate."""

from collections.abc import Callable

import pytest

from editor_app.checks.facts.model import Fact
from editor_app.checks.facts.table import Table
from editor_app.checks.questions.digits import Relation, meet, mistyped, relation, rounds, turned

Read = Callable[[str], Table]


def both(read: Read, one: str, other: str) -> tuple[Fact, Fact]:
    first, second = read(f"It has {one} in all. It has {other} in all.").facts
    return first, second


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("438 homes", "483 homes", Relation.TURNED),
        ("$438 million", "$438 billion", Relation.SCALE),
        ("150 homes", "1,500 homes", Relation.ZEROS),
        ("438 homes", "448 homes", Relation.ONE),
        ("57 homes", "27 homes", Relation.ONE_OF_TWO),
        ("2,500 homes", "4,500 homes", Relation.ONE_OF_ROUND),
        ("240 homes", "242 homes", Relation.ONE),
        ("4 homes", "5 homes", Relation.NEAR),
        ("4 homes", "9 homes", Relation.FAR),
        ("438 homes", "515 homes", Relation.OTHER),
        ("June 7", "June 8", Relation.DAY_NEAR),
        ("June 7", "June 17", Relation.DAY_NEAR),
        ("June 7", "June 30", Relation.DAY_FAR),
        ("June 7", "July 7", Relation.MONTH_NEXT),
        ("June 7", "May 9", Relation.OTHER),
        ("June 7", "March 7", Relation.MONTH_FAR),
    ],
)
def test_relations(read: Read, one: str, other: str, how: Relation) -> None:
    assert relation(*both(read, one, other)) is how
    assert relation(*both(read, other, one)) is how


@pytest.mark.parametrize(
    ("one", "other", "do"),
    [
        ("more than 140 homes", "nearly 150 homes", True),
        ("about 100 homes", "104 homes", True),
        ("more than 140 homes", "120 homes", False),
        ("140 homes", "150 homes", False),
    ],
)
def test_hedges_that_meet(read: Read, one: str, other: str, do: bool) -> None:
    assert meet(*both(read, one, other)) is do


@pytest.mark.parametrize(
    ("one", "other", "do"),
    [
        ("$13.7 million", "$14 million", True),
        ("$24 million", "$24.6 million", True),
        ("$13 million", "$15 million", False),
        ("430 homes", "340 homes", False),
    ],
)
def test_numbers_that_round_each_other(read: Read, one: str, other: str, do: bool) -> None:
    assert rounds(*both(read, one, other)) is do


def test_mistyped_numbers() -> None:
    assert not mistyped(138, 141) and not mistyped(4, 5)
    assert mistyped(138, 158) and mistyped(13.8, 18.3)
    assert turned("AEPC", "APEC") and not turned("APEC", "APEC")
