import pytest

from editor_app.domain.errors import Unreadable
from editor_app.formats.base.html.page import pieces
from editor_app.formats.base.html.tree import parsed, seen, tag, words_in


def test_a_fragment_that_begins_with_its_encoding_has_a_body() -> None:
    root = parsed('<meta charset="utf-8"><section><p>One</p></section><section>Two</section>')
    assert root is not None
    assert [piece.text for piece in pieces(root)] == ["One", "Two"]


def test_what_belongs_to_a_head_stays_there() -> None:
    root = parsed("<head><title>Name</title></head><p>Text")
    assert root is not None
    assert [tag(one) for one in root] == ["head", "body"]
    assert words_in(root.find("body")) == "Text"
    assert words_in(None) == ""
    assert parsed("") is None


def test_words_as_a_browser_shows_them() -> None:
    assert seen("one\n\t two\u00adthree\u200b") == "one twothree"


def test_a_page_too_deep_to_read_is_refused() -> None:
    with pytest.raises(Unreadable):
        parsed("<div>" * 300_000)
