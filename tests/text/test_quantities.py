"""Numbers as a text says them."""

import pytest

from editor_app.text.language.words import words
from editor_app.text.quantities import quantities


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("12 mills and three ferries", [12, 3]),
        ("twenty-one boats, two hundred oars", [21, 200]),
        ("3,000 trees, 4.5 million seeds", [3000, 4_500_000]),
        ("5% of $7", [5, 7]),
        ("the 21st of 2025/06/26 at 22:50", []),
        ("a No.5 and 3-4", [3]),
    ],
)
def test_values(text: str, values: list[float]) -> None:
    assert [found.value for found in quantities(text, tuple(words(text)))] == values


def test_kinds_and_places() -> None:
    text = "5 percent of €7 million and 8 oars"
    found = quantities(text, tuple(words(text)))
    assert [(one.kind, one.span.of(text)) for one in found] == [("%", "5"), ("€", "7 million"), ("", "8")]
