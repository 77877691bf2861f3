"""What is copied for other programs, and for this one."""

from PySide6.QtCore import QMimeData

from editor_app.gui.editor.page import Page
from editor_app.gui.editor.signs.copied import copied, source_of
from editor_app.text.span import Span

BODY = "## Head\n\nA **bold** [link](https://example.org)."


def test_other_programs_get_words_and_formats_without_signs() -> None:
    data = copied(BODY, Span(3, len(BODY)))
    assert data.text() == "Head\n\nA bold link."
    assert "<h2>Head</h2>" in data.html()
    assert "<strong>bold</strong>" in data.html()
    assert 'href="https://example.org"' in data.html()
    assert "**" not in data.html()


def test_this_one_gets_the_text_itself() -> None:
    assert source_of(copied(BODY, Span(13, 15))) == "**bo**"
    other = QMimeData()
    other.setText("words")
    assert source_of(other) == ""


def test_into_plain_text_as_words(sheet: Page) -> None:
    sheet.show_text("x")
    sheet.insertFromMimeData(copied(BODY, Span(9, 19)))
    assert sheet.body == "A boldx"


def test_signs_that_are_seen_are_copied(sheet: Page) -> None:
    sheet.show_text(BODY, formatted=True)
    sheet.show_signs(True)
    sheet.go_to(Span(11, 19), select=True)
    assert sheet.createMimeDataFromSelection().text() == "**bold**"
