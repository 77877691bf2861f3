"""Which words are asked for in a dictionary."""

import pytest

from editor_app.checks.spelling.asked import askable, asked, is_hyphened, plain, plain_text
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text


def test_a_word_without_its_ending() -> None:
    assert (plain("mayor's"), plain("oﬃce"), plain("there'll"), plain("boat")) == ("mayor", "office", "there", "boat")
    assert plain_text("Mayor’s") == "Mayor"
    assert askable("boat") and not askable("ab") and not askable("渡轮船") and not askable("naïve")


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ("He said migrat- — then he left.", "migrat"),
        ("The indury [industry] grew.", "indury"),
        ("They [a]bolishing it.", "bolishing"),
        ("It was a fery (sic) of wood.", "fery"),
        ("Use brzt(a, b). Then go.", "brzt"),
        ("A pre-war boat.", "pre"),
        ("The NQRXy sings.", "nqrxy"),
        ("See qwx_zy and qwx/zy and #qwx.", "qwx"),
    ],
)
def test_what_is_no_prose_is_not_asked(body: str, word: str) -> None:
    text = Text(Manuscript("", body))
    assert list(asked(text, next(low for low in text.index if low.startswith(word)))) == []


def test_prose_is_asked() -> None:
    text = Text(Manuscript("", "The goverment-run Goverment’s GOVERMENT."))
    assert [word.text for word in asked(text, "goverment")] == ["goverment", "GOVERMENT"]
    assert is_hyphened(text.body, text.index["goverment"][0]) and not is_hyphened(text.body, text.index["the"][0])


@pytest.mark.parametrize(
    "body",
    [
        "An old<br>adress here.",
        "<li>one</li><li>adress</li>",
        "<td>adress</td><td>one</td>",
        "Note*adress here.",
        "Note*adress and the other*one.",
        "The adress*note is *really* old.",
        "Note**adress *here*.",
    ],
)
def test_a_word_beside_a_break_or_a_sign_for_a_note_is_asked(body: str) -> None:
    text = Text(Manuscript("", body))
    assert [word.text for word in asked(text, "adress")] == ["adress"]


@pytest.mark.parametrize(
    "body",
    [
        "<strong>X</strong>adress",
        "**X**adress",
        "*X*adress",
        "x<em>adress</em>",
        "x**adress**",
        "**The X**adress here.",
        "x<sup>adress</sup>",
        "The X<b><i>adress</i></b>.",
    ],
)
def test_a_word_that_emphasis_parts_is_not_asked(body: str) -> None:
    assert list(asked(Text(Manuscript("", body)), "adress")) == []
