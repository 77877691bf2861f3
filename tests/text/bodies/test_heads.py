"""Names with two heads."""

from collections.abc import Callable

import pytest

from editor_app.text.bodies.content import bodies
from editor_app.text.bodies.heads import with_two_heads
from editor_app.text.names import Vocabulary
from editor_app.text.names.mentions import Survey
from tests.text.bodies.conftest import said


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vellmora Secret Kite Service", "Vellmora Secret Kite Agency"),
        ("Marine Glass Institute", "Marine Glass Institution"),
        ("Office of Kite Control", "Bureau of Kite Control"),
        ("Gullhaven Rope Association", "Gullhaven Rope Federation"),
    ],
)
def test_one_body(seen: Callable[[str], Survey], vocabulary: Vocabulary, one: str, other: str) -> None:
    body = f"They joined the {one} there. They like the {one} much.\n\nThen the {other} was shut."
    survey = seen(body)
    [pair] = with_two_heads(survey, bodies(survey, vocabulary), vocabulary)
    assert said(body, pair) == ([other], [one, one])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Parliament of Vellmora", "Government of Vellmora"),
        ("Vellmora Kite Museum", "Vellmora Kite Bank"),
        ("Brandt Administration", "Brandt Department"),
        ("State Council", "State Commission"),
        ("National Endowment", "National Council"),
        ("Kite Bureau", "Kite Office of Marland"),
    ],
)
def test_two_bodies(seen: Callable[[str], Survey], vocabulary: Vocabulary, one: str, other: str) -> None:
    survey = seen(f"They joined the {one} there. They like the {one} much.\n\nThen the {other} was shut.")
    assert list(with_two_heads(survey, bodies(survey, vocabulary), vocabulary)) == []


def test_once_against_once_is_too_little(seen: Callable[[str], Survey], vocabulary: Vocabulary) -> None:
    survey = seen("They joined the Rope Association there.\n\nThen the Rope Federation was shut.")
    assert list(with_two_heads(survey, bodies(survey, vocabulary), vocabulary)) == []
