from docx import Document
from docx.oxml.ns import qn

from editor_app.formats.base.job import Job
from editor_app.formats.office.word_styles import SOURCE_CODE, set_page, set_properties, set_styles
from editor_app.text.manuscript import Manuscript


def test_every_script_gets_a_face_and_a_language() -> None:
    made = Document()
    set_styles(made, "ar_EG")
    for name in ("Normal", "Title", "Heading 1"):
        fonts = made.styles[name].element.rPr.rFonts
        assert (fonts.get(qn("w:eastAsia")), fonts.get(qn("w:cs"))) == ("Microsoft YaHei", "Arial")
        assert not [key for key in fonts.attrib if "heme" in key]
    (lang,) = made.styles.element.iter(qn("w:lang"))
    assert [lang.get(qn(f"w:{name}")) for name in ("val", "eastAsia", "bidi")] == ["ar-EG", "zh-CN", "ar-EG"]
    assert made.styles[SOURCE_CODE].font.name == "Consolas"


def test_a_page_of_a4_with_its_number() -> None:
    made = Document()
    set_page(made)
    section = made.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    fields = [one.get(qn("w:instr")).strip() for one in section.footer.paragraphs[0]._p.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert not section.header.paragraphs[0].text


def test_what_the_file_says_of_itself() -> None:
    made = Document()
    front = (("author", "A. Quill"), ("keywords", "bridge, harbour；港口"))
    set_properties(made, Job(Manuscript("T\n" + "x" * 400, "b", language="en_GB", front=front), (("uuid", "u-1"),)))
    said = made.core_properties
    assert (said.author, said.keywords, said.identifier) == ("A. Quill", "bridge, harbour, 港口", "u-1")
    assert len(said.title) == 255
    assert (said.comments, said.last_modified_by, said.language) == ("", "", "en-GB")
