"""Rises and falls that do not fit their figures."""

import pytest

from editor_app.checks.facts.lists import FactLists
from editor_app.checks.questions.changes import Odd, wrong_changes
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text


def prepared(body: str) -> Text:
    return Text(Manuscript("", body))


@pytest.mark.parametrize(
    ("said", "odd"),
    [
        ("Sales rose 20 percent to 120 from 90.", Odd.PERCENT),
        ("Sales soared by nearly 20% from $90 million to $1.2 billion.", Odd.PERCENT),
        ("Sales sank to 14 from 12.", Odd.DIRECTION),
        ("The staff grew by 300 people to 250.", Odd.STEP),
        ("It made 8.4 million, a decline of 20 percent over the 6.0 million of last year.", Odd.PERCENT),
    ],
)
def test_what_does_not_fit(known: FactLists, said: str, odd: Odd) -> None:
    assert [found.odd for found in wrong_changes(prepared(said), known)] == [odd]


@pytest.mark.parametrize(
    "said",
    [
        "Sales rose 33% to 120 from 90.", "It is up from 12 to 14.", "It rose from 2021 to 2019 levels.",
        "Sales rose to 14 percent from 20 percent of the whole.", "A total of 20 percent over the 6.0 million.",
    ],
)  # fmt: skip
def test_what_fits(known: FactLists, said: str) -> None:
    assert list(wrong_changes(prepared(said), known)) == []


def test_what_they_make(known: FactLists) -> None:
    (found,) = wrong_changes(prepared("Sales fell 5 percent to 80 from 100."), known)
    assert (found.old, found.new, found.said, found.real) == ("100", "80", "5", -20)
