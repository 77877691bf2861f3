"""Ages that cannot all be right."""

from collections.abc import Callable

from editor_app.checks.facts.table import Table
from editor_app.checks.questions.lives import wrong_ages

Read = Callable[[str], Table]


def test_two_ages_of_one_person(read: Read) -> None:
    (found,) = wrong_ages(read("Ana Weller, 45, won. The crowd cheered. Weller, 54, wept."))
    assert (found.name, found.here.value, found.there.value, found.year) == ("Weller", 54, 45, 0)


def test_two_persons_of_one_name(read: Read) -> None:
    assert list(wrong_ages(read("Ana Weller, 45, won. Tom Weller, 54, wept."))) == []
    assert list(wrong_ages(read("Weller, 45, won, and Weller, 12, came second."))) == []


def test_an_age_and_a_year_of_birth(read: Read) -> None:
    dated = "Race at the lake\n\nTALLOW, May 2, 2026 - Ana Weller, {}, won. Weller, born in 1962, wept."
    assert [found.year for found in wrong_ages(read(dated.format(45)))] == [2026]
    assert list(wrong_ages(read(dated.format(63)))) == []
    assert list(wrong_ages(read("Ana Weller, 45, won. Weller, born in 1962, wept."))) == []
