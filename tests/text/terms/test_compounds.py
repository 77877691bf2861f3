"""One modifier with two heads of one meaning."""

from collections.abc import Callable

import pytest

from editor_app.text.names import Vocabulary
from editor_app.text.prepared import Text
from editor_app.text.terms.compounds import with_two_heads
from tests.text.terms.conftest import said


@pytest.mark.parametrize(
    ("body", "rare"),
    [
        ("The trade fair is open. They like the trade fair. It is a trade expo of old.", "trade expo"),
        ("The safety notice is new. They read the safety notice. It is a safety circular.", "safety circular"),
        ("The harbour team came. Two harbour teams slept. A harbour crew sang.", "harbour crew"),
    ],
)
def test_two_heads(text: Callable[[str], Text], vocabulary: Vocabulary, body: str, rare: str) -> None:
    [pair] = with_two_heads(text(body).survey(vocabulary), vocabulary)
    assert said(body, pair)[::2] == ([rare], False)


@pytest.mark.parametrize(
    "body",
    [
        "The trade fair is open. It is a trade expo of old.",
        "The trade fair is open. They like the trade fair. It is a trade war of old.",
        "The trade fair is open. They like the trade fair. The car expo is old.",
        "The trade fair is open. They like the trade fair. The trade expo hall is old.",
        "The long fair is open. They like the long fair. The long expo is old.",
        "They saw the Trade Fair there. They like the Trade Fair. They saw the Trade Expo there.",
    ],
)
def test_one_head_or_another_thing(text: Callable[[str], Text], vocabulary: Vocabulary, body: str) -> None:
    assert list(with_two_heads(text(body).survey(vocabulary), vocabulary)) == []
