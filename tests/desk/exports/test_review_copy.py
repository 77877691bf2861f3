import pytest
from docx import Document

from editor_app.desk.articles.comments import settle_comment, write_comment
from editor_app.desk.exports.review_copy import write_saved_review_copy
from editor_app.domain.article import Status
from editor_app.domain.errors import EditorError
from editor_app.text.anchors import Anchor
from editor_app.text.manuscript import Part


def test_the_saved_text_with_its_findings(house, taken, tmp_path):
    article = taken("The lock is is open.")
    path = write_saved_review_copy(house, article, tmp_path / "out")
    assert path == tmp_path / "out" / "Locks - review.docx"
    document = Document(str(path))
    assert "The lock is" in document.paragraphs[1].text
    assert [comment.author for comment in document.comments] == ["Editor App"] * len(list(document.comments))
    assert any("repetition.word" in comment.text for comment in document.comments)
    assert write_saved_review_copy(house, article, tmp_path / "out").name == "Locks - review (2).docx"


def test_a_folder_that_is_none(house, taken, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(EditorError):
        write_saved_review_copy(house, taken(), tmp_path / "file" / "out")


def test_open_comments_stand_at_their_words_with_the_replies(house, at, tmp_path):
    article = at(Status.IN_REVIEW, "The barge left on Friday, March 15.")
    about = Anchor("Friday", "left on ", ", March")
    first = write_comment(house, article, about, "Which day?", "Mia")
    write_comment(house, article, about, "Saturday.", "Ed", first.key)
    done = write_comment(house, article, about, "Fine.", "Mia")
    settle_comment(house, article, done.key, True, "Mia")
    path = write_saved_review_copy(house, article, tmp_path / "out")
    said = [(one.author, one.text) for one in Document(str(path)).comments if one.author != "Editor App"]
    assert said == [("Mia", "Which day?\nEd: Saturday.")]


def test_a_comment_on_the_headline_stands_at_the_headline(house, taken, tmp_path):
    article = taken("The lock is open.")
    write_comment(house, article, Anchor("Locks", "", "", Part.TITLE), "Which?", "Mia")
    document = Document(str(write_saved_review_copy(house, article, tmp_path / "out")))
    assert [(one.author, one.text) for one in document.comments if one.author != "Editor App"] == [("Mia", "Which?")]
    assert "commentRangeStart" in document.paragraphs[0]._p.xml
