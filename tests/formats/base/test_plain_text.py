from editor_app.formats.base.plain_text import plain_text
from editor_app.text.manuscript import Manuscript, Markup


def test_markdown_loses_its_signs_only() -> None:
    source = "## Head\n\nSome **bold** [link](https://a.org).\n\n1. one\n2. two\n    - inner\n\n---\n\n> said"
    assert plain_text(Manuscript("Title", source, Markup.MARKDOWN)) == (
        "Title\n\nHead\n\nSome bold link.\n\n1. one\n2. two\n  - inner\n\nsaid\n"
    )


def test_a_title_that_the_text_begins_with_is_not_said_twice() -> None:
    assert plain_text(Manuscript("The first…", "The first line.\n\nMore.")) == "The first line.\n\nMore."
    assert plain_text(Manuscript("Other", "The first line.")) == "Other\n\nThe first line."
