"""Whether the word that opens a sentence belongs to the name after it."""

from collections.abc import Callable

import pytest

from editor_app.text.names import Vocabulary
from editor_app.text.names.mentions import Survey
from editor_app.text.names.sentence_starts import goes_on, surname


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Bank of Mali closed.", "Bank of Mali"),
        ("Staff of the Kites Museum left.", "Kites Museum"),
        ("Nanjing Kite Society met.", "Nanjing Kite Society"),
    ],
)
def test_the_opening_word_is_part_of_the_name_or_not(seen: Callable[[str], Survey], body: str, name: str) -> None:
    assert name in seen(body).forms


def test_a_name_goes_on_in_one_breath_only(seen: Callable[[str], Survey]) -> None:
    tokens = seen("They saw Kites Museum, Glass Hall there.").rows[0].tokens
    going = {tokens[at].text: goes_on(tokens, at) for at in range(1, len(tokens)) if tokens[at].capital}
    assert going == {"Kites": True, "Museum": True, "Glass": False, "Hall": True}


@pytest.mark.parametrize(("body", "expected"), [("Then He Ruilin spoke.", True), ("Then He spoke.", False)])
def test_he_is_a_family_name_before_a_chinese_given_name(
    seen: Callable[[str], Survey], vocabulary: Vocabulary, body: str, expected: bool
) -> None:
    assert surname(seen(body).rows[0].tokens, 1, vocabulary) is expected
