"""Words put in the place of others bring no sign to light."""

import random

import pytest

from editor_app.text import edits
from editor_app.text.signs.body import seen
from editor_app.text.signs.whole import put
from editor_app.text.span import Span


@pytest.mark.parametrize(
    ("text", "new", "wanted"),
    [
        ("so quot‹ed _wo›rds_ go", "", "so quot|*rds* go"),
        ("_word‹›_s", "y", "_wordy|_s"),
        ("a _word_‹›", "s", "a *word*s|"),
        ("a _word_‹ ›and", "", "a *word*|and"),
        ("**Bold *‹both* words**\n*H›ead*", "x", "Bold x|ead"),
        ("**注意：**‹›请勿", "他", "**注意：**他|请勿"),
        ("<https:‹//e.co›m> x", "", "https:|m x"),
        ("<https://e‹›.com> x", "d", "<https://ed|.com> x"),
        ("\\‹›*no\\* sign", "a", "a|\\*no\\* sign"),
        ("‹›## Head", "x", "## x|Head"),
        ("-‹› one", "x", "- x|one"),
        ("‹›## Head", "\n", "\n|## Head"),
        ("one ‹two\n\n›## Head", "x", "one x|Head"),
        ("‹one\n›## Head", "", "|## Head"),
        ("one ‹two\n›## Head", "x\n", "one x\n|## Head"),
        ("**one:**‹› two", "*", "**one:***| two"),
        ("a **b‹ow›l** c", "", "a **b|l** c"),
        ("```\n**a.**‹›\n```", "x", "```\n**a.**x|\n```"),
        ("one\n\n[two](u)**three!**‹›\nfour", "x", "one\n\n[two](u)**three!**x|\nfour"),
    ],
)
def test_signs_stay_signs_or_go(text: str, new: str, wanted: str) -> None:
    start, end = text.index("‹"), text.index("›") - 1
    body = text.replace("‹", "").replace("›", "")
    edit, caret = put(body, Span(start, end), new)
    done = edits.replace(body, (edit,))
    assert f"{done[:caret]}|{done[caret:]}" == wanted


def test_whatever_is_written_anywhere_nothing_else_is_seen() -> None:
    body = (
        "The **company:** said\n## A *head* of it\n> quoted _words_ here (**in** brackets)\n**注意：**请勿\n"
        "**Bold *both* words** see **“Quoted.”** He\n~~gone~~ now `code` <https://e.com> \\*no\\* **a**b**c**"
    )
    found, chance = seen(body), random.Random(4)
    for _ in range(600):
        start, end = sorted(chance.randrange(len(found.text)) for _ in range(2))
        new = chance.choice(("", "x", " ", "语", "two words"))
        edit, _caret = put(body, found.source(Span(start, end)), new)
        left = found.text[:start] + new + found.text[end:]
        assert seen(edits.replace(body, (edit,))).text.split() == left.split() or start == end, (start, end, new)
