"""Parts that do not make their total."""

from collections.abc import Callable

import pytest

from editor_app.checks.facts.table import Table
from editor_app.checks.questions.sums import wrong_sums

Read = Callable[[str], Table]


def told(table: Table) -> list[tuple[str, float]]:
    return [(found.total.span.of(table.page.body), found.added) for found in wrong_sums(table)]


@pytest.mark.parametrize(
    ("said", "total", "added"),
    [
        ("Of the 1,000 patients, 540 were men and 450 were women.", "1,000", 990),
        ("The fund gave 120 grants. Of these, 90 went to schools and 50 to clubs.", "120", 140),
        ("The club has 41 boats, including 31 canoes, 8 rafts and one ship, and 7 of them are new.", "", 0),
        ("It honoured 796 dogs, including 168 hounds, 27 poodles and one wolf.", "796", 196),
        ("She took $277,789, including $70,399 in cash and $204,390 in goods.", "$277,789", 274789),
        ("The mill sold 412 loaves and 205 rolls on Friday. In total it sold 671 pieces.", "671", 617),
        ("They face 11 years. They get no credit for the nine years of jail, and serve a total of 40 years.", "40", 20),
        ("They got 11 days. They were ill for nine years, and spent a total of 40 francs.", "", 0),
        ("There came 20 men, 15 women in red hats, and 53 people total.", "53", 35),
        ("He got 15 years for the fire and 7 years for the theft, a total of 24 years.", "24 years"[:2], 22),
        ("The firm forms three teams: one for flour, one for salt, and two for bread.", "three", 4),
    ],
)
def test_sums(read: Read, said: str, total: str, added: float) -> None:
    assert told(read(said)) == ([(total, added)] if total else [])


@pytest.mark.parametrize(
    "said",
    [
        "It has 12 rooms.\n\nOf these, 9 are new and 4 are old.",
        "Each of the 12 schools got a box. The boxes hold 10 cups and 10 plates.",
        "A total of 45 firms from 12 towns and 3 valleys came.",
        "It costs a total of $3.5 million, including $2 million for flour and $975,000 for salt.",
        "Rust 1.0 and Rust 1.31 came in a total of 3 years.",
        "The work has four steps: 1) plan the mill; 2) build the mill; 3) open it; and 4) run it for a year.",
        "The plan has two halves: 1) the mill itself and 2) the road that leads to the mill.",
        "These boats with 60 people and 17 people add to the weekend total of 112 people.",
        "The firm forms three teams: one for flour, one for salt, and one for bread.",
    ],
)
def test_no_sums(read: Read, said: str) -> None:
    assert told(read(said)) == []


def test_a_table_of_numbers_is_left_alone(read: Read) -> None:
    assert told(read("Total: " + ", ".join(str(n) for n in range(100, 200)) + " and 7.")) == []
