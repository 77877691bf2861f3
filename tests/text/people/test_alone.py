"""Family names that stand alone."""

from collections.abc import Callable

import pytest

from editor_app.text.names import Vocabulary
from editor_app.text.people.alone import alone
from tests.text.people.conftest import Seen


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("They met Ms Ana Dupont-Moreau. Later Ms Dupont Moreau sang.", "Dupont Moreau"),
        ("They met Mr Karim al-Rashid. Later Al Rashid sang.", "Al Rashid"),
        ("They met Mr Robert Vessler. Later Mr Vesler sang.", "Vesler"),
        ("They met Mr Pieter Meier. Later Mr Meyer sang.", "Meyer"),
    ],
)
def test_written_otherwise(people: Callable[[str], Seen], vocabulary: Vocabulary, body: str, text: str) -> None:
    survey, names = people(body)
    assert [one.text for one in alone(survey, names, vocabulary)] == [text]


@pytest.mark.parametrize(
    "body",
    [
        "They met Mr Robert Vessler. Later Mr Vessler sang.",
        "They met Ms Ana Dupont-Moreau. Later Ms Dupont-Moreau sang.",
        "They met Mr Robert Vessler. Later Vesler sang.",
        "They met Mr Robert Vessler and Mr Arno Vesler. Later Mr Vesler sang.",
        "They met Mr Robert Vessler. Later Mr Brandt sang.",
    ],
)
def test_written_alike_or_of_somebody_else(people: Callable[[str], Seen], vocabulary: Vocabulary, body: str) -> None:
    survey, names = people(body)
    assert alone(survey, names, vocabulary) == ()
