"""Bold and italic by key."""

import random

import pytest

from editor_app.text.edits import replace
from editor_app.text.signs.body import seen
from editor_app.text.signs.emphasis import emphasised
from editor_app.text.signs.inline import Style
from editor_app.text.span import Span

BOLD, ITALIC = Style.BOLD, Style.ITALIC


@pytest.mark.parametrize(
    ("before", "style", "after"),
    [
        ("the ⟦old lock⟧ is", BOLD, "the **⟦old lock⟧** is"),
        ("the **⟦old lock⟧** is", BOLD, "the ⟦old lock⟧ is"),
        ("the ⟦**old lock**⟧ is", BOLD, "the ⟦old lock⟧ is"),
        ("the ⟦old lock ⟧is", ITALIC, "the *⟦old lock⟧* is"),
        ("the **⟦old⟧** lock", ITALIC, "the ***⟦old⟧*** lock"),
        ("the ***⟦old⟧*** lock", BOLD, "the *⟦old⟧* lock"),
        ("the ol⟦⟧d lock", BOLD, "the **ol⟦⟧d** lock"),
        ("the **ol⟦⟧d** lock", BOLD, "the ol⟦⟧d lock"),
        ("the keeper’s⟦⟧ lock", ITALIC, "the *keeper’s⟦⟧* lock"),
        ("the  ⟦⟧ lock", BOLD, "the  **⟦⟧** lock"),
        ("水闸⟦开放⟧了", BOLD, "水闸**⟦开放⟧**了"),
        ("The **lo⟦ck** costs⟧ it", BOLD, "The **lo⟦ck costs⟧** it"),
        ("⟦The **lock** costs⟧ it", BOLD, "**⟦The lock costs⟧** it"),
        ("**old ⟦lock⟧ gate**", BOLD, "**old** ⟦lock⟧ **gate**"),
        ("**old *ve⟦ry* lock⟧**", BOLD, "**old** ⟦*very* lock⟧"),
        ("⟦one\n\n## two\n- three⟧", BOLD, "**⟦one**\n\n## **two**\n- **three⟧**"),
        ("**⟦one**\n\n## **two**\n- **three⟧**", BOLD, "⟦one\n\n## two\n- three⟧"),
        ("a *b ⟦c* d⟧ e", BOLD, "a **⟦*b c* d⟧** e"),
        ("a `b ⟦c` d⟧ e", BOLD, "a **⟦`b c` d⟧** e"),
        ("**a**⟦b⟧ c", BOLD, "**a⟦b⟧** c"),
        ("_a ⟦b⟧_ c", ITALIC, "*a* ⟦b⟧ c"),
        ("```\n⟦x⟧\n```", BOLD, "```\n⟦x⟧\n```"),
        ("⟦| a | b |⟧", BOLD, "⟦| a | b |⟧"),
        ("| ⟦a⟧ | b |", BOLD, "| **⟦a⟧** | b |"),
    ],
)
def test_emphasis_is_put_there_and_taken_away(before: str, style: Style, after: str) -> None:
    body = before.replace("⟦", "").replace("⟧", "")
    done = emphasised(body, Span(before.index("⟦"), before.index("⟧") - 1), style)
    new, place = replace(body, done.edits), done.selected
    assert f"{new[: place.start]}⟦{place.of(new)}⟧{new[place.end :]}" == after


def test_no_sign_comes_to_light_whatever_is_selected() -> None:
    body = (
        "The **company** said\n# A *head* of it\n- one **item** [**bold** link](u)\n> quoted _words_ `here`\n"
        "**Bold *both* words** ![pic](a.png) ~~gone~~ <https://e.com> **a**b**c** ***d*** e\n词语**粗体**在这里。"
    )
    chance = random.Random(6)
    done = 0
    for _ in range(600):
        start, end = sorted(chance.randrange(len(body)) for _ in range(2))
        made = emphasised(body, Span(start, end), chance.choice((BOLD, ITALIC))) if start < end else None
        if made and made.edits:
            done += 1
            assert seen(replace(body, made.edits)).text == seen(body).text, (start, end)
    assert done > 300
