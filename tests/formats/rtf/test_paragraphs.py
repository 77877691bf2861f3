"""A paragraph as a piece: a heading, an item of a list, a quotation or just a paragraph."""

import pytest

from editor_app.formats.base.pieces import PieceKind, Run
from editor_app.formats.rtf.flow import Flow
from editor_app.formats.rtf.header import Header
from editor_app.formats.rtf.paragraphs import paragraph
from editor_app.formats.rtf.state import State


@pytest.fixture
def header() -> Header:
    made = Header()
    for number, name in ((1, "Title;"), (2, "heading 2;"), (3, "Quote;")):
        made.word("stylesheet", "s", number)
        made.said("stylesheet", name)
    return made


def kind(flow: Flow, header: Header, style: int = 0, **more: int) -> tuple[PieceKind, int, str]:
    piece, _ = paragraph(flow, State(flow, style=style, **more), header, is_title=False)
    assert piece
    return piece.kind, piece.level, piece.text


def words(text: str, marker: str = "") -> Flow:
    return Flow(runs=[Run(text)], marker=marker)


def test_only_the_first_title_is_the_title_and_the_next_is_a_heading(header: Header) -> None:
    flow = words("Locks  open")
    assert paragraph(flow, State(flow, style=1), header, is_title=True) == (None, "Locks open")
    assert kind(words("Gates close"), header, style=1)[0] is PieceKind.HEADING


def test_a_heading_is_so_by_its_style_or_its_outline_and_not_bold_besides(header: Header) -> None:
    assert kind(words("Costs"), header, style=2) == (PieceKind.HEADING, 2, "Costs")
    assert kind(words("Costs"), header, outline=3) == (PieceKind.HEADING, 4, "Costs")
    flow = Flow(runs=[Run("Costs", bold=True)])
    piece, _ = paragraph(flow, State(flow, style=2), header, is_title=False)
    assert piece and not any(run.bold for run in piece.runs)


@pytest.mark.parametrize(
    ("marker", "number", "text"),
    [("3.", 3, "walk"), ("(a)", 0, "(a) walk"), ("iv.", 0, "iv. walk"), ("一、", 0, "一、 walk"), ("•", 0, "walk")],
)
def test_a_marker_tells_how_a_list_counts(header: Header, marker: str, number: int, text: str) -> None:
    flow = words("walk", marker)
    piece, _ = paragraph(flow, State(flow, level=2), header, is_title=False)
    assert piece and (piece.kind, piece.level, piece.number, piece.text) == (PieceKind.ITEM, 2, number, text)


def test_a_typed_sign_makes_an_item_only_where_the_line_hangs(header: Header) -> None:
    assert kind(words("-\twalk"), header, indent=-360) == (PieceKind.ITEM, 0, "walk")
    assert kind(words("-\twalk"), header)[0] is PieceKind.PARAGRAPH


def test_a_quotation_is_so_by_its_style(header: Header) -> None:
    assert kind(words("said"), header, style=3)[0] is PieceKind.QUOTE


def test_halves_of_letters_are_put_together_and_blank_lines_are_nothing(header: Header) -> None:
    assert kind(words("\ud83d\ude00"), header)[2] == "😀"
    blank = words("  \t ")
    assert paragraph(blank, State(blank), header, is_title=True) == (None, "")
