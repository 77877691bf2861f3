"""Markdown to HTML, and the sections of a page."""

from editor_app.gui.dialogs.manual.pages import Page
from editor_app.gui.dialogs.manual.rendering import render, sections

SOURCE = """# Check a draft {#check}

Press <kbd>F8</kbd>.

!!! warning "Take care"
    Look first.

    Then act.

| a | b |
|---|---|
| 1 | 2 |

### Dates in order {#dates.order}

A day that was & is.
"""


def test_headings_have_their_ids_and_tables_are_tables() -> None:
    made = render(SOURCE)
    assert '<h1 id="check">Check a draft</h1>' in made
    assert '<h3 id="dates.order">Dates in order</h3>' in made
    assert "<td>2</td>" in made and "<kbd>F8</kbd>" in made


def test_advice_is_a_table_which_alone_has_a_ground_in_qt() -> None:
    made = render(SOURCE)
    assert '<table cellpadding="8" class="admonition warning" width="100%">' in made
    assert "<p>Look first.</p>" in made and "<p>Then act.</p>" in made
    assert "<div" not in made


def test_sections_have_their_words_and_nothing_of_the_next() -> None:
    first, second = sections(Page("review", "Check a draft", SOURCE))
    assert (first.page, first.anchor, first.title) == ("review", "check", "Check a draft")
    assert "Press F8." in first.text and "Then act." in first.text and "A day" not in first.text
    assert (second.anchor, second.title, second.text.strip()) == (
        "dates.order",
        "Dates in order",
        "A day that was & is.",
    )


def test_a_picture_has_a_class_because_its_line_is_no_higher_than_it_is() -> None:
    assert '<p class="picture"><img alt="a" src="b.png" /></p>' in render("![a](b.png)")
    assert "class" not in render("words")
