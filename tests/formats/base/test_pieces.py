from xml.etree.ElementTree import fromstring
from xml.sax.saxutils import escape

from hypothesis import given
from hypothesis import strategies as st

from editor_app.formats.base.pieces import Piece, PieceKind, Run, holdable, joined, numbered


def item(level: int, ordered: bool = True) -> Piece:
    return Piece(PieceKind.ITEM, (Run("x"),), level, ordered)


def test_neighbours_of_one_setting_join() -> None:
    runs = (Run("  a "), Run("b", bold=True), Run("", italic=True), Run("c", bold=True), Run(" "))
    assert joined(runs) == (Run("a "), Run("bc", bold=True))


def test_white_space_alone_is_nothing() -> None:
    assert joined((Run(" "), Run("\n", bold=True))) == ()


def test_numbers_count_by_level_and_begin_again() -> None:
    found = [
        *numbered([item(0), item(1), item(1), item(0), Piece(PieceKind.PARAGRAPH), item(0), item(0, ordered=False)])
    ]
    assert [number for _, number in found] == [1, 1, 2, 2, 0, 1, 0]


def test_no_item_hangs_in_the_air() -> None:
    assert [piece.level for piece, _ in numbered([item(3), item(3), item(0)])] == [0, 0, 0]


def test_a_table_as_text() -> None:
    assert Piece(PieceKind.TABLE, rows=(((Run("a"),), (Run("b\nc"),)), ((), (Run("d"),)))).text == "a\tb c\n\td"


def test_what_no_file_takes_goes_and_the_rest_stays() -> None:
    assert holdable("a\x00b\ud800c\ufffed\te\n") == "abcd\te\n"


@given(st.text())
def test_xml_takes_what_is_left(text: str) -> None:
    held = holdable(text).replace("\r", "\n")
    assert (fromstring(f"<p>{escape(held)}</p>").text or "") == held


def test_items_that_begin_below_the_top_stay_side_by_side() -> None:
    assert [piece.level for piece, _ in numbered([item(1), item(1), item(2), item(1), item(0)])] == [0, 0, 1, 0, 0]
    assert [number for _, number in numbered([item(0), item(2), item(1)])] == [1, 1, 2]
