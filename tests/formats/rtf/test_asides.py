"""What accompanies the text goes where it belongs."""

from editor_app.formats.base.pieces import Piece, PieceKind, Run
from editor_app.formats.office.losses import Tally
from editor_app.formats.rtf.asides import Asides
from editor_app.formats.rtf.flow import Flow
from editor_app.formats.rtf.state import State


def holding(text: str) -> Flow:
    flow = Flow()
    flow.end(Piece(PieceKind.PARAGRAPH, (Run(text),)), 0)
    return flow


def test_a_marker_goes_before_its_paragraph_and_an_address_to_its_field() -> None:
    asides, around = Asides(Tally()), State(Flow())
    asides.take(State(Flow(), begun="listtext", words=["1.", "\t"]), around, gone=False)
    asides.take(State(Flow(), begun="fldinst", words=[' HYPERLINK "https://canal.example" ']), around, gone=False)
    assert around.flow.marker == "1."
    assert around.address == ['HYPERLINK "https://canal.example"']


def test_notes_are_numbered_where_they_stand_unless_that_place_is_gone() -> None:
    asides, around = Asides(Tally()), State(Flow())
    for gone in (False, True, False):
        asides.take(State(holding("A note."), begun="footnote"), around, gone)
    assert [run.text for run in around.flow.runs] == ["[1]", "[2]"]
    assert len(asides.notes) == 2


def test_a_box_waits_for_the_end_of_its_paragraph() -> None:
    asides, around = Asides(Tally()), State(Flow())
    asides.take(State(holding("In the box."), begun="shptxt"), around, gone=False)
    assert [one.text for one in around.flow.boxes] == ["In the box."]
    assert around.flow.runs == []


def test_who_made_a_comment_is_said_before_it_and_not_of_the_next_one() -> None:
    asides, around = Asides(Tally()), State(Flow())
    asides.take(State(Flow(), begun="atnauthor", words=["Ann Reed"]), around, gone=False)
    asides.take(State(holding("Or  1847?"), begun="annotation"), around, gone=False)
    asides.take(State(holding("Why?"), begun="annotation"), around, gone=False)
    assert [(one.author, one.text) for one in asides.remarks] == [("Ann Reed", "Or 1847?"), ("", "Why?")]
    assert len({one.name for one in asides.remarks}) == 2
