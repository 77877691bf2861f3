import re
from base64 import b64encode
from hashlib import sha256

from editor_app.domain.article import Stamp
from editor_app.domain.finding import Finding, Report, Severity
from editor_app.domain.message import verbatim
from editor_app.formats.reports.findings import CheckedText
from editor_app.formats.reports.findings_html import findings_html
from editor_app.text.anchors import anchor
from editor_app.text.manuscript import Manuscript
from editor_app.text.span import Span


def looked(body, *quotes, title="Locks", name="locks.md"):
    spans = [Span(body.index(one), body.index(one) + len(one)) for one in quotes]
    findings = tuple(
        Finding(
            "names.variant",
            Severity.WARNING,
            one,
            anchor(body, one),
            verbatim("Two names"),
            verbatim("Say <one>."),
            ("A & B",),
            "g",
        )
        for one in spans
    )
    return CheckedText(name, Manuscript(title, body), Report(Stamp("", 0, 0, ""), "", findings), len(body.split()))


def test_a_card_shows_every_place_with_the_words_around():
    page = findings_html([looked("The old lock and the new lock.", "old lock", "new lock")])
    assert page.count("<article") == 1
    assert "The <mark>old lock</mark> and the new lock." in page
    assert "Say &lt;one&gt;." in page and "A &amp; B" in page
    assert "2 warnings" in page


def test_nothing_of_the_text_is_live_and_nothing_is_fetched():
    body = 'The "><script>alert(1)</script><img src=x onerror=y> lock.\x00'
    page = findings_html([looked(body, "<script>alert(1)</script>", title="<b>x</b>", name='"<i>.md')])
    assert "<script" not in page and "<img" not in page and "<b>" not in page and "<i>" not in page
    assert not re.search(r"<[^>]*\b(src|href)=", page) and "url(" not in page and "\x00" not in page


def test_the_policy_allows_the_style_that_is_there():
    page = findings_html([looked("Fine.")])
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1]
    assert f"sha256-{b64encode(sha256(style.encode()).digest()).decode()}" in page


def test_many_texts_have_a_heading_each_and_none_says_so():
    page = findings_html([looked("One.", title="First"), looked("Two.", title="")], "Made by hand")
    assert "Findings in 2 texts" in page and ">First</h2>" in page and ">locks.md</h2>" in page
    assert page.count("Nothing found") == 2 and "Made by hand" in page


def test_many_texts_are_listed_first_with_what_is_open():
    page = findings_html([looked("The old lock.", "old lock", title="A & B"), looked("Two.", title="Second")])
    assert '<li><a href="#text-1">A &amp; B</a> <span>1 warning</span></li>' in page
    assert '<li><a href="#text-2">Second</a> <span>nothing open</span></li>' in page
    assert all(page.count(f"id=text-{number}>") + page.count(f"id=text-{number} class") == 1 for number in (1, 2))
    assert "texts" not in findings_html([looked("Two.")]).partition("</style>")[2]
