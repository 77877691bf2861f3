"""Words that were run together."""

import pytest

from editor_app.checks.spelling.glued import parted
from editor_app.checks.spelling.lexicon import Lexicon


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("ofthe", ("of", "the")),
        ("millionto", ("million", "to")),
        ("andtaken", ("and", "taken")),
        ("alot", ("a", "lot")),
    ],
)
def test_the_two_words(word: str, parts: tuple[str, str], lexicon: Lexicon, small: frozenset[str]) -> None:
    assert parted(lexicon, word, lambda _: 0, small) == parts


@pytest.mark.parametrize("word", ["wellbeing", "takedown", "goverment", "tomorow", "velotamab"])
def test_what_is_one_word(word: str, lexicon: Lexicon, small: frozenset[str]) -> None:
    assert parted(lexicon, word, lambda _: 0, small) is None


def test_two_full_words_that_the_text_has(lexicon: Lexicon, small: frozenset[str]) -> None:
    assert parted(lexicon, "budgetplans", lambda word: int(word in ("budget", "plans")), small) == ("budget", "plans")
    assert parted(lexicon, "budgetplans", lambda _: 0, small) is None


def test_what_stands_often_is_meant(lexicon: Lexicon, small: frozenset[str]) -> None:
    counts = {"budgetplans": 3, "budget": 1, "plans": 1}
    assert parted(lexicon, "budgetplans", lambda word: counts.get(word, 0), small) is None
