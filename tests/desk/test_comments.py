"""Comments that came with a file, found again at their words."""

from docx import Document

from editor_app.desk.comments import comments
from editor_app.desk.take_in import paste, take_in
from editor_app.desk.write import open_draft
from editor_app.text.anchors import find


def test_they_stay_with_the_article_and_stand_at_their_words(house, tmp_path):
    document = Document()
    document.add_paragraph("The mill opens in June.")
    paragraph = document.add_paragraph("Its wheel was ")
    document.add_comment(paragraph.add_run("made in 1874"), text="Or 1847?", author="Ann Reed", initials="AR")
    path = tmp_path / "mill.docx"
    document.save(str(path))
    article = take_in(house, path, "Ed").article.id
    path.unlink()

    (one,) = comments(house, article)

    body = open_draft(house, article).draft.manuscript.body
    place = find("Yesterday.\n\n" + body, one.about)
    assert (one.author, one.text, one.about.quote) == ("Ann Reed", "Or 1847?", "made in 1874")
    assert place is not None
    assert place.of("Yesterday.\n\n" + body) == "made in 1874"


def test_a_pasted_text_has_none(house):
    assert comments(house, paste(house, "The lock is open.", "Ed").article.id) == ()
