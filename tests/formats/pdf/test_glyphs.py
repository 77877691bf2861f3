import pytest
from fpdf import FPDF

from editor_app.domain.errors import Unreadable
from editor_app.formats.base.job import Job
from editor_app.formats.pdf.glyphs import is_form, pages_of
from editor_app.formats.writers.pdf import write
from editor_app.text.manuscript import Manuscript


def test_letters_with_their_places() -> None:
    (page,) = pages_of(write(Job(Manuscript("", "First line\n\nSecond"))))
    assert "".join(glyph.text for glyph in page) == "First lineSecond"
    assert page[0].base > page[-1].base
    assert page[0].right <= page[1].right
    assert all(glyph.height > 0 for glyph in page if not glyph.text.isspace())
    assert not any(glyph.unknown for glyph in page)


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(Unreadable):
        list(pages_of(b"%PDF-1.4 nothing"))


def test_too_many_pages_are_refused() -> None:
    sheet = FPDF()
    for _ in range(501):
        sheet.add_page()
    with pytest.raises(Unreadable, match="too many"):
        list(pages_of(bytes(sheet.output())))


def test_a_text_is_no_form() -> None:
    assert not is_form(write(Job(Manuscript("", "Words"))))
