"""What is proposed for removal, piece by piece."""

from editor_app.domain.furniture import Why
from editor_app.domain.note import NoteKind
from editor_app.formats.web.boilerplate_pieces import furniture_pieces, left_out_note, proposed_note
from editor_app.text.span import Span

LONG = "This paragraph stands outside the article, but somebody may well wish to keep all of it in the text."
BODY = f"""Home

News

Sport

Subscribe to our newsletter

The mill opens in June.

{LONG}

{LONG.replace("This", "That")}

Related articles

- Bridge to close
    - New lock

The mill opens in June."""


def pieces(*places: Span) -> list[tuple[str, Why]]:
    found = furniture_pieces(BODY, places)
    assert "".join(one.span.of(BODY) for one in found) == "".join(place.of(BODY) for place in places)
    return [(one.span.of(BODY).strip(), one.why) for one in found]


def test_a_menu_is_one_piece_and_each_paragraph_is_one() -> None:
    story = BODY.index("The mill")
    first, second = Span(0, story), Span(BODY.index("This"), len(BODY))
    assert pieces(first, second) == [
        ("Home\n\nNews\n\nSport", Why.MENU),
        ("Subscribe to our newsletter", Why.NOTICE),
        (LONG, Why.OUTSIDE),
        (LONG.replace("This", "That"), Why.OUTSIDE),
        ("Related articles\n\n- Bridge to close\n    - New lock", Why.FOLLOWING),
        ("The mill opens in June.", Why.AGAIN),
    ]


def test_the_indent_of_a_line_is_its_own() -> None:
    start = BODY.index("- Bridge")
    (piece, *_) = furniture_pieces(BODY, [Span(start, BODY.index("    - New"))])
    assert piece.span.of(BODY) == "- Bridge to close\n"


def test_nothing_is_made_of_nothing() -> None:
    assert furniture_pieces(BODY, ()) == ()


def test_what_is_cut_and_what_is_offered_for_removal_are_counted_and_quoted() -> None:
    story = BODY.index("The mill")
    places = (Span(0, story), Span(BODY.index("Related"), len(BODY)))
    (cut,) = left_out_note(BODY, places)
    assert (cut.kind, cut.count, cut.quotes[0]) == (NoteKind.FURNITURE, 4, "Home News Sport")
    assert str(cut).startswith("4 passages that seem to belong to the web page were left out: “Home News Sport”, ")
    assert str(cut).endswith("--keep-furniture keeps them.")
    (offered,) = proposed_note(furniture_pieces(BODY, places), BODY)
    assert offered.quotes == cut.quotes
    assert str(offered).endswith("The window offers to remove them.")
    assert left_out_note(BODY, ()) == proposed_note((), BODY) == ()
