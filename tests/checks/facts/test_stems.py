"""Words without their endings."""

import pytest

from editor_app.checks.facts.stems import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [("mills", "mill's"), ("city", "cities"), ("planned", "planning"), ("houses", "house"), ("opened", "opens")],
)
def test_forms_of_one_word(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("bus", "bu"), ("class", "clas"), ("red", "r"), ("ring", "r"), ("analysis", "analysi")]
)
def test_what_is_no_ending_stays(one: str, other: str) -> None:
    assert stem(one) != stem(other)
