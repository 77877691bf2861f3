from editor_app.domain.message import say
from editor_app.formats.base.left_out import LeftOut, quoted
from editor_app.formats.base.pieces import Piece, PieceKind, Run


def settled(*runs: Run) -> tuple[list[str], list[str]]:
    left = LeftOut()
    found = left.settled((Piece(PieceKind.PARAGRAPH, runs),))
    return [piece.text for piece in found], list(map(str, left.notes()))


def test_struck_out_words_are_left_out_and_quoted() -> None:
    assert settled(Run("It costs "), Run("12", struck=True), Run(" eu", bold=True, struck=True), Run(" 15 euros")) == (
        ["It costs 15 euros"],
        ["1 struck-out passage was left out: “12 eu”."],
    )
    assert settled(Run("gone", struck=True))[0] == []


def test_a_sign_that_nobody_knows_is_named() -> None:
    assert settled(Run("\uf0b7 is \uf0b3 4")) == (
        ["• is � 4"],
        ["1 sign of a symbol font could not be read and appears as “�”: U+F0B3."],
    )


def test_cells_are_settled_too_and_what_has_nothing_to_settle_stays() -> None:
    left = LeftOut()
    table = Piece(PieceKind.TABLE, rows=(((Run("a"),), (Run("b", struck=True),)),))
    rule = Piece(PieceKind.RULE)
    found = left.settled((table, rule))
    assert found[0].rows == (((Run("a"),), ()),)
    assert found[1] is rule


def test_a_note_quotes_a_few_and_cuts_long_ones() -> None:
    assert str(say("{words}", words=quoted(["one", *["x" * 10] * 6]))).endswith(", 2 more")
    assert len(str(say("{words}", words=quoted(["word " * 100])))) < 90
