"""Which pairs of facts may be one thing with two values."""

from collections.abc import Callable

import pytest

from editor_app.checks.facts.table import Table
from editor_app.checks.questions.pairs import pairs

Read = Callable[[str], Table]


def told(table: Table) -> list[tuple[str, str]]:
    body = table.page.body
    return [(first.span.of(body), second.span.of(body)) for first, second in pairs(table)]


def test_a_pair_shares_what_it_counts(read: Read) -> None:
    assert told(read("The mill hired 12 bakers. Later the owner spoke of 15 bakers.")) == [("12", "15")]
    assert told(read("The mill hired 12 bakers. Later the owner spoke of 15 smiths.")) == []


@pytest.mark.parametrize(
    "said",
    [
        "The mill hired 12 bakers. It rained. The mill hired 12 bakers.",
        "The mill hired 12 bakers and fed 15 bakers. Then 15 bakers left.",
        "- 12 bakers in Tallow\n- 15 bakers in Merrow",
        "12 bakers\n\n15 bakers",
        "The firm spent two dollars on flour. Later it spent two million dollars on flour.",
        "Phase 1 of the mill is built. Phase 2 of the mill is built.",
        "The mill opened on June 4 to guests. Guests of the mill come on June 1–9.",
        "The mill sold flour for $12 in May. It rained. The mill sold flour (last year for $14).",
        "Call Ana Weller on 12 bakers.\n\nA.\n\nB.\n\nMedia contact: ana@example.org, for 15 bakers.",
        "Mill sells 400 loaves\n\nThe mill sold 100 loaves to bakers and 300 loaves to schools.",
    ],
)
def test_no_pairs(read: Read, said: str) -> None:
    assert told(read(said)) == []


def test_sentences_built_alike_that_tell_two_things_apart(read: Read) -> None:
    assert told(read("In May the mill sold 120 loaves to schools. In June the mill sold 210 loaves to schools.")) == []
    assert told(read("The mill sold 120 loaves to schools. Later the mill sold 210 loaves to schools.")) != []


def test_many_facts_do_not_take_long(read: Read) -> None:
    assert len(list(pairs(read(" ".join(f"The mill sold {n} loaves." for n in range(100, 1_000)))))) < 5_000


def test_days_of_a_chronicle(read: Read) -> None:
    posted = "The note was posted on June {} to guests of the mill. It rained. "
    assert told(read("".join(posted.format(day) for day in (3, 5)))) != []
    assert told(read("".join(posted.format(day) for day in (3, 5, 8, 9)))) == []


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Baker sells over 468 loaves\n\nThe baker sold over 448 loaves to schools.", [("468", "448")]),
        ("Baker sells 52-pound loaves\n\nThe baker sold 25-pound loaves to schools.", [("52", "25")]),
        ("Baker sells 52-pound loaves\n\nThe baker sold 25-pound and 52-pound loaves.", []),
        ("The firm rose.\n\nThe baker sold over 468 loaves. It rained. The baker sold over 448 loaves.", []),
        (
            "The firm rose.\n\nHe got 5 months in jail and 5 years of work. It rained. He got 4 years of work.",
            [("5", "4")],
        ),
        ("The firm rose.\n\nIt sold 5 rolls and 5 loaves of rye. It rained. It sold 5 rolls and 4 loaves of rye.", []),
    ],
)
def test_figures_of_headlines_and_of_two_measures(read: Read, said: str, found: list[tuple[str, str]]) -> None:
    assert list(dict.fromkeys(told(read(said)))) == found
