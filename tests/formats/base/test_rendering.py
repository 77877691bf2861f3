import json
from pathlib import Path

import pytest

from editor_app.formats.base.html.page import pieces as html_pieces
from editor_app.formats.base.html.tree import parsed
from editor_app.formats.base.rendering import clean, pieces, render
from editor_app.text.manuscript import Manuscript, Markup

OURS = ('a*"foo"*\n', "*(*foo)\n", "*(*foo*)*\n", 'a**"foo"**\n', "**(**foo)\n")
"""Where bold and italic words may touch a letter and a mark, as they do in Chinese."""
SPEC = Path(__file__).resolve().parents[3] / "../shared/bench/pack/markdown/commonmark-0.31.2-examples.json"


def rendered(source: str) -> str:
    return render(Manuscript("", source, Markup.MARKDOWN))


def test_plain_text_is_escaped_paragraphs() -> None:
    assert render(Manuscript("", "One <b>\n\n*Two* & three")) == "<p>One &lt;b&gt;</p>\n<p>*Two* &amp; three</p>"


def test_markdown_with_tables_and_lists() -> None:
    assert "<strong>b</strong>" in rendered("a **b**")
    assert "<td>1</td>" in rendered("| a |\n|---|\n| 1 |")
    assert "<li>a</li>" in rendered("- a\n- b")


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>", "[a](javascript:alert(1))", '<img src=x onerror="alert(1)">',
        "<b onclick=x()>a</b>", "<style>*{}</style>", '<a href="data:text/html,x">a</a>', "<iframe src=https://a.org></iframe>",
        "![a](https://a.org/b.png)",
    ],
)  # fmt: skip
def test_nothing_runs_or_loads(source: str) -> None:
    page = rendered(source)
    assert not any(sign in page for sign in ("<script", "javascript:", "<img", "onclick", "<style", "data:", "<iframe"))


def test_a_picture_is_its_description() -> None:
    assert "<em>The hall</em>" in rendered("![The hall](hall.jpg)")


@pytest.mark.parametrize(
    "source",
    ["[" * 20_000, "`a " * 9_000, "<a " * 20_000, "- " * 3000 + "a", "\n".join("    " * n + "- a" for n in range(300))],
)
def test_no_text_stalls_the_converter(source: str) -> None:
    assert "a" in rendered(source + "\n\na")


def test_what_xml_cannot_hold_goes() -> None:
    assert pieces(Manuscript("", "a\x08b"))[0].text == "ab"


@pytest.mark.parametrize(
    "odd", ["- a\n- b", "> said", "# Head", "| a |\n|---|\n| 1 |", "    code", "a *b* c", "1. x", "Two\nlines"]
)
def test_words_before_and_after_markup_change_nothing(odd: str) -> None:
    whole = rendered(f"Before, 5 > 3.\n\n{odd}\n\nAfter “it”.\n\n{odd}")
    # An anchor further on makes the converter see the whole text in one go.
    assert whole == rendered(f"Before, 5 > 3.\n\n{odd}\n\nAfter “it”.\n\n{odd}\n\n[x]: https://a.org")


def test_a_fence_or_a_reference_reaches_over_paragraphs() -> None:
    assert rendered("```\nPlain\n\nwords\n```").startswith("<pre>")
    assert 'href="https://a.org"' in rendered("See [x][y].\n\nPlain.\n\n[y]: https://a.org")


def test_a_list_in_a_list_begins_where_the_words_of_its_item_begin() -> None:
    found = pieces(Manuscript("", "- maps:\n  1. the long sheet\n  2. the survey\n- letters", Markup.MARKDOWN))
    assert [(one.text, one.level, one.ordered) for one in found] == [
        ("maps:", 0, False),
        ("the long sheet", 1, True),
        ("the survey", 1, True),
        ("letters", 0, False),
    ]


def test_a_footnote_has_the_number_of_its_place() -> None:
    source = "One.[^b] Two.[^a] One again.[^b]\n\n[^a]: *Of* two.\n\n[^b]: Of one.\n\n[^c]: Of nothing.\n\nWhat[^d]?"
    found = [one.text for one in pieces(Manuscript("", source, Markup.MARKDOWN))]
    assert found == ["One.[1] Two.[2] One again.[1]", "[2] Of two.", "[1] Of one.", "[c] Of nothing.", "What[^d]?"]
    assert "<sup>[1]</sup>" in rendered(source)


def test_what_is_struck_through_is_not_said_as_if_it_were_not() -> None:
    assert "<s>Monday</s> Tuesday" in rendered("It opens on ~~Monday~~ Tuesday.")


@pytest.mark.skipif(not SPEC.exists(), reason="needs ../shared")
def test_the_examples_of_commonmark_come_out_as_it_says() -> None:
    for example in json.loads(SPEC.read_text(encoding="utf-8")):
        if "<img" in example["html"] or example["markdown"] in OURS:  # of a picture only its description is shown
            continue
        tree = parsed(f"<div>{clean(example['html'])}</div>")
        asked = () if tree is None else html_pieces(tree)
        assert pieces(Manuscript("", example["markdown"], Markup.MARKDOWN)) == asked, example["markdown"]
