"""Words with their signs that come to another place."""

import pytest

from editor_app.text import edits
from editor_app.text.signs.moving import fitted, moved, paragraphs
from editor_app.text.span import Span


@pytest.mark.parametrize(
    ("told", "after"),
    [
        ("a **‹bold›** c ¦d", "a c **bold** d"),
        ("a **‹bold›** c¦ d", "a c **bold** d"),
        ("a **‹bold›** c ¦", "a c **bold**"),
        ("‹One› two three.¦", "two three. One"),
        ("one ‹two›, th¦ree", "one, thtworee"),
        ("说 **‹好›**，¦行", "说，**好**行"),
        ("o‹n›e ¦x", "oe nx"),
        ("a‹ b› **bo¦ld**", "a **bo bld**"),
        ("a **b‹ol›d** ¦c", "a **bd** **ol**c"),
        ("a **‹bold›** **x¦y**", "a **xboldy**"),
        ("‹a **bold› word** c¦", "** word** c".replace("** word**", " **word**") + "a **bold**"),
        ("¦x [‹link›](https://example.org) y", "[link](https://example.org) x y"),
        ("one‹\n\n## Two›¦", None),
        ("- ‹one›\n- two¦", "- \n- two one"),
        ("| ‹a› | b¦ |\n| --- | --- |\n| c | d |", "|  | b a |\n| --- | --- |\n| c | d |"),
        ("x ‹**a|b**› y\n\n| c¦ |\n| --- |\n| d |", "x y\n\n| c **a\\|b** |\n| --- |\n| d |"),
    ],
)
def test_words_take_their_signs_along(told: str, after: str | None) -> None:
    marks = sorted((told.index(sign), sign) for sign in "‹›¦")
    at = {sign: place - number for number, (place, sign) in enumerate(marks)}
    body = told.translate(dict.fromkeys(map(ord, "‹›¦")))
    found = moved(body, Span(at["‹"], at["›"]), at["¦"])
    assert (found and edits.replace(body, found[0])) == after


def test_what_was_moved_is_told() -> None:
    body = "a **bold** c d"
    found = moved(body, Span(4, 8), 14)
    assert found
    assert found[1].of(edits.replace(body, found[0])) == "**bold**"


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


LONG = "one two three four five six seven eight nine ten eleven twelve"


@pytest.mark.parametrize(
    ("body", "at", "words", "after"),
    [
        ("", 0, "a\nb\n\nc", "a\n\nb\n\nc"),
        ("", 0, "one line", "one line"),
        ("", 0, "- a\n- b\nc", "- a\n- b\n\nc"),
        ("", 0, f"{LONG}\n{LONG}\n{LONG}\nend", f"{LONG}\n{LONG}\n{LONG}\nend"),
        ("  1. x", 6, "a\nb\n\nc", "a\n  1. b\n  1. c"),
        ("| x |\n| --- |\n| y |", 3, "a\nb", "a\nb"),
        ("```\nx\n```", 4, "a\nb", "a\nb"),
    ],
)
def test_words_without_formats_are_paragraphs(body: str, at: int, words: str, after: str) -> None:
    assert paragraphs(body, Span(at, at), words) == after
