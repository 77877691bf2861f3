"""Numbers that paragraphs begin with."""

from editor_app.checks.facts.paragraph_numbers import paragraph_numbers
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text


def told(body: str) -> list[str]:
    return [span.of(body) for span in paragraph_numbers(Text(Manuscript("", body)))]


def test_numbers_that_follow_each_other() -> None:
    assert told("7 Both ministers met.\n\n8  “We agree,” they said.\n\n9. The next meeting is in Tallow.") == [
        "7",
        "8",
        "9",
    ]


def test_numbers_of_a_page_with_attributes() -> None:
    assert told('{:start="7"}\n7.&nbsp;&nbsp; All mills met.\n\n{:start="8"}\n8.&nbsp;&nbsp; All mills spoke.') == [
        "7",
        "8",
    ]


def test_a_number_that_counts() -> None:
    assert told("12 bakers came.\n\n40 Tallow growers sang.\n\nThe fair ran for three days.") == []


def test_numbers_of_items_in_a_sentence() -> None:
    assert told("It has two parts: 1) the mill and 2) the road.") == ["1", "2"]
    assert told("The mill (with its oven of 2) stands.") == []
