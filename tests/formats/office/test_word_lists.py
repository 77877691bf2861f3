from docx import Document
from docx.oxml.ns import qn

from editor_app.formats.office.word_lists import Lists


def numbers(document) -> list[tuple[str, str]]:
    levels = [level.get(qn("w:val")) for level in document.element.body.iter(qn("w:ilvl"))]
    return list(zip(levels, [one.get(qn("w:val")) for one in document.element.body.iter(qn("w:numId"))], strict=True))


def test_a_list_goes_on_until_something_else_comes() -> None:
    document = Document()
    lists = Lists(document)
    for level, number in ((0, 1), (1, 0), (1, 1), (0, 2), (0, 0), (0, 1)):
        lists.set_item(document.add_paragraph("x"), level, number)
    lists.end()
    lists.set_item(document.add_paragraph("x"), 0, 1)
    first, dot, inner, again, other, third, last = numbers(document)
    assert first == again
    assert dot[1] == other[1]
    assert len({first[1], inner[1], third[1], last[1], dot[1]}) == 5
    assert inner[0] == "1"


def test_no_item_is_deeper_than_word_allows() -> None:
    document = Document()
    Lists(document).set_item(document.add_paragraph("x"), 20, 0)
    assert [level for level, _ in numbers(document)] == ["8"]


def test_a_list_begins_at_the_number_it_has() -> None:
    document = Document()
    lists = Lists(document)
    for number in (4, 5, 9):
        lists.set_item(document.add_paragraph("x"), 0, number)
    first, again, jump = numbers(document)
    assert first == again != jump
    starts = [one.get(qn("w:val")) for one in document.part.numbering_part.element.iter(qn("w:startOverride"))]
    assert starts == ["4", "9"]
