"""Chinese names in Latin letters."""

import pytest

from editor_app.text.names import Vocabulary
from editor_app.text.names.romanisation import chinese, family_name, legal_given, syllables


@pytest.mark.parametrize(("word", "count"), [("Meilin", 2), ("Xiang", 1), ("Yu-lan", 2), ("Xi'an", 2), ("Meilnn", 0)])
def test_syllables(word: str, count: int, vocabulary: Vocabulary) -> None:
    assert syllables(word, vocabulary) == count


def test_a_given_name_has_one_or_two(vocabulary: Vocabulary) -> None:
    assert legal_given("Qinghua", vocabulary)
    assert not legal_given("Qinghuaa" + "nb", vocabulary)
    assert not legal_given("a" * 1_000_000, vocabulary)


def test_family_name_first_or_last(vocabulary: Vocabulary) -> None:
    assert chinese(["Tan", "Meilin"], vocabulary)
    assert family_name(["tan", "meilin"], vocabulary) == "tan"
    assert family_name(["meilin", "tan"], vocabulary) == "tan"
    assert family_name(["orsolya", "brandt"], vocabulary) == "brandt"
