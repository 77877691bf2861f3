"""Which findings are about the same places, and which of the places may stay."""

import pytest

from editor_app.gui.panels.findings.passages import Passage, alike, best
from editor_app.text.span import Span


def passages(*words: str) -> list[Passage]:
    return [Passage(Span(at * 100, at * 100 + len(one)), one) for at, one in enumerate(words)]


@pytest.mark.parametrize(
    ("words", "stays"),
    [
        (("It was cut o", "It was short."), 1),
        (("It was short.", "It was a longer one.", "It was short."), 1),
        (("It was so.", "It was so."), 0),
        (("闸门打开了", "闸门打开了。"), 1),
        (("cut off here", "cut off here and lon"), 1),
        (("She said: “It opened.”", "She said: “It opened and"), 0),
    ],
)
def test_the_whole_one_stays_then_the_longest_then_the_first(words: tuple[str, ...], stays: int) -> None:
    assert best(passages(*words)) == stays


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Span(0, 100), Span(0, 90), True),
        (Span(0, 100), Span(60, 200), False),
        (Span(0, 100), Span(20, 40), True),
        (Span(0, 100), Span(100, 200), False),
    ],
)
def test_places_are_the_same_when_they_share_half_of_the_shorter(one: Span, other: Span, same: bool) -> None:
    assert alike(one, other) is same is alike(other, one)
