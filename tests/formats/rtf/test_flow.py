"""Paragraphs one by one, tables by cells and rows."""

from editor_app.formats.base.pieces import Piece, PieceKind, Run
from editor_app.formats.rtf.flow import Flow


def piece(text: str) -> Piece:
    return Piece(PieceKind.PARAGRAPH, (Run(text),))


def texts(flow: Flow) -> list[str]:
    return [one.text for one in flow.pieces()]


def test_paragraphs_come_in_their_order_and_leave_nothing_for_the_next() -> None:
    flow = Flow(runs=[Run("One")], marker="1.")
    flow.end(piece("One"), 0)
    assert (flow.runs, flow.marker) == ([], "")
    flow.end(None, 0)
    flow.end(piece("Two"), 0)
    assert texts(flow) == ["One", "Two"]


def test_a_box_follows_the_paragraph_it_is_anchored_in() -> None:
    flow = Flow(boxes=[piece("Box")])
    flow.end(piece("One"), 0)
    flow.end(piece("Two"), 0)
    assert texts(flow) == ["One", "Box", "Two"]


def table(flow: Flow, *rows: tuple[str, ...]) -> None:
    for row in rows:
        for words in row:
            flow.end(piece(words), 1)
            flow.cell(1)
        flow.row(1)


def test_cells_and_rows_become_a_table_at_its_place() -> None:
    flow = Flow()
    flow.end(piece("Before"), 0)
    table(flow, ("a", "b"), ("c", "d"))
    flow.end(piece("After"), 0)
    found = flow.pieces()
    assert (found[0].text, found[-1].text) == ("Before", "After")
    inside = " ".join(one.text for one in found[1:-1])
    assert [inside.index(letter) for letter in "abcd"] == sorted(inside.index(letter) for letter in "abcd")


def test_a_cell_that_a_cut_off_file_never_ended_is_kept() -> None:
    flow = Flow()
    flow.end(piece("a"), 1)
    flow.cell(1)
    flow.end(piece("b"), 1)
    assert {"a", "b"} <= set(" ".join(texts(flow)).replace("|", " ").split())


def test_tables_in_tables_end_somewhere() -> None:
    flow = Flow()
    flow.end(piece("deep"), 900)
    assert "deep" in " ".join(texts(flow))
