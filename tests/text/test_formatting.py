"""Markdown signs by key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.edits import replace
from editor_app.text.formatting import Formatted, headed, linked, listed
from editor_app.text.signs.emphasis import emphasised
from editor_app.text.signs.inline import Style
from editor_app.text.span import Span


def marked(text: str) -> tuple[str, Span]:
    """“the [lock] is” is a text with a selection; “|” is a caret."""
    if "|" in text:
        return text.replace("|", ""), Span(text.index("|"), text.index("|"))
    start, end = text.index("⟦"), text.index("⟧") - 1
    return text.replace("⟦", "").replace("⟧", ""), Span(start, end)


def shown(body: str, done: Formatted) -> str:
    """The text after it, with what is selected."""
    new, place = replace(body, done.edits), done.selected
    if not len(place):
        return f"{new[: place.start]}|{new[place.start :]}"
    return f"{new[: place.start]}⟦{place.of(new)}⟧{new[place.end :]}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The lock\n\nOp|en", "The lock\n\n## Op|en"),
        ("## Op|en", "### Op|en"),
        ("### Op|en\nrest", "Op|en\nrest"),
        ("# |Open", "|Open"),
        ("|", "## |"),
    ],
)
def test_a_heading_goes_deeper_and_then_away(before: str, after: str) -> None:
    body, place = marked(before)
    assert shown(body, headed(body, place)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("⟦one\ntwo⟧\nthree", "- ⟦one\n- two⟧\nthree"),
        ("- ⟦one\n- two⟧", "⟦one\ntwo⟧"),
        ("⟦- one\n\ntwo⟧", "⟦- one\n\n- two⟧"),
        ("1. o|ne", "o|ne"),
    ],
)
def test_paragraphs_become_items_and_paragraphs_again(before: str, after: str) -> None:
    body, place = marked(before)
    assert shown(body, listed(body, place)) == after


@pytest.mark.parametrize(
    ("before", "copied", "after"),
    [
        ("see ⟦the page⟧ now", "https://example.org/a", "see [the page](https://example.org/a)| now"),
        ("see ⟦the page⟧ now", "some words", "see [the page](|) now"),
        ("see | now", "", "see [|]() now"),
        ("see pa|ge", "mailto:ed@example.org", "see [page](mailto:ed@example.org)|"),
    ],
)
def test_words_become_a_link(before: str, copied: str, after: str) -> None:
    body, place = marked(before)
    assert shown(body, linked(body, place, copied)) == after


TEXTS = st.text(alphabet="ab *#-\n文", max_size=30)


@given(TEXTS, st.data())
def test_what_is_selected_is_always_in_the_text(body: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(body)))
    end = data.draw(st.integers(start, len(body)))
    place = Span(start, end)
    ways = (
        emphasised(body, place, Style.BOLD),
        emphasised(body, place, Style.ITALIC),
        headed(body, place),
        listed(body, place),
        linked(body, place, ""),
    )
    for done in ways:
        new = replace(body, done.edits)
        assert 0 <= done.selected.start <= done.selected.end <= len(new)
