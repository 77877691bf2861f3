from io import BytesIO

from docx import Document
from docx.oxml.ns import qn

from editor_app.formats.base.job import Job
from editor_app.formats.reading import SourceFile, read_source
from editor_app.formats.writers.docx import write
from editor_app.text.manuscript import Manuscript, Markup

DRAFT = Manuscript(
    "The title",
    "# The title\n\nText with **bold** and a [link](https://a.org).\n\n1. one\n2. two\n\nBetween\n\n1. again\n\n"
    "| a | b |\n| --- | --- |\n| c | d |",
    Markup.MARKDOWN,
    "zh_CN",
)


def test_a_file_as_word_likes_it() -> None:
    document = Document(BytesIO(write(Job(DRAFT, (("uuid", "u-1"), ("version", "2"))))))
    texts = [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs if paragraph.style]
    assert texts[:2] == [("Title", "The title"), ("Normal", "Text with bold and a link.")]
    assert document.tables[0].cell(1, 1).text == "d"
    properties = document.core_properties
    assert (properties.title, properties.author, properties.identifier) == ("The title", "", "u-1")


def test_chinese_letters_get_a_chinese_face() -> None:
    document = Document(BytesIO(write(Job(DRAFT))))
    fonts = document.styles["Normal"].element.rPr.rFonts
    assert fonts.get(qn("w:eastAsia")) == "Microsoft YaHei"
    assert {lang.get(qn("w:val")) for lang in document.styles.element.iter(qn("w:lang"))} == {"zh-CN"}


def test_each_list_counts_from_one() -> None:
    document = Document(BytesIO(write(Job(DRAFT))))
    numbers = [number.get(qn("w:val")) for number in document.element.body.iter(qn("w:numId"))]
    assert len(numbers) == 3
    assert numbers[0] == numbers[1] != numbers[2]


def test_who_sends_it_and_the_embargo_stand_at_the_head_of_each_page() -> None:
    draft = Manuscript("t", "x", front=(("source", "A & B"), ("date", "2025-08-22"), ("embargo", "2025-08-23\n09:00")))
    section = Document(BytesIO(write(Job(draft)))).sections[0]
    assert [one.text for one in section.header.paragraphs] == ["A & B · 2025-08-22 · Embargo: 2025-08-23 09:00"]
    assert read_source(SourceFile("t.docx", write(Job(draft)))).manuscript.body == "x"
    assert Document(BytesIO(write(Job(DRAFT)))).sections[0].header.is_linked_to_previous


def test_an_author_only_when_one_is_known() -> None:
    draft = Manuscript("t", "x", front=(("author", "A. Writer"),))
    assert Document(BytesIO(write(Job(draft)))).core_properties.author == "A. Writer"
