"""What says that two persons are meant."""

from collections.abc import Callable

import pytest

from editor_app.text.names import Vocabulary
from editor_app.text.people.apart import Apart
from editor_app.text.people.differences import How
from tests.text.people.conftest import Seen


@pytest.mark.parametrize(
    ("body", "points"),
    [
        ("They met Mr. Arno Vessler. Later Mr. Arno Vesslar sang.", 0.0),
        ("They met Mr. Arno Vessler and Mr. Arno Vesslar.", 3.0),
        ("Because Mr. Arno Vessler was late we asked if Mr. Arno Vesslar sang.", 1.5),
        ("They met Mr. Arno Vessler. His brother sang, then Mr. Arno Vesslar sang.", 2.3),
        ("Here is Arno Vessler, 45, who sang.\n\nHere is Arno Vesslar, 62, who slept.", 3.0),
        ("Here is Arno Vessler, 45, who sang.\n\nHere is Arno Vesslar, 45, who slept.", 0.0),
    ],
)
def test_points(people: Callable[[str], Seen], vocabulary: Vocabulary, body: str, points: float) -> None:
    survey, (one, other) = people(body)
    assert Apart(survey, vocabulary).points(one, other, How.LETTER) == pytest.approx(points)


def test_ages_and_kinship_do_not_part_what_differs_in_a_hyphen(
    people: Callable[[str], Seen], vocabulary: Vocabulary
) -> None:
    survey, (one, other) = people("Here is Arno Vessler, 45, who sang.\n\nHere is Arno Vesslar, 62, who slept.")
    assert Apart(survey, vocabulary).points(one, other, How.JOINED) == 0.0
