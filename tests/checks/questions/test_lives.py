"""Ages that cannot all be right."""

from collections.abc import Callable

import pytest

from editor_app.checks.facts.table import Table
from editor_app.checks.questions.lives import wrong_ages

Read = Callable[[str], Table]


def test_two_ages_of_one_person(read: Read) -> None:
    (found,) = wrong_ages(read("Ana Weller, 45, won. The crowd cheered. Weller, 54, wept."))
    assert (found.name, found.here.value, found.there.value, found.year) == ("Weller", 54, 45, 0)


def test_two_persons_of_one_name(read: Read) -> None:
    assert list(wrong_ages(read("Ana Weller, 45, won. Tom Weller, 54, wept."))) == []
    assert list(wrong_ages(read("Weller, 45, won, and Weller, 12, came second."))) == []


def test_an_age_of_another_time_and_a_land_that_names_nobody(read: Read) -> None:
    assert list(wrong_ages(read("Ana Weller, 56, won. In 1986 then-30-year-old Weller lost."))) == []
    two = "A 36-year-old Norwegian driver won. It rained. The prize of the 31-year-old Norwegian singer was a cup."
    assert [found.name for found in wrong_ages(read(two))] == ["Norwegian"]
    assert list(wrong_ages(read(two), {"norwegian"})) == []


def test_an_age_and_a_year_of_birth(read: Read) -> None:
    dated = "Race at the lake\n\nTALLOW, May 2, 2026 - Ana Weller, {}, won. Weller, born in 1962, wept."
    assert [found.year for found in wrong_ages(read(dated.format(45)))] == [2026]
    assert list(wrong_ages(read(dated.format(63)))) == []
    assert list(wrong_ages(read("Ana Weller, 45, won. Weller, born in 1962, wept."))) == []


@pytest.mark.parametrize(
    ("said", "here", "there"),
    [
        ("Ana Weller, 45, won. It rained. The 54-year-old said that she was glad.", 54, 45),
        ("Ana Weller, a 45-year-old driver, won. It rained. Ana Weller, 54, wept.", 54, 45),
        ("Ana Weller aged 45, won. It rained. They met 54 year old Ana Weller.", 54, 45),
        ("Ana Weller, 45, won. Tom Weller, 12, sang. It rained. Ana Weller, 54, wept.", 54, 45),
    ],
)
def test_other_ways_to_tell_an_age(read: Read, said: str, here: int, there: int) -> None:
    assert [(found.here.value, found.there.value) for found in wrong_ages(read(said))] == [(here, there)]


@pytest.mark.parametrize(
    "said",
    [
        "Ana Weller, 45, won. A 54-year-old man fell. The 54-year-old said that it hurt.",
        "The 54-year-old said that it hurt. Ana Weller, 45, won.",
        "Ana Weller, 45, won. Tom Bode, 12, sang. The 54-year-old said that it hurt.",
        "Ana Weller, 45, won. It rained. The 45-year-old was glad. The 54-year-old boat sank.",
    ],
)
def test_an_age_of_somebody_else(read: Read, said: str) -> None:
    assert list(wrong_ages(read(said))) == []
