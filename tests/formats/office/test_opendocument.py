from lxml import etree

from editor_app.formats.base.pieces import PieceKind
from editor_app.formats.office.odt_looks import Look, Styles
from editor_app.formats.office.opendocument import TextReader

STYLES = Styles(
    {
        ("paragraph", "P"): Look("Q", italic=True),
        ("paragraph", "Q"): Look("P", bold=True),
        ("text", "T"): Look(bold=False),
    }
)


def test_spaces_tabs_breaks_and_styles_in_a_paragraph() -> None:
    body = etree.fromstring(
        "<t><p style-name='P'>  a\n b<s c='3'/><tab/>c<line-break/>d<span style-name='T'>e</span></p><p/></t>"
    )
    (piece,) = TextReader(STYLES).blocks(body)
    assert piece.kind is PieceKind.PARAGRAPH
    assert piece.text == "a b  c\nde"
    assert [(run.text, run.bold, run.italic) for run in piece.runs] == [
        ("a b  c\nd", True, True),
        ("e", False, True),
    ]


def test_pictures_and_objects_are_counted() -> None:
    body = etree.fromstring("<t><p><frame><image/></frame>x<frame><object/></frame></p></t>")
    reader = TextReader(Styles())
    assert [piece.text for piece in reader.blocks(body)] == ["x"]
    assert reader.tally.counts == {"pictures": 1, "embedded": 1}
