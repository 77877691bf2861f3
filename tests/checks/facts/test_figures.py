"""Amounts, percentages, counts and numbers that are names."""

from collections.abc import Callable

import pytest

from editor_app.checks.facts.figures import noun
from editor_app.checks.facts.model import Attribute
from editor_app.checks.facts.table import Table

Read = Callable[[str], Table]
MONEY, PERCENT, COUNT, LABEL = Attribute.MONEY, Attribute.PERCENT, Attribute.COUNT, Attribute.LABEL


@pytest.mark.parametrize(
    ("said", "attribute", "value", "unit", "hedge"),
    [
        ("It cost $1.2 billion.", MONEY, 1.2e9, "USD", ""),
        ("It cost nearly 30 million yuan.", MONEY, 30e6, "CNY", "below"),
        ("It cost more than EUR 15m.", MONEY, 15e6, "EUR", "above"),
        ("It cost three million dollars.", MONEY, 3e6, "USD", ""),
        ("It rose by 12.5 percent.", PERCENT, 12.5, "", ""),
        ("It rose by five percent.", PERCENT, 5, "", ""),
        ("About 1,400 bakers came.", COUNT, 1400, "baker", "about"),
        ("Some 1,25,000 farmers came.", COUNT, 125000, "farmer", "about"),
        ("Twenty-one bakers came.", COUNT, 21, "baker", ""),
        ("It has 3 crore users.", COUNT, 3e7, "user", ""),
        ("It meets ISO 20121.", LABEL, 20121, "", ""),
        ("It sells the 340B.", LABEL, 340, "", ""),
    ],
)
def test_a_figure(read: Read, said: str, attribute: Attribute, value: float, unit: str, hedge: str) -> None:
    (fact,) = read(said).facts
    assert (fact.attribute, fact.value, fact.unit, fact.hedge) == (attribute, value, unit, hedge)


def test_the_first_of_a_span_takes_the_scale_of_the_second(read: Read) -> None:
    assert [fact.value for fact in read("It costs between $100 and $250 billion.").facts] == [100e9, 250e9]


@pytest.mark.parametrize(
    "said",
    [
        "See Section 12 of the act.", "It stands at 12 Mill Road.", "A 12-year-old sang.", "The 12th baker sang.",
        "Call 555-0142 now.", "It opens at 9:30 a.m.", "They won 21-12.", "See https://example.org/12 for it.",
        "One of them sang.", "It is 3/4 full.",
    ],
)  # fmt: skip
def test_what_counts_nothing(read: Read, said: str) -> None:
    assert read(said).of(MONEY, PERCENT, COUNT, LABEL) == ()


def test_the_noun_after_a_number(read: Read) -> None:
    page = read("It has 12 of the bakers and 12 in all.").page
    assert (noun(page, 9), noun(page, page.body.index(" in all"))) == ("baker", "")
