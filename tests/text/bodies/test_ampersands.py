""" "&" here, "and" there."""

from collections.abc import Callable

import pytest

from editor_app.text.bodies.ampersands import joined_two_ways
from editor_app.text.names import Vocabulary
from editor_app.text.names.mentions import Survey
from tests.text.bodies.conftest import said


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ("Marks & Lane met. They like Marks & Lane. Then Marks and Lane left.", "Marks and Lane"),
        ("Marks + Lane met.\n\nThen Marks and Lane left. They like Marks and Lane.", "Marks + Lane"),
        (
            "The Glass & Kite Hall is old.\n\nThe Glass and Kite Hall is new. The Glass and Kite Hall fell.",
            "Glass & Kite",
        ),
    ],
)
def test_two_ways(seen: Callable[[str], Survey], vocabulary: Vocabulary, body: str, wrong: str) -> None:
    [pair] = joined_two_ways(seen(body), vocabulary)
    assert said(body, pair)[0] == [wrong]


@pytest.mark.parametrize(
    "body",
    [
        "Marks & Lane met. Marks & Lane left.",
        "Guests Leave Marks & Lane Kite Hall at Night\n\nThen Marks and Lane left.",
        "Salt and Pepper met. They like salt & pepper.",
        "R & D is old. R and D is new.",
        "Chairman & President Arno Vessler met. Then Chairman and President Arno Vessler left.",
        "Arno’s and Anna’s kites fly. Arno & Anna sing.",
    ],
)
def test_one_way(seen: Callable[[str], Survey], vocabulary: Vocabulary, body: str) -> None:
    assert list(joined_two_ways(seen(body), vocabulary)) == []
