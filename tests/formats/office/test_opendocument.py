from lxml import etree

from editor_app.formats.base.pieces import PieceKind
from editor_app.formats.office.opendocument import Look, Styles, TextReader, styles_of

STYLES = Styles(
    {
        ("paragraph", "P"): Look("Q", italic=True),
        ("paragraph", "Q"): Look("P", bold=True),
        ("text", "T"): Look(bold=False),
    }
)


def test_styles_take_over_and_a_ring_of_them_ends() -> None:
    assert STYLES.named("paragraph", "P") == ("P", "Q")
    assert STYLES.look("paragraph", "P") == Look("", True, True, None)
    assert STYLES.look("text", "unknown") == Look()


def test_lists_that_count_are_told_from_those_that_do_not() -> None:
    root = etree.fromstring(
        "<s><list-style name='L'><list-level-style-number level='1' num-format='1'/>"
        "<list-level-style-number level='2' num-format=''/><list-level-style-bullet level='3'/></list-style></s>"
    )
    assert styles_of((root, None)).counting == {"L": frozenset({1})}


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
