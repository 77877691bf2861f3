"""A name in the place of another has the shape of the place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.edits import replace
from editor_app.text.inflection import fitted
from editor_app.text.span import Span


def put(marked: str, wanted: str) -> str:
    """The text after a name was put between the brackets of a text."""
    start, end = marked.index("["), marked.index("]") - 1
    body = marked.replace("[", "").replace("]", "")
    return replace(body, [fitted(body, Span(start, end), wanted)])


@pytest.mark.parametrize(
    ("marked", "wanted", "new"),
    [
        ("She joined [River Institution].", "River Institute", "She joined River Institute."),
        # "the" is said once, and as its place says it
        ("She joined the [River Institution].", "the River Institute", "She joined the River Institute."),
        ("She joined [the River Institution].", "River Institute", "She joined the River Institute."),
        ("She joined [River Institution].", "The River Institute", "She joined the River Institute."),
        ("[River Institution] opened.", "the River Institute", "The River Institute opened."),
        ("It rained. [River Institution] opened.", "the River Institute", "It rained. The River Institute opened."),
        ("[The River Institution] opened.", "the River Institute", "The River Institute opened."),
        ("He bathed [Institution].", "the Institute", "He bathed the Institute."),
        # the possessive
        ("The [River Institution]'s boat", "River Institute", "The River Institute's boat"),
        ("The [River Institution’s] boat", "River Institute", "The River Institute’s boat"),
        ("The [River Offices]' boat", "River Institute", "The River Institute's boat"),
        ("The [River Offices]’ boat", "River Waterways", "The River Waterways’ boat"),
        ("The [River Office]’s boat", "River Waterways", "The River Waterways’ boat"),
        ("A [River Office]’s boat", "River Waterways", "A River Waterways’s boat"),
        ("[Ana Brand]’s boat", "Ana James", "Ana James’s boat"),
        ("THE [RIVER OFFICES]' BOAT", "River Institute", "THE RIVER INSTITUTE'S BOAT"),
        ("He said 'we met the [River Offices]' twice", "River Institute", "He said 'we met the River Institute' twice"),
        # capitals
        ("[RIVER INSTITUTION] OPENS", "River Institute", "RIVER INSTITUTE OPENS"),
        ("NEW [OFFICE] OPENS\nmore", "Bureau", "NEW BUREAU OPENS\nmore"),
        ("The [RRI] opens", "River Institute", "The River Institute opens"),
        ("[Lock keepers] met", "gate keepers", "Gate keepers met"),
        ("The Work of [Lock Keepers]", "keepers of the gate", "The Work of Keepers of the Gate"),
        ("the [lock keepers] met", "gate keepers", "the gate keepers met"),
        ("[Phones] rang", "iPhones", "iPhones rang"),
        ("the [President] met", "president", "the president met"),
        # "a" and "an"
        ("an [Administration] official", "Bureau", "a Bureau official"),
        ("A [Bureau] official", "Administration", "An Administration official"),
        ("a [Bureau] official", "University Office", "a University Office official"),
        ("an [MRI] scan", "Bureau", "an Bureau scan"),
        ("A [MINISTRY BRANCH] OPENS", "Administration", "AN ADMINISTRATION OPENS"),
        # no name
        ("one[,] two", ";", "one; two"),
        ("one [two]", "", "one "),
    ],
)
def test_a_place_keeps_its_shape(marked: str, wanted: str, new: str) -> None:
    assert put(marked, wanted) == new


@given(st.text(max_size=30), st.text(min_size=1, max_size=20), st.text(max_size=30), st.text(max_size=20))
def test_only_an_article_before_and_a_possessive_after_are_touched(
    before: str, said: str, after: str, new: str
) -> None:
    body = before + said + after
    span = Span(len(before), len(before) + len(said))
    edit = fitted(body, span, new)
    assert span.start - 2 - 30 <= edit.span.start <= span.start
    assert span.end <= edit.span.end <= span.end + 2
    made = replace(body, [edit])
    assert made.startswith(body[: edit.span.start])
    assert made.endswith(body[edit.span.end :])


@given(st.from_regex(r"(the |The |a )?[A-Z][a-z]{1,9}( [A-Z][a-z]{1,9})?('s)?", fullmatch=True))
def test_a_name_in_its_own_place_changes_nothing(said: str) -> None:
    body = f"We met {said} on Monday."
    assert replace(body, [fitted(body, Span(7, 7 + len(said)), said)]) == body
