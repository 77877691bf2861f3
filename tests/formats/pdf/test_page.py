from io import BytesIO

import pytest
from pypdf import PdfReader

from editor_app.formats.base.job import Job
from editor_app.formats.base.pieces import Piece, PieceKind, Run
from editor_app.formats.pdf.page import Pages
from editor_app.text.manuscript import Manuscript


def reader(*pieces: Piece, title: str = "") -> PdfReader:
    with Pages(Job(Manuscript(title, ""))) as pages:
        pages.head((), title)
        for piece in pieces:
            pages.add(piece, 0)
        return PdfReader(BytesIO(pages.done()))


def plain(text: str, kind: PieceKind = PieceKind.PARAGRAPH, level: int = 0) -> Piece:
    return Piece(kind, (Run(text),), level)


def test_a_heading_does_not_stand_alone_at_the_foot() -> None:
    for lines in range(36, 46):
        found = reader(
            *[plain(f"Line {at}.") for at in range(lines)], plain("Costs", PieceKind.HEADING, 2), plain("After.")
        )
        page = next(page for page in found.pages if "Costs" in page.extract_text())
        assert "After." in page.extract_text()


def test_headings_that_skip_levels_make_an_outline() -> None:
    found = reader(
        plain("One", PieceKind.HEADING, 3), plain("Two", PieceKind.HEADING, 1), plain("Three", PieceKind.HEADING, 6)
    )
    assert [one["/Title"] for one in found.outline if not isinstance(one, list)] == ["One", "Two"]
    assert [one["/Title"] for one in found.outline if isinstance(one, list) for one in one] == ["Three"]


@pytest.mark.parametrize("columns", [2, 30])
def test_a_table_keeps_its_words_however_wide(columns: int) -> None:
    rows = tuple(tuple((Run(f"c{row}x{at}"),) for at in range(columns)) for row in range(80))
    found = reader(Piece(PieceKind.TABLE, rows=rows))
    text = " ".join(page.extract_text() for page in found.pages)
    assert len(found.pages) > 1
    assert all(f"c{row}x{at}" in text for row in range(80) for at in range(columns))


def test_a_link_can_be_followed() -> None:
    (note,) = reader(Piece(PieceKind.PARAGRAPH, (Run("see "), Run("here", link="https://a.org")))).pages[0]["/Annots"]
    assert note.get_object()["/A"]["/URI"] == "https://a.org"
