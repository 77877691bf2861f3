"""A headline is read before the body only where the body does not begin with it."""

import pytest

from editor_app.text.headline import apart, begins_with_it
from editor_app.text.manuscript import Manuscript, Markup

LONG = "The council opened the new pier on Monday, and the mayor said that it would stand for a hundred years or more."


@pytest.mark.parametrize(
    ("title", "body", "markup"),
    [
        ("Pier opens", "Pier opens\n\nThe pier opened.", Markup.PLAIN),
        ("Pier opens", "\n\n  Pier\topens  \nThe pier opened.", Markup.PLAIN),
        ("Pier opens", "# Pier opens\n\nThe pier opened.", Markup.MARKDOWN),
        ("Pier opens", "**Pier [opens](https://pier.org/2026)**\n\nThe pier opened.", Markup.MARKDOWN),
        ("Pier *opens*", "Pier \\*opens\\*\n\nThe pier opened.", Markup.MARKDOWN),
        ("港口开放", "# 港口**开放**\n\n周一开放。", Markup.MARKDOWN),
        ("The council opened the new pier on Monday, and the mayor…", LONG, Markup.PLAIN),
        ("", "The pier opened.", Markup.PLAIN),
        ("***", "The pier opened.", Markup.PLAIN),
    ],
)
def test_a_headline_that_the_body_begins_with_is_not_apart(title: str, body: str, markup: Markup) -> None:
    manuscript = Manuscript(title, body, markup)
    assert begins_with_it(manuscript)
    assert apart(manuscript) == ""


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Pier opens", "The pier opened on Monday. Pier opens late."),
        ("Pier opens", ""),
        ("Pier opens", "```\ncode\n```"),
        ("Pier opens", "Pier open"),
    ],
)
def test_any_other_headline_is_apart(title: str, body: str) -> None:
    assert apart(Manuscript(title, body, Markup.MARKDOWN)) == title


def test_a_headline_of_two_lines_is_one_paragraph_with_the_same_offsets() -> None:
    assert apart(Manuscript("Pier opens\r\non Monday", "The pier opened.")) == "Pier opens  on Monday"
