"""Words with their signs that come to another place."""

import pytest

from editor_app.text import edits
from editor_app.text.signs.moving import fitted, moved
from editor_app.text.span import Span


@pytest.mark.parametrize(
    ("told", "after"),
    [
        ("a **‹bold›** c ¦d", "a  c **bold**d"),
        ("a‹ b› **bo¦ld**", "a **bo bld**"),
        ("a **b‹ol›d** ¦c", "a **bd** **ol**c"),
        ("a **‹bold›** **x¦y**", "a  **xboldy**"),
        ("‹a **bold› word** c¦", "** word** c".replace("** word**", " **word**") + "a **bold**"),
        ("¦x [‹link›](https://example.org) y", "[link](https://example.org)x  y"),
        ("one‹\n\n## Two›¦", None),
        ("- ‹one›\n- two¦", "- \n- twoone"),
        ("| ‹a› | b¦ |\n| --- | --- |\n| c | d |", "|  | ba |\n| --- | --- |\n| c | d |"),
        ("x ‹**a|b**› y\n\n| c¦ |\n| --- |\n| d |", "x  y\n\n| c**a\\|b** |\n| --- |\n| d |"),
    ],
)
def test_words_take_their_signs_along(told: str, after: str | None) -> None:
    marks = sorted((told.index(sign), sign) for sign in "‹›¦")
    at = {sign: place - number for number, (place, sign) in enumerate(marks)}
    body = told.translate(dict.fromkeys(map(ord, "‹›¦")))
    found = moved(body, Span(at["‹"], at["›"]), at["¦"])
    assert (found and edits.replace(body, (found[0],))) == after


def test_what_was_moved_is_told() -> None:
    body = "a **bold** c d"
    found = moved(body, Span(4, 8), 14)
    assert found
    assert found[1].of(edits.replace(body, (found[0],))) == "**bold**"


@pytest.mark.parametrize(
    ("body", "at", "words", "after"),
    [
        ("a **bold** c", 6, "**x**", "x"),
        ("a **bold** c", 6, "*x*", "*x*"),
        ("a **bold** c", 1, "**x**", "**x**"),
        ("a c", 2, "## Head\n\nx", "\n\n## Head\n\nx"),
        ("- ", 2, "- x\n- y", "x\n- y"),
        ("- a", 3, "1. x", "\n1. x"),
    ],
)
def test_words_fit_the_place_they_come_to(body: str, at: int, words: str, after: str) -> None:
    assert fitted(body, Span(at, at), words) == after
