"""The patterns by which numbers are read."""

import pytest

from editor_app.checks.facts.lists import FactLists
from editor_app.checks.facts.patterns import one_of, patterns


def test_no_words_fit_nowhere() -> None:
    assert one_of(["a", "a b"]) == r"a\ b|a"
    assert patterns().hedge.search("about ") is None


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("$1.2 billion", ("$", "1.2", None, "billion")),
        ("EUR 15m", ("EUR ", "15", None, "m")),
        ("12 percent", (None, "12", " percent", None)),
        ("1,25,000", (None, "1,25,000", None, None)),
        ("3 crore", (None, "3", None, "crore")),
        ("2,500 million", (None, "2,500", None, "million")),
    ],
)
def test_a_number_in_figures(known: FactLists, written: str, found: tuple[str | None, ...]) -> None:
    match = known.patterns.figure.search(f"of {written}, it said")
    assert match is not None
    assert match.group("currency", "number", "percent", "scale") == found


@pytest.mark.parametrize("written", ["12:30", "3/4", "COVID-19", "2.4.1", "9 a.m.", "A4", "#7"])
def test_no_number(known: FactLists, written: str) -> None:
    assert known.patterns.figure.search(f"of {written}, it said") is None


@pytest.mark.parametrize(
    ("before", "is_name"), [("in Room ", True), ("Highway ", True), ("with ", False), ("broom ", False)]
)
def test_what_makes_a_number_a_name(known: FactLists, before: str, is_name: bool) -> None:
    assert bool(known.patterns.numbered.search(before)) is is_name
