import pytest

from editor_app.desk.base.opening import open_tools
from editor_app.desk.reports.text_views import align_files, names, open_file, paper, preview, word_differences
from editor_app.domain.errors import Unreadable
from editor_app.text.manuscript import Manuscript, Markup

SHARED = "The eleven old locks of the lower canal were lit by the harbour office on Monday evening for the first time."


def test_who_is_in_a_text(monkeypatch, tmp_path):
    monkeypatch.setenv("EDITOR_APP_DATA", str(tmp_path))
    body = "Anna Feldmann, director of the Harbour Museum, spoke. Later Anna Feldmann left."
    found = {entity.preferred for entity in names(open_tools(), Manuscript("", body)).entities}
    assert {"Anna Feldmann", "Harbour Museum"} <= found


def test_what_two_files_share(tmp_path):
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(f"Only {name} begins so. {SHARED} {SHARED[:60]}", encoding="utf-8")
    first, second, passages = align_files(tmp_path / "a.txt", tmp_path / "b.txt")
    assert any(SHARED in one.a.of(first.body) and SHARED in one.b.of(second.body) for one in passages)


def test_differences_word_by_word():
    kinds = [change.kind.name for change in word_differences("the old lock", "the new lock")]
    assert kinds == ["SAME", "CHANGED", "SAME"]


def test_a_preview_is_safe():
    page = preview(Manuscript("", "**Bold** <script>alert(1)</script>", Markup.MARKDOWN))
    assert "<strong>Bold</strong>" in page
    assert "<script" not in page


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(Unreadable):
        open_file(tmp_path / "none.txt")


def test_paper_says_who_sends_it_above_the_headline():
    front = (("source", "A & B"), ("date", "2026-03-02"), ("embargo", "noon"))
    made = paper(Manuscript("Locks <open>", "Text <i>.", front=front))
    assert made == (
        '<table width="100%" cellspacing="0"><tr><td class="facts">'
        "A &amp; B&nbsp;&nbsp; 2026-03-02&nbsp;&nbsp; Embargo: noon</td></tr></table>\n"
        "<h1>Locks &lt;open&gt;</h1>\n<p>Text &lt;i&gt;.</p>"
    )
    assert paper(Manuscript("Locks", "# Locks\n\nText", Markup.MARKDOWN)) == "<h1>Locks</h1>\n<p>Text</p>"
