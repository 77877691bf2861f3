from docx import Document
from docx.oxml.ns import qn

from editor_app.formats.writers.word_lists import Lists


def test_items_take_level_and_numbering() -> None:
    document = Document()
    lists = Lists(document)
    lists.begin_numbers()
    first, dot = document.add_paragraph("one"), document.add_paragraph("dot")
    lists.set_item(first, 0, ordered=True)
    lists.set_item(dot, 20, ordered=False)
    numbers = [number.get(qn("w:val")) for number in document.element.body.iter(qn("w:numId"))]
    assert len(set(numbers)) == 2
    assert dot.paragraph_format.element.pPr.numPr.ilvl.val == 8
