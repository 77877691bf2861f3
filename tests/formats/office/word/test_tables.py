from lxml import etree

from editor_app.formats.base.pieces import words_of
from editor_app.formats.office.word.body import BodyReader
from editor_app.formats.office.word.looks import Surroundings
from editor_app.formats.office.word.tables import cells_of, rows_of

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def cell(words: str, inside: str = "", paragraph: str = "") -> str:
    return f"<w:tc><w:tcPr>{inside}</w:tcPr><w:p><w:pPr>{paragraph}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>"


def test_cells_keep_their_columns_and_how_they_are_set() -> None:
    right, wide = "<w:jc w:val='right'/>", "<w:gridSpan w:val='2'/>"
    table = (
        f"<w:tbl><w:tr>{cell('Rank', wide)}{cell('2024')}</w:tr>"
        f"<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>{cell('first')}{cell('10', paragraph=right)}</w:tr></w:tbl>"
    )
    (piece,) = BodyReader(Surroundings()).blocks(etree.fromstring(f"<w:body {W}>{table}</w:body>"))
    assert [[words_of(one) for one in row] for row in piece.rows] == [["Rank", "", "2024"], ["", "first", "10"]]
    assert piece.aligned == ("", "", "right")


def test_rows_and_cells_that_are_not_part_of_the_text_go() -> None:
    table = etree.fromstring(f"<w:tbl {W}><w:tr>{cell('a')}</w:tr><w:sdt><w:tr>{cell('b')}</w:tr></w:sdt></w:tbl>")
    assert len([*rows_of(table, frozenset(), lambda changes: True)]) == 2
    assert not [*rows_of(table, frozenset(), lambda changes: False)]
    assert cells_of(table[0], frozenset(), lambda changes: False, lambda one: ()) == []
