from editor_app.formats.base.pieces import Piece, PieceKind, Run, joined, numbered


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
    assert [piece.level for piece, _ in numbered([item(3), item(3), item(0)])] == [0, 1, 0]


def test_a_table_as_text() -> None:
    assert Piece(PieceKind.TABLE, rows=(((Run("a"),), (Run("b\nc"),)), ((), (Run("d"),)))).text == "a\tb c\n\td"
