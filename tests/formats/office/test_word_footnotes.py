"""Real footnotes in a Word file."""

from io import BytesIO

from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from editor_app.formats.base.job import Job
from editor_app.formats.office.word_footnotes import FOOTNOTE_TEXT
from editor_app.formats.reading import SourceFile, read_source
from editor_app.formats.writers.docx import write
from editor_app.text.manuscript import Manuscript, Markup

DRAFT = Manuscript(
    "Output",
    "It rose 31.5[^a] million[^b].\n\n[^a]: In *tonnes*, see https://pier.org.\n\n[^b]: Since May.",
    Markup.MARKDOWN,
)


def footnotes(data: bytes) -> etree._Element | None:
    related = Document(BytesIO(data)).part.rels.values()
    return next((etree.fromstring(one.target_part.blob) for one in related if one.reltype.endswith("/footnotes")), None)


def test_notes_stand_at_the_foot_with_their_marks() -> None:
    data = write(Job(DRAFT))
    root = footnotes(data)
    assert root is not None
    words = ["".join(note.itertext()).strip() for note in root if note.get(qn("w:type")) is None]
    assert words == ["In tonnes, see https://pier.org.", "Since May."]
    body = Document(BytesIO(data)).element.body
    assert [mark.get(qn("w:id")) for mark in body.iter(qn("w:footnoteReference"))] == ["1", "2"]
    assert "Since May" not in "".join(paragraph.text for paragraph in Document(BytesIO(data)).paragraphs)


def test_they_are_read_again_under_their_numbers() -> None:
    assert read_source(SourceFile("a.docx", write(Job(DRAFT)))).manuscript.body == (
        "It rose 31.5[1] million[2].\n\n[1] In *tonnes*, see https://pier.org.\n\n[2] Since May."
    )


def test_a_text_without_notes_has_no_such_part_and_no_style_for_it() -> None:
    assert FOOTNOTE_TEXT in Document(BytesIO(write(Job(DRAFT)))).styles
    assert FOOTNOTE_TEXT not in Document(BytesIO(write(Job(Manuscript("t", "x"))))).styles
    assert footnotes(write(Job(Manuscript("t", "x", Markup.MARKDOWN)))) is None
