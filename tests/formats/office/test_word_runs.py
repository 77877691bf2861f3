from docx import Document
from docx.oxml.ns import qn

from editor_app.formats.base.pieces import Run
from editor_app.formats.office.word_runs import SOURCE_TEXT, Setter


def document():
    made = Document()
    made.styles.add_style(SOURCE_TEXT, 2)
    return made


def test_runs_are_cut_where_asked_across_paragraphs() -> None:
    made, setter = document(), Setter((2, 5, 9, 3, 40))
    setter.set(made.add_paragraph(), (Run("abcd", bold=True), Run("ef")))
    setter.set(made.add_paragraph(), (Run("ghijk", link="https://a.org"),))
    assert [one.run.text for one in setter.placed] == ["ab", "c", "d", "e", "f", "ghi", "jk"]
    assert [(one.start, one.end) for one in setter.placed][-2:] == [(6, 9), (9, 11)]
    assert all(one.run.bold for one in setter.placed[:3])
    assert len(made.paragraphs[1].hyperlinks) == 2
    assert {link.address for link in made.paragraphs[1].hyperlinks} == {"https://a.org"}


def test_text_from_the_right_says_so() -> None:
    made, setter = document(), Setter()
    paragraph = made.add_paragraph()
    paragraph.paragraph_format.space_after = 0
    setter.set(paragraph, (Run("שלום "), Run("abc")))
    properties = paragraph.paragraph_format.element.pPr
    assert [child.tag for child in properties] == [qn("w:bidi"), qn("w:spacing")]
    assert [one.run.font.rtl for one in setter.placed] == [True, None]
