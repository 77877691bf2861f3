"""Lists in Markdown."""

import pytest

from editor_app.text.edits import Edit, replace
from editor_app.text.signs.lists import deeper, numbered, shallower
from editor_app.text.span import Span


def after(told: str, new: str) -> str:
    """A text with an edit in the place that is told in it."""
    start, end = told.index("‹"), told.index("›") - 1
    body = told.replace("‹", "").replace("›", "")
    edit, caret = numbered(body, Edit(Span(start, end), new), start + len(new))
    done = replace(body, (edit,))
    return f"{done[:caret]}¦{done[caret:]}"


@pytest.mark.parametrize(
    ("told", "new", "made"),
    [
        ("‹1. a\n›2. b\n3. c", "", "¦1. b\n2. c"),
        ("‹1. ›a\n2. b\n3. c", "", "¦a\n1. b\n2. c"),
        ("1. a\n‹2. b\n›3. c", "", "1. a\n¦2. c"),
        ("1. a\n2. ‹›b\n3. c", "x\n3. ", "1. a\n2. x\n3. ¦b\n4. c"),
        ("5. a\n‹6. b\n›7. c", "", "5. a\n¦6. c"),
        ("‹5. a\n›6. b", "", "¦5. b"),
        ("1. a\n1. b\n‹1. c\n›1. d", "", "1. a\n1. b\n¦1. d"),
        ("9. a‹›\n10. b", "\n10. x", "9. a\n10. x¦\n11. b"),
        ("1. a\n\n‹2. b\n\n›3. c", "", "1. a\n\n¦2. c"),
        ("1. a\n   1. x\n‹   2. y\n›   3. z\n2. b", "", "1. a\n   1. x\n¦   2. z\n2. b"),
        ("1. a\n2. ‹›b", "xyz", "1. a\n2. xyz¦b"),
        ("‹- a\n›- b", "", "¦- b"),
        ("One.‹›\n\n2. b", "\n\nTwo.", "One.\n\nTwo.¦\n\n2. b"),
        ("> 1. a\n‹> 2. b\n›> 3. c", "", "> 1. a\n¦> 2. c"),
    ],
)
def test_numbers_follow_their_items(told: str, new: str, made: str) -> None:
    assert after(told, new) == made


@pytest.mark.parametrize(
    ("told", "down", "up"),
    [
        ("- a\n- b¦", "- a\n  - b¦", None),
        ("1. a\n2. b¦\n3. c", "1. a\n   1. b¦\n2. c", None),
        ("1. a\n   1. b¦\n2. c", None, "1. a\n2. b¦\n3. c"),
        ("1. a\n   1. b\n2. c¦", "1. a\n   1. b\n   2. c¦", None),
        ("- a¦\n- b", None, None),
        ("- a\n  - b\n    - c¦", None, "- a\n  - b\n  - c¦"),
        ("One.¦", None, None),
    ],
)
def test_an_item_goes_below_the_one_before_and_comes_back(told: str, down: str | None, up: str | None) -> None:
    at, body = told.index("¦"), told.replace("¦", "")

    def shown(found: tuple[Edit, int] | None) -> str | None:
        if found is None:
            return None
        done = replace(body, (found[0],))
        return f"{done[: found[1]]}¦{done[found[1] :]}"

    assert shown(deeper(body, at)) == down
    assert shown(shallower(body, at)) == up
