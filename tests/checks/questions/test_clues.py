"""What speaks for and against a pair."""

from collections.abc import Callable

from editor_app.checks.facts.table import Table
from editor_app.checks.questions.clues import clues
from editor_app.checks.questions.pairs import pairs

Read = Callable[[str], Table]


def of_first(table: Table) -> dict[str, float]:
    first, second = next(iter(pairs(table)))
    return clues(table, first, second)


def test_clues_of_a_headline(read: Read) -> None:
    found = of_first(
        read("Mill hires 21 bakers\n\nThe mill hired 12 bakers on Friday, the owner said.\n\nBakers are glad.")
    )
    assert {
        "headline value stands nowhere else", "headline value stands nowhere else, same unit",
        "two figures turned round", "same word after", "unit has only these two values", "each value once",
    } <= set(found)  # fmt: skip
    assert "next sentence" not in found
    assert found["shared words"] == 3 / 5


def test_clues_against(read: Read) -> None:
    found = of_first(
        read("The first mill has about 12 bakers. Another mill of the valley keeps 15 bakers and 4 ovens.")
    )
    assert {"contrasting words", "hedge on one side only", "next sentence", "same block"} <= set(found)


def test_clues_of_dates_and_years(read: Read) -> None:
    found = of_first(
        read(
            "The fair opens on June 7, 2026. Growers come. Tickets for the fair that opens on June 8, 2026, are cheap."
        )
    )
    assert {"the next day, or a figure of the day", "year said on both"} <= set(found)
    found = of_first(read("The mill was founded in 2011. It rained. The mill was founded in 2034 by smiths, not two."))
    assert "one year far ahead of the text's" in found


def test_a_copied_sentence(read: Read) -> None:
    name = "the same words around, nothing else differs"
    assert name in of_first(
        read("The fair brought 12 firms from both valleys. Later the fair brought 19 firms from both valleys.")
    )
    assert name not in of_first(
        read("The fair brought 12 firms from both valleys. The fair sent 19 firms from one valley.")
    )


def test_what_is_told_as_known(read: Read) -> None:
    name = "the second is told as known"
    assert name in of_first(read("Ten bakers get a prize. The 11 bakers come from five towns."))
    assert name not in of_first(read("Ten bakers get a prize. Some 11 bakers come from five towns."))


def test_two_years_of_a_founding(read: Read) -> None:
    name = "both tell of a founding"
    assert name in of_first(read("The mill was founded in 1987. It rained. Founded in 1978, the mill grinds oats."))
    assert name not in of_first(read("The mill was painted in 1987. It rained. Painted in 1978, the mill grinds oats."))
