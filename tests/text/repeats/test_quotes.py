"""A quotation in the lead and again in the body."""

import pytest

from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text
from editor_app.text.repeats.passages import Passage, PassageKind
from editor_app.text.repeats.quotes import without_attributions
from editor_app.text.span import Span

SAID = "“Nobody thought we would finish in time,”"
REST = "The works took two years and cost nine million euros.\n\nWalkers crossed first."


def found(first: str, second: str) -> list[tuple[str, list[str]]]:
    body = f"Bridge opens to walkers\n\n{first}\n\n{REST}\n\n{second}"
    return [(one.kind.value, [place.of(body) for place in one.places]) for one in Text(Manuscript("", body)).repeats]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"It opened on Sunday. {SAID} the mayor said.", f"{SAID} said Mayor Elin Berg at the ceremony on the bridge."),
        (f"{SAID} said Elin Berg.", f"Elin Berg, the mayor, said: {SAID.replace(',', '.')} She thanked the crews."),
        (f"{SAID} said Elin Berg.", f"{SAID.replace('“', chr(34)).replace('”', chr(34))} Berg told the guests."),
    ],
)
def test_the_words_are_named_and_not_who_said_them(first: str, second: str) -> None:
    ((kind, places),) = found(first, second)
    assert kind == "exact"
    assert all(place.strip('“”",.').startswith("Nobody thought") for place in places)
    assert all(place.strip('“”",.').endswith("in time") for place in places)


def test_a_whole_sentence_that_stands_twice_is_named_whole() -> None:
    whole = f"{SAID} said Elin Berg, the mayor."
    assert found(f"It opened. {whole}", f"She came by boat. {whole}") == [("exact", [whole, whole])]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The poet read “The Old Man and His Sea,” in the hall.", "Sales of “The Old Man and His Sea,” rose."),
        ("“We did it,” she said to the crowd.", "“We did it,” he said to the press."),
        ("The “third belt of quiet green parks” is new.", "Its “third belt of quiet green parks” cost much."),
    ],
)
def test_titles_short_ones_and_terms_are_no_quotations(first: str, second: str) -> None:
    assert found(first, second) == []


def test_what_is_much_more_than_a_quotation_is_told_beside_it() -> None:
    quote = Passage(PassageKind.EXACT, 1.0, Span(10, 50), Span(200, 240))
    little = Passage(PassageKind.REWORDED, 0.6, Span(10, 80), Span(190, 260))
    much = Passage(PassageKind.REWORDED, 0.6, Span(0, 150), Span(190, 350))
    elsewhere = Passage(PassageKind.REWORDED, 0.6, Span(60, 100), Span(190, 260))
    assert tuple(without_attributions((little, much, elsewhere), (quote,))) == (much, elsewhere)
