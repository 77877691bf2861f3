"""Blocks and marks of plain text and Markdown."""

import pytest

from editor_app.text.manuscript import Markup
from editor_app.text.markup import BlockKind, MarkKind, blocks, marks

MD = Markup.MARKDOWN


def shown(text: str, markup: Markup = MD) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(text)) for block in blocks(text, markup)]


def test_blocks_of_markdown() -> None:
    text = "# Title ##\n\nA para\nof two lines.\n\n- one\n- two\n  more\n\n> said\n\n| a | b |\n|---|---|\n| c | d |\n"
    text += "\nUnder\n=====\n\n---\n\n    code"
    assert shown(text) == [
        ("heading", "Title"),
        ("paragraph", "A para\nof two lines."),
        ("item", "one"),
        ("item", "two\n  more"),
        ("quote", "said"),
        ("table row", "| a | b |"),
        ("table row", "| c | d |"),
        ("heading", "Under"),
        ("code", "code"),
    ]


def test_an_unclosed_fence_runs_to_the_end() -> None:
    assert shown("One.\n```\ncode\n\nmore") == [("paragraph", "One."), ("code", "```\ncode\n\nmore")]


def test_a_heading_of_signs_only_is_none() -> None:
    assert shown("###") == []
    assert shown("# C#") == [("heading", "C#")]


def test_blocks_of_plain_text() -> None:
    long = "This line is as long as a line of a mail that was broken by its width\n"
    assert shown("One\nTwo\n\nThree", Markup.PLAIN) == [
        ("paragraph", "One"),
        ("paragraph", "Two"),
        ("paragraph", "Three"),
    ]
    assert len(shown(long * 3 + "and ends.", Markup.PLAIN)) == 1


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("See https://a.org/x?y=1, please.", "https://a.org/x?y=1"),
        ("See www.tallow.example.", "www.tallow.example"),
        ("Write to odd.hansen@tallow.org.", "odd.hansen@tallow.org"),
        ("(tallow.org)", "tallow.org"),
        ("Look at https://a.org/中文。", "https://a.org/中文"),
        ("请看www.tallow.cn谢谢", "www.tallow.cn谢谢"),
    ],
)
def test_addresses(text: str, address: str) -> None:
    assert [mark.span.of(text) for mark in marks(text, Markup.PLAIN)] == [address]


@pytest.mark.parametrize("text", ["a: b, c@ d", "no.comment", "e.g. this", "He left.In May", "3:45//", "@mill"])
def test_no_addresses(text: str) -> None:
    assert marks(text, Markup.PLAIN) == ()


def test_marks_of_markdown() -> None:
    text = '**Bold** `code` [text](http://a.org "t") <br> &amp; ![Our mill](b.png) ![mill_2](c.png) <!-- no -->'
    found = [(mark.kind, mark.span.of(text)) for mark in marks(text, MD)]
    assert (MarkKind.CODE, "`code`") in found
    assert (MarkKind.LINK, '](http://a.org "t")') in found
    assert (MarkKind.MARKUP, "<!-- no -->") in found
    kept = list(text)
    for mark in marks(text, MD):
        kept[mark.span.start : mark.span.end] = " " * len(mark.span)
    assert "".join(kept).split() == ["Bold", "text", "Our", "mill"]
    assert BlockKind.CODE not in {block.kind for block in blocks(text, MD)}


@pytest.mark.parametrize(
    ("line", "is_prose"),
    [
        ('[#]: subject: "Notes"', False),
        ("[1]: https://example.org", False),
        ("  [a b]: <https://example.org> 'A'", False),
        ("[^1]: A note at the foot.", True),
        ("[Note]: all are welcome", True),
    ],
)
def test_where_links_go_is_no_prose(line: str, is_prose: bool) -> None:
    text = f"See [the mill][1].\n\n{line}\n\nIt turns."
    kinds = [block.kind for block in blocks(text, MD)]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH if is_prose else BlockKind.CODE, BlockKind.PARAGRAPH]
    assert [mark.span.of(text) for mark in marks(text, MD)][:2] == ["[", "][1]"]


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ('It runs. <img src="a.png" alt="A\nmill" />', '<img src="a.png" alt="A\nmill" />'),
        ('It runs. {{< picture src="a.png" >}}', '{{< picture src="a.png" >}}'),
        ("It runs. {% include a.html %}", "{% include a.html %}"),
    ],
)
@pytest.mark.parametrize("markup", list(Markup))
def test_tags_are_no_prose_in_plain_text_either(text: str, hidden: str, markup: Markup) -> None:
    assert [mark.span.of(text) for mark in marks(text, markup)] == [hidden]


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("See [current\nopenings](https://a.org/x).", "See current\nopenings."),
        ('It is [new]({{ "/2016/new/" | url }}), really.', "It is new, really."),
        ("It is [new]({{ site.url }}/x/{{ page }}).", "It is new."),
        ('[caption id="a_1" width="18"]The quay[/caption]', "The quay"),
        ("[_[Extended version]_](https://a.org/x) is out.", "[Extended version] is out."),
        ("[Vincent](//a.org/ ) and [Maja](https://b.org 'Maja')", "Vincent and Maja"),
        ("[![The Quay](a.png) in May](https://a.org)", "The Quay in May"),
        ("It is [new]({% post_url 2022-04-21-old %}), really.", "It is new, really."),
        ("Chart <script>for (a < b) c()</script> it.", "Chart  it."),
        ("Read [note 1] and (see [2]).", "Read [note 1] and (see [2])."),
    ],
)
def test_the_words_of_links_are_prose(text: str, prose: str) -> None:
    shown, at = "", 0
    for mark in marks(text, MD):
        shown, at = shown + text[at : mark.span.start], mark.span.end
    assert shown + text[at:] == prose


@pytest.mark.parametrize("piece", ["[", "[a ", "[a\n", "[[a]", "[\\", "[x](", "[x]({{", '[caption a="b"'])
def test_what_is_opened_and_never_closed_is_read_once(piece: str) -> None:
    assert len(marks(piece * 5_000, MD)) <= 5_000


@pytest.mark.parametrize("text", ["a < b and c > d", "Dear {{name}}", "<first name>"])
def test_what_only_looks_like_a_tag_in_plain_text(text: str) -> None:
    assert marks(text, Markup.PLAIN) == ()


def test_what_is_said_of_a_picture_of_the_article_is_no_prose() -> None:
    picture = "![Ann Lee \\[left\\] opens it](picture:7234f66a7e50579e11926f7130563c40)"
    body = f"It opened.\n\n{picture}\n\n![A Map](a.png)"
    found = [mark.span.of(body) for mark in marks(body, MD)]
    assert picture in found
    assert "![A Map](a.png)" not in found
