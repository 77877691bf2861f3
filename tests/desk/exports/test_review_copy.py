import pytest
from docx import Document

from editor_app.desk.exports.review_copy import write_saved_review_copy
from editor_app.domain.errors import EditorError


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
