"""What people see of a text's source."""

import pytest

from editor_app.formats.reports.shown import Shown
from editor_app.text.manuscript import Manuscript, Markup, Part
from editor_app.text.span import Span

BODY = """# The **new** pier

It **opens** on [Monday](https://a.org/b), at <https://pier.org> &amp; \\*late\\*, with `x*y`.
A [*long*](b.html) way.

- one point
- two points

| Name | Age |
| --- | ---: |
| **Ada** | 31 \\| 32 |
"""
DRAFT = Manuscript("A *plain* headline", BODY, Markup.MARKDOWN)
ROW = "Name | Age"


def place(words: str) -> Span:
    return Span(BODY.index(words), BODY.index(words) + len(words))


@pytest.mark.parametrize(
    ("words", "before", "seen", "after"),
    [
        ("**new**", "The ", "new", " pier"),
        ("pier\n", "The new ", "pier", ""),
        ("opens** on", "It ", "opens on", " Monday, at https://pier.org & *late*, with x*y.\nA long way."),
        ("two", "", "two", " points"),
        ("Age |\n", "Name · ", "Age", ""),
        ("Ada", "", "Ada", " · 31 | 32"),
        ("31 ", "Ada · ", "31 ", "| 32"),
        ("one point\n- two", "", "one point\ntwo", " points"),
    ],
)
def test_words_and_what_is_around_them(words: str, before: str, seen: str, after: str) -> None:
    shown, span = Shown(DRAFT), place(words)
    assert (shown.words(Part.BODY, span), shown.around(Part.BODY, span)) == (seen, (before, after))


def test_a_headline_and_plain_text_are_shown_as_they_are() -> None:
    assert Shown(DRAFT).words(Part.TITLE, Span(2, 9)) == "*plain*"
    assert Shown(DRAFT).around(Part.TITLE, Span(2, 9)) == ("A ", " headline")
    plain = Shown(Manuscript("", "One.\nA *b* c.\nTwo."))
    assert (plain.words(Part.BODY, Span(7, 10)), plain.around(Part.BODY, Span(7, 10))) == ("*b*", ("A ", " c."))


def test_a_place_between_paragraphs_is_shown_as_it_is() -> None:
    gap = BODY.index("\n\nIt")
    assert Shown(DRAFT).words(Part.BODY, Span(gap, gap + 2)) == "\n\n"
