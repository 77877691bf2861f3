from editor_app.formats.base.job import Job
from editor_app.formats.writers.html import write
from editor_app.text.manuscript import Manuscript, Markup


def page(manuscript: Manuscript, fragment: bool = False) -> str:
    return write(Job(manuscript, (("uuid", 'u"><script>'),), fragment=fragment)).decode()


def test_one_page_that_needs_nothing_from_elsewhere() -> None:
    made = page(Manuscript("A <b> & c", "Text", language="zh_CN"))
    assert '<html lang="zh-CN">' in made
    assert "<title>A &lt;b&gt; &amp; c</title>" in made
    assert "<h1>A &lt;b&gt; &amp; c</h1>" in made
    assert 'content="u&quot;&gt;&lt;script&gt;"' in made
    assert not any(sign in made for sign in ("<script", "src=", "@import", "<link"))


def test_a_body_that_begins_with_the_title_does_not_say_it_twice() -> None:
    assert page(Manuscript("A & b", "# A & b\n\nText", Markup.MARKDOWN)).count("<h1>") == 1
    assert page(Manuscript("Other", "# A & b\n\nText", Markup.MARKDOWN)).count("<h1>") == 2


def test_the_fragment_is_the_article_alone() -> None:
    assert page(Manuscript("t", "Text <i>"), fragment=True) == "<p>Text &lt;i&gt;</p>"


def test_above_the_headline_stands_who_sends_it_and_when_it_may_be_used() -> None:
    front = (("source", "A & B <i>"), ("date", "2026-03-02"), ("embargo", "2026-03-03 09:00"))
    made = page(Manuscript("t", "Text", front=front))
    assert "<strong>A &amp; B &lt;i&gt;</strong>" in made
    assert made.index("<aside>") < made.index("Embargo: 2026-03-03 09:00") < made.index("<article>")
    assert "<aside>" not in page(Manuscript("t", "Text"))


def test_a_page_in_arabic_runs_from_the_right() -> None:
    assert '<html lang="ar-EG" dir="rtl">' in page(Manuscript("t", "Text", language="ar_EG"))
    assert "dir=" not in page(Manuscript("t", "Text", language="zh_CN"))
