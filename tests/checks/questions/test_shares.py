"""Percentages that cannot be."""

from collections.abc import Callable

from editor_app.checks.facts.table import Table
from editor_app.checks.questions.shares import overfull, wrong_shares

Read = Callable[[str], Table]


def test_parts_of_one_whole_that_make_more_than_all(read: Read) -> None:
    (found,) = overfull(read("In the vote 46 percent were for it, 38 percent against it, 26 percent abstained."))
    assert found.added == 110
    once = "Of these fields 48 % are dry, 37 % are wet and 25 % are stony; no field is counted twice."
    assert [found.added for found in overfull(read(once))] == [110]
    assert list(overfull(read(once.partition(";")[0] + "."))) == []
    assert list(overfull(read("In the vote 46 percent were for it, 54 percent against it."))) == []
    assert list(overfull(read("In all 80 percent like tea and 70 percent like milk."))) == []
    later = "Films accounted for 53 percent of the traffic last year and will reach 69 percent by 2031."
    assert list(overfull(read(later))) == []
    assert list(overfull(read("On the other hand, 61 percent like the cafe and 68 percent the hall."))) == []
    assert list(overfull(read("It rose 60 percent, more than the 55 percent for the rest."))) == []


def test_more_than_all(read: Read) -> None:
    assert [found.added for found in overfull(read("Of late 104 percent of the guests smile."))] == [104]
    assert list(overfull(read("It made 104 percent of its plan."))) == []


def test_a_part_of_a_whole() -> None:
    (found,) = wrong_shares("Some 45 of the 90 old guests (55%) came.")
    assert (found.part, found.whole, found.said, found.real) == ("45", "90", "55", 50)
    assert list(wrong_shares("Some 45 of the 90 guests (50%) came, 61 of 90 in May, or about 67 percent.")) == []
