from docx import Document
from docx.oxml.ns import qn

from editor_app.formats.office.word_lists import Lists


def numbers(document) -> list[tuple[str, str]]:
    levels = [level.get(qn("w:val")) for level in document.element.body.iter(qn("w:ilvl"))]
    return list(zip(levels, [one.get(qn("w:val")) for one in document.element.body.iter(qn("w:numId"))], strict=True))


def test_a_list_goes_on_until_something_else_comes() -> None:
    document = Document()
    lists = Lists(document)
    for level, ordered in ((0, True), (1, False), (1, True), (0, True), (0, False), (0, True)):
        lists.set_item(document.add_paragraph("x"), level, ordered)
    lists.end()
    lists.set_item(document.add_paragraph("x"), 0, ordered=True)
    first, dot, inner, again, other, third, last = numbers(document)
    assert first == again
    assert dot[1] == other[1]
    assert len({first[1], inner[1], third[1], last[1], dot[1]}) == 5
    assert inner[0] == "1"


def test_no_item_is_deeper_than_word_allows() -> None:
    document = Document()
    Lists(document).set_item(document.add_paragraph("x"), 20, ordered=False)
    assert [level for level, _ in numbers(document)] == ["8"]
