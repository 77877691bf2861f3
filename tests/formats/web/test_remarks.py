from editor_app.formats.base.html.tree import parsed, words_in
from editor_app.formats.web.remarks import without_remarks


def left(page: str) -> tuple[list[str], str]:
    root = parsed(page)
    assert root is not None
    return without_remarks(root), words_in(root)


def test_the_comments_of_word_go_with_their_marks() -> None:
    page = (
        "<p>seven crowns<span class=MsoCommentReference><a class=msocomanchor href='#x'>[AL1]</a></span> a day.</p>"
        "<div style='mso-element:comment-list'><div style='mso-element:comment'>"
        "<p><a href='#y'>[AL1]</a>Seven?</p></div></div>"
    )
    assert left(page) == (["Seven?"], "seven crowns a day.")


def test_the_comments_of_google_docs() -> None:
    page = (
        "<p>The pier<sup><a href='#cmnt1' id='cmnt_ref1'>[a]</a></sup> opens.</p>"
        "<div><p><a href='#cmnt_ref1' id='cmnt1'>[a]</a><span>Ann: when?</span></p></div><p>End"
    )
    assert left(page) == (["Ann: when?"], "The pier opens.End")


def test_a_page_without_comments_stays() -> None:
    assert left("<div>[a] <a id=cmnt>x</a></div>") == ([], "[a] x")
