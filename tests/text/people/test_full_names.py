"""Full names, taken apart."""

from collections.abc import Callable

import pytest

from editor_app.text.names import Vocabulary
from editor_app.text.people.full_names import taken_apart
from tests.text.people.conftest import Seen


@pytest.mark.parametrize(
    ("name", "given", "middle", "family", "generation"),
    [
        ("Arno Vessler", "arno", "", "vessler", ""),
        ("Robert J. Vessler", "robert", "j", "vessler", ""),
        ("N. Robert Vessler", "robert", "", "vessler", ""),
        ("Robert van der Vessel", "robert", "", "van der vessel", ""),
        ("Robert Vessler, Jr.", "robert", "", "vessler", "jr"),
        ("José Fernández", "jose", "", "fernandez", ""),
        ("Anna O’Neill", "anna", "", "o'neill", ""),
        ("Karim al-Rashid", "karim", "", "al-rashid", ""),
    ],
)
def test_its_parts(
    people: Callable[[str], Seen], name: str, given: str, middle: str, family: str, generation: str
) -> None:
    _, found = people(f"They met Mr. {name} there.")
    assert [one.parts[:4] for one in found] == [(given, middle, family, generation)]
    assert found[0].named


@pytest.mark.parametrize("name", ["Kite Bureau of Vellmora", "Marks & Lane", "Vellmora Glass, Inc.", "Vellmora"])
def test_what_is_none(people: Callable[[str], Seen], name: str) -> None:
    assert not any(one.named for one in people(f"They saw {name} there.")[1])


def test_names_in_headlines_are_read_too(people: Callable[[str], Seen]) -> None:
    _, found = people("Mayor Robert Vessler Opens Harbour Glass Hall\n\nThey met Robert Vessler there.")
    assert [(place.headline, place.named) for one in found if one.text == "Robert Vessler" for place in one.places] == [
        (False, True),
        (True, False),
    ]


def test_one_word_or_a_firm_cannot_be_taken_apart(people: Callable[[str], Seen], vocabulary: Vocabulary) -> None:
    survey, _ = people("They met Vessler & Brandt and Arno Vessler there.")
    row = survey.rows[0].tokens
    assert taken_apart(row[2:3], vocabulary) is None
    assert taken_apart(row[2:5], vocabulary) is None
    assert taken_apart(row[6:8], vocabulary) is not None
