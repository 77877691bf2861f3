"""Persons spelt two ways: what is found, what is left alone, and which spelling is taken for the right one."""

from collections.abc import Callable, Iterator
from itertools import combinations, islice

import pytest

from editor_app.text.names import Vocabulary
from editor_app.text.people.pairs import Finder, Pair
from tests.text.people.conftest import Seen

RELEASES = (
    "The Harbour Glass Museum has a new director, {one} of Vellmora. It is open now.\n\n“We are glad,” {other} said.",
    "Mr. {one} spoke first. The hall was full, and it rained.\n\nThe prize went to {other} in the end.",
    "They thanked {one} for the kites.\n\nMayor {other} opened the hall on Monday. It had been closed for a year.",
)
USUAL = frozenset("price prince surgeon wing".split())


@pytest.fixture
def found(people: Callable[[str], Seen], vocabulary: Vocabulary) -> Callable[[str], list[Pair]]:
    def find(body: str) -> list[Pair]:
        survey, names = people(body)
        return Finder(survey, vocabulary, USUAL.__contains__).pairs(names)

    return find


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Stephen Vessler", "Steven Vessler"),
        ("José Vessler", "Jose Vessler"),
        ("Khalid Mansour", "Khaled Mansour"),
        ("Anna Larsen", "Anna Larson"),
        ("Anna O'Neill", "Anna O'Neil"),
        ("Martin Durbin", "Martin Durban"),
        ("Jürgen Müller", "Juergen Mueller"),
        ("Anna Dupont-Moreau", "Anna Dupont Moreau"),
        ("Fiona MacDonald", "Fiona McDonald"),
        ("Robert J. Vessler", "Robert J. Vesler"),
        ("Anna Sturgeon", "Anna Surgeon"),
        ("Pieter van der Meer", "Pieter van der Meier"),
        ("Pieter van der Meer", "Pieter van de Meer"),
        ("Pieter de la Cruz", "Pieter dela Cruz"),
        ("Waylon Jennings", "Waylon Kennings"),
        ("Grigory Vessler", "Grigori Vessler"),
    ],
)
@pytest.mark.parametrize("release", RELEASES)
def test_one_person(found: Callable[[str], list[Pair]], one: str, other: str, release: str) -> None:
    assert len(found(release.format(one=one, other=other))) == 1
    assert len(found(release.format(one=other, other=one))) == 1


@pytest.mark.parametrize(
    "body",
    [
        "Jean Vessler spoke.\n\nLater Joan Vessler sang.",
        "Paul Vessler is the mayor.\n\nPaula Vessler is a potter.",
        "Daniel Vessler is the mayor.\n\nDaniela Vessler is a potter.",
        "The brothers Dan Vessler and Don Vessler came. Dan Vessler sang.",
        "George H. Vessler was old.\n\nGeorge W. Vessler was young.",
        "Robert Vessler, Jr. was there.\n\nRobert Vesler, Sr. was not.",
        "Anna Reed and Anna Reid run together. Anna Reed won.",
        "Martin Durbin, 45, of Vellmora was hurt.\n\nMartin Durban, 62, of Marland was not.",
        "The singer Martin Durbin and his wife met Martin Durban. They sang.",
        "A. Vessler spoke.\n\nO. Vessler sang.",
        "The Olympic Games began.\n\nThe Olympics Games ended.",
        "They saw the Vellmora Glass Bureau.\n\nThey saw the Vellmora Grass Bureau.",
        "Rick Vessler and Rich Vessler spoke. Rick Vessler was brief. Rich Vessler was not.",
        "They met Martin Durbin and Martin Durban. Martin Durbin sang, Martin Durban slept.",
        "Kim Jong-il was followed by Kim Jong-un.",
        "New York and New Work are places. New York is old.",
    ],
)
def test_two_persons_or_none(found: Callable[[str], list[Pair]], body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("Anna Vessler spoke.\n\nAnna Vesler sang.\n\nThey thanked Anna Vesler.", "Anna Vesler"),
        ("Jose Vessler spoke.\n\nJosé Vessler sang.", "José Vessler"),
        ("Anna Surgeon spoke.\n\nAnna Sturgeon sang.", "Anna Sturgeon"),
        ("Martin Durbinn spoke.\n\nMartin Durbin sang.", "Martin Durbin"),
    ],
)
def test_which_is_right(found: Callable[[str], list[Pair]], body: str, right: str) -> None:
    assert [pair.right.text for pair in found(body)] == [right]


def rows(spellings: dict[str, frozenset[int]]) -> Iterator[tuple[str, str]]:
    """Pairs of spellings of one name."""
    by_row: dict[int, list[str]] = {}
    for name, numbers in spellings.items():
        for number in numbers:
            by_row.setdefault(number, []).append(name)
    for names in by_row.values():
        yield from combinations(names, 2)


def test_every_pair_of_one_row_is_found(found: Callable[[str], list[Pair]], vocabulary: Vocabulary) -> None:
    """Each tenth of them, for time; the places of the two change with the release."""
    pairs = [pair for pair in rows(dict(vocabulary.census.given_rows)) if min(map(len, pair)) > 2]
    missed = []
    for number, (one, other) in enumerate(islice(pairs, 0, None, 10)):
        body = RELEASES[number % 3].format(one=f"{one.title()} Vessler", other=f"{other.title()} Vessler")
        if not found(body):
            missed.append((one, other))
    assert missed == []


OFTEN = "Yan Chen came to town. It rained.\n\nThey met Yan Chen at noon.\n\nYan Chen sang. It was late.\n\n{}"


@pytest.mark.parametrize(
    ("end", "wrong"),
    [
        ("Guests thanked Yan Cen for the day.", ["Yan Cen"]),
        ("Guests thanked Yan Cheng for the day.", ["Yan Cheng"]),
        ("Guests thanked Yan Cai for the day.", []),
        ("Guests thanked Yan Cen for the day. Yan Cen wept.", []),
        ("Guests thanked Yan Chen, Yan Cen and Li Wenbo for the day.", []),
    ],
)
def test_a_name_in_pinyin_that_was_misheard(found: Callable[[str], list[Pair]], end: str, wrong: list[str]) -> None:
    assert [pair.wrong.text for pair in found(OFTEN.format(end))] == wrong
