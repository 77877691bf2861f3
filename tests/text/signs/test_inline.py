"""The signs within a line, read as the export reads them."""

import html
import random
import re

import pytest

from editor_app.formats.base.rendering import render
from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.signs.inline import Style, signs

_TAGS = {Style.BOLD: "strong", Style.ITALIC: "em", Style.STRUCK: "s", Style.LINK: "a", Style.CODE: "code"}
_PIECES = ("*", "**", "_", "__", "~~", "a", "b ", " ", "。", "，", "[", "](u)", "`", "\\", "x", "(")


def published(line: str) -> str:
    """What the export makes of a line, without the addresses of its links."""
    page = render(Manuscript("", line, Markup.MARKDOWN))
    return re.sub(r"^<p>|</p>$", "", re.sub(r"<a [^>]*>", "<a>", page))


def shown(line: str) -> str:
    """What our signs make of it."""
    pairs, lone = signs(line)
    hidden = {span.start for span in lone}
    tags: list[tuple[int, int, int, str]] = []
    for pair in pairs:
        tags.append((pair.opening.start, 0, -len(pair.whole), f"<{_TAGS[pair.style]}>"))
        tags.append((pair.closing.start, 1, len(pair.whole), f"</{_TAGS[pair.style]}>"))
        hidden |= {*range(pair.opening.start, pair.opening.end), *range(pair.closing.start, pair.closing.end)}
    made = ""
    for at, letter in enumerate(f"{line}\0"):
        made += "".join(tag for place, *_, tag in sorted(tags) if place == at)
        made += "" if at in hidden or letter == "\0" else html.escape(letter, quote=False)
    return made


@pytest.mark.parametrize(
    "line",
    [
        "The **lock** is *open* and ~~shut~~.",
        "**时间：**五月，_地点_：[不来梅](https://example.org/a_(b))。",
        "***both*** and **a *b* c** and *a **b***",
        "2 * 3 * 4, snake_case_word, ** no **, \\*not\\*",
        "`code **stays**` and ``a ` b``",
        '[A **bold** link](u "Title") in *a [b](c) d*',
    ],
)
def test_as_it_will_be_published(line: str) -> None:
    assert shown(line) == published(line)


def test_whatever_signs_follow_each_other() -> None:
    """Left out: links and code without words, seen as they are written, and signs of struck words in a row."""
    chance = random.Random(5)
    tried = 0
    for _ in range(1500):
        line = ("a" + "".join(chance.choice(_PIECES) for _ in range(chance.randint(2, 12)))).rstrip()
        if re.search(r"\[[\s]*\]\(|~~~|_\]\(|` +`", line):
            continue
        tried += 1
        assert shown(line) == published(line), line
    assert tried > 1000


def test_an_address_in_angle_brackets_and_a_picture() -> None:
    pairs, _ = signs("See <https://example.org> ![A lock](picture:0a) ![](picture:0b) <b>x</b> [^1]")
    assert [(pair.style, pair.inner.start, len(pair.inner)) for pair in pairs] == [
        (Style.LINK, 5, 19),
        (Style.PICTURE, 28, 6),
        (Style.PICTURE, 50, 0),
    ]
