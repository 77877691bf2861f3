"""What a web page left around an article, found again long after."""

from dataclasses import replace

from editor_app.desk.articles.boilerplate import around
from editor_app.desk.articles.importing import paste, paste_html, take_in
from editor_app.desk.articles.write import open_draft, save
from editor_app.desk.base.desk import Desk
from editor_app.domain.article import Action
from tests.taking import advance

PAGE = """<html><body><nav><p>Skip to main content</p></nav>
<p>The old mill by the river opened its doors on Friday, after two years of work on its roof and its walls.</p>
<p>The wheel was made in 1874 and turns again. Visitors may see it on every day but Monday, from ten to five.</p>
<h3>Related articles</h3><ul><li><a href="/a">Bridge to close in May</a></li></ul></body></html>"""


def test_it_is_found_again_after_it_was_taken_out_and_saved(desk: Desk, tmp_path) -> None:
    path = tmp_path / "mill.html"
    path.write_text(PAGE, encoding="utf-8")
    taken = take_in(desk, path, "Mia")
    assert [one.span.of(around(desk, taken.article.id).body) for one in taken.furniture]
    advance(desk, taken.article.id, Action.START, "Mia")
    draft = open_draft(desk, taken.article.id).draft
    manuscript = replace(draft.manuscript, body=draft.manuscript.body.replace("Related articles", ""))
    save(desk, replace(draft, manuscript=manuscript), "Mia")
    found = around(desk, taken.article.id)
    assert found.pieces == taken.furniture
    assert "Related articles" in " ".join(one.span.of(found.body) for one in found.pieces)


def test_a_page_that_was_pasted_is_kept_too(desk: Desk) -> None:
    taken = paste_html(desk, PAGE, "", "Mia")
    assert around(desk, taken.article.id).pieces == taken.furniture != ()


def test_an_ordinary_text_has_none(desk: Desk) -> None:
    assert around(desk, paste(desk, "The mill opens in June.", "Mia").article.id).pieces == ()
