"""How parts of names differ."""

import pytest

from editor_app.text.people.differences import How, difference

ROWS = {"sean": frozenset([1]), "shaun": frozenset([1, 2]), "paul": frozenset([3])}


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("dupont-moreau", "dupont moreau", How.JOINED),
        ("o'neill", "oneill", How.JOINED),
        ("mueller", "muller", How.UMLAUT),
        ("sean", "shaun", How.LISTED),
        ("vessler", "vesselr", How.TURNED),
        ("vessler", "vesler", How.DOUBLED),
        ("phillips", "filips", How.SOUND),
        ("durbin", "durban", How.LETTER),
        ("reed", "weed", How.FIRST_LETTER),
        ("abernathy", "abermethy", How.LETTERS),
    ],
)
def test_how_they_differ(one: str, other: str, how: How) -> None:
    found = difference(one, other, ROWS)
    assert found is not None and found.how is how
    assert difference(other, one, ROWS) == found


def test_the_longer_the_name_the_more_one_letter_tells() -> None:
    pairs = (("do", "du"), ("rick", "rock"), ("marlo", "marko"), ("durbin", "durban"))
    points = [found.points for one, other in pairs if (found := difference(one, other, {}))]
    assert points == sorted(points) and len(set(points)) == 4


@pytest.mark.parametrize(
    ("one", "other"), [("paul", "shaun"), ("miller", "vessler"), ("a", "b"), ("smith", "smythe-jones")]
)
def test_what_differs_too_much(one: str, other: str) -> None:
    assert difference(one, other, ROWS) is None
