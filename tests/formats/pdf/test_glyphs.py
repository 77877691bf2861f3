import pytest
from fpdf import FPDF

from editor_app.domain.errors import Unreadable
from editor_app.formats.base.job import Job
from editor_app.formats.pdf.glyphs import Stroke, is_form, pages_of
from editor_app.formats.writers.pdf import write
from editor_app.text.manuscript import Manuscript


def test_letters_with_their_places() -> None:
    (sheet,) = pages_of(write(Job(Manuscript("", "First line\n\nSecond"))))
    page = sheet.glyphs
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


def test_the_straight_lines_of_a_page() -> None:
    sheet = FPDF(unit="pt", format=(200, 200))
    sheet.add_page()
    sheet.rect(20, 40, 100, 50)
    sheet.line(10, 10, 60, 60)
    sheet.line(10, 150, 12, 150)
    (page,) = pages_of(bytes(sheet.output()))
    found = {(one.left, one.low, one.right, one.high) for one in (stroke.rounded() for stroke in page.strokes)}
    assert found == {(20, 110, 120, 110), (20, 160, 120, 160), (20, 110, 20, 160), (120, 110, 120, 160)}
    upright, level = Stroke(5, 0, 5, 50), Stroke(0, 20, 100, 20)
    assert (upright.upright, level.upright) == (True, False)
    assert upright.touches(level, 0)
    assert not upright.touches(Stroke(9, 20, 100, 20), 2)
