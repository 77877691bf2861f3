"""The table of a text."""

from collections.abc import Callable

from editor_app.checks.facts.lists import FactLists
from editor_app.checks.facts.model import Attribute, Fact
from editor_app.checks.facts.table import Table, table, unit_of
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text

Read = Callable[[str], Table]


def test_how_often_values_stand(read: Read) -> None:
    found = read(
        "Mill hires 12 bakers\n\nTALLOW, May 2, 2026 - The mill hired 12 bakers in 2025. The 15 bakers are glad."
    )
    assert found.times["figure", 12] == 2
    assert found.values["baker"] == {12, 15}
    assert (found.year, found.dates) == (2026, 1)
    assert [unit_of(fact) for fact in found.of(Attribute.COUNT)] == ["baker"] * 3


def test_the_year_of_a_text_without_a_dateline_is_the_one_it_names_most(read: Read) -> None:
    assert read("In 2024 it rained. It rained in 2025, and in 2025 again.").year == 2025
    assert read("It rained.").year == 0


def test_a_table_is_read_once(known: FactLists) -> None:
    text = Text(Manuscript("", "It has 12 bakers."))
    assert table(text, known) is table(text, known)


def test_of_a_sentence_full_of_numbers_only_some_are_read(read: Read) -> None:
    assert len(read("It has " + ", ".join(f"{n} bakers" for n in range(100, 400)) + ".").facts) == 40


def test_what_is_read_around_a_fact_is_read_once(read: Read) -> None:
    found = read("It has 12 bakers. It has 15 bakers.")
    asked: list[float] = []

    def value(_: Table, fact: Fact) -> None:
        asked.append(fact.value)

    for fact in found.facts * 3:
        assert found.once(value, fact) is None
    assert asked == [12, 15]
