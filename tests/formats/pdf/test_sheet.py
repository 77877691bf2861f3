"""Words on paper: how wide they are, where they stand, and what a screen reader is told of them."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from editor_app.formats.base.job import Job
from editor_app.formats.pdf.fonts import Fonts
from editor_app.formats.pdf.sheet import PdfSheet
from editor_app.formats.writers.pdf import write
from editor_app.text.manuscript import Manuscript, Markup

DRAFT = Manuscript(
    "The mill opens",
    "First.\n\n## Costs\n\n- one\n- two\n\n> Said.\n\n" + "\n\n".join(["A paragraph of many words. " * 30] * 20),
    Markup.MARKDOWN,
    "en_GB",
    (("source", "The desk"),),
)


@pytest.fixture(scope="module")
def reader() -> PdfReader:
    return PdfReader(BytesIO(write(Job(DRAFT))))


def elements(reader: PdfReader) -> list[dict]:
    (document,) = reader.root_object["/StructTreeRoot"]["/K"]
    assert document.get_object()["/S"] == "/Document"
    return [one.get_object() for one in document.get_object()["/K"]]


def leaves(found: list[dict]) -> list[dict]:
    """The elements that are stretches of a page."""
    return [leaf for one in found for leaf in ([one] if isinstance(one["/K"][0], int) else leaves(children(one)))]


def children(element: dict) -> list[dict]:
    return [one.get_object() for one in element["/K"]]


def test_headings_and_paragraphs_are_told_apart(reader: PdfReader) -> None:
    kinds = [one["/S"] for one in elements(reader)]
    assert kinds[:7] == ["/P", "/H1", "/P", "/H2", "/L", "/BlockQuote", "/P"]
    assert reader.root_object["/MarkInfo"]["/Marked"]
    assert reader.root_object["/Lang"] == "en-GB"


def test_all_that_is_drawn_is_marked_and_each_mark_is_in_the_tree(reader: PdfReader) -> None:
    told = [(one["/Pg"].get_object()["/StructParents"], *one["/K"]) for one in leaves(elements(reader))]
    found = []
    for page in reader.pages:
        open_marks = 0
        for line in page.get_contents().get_data().decode("latin-1").split("\n"):
            if mark := re.search(r"/MCID (\d+)>> BDC$", line):
                found.append((page["/StructParents"], int(mark[1])))
            if line.endswith(("BDC", "BMC")):
                open_marks += 1
            elif line == "EMC":
                open_marks -= 1
            elif line.startswith("BT "):
                assert open_marks == 1, line[:80]
        assert open_marks == 0
    assert found == told
    assert len(reader.pages) > 1


def test_words_are_as_wide_as_their_letters() -> None:
    sheet, fonts = PdfSheet(), Fonts("en_US")
    face = fonts.face("a")
    assert face
    one, two = (sheet.measure(text, face, 10, False) for text in ("mill", "mill mill"))
    assert two > 2 * one > 0
    assert sheet.measure("mill", face, 20, False) == pytest.approx(2 * one)
    assert sheet.measure("AV", face, 10, False) < sum(sheet.measure(letter, face, 10, False) for letter in "AV")
    assert sheet.measure("", face, 10, False) == 0
    sheet.close_fonts()


def test_words_in_another_language_are_read_out_in_it() -> None:
    body = 'They called it <span lang="fr-FR">raison d\'être à tous</span> then.'
    (page,) = PdfReader(BytesIO(write(Job(Manuscript("t", body, Markup.MARKDOWN))))).pages
    drawn = page.get_contents().get_data().decode("latin-1")
    assert re.search(r"\n/Span <</Lang \(fr-FR\)>> BDC\nBT [^E]*(?:E(?!MC\n)[^E]*)*ET\nEMC\n", drawn)
    assert len(re.findall(r"B[DM]C\n", drawn)) == len(re.findall(r"EMC\n", drawn))
