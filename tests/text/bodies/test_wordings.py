"""Names that differ in a small word, an abbreviation or a letter."""

from collections.abc import Callable

import pytest

from editor_app.text.bodies.content import bodies, grouped
from editor_app.text.bodies.model import TwoForms, Why
from editor_app.text.bodies.wordings import a_letter_apart, worded_two_ways
from editor_app.text.names import Vocabulary
from editor_app.text.names.mentions import Survey

Find = Callable[[str, str], list[TwoForms]]


@pytest.fixture
def found(seen: Callable[[str], Survey], vocabulary: Vocabulary) -> Find:
    def find(one: str, other: str) -> list[TwoForms]:
        survey = seen(f"They joined the {one} there. They like the {one} much.\n\nThen the {other} was shut.")
        groups = grouped(bodies(survey, vocabulary))
        usual = frozenset(["green", "greed"]).__contains__
        return [*worded_two_ways(groups, vocabulary), *a_letter_apart(survey, groups, vocabulary, usual)]

    return find


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Institute of Marine Glass", "Institute for Marine Glass", Why.SMALL_WORD),
        ("Saint Olga Kite Hall", "St. Olga Kite Hall", Why.WRITTEN),
        ("Mount Olga School", "Mt. Olga School", Why.WRITTEN),
        ("Vellmora Commerical Bank", "Vellmora Commercial Bank", Why.LETTER),
        ("Office of Marine Measures", "Office of Marine Measure", Why.LETTER),
    ],
)
def test_one_body(found: Find, one: str, other: str, why: Why) -> None:
    assert [pair.why for pair in found(one, other)] == [why]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Institute of Marine Glass", "Institute of Marine Glass"),
        ("Green Kite Bureau", "Greed Kite Bureau"),
        ("Bank of Vellmora", "Bank of Marland"),
        ("Kite Museum", "Kites Museum"),
        ("Vellmora Class of 1990", "Vellmora Class of 1991"),
        ("Harbour Glass Commission", "Harbour Glass Commissions"),
    ],
)
def test_two_bodies_or_usual(found: Find, one: str, other: str) -> None:
    assert found(one, other) == []
