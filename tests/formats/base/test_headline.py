"""The headline appears once, and only if somebody wrote one."""

import pytest

from editor_app.formats.base.headline import has_headline, headed, headed_page
from editor_app.text.manuscript import Manuscript, Markup

LONG = "On Monday, after a winter of repairs that cost 4 million yuan, the Lanwan Port Administration opened the bridge"


def below(manuscript: Manuscript) -> list[str]:
    return [piece.text for piece in headed(manuscript)[1]]


@pytest.mark.parametrize("markup", [Markup.PLAIN, Markup.MARKDOWN])
def test_a_first_line_that_is_the_headline_is_not_said_again(markup: Markup) -> None:
    text = Manuscript("Bridge opens", "Bridge  opens\n\nIt opened on Monday.\n", markup)
    assert headed(text)[0] == "Bridge opens"
    assert below(text) == ["It opened on Monday."]
    assert headed_page(text) == "<h1>Bridge  opens</h1>\n<p>It opened on Monday.</p>"
    assert has_headline(text)


def test_a_heading_keeps_its_setting() -> None:
    text = Manuscript("Bridge & quay open", "## Bridge & *quay* open\n\nOn Monday.", Markup.MARKDOWN)
    assert headed_page(text) == "<h1>Bridge &amp; <em>quay</em> open</h1>\n<p>On Monday.</p>"
    assert below(text) == ["On Monday."]


def test_a_headline_of_its_own_stands_above_all_of_the_text() -> None:
    text = Manuscript("Bridge opens", "Bridge opens on Monday.\n\nMany came.")
    assert (headed(text)[0], below(text)) == ("Bridge opens", ["Bridge opens on Monday.", "Many came."])
    assert headed_page(text).startswith("<h1>Bridge opens</h1>\n<p>Bridge opens on Monday.</p>")


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (LONG[:80] + "…", LONG + " and the quay.\n\nMany came."),
        ("The bridge opened.", "The bridge opened. Many came.\n\nMore came later."),
        ("The bridge opened.", "The bridge opened."),
        ("大桥通车。", "大桥通车。许多人前来观看。"),
        ("", "The bridge opened."),
    ],
)
def test_the_beginning_of_a_text_is_no_headline(title: str, body: str) -> None:
    text = Manuscript(title, body)
    assert headed(text)[0] == ""
    assert "".join(below(text)) == body.replace("\n\n", "")
    assert "<h1>" not in headed_page(text)
    assert not has_headline(text)


def test_an_empty_text_may_have_a_headline() -> None:
    assert headed(Manuscript("Bridge opens", "")) == ("Bridge opens", ())
    assert headed_page(Manuscript("Bridge opens", "")).strip() == "<h1>Bridge opens</h1>"


def test_a_list_that_begins_with_the_words_is_a_list() -> None:
    text = Manuscript("Maps", "- Maps\n- Letters", Markup.MARKDOWN)
    assert below(text) == ["Maps", "Letters"]
    assert headed_page(text).startswith("<h1>Maps</h1>\n<ul>")
