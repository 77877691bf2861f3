"""Notes that stand at the foot of a page."""

import pytest

from editor_app.formats.base.facts.footnotes import footnoted
from editor_app.formats.base.pieces import Piece, PieceKind, Run
from editor_app.formats.base.rendering import pieces
from editor_app.text.manuscript import Manuscript, Markup


def found(source: str) -> tuple[Piece, ...]:
    return pieces(Manuscript("", source, Markup.MARKDOWN))


def notes(source: str) -> list[tuple[str, str]]:
    """The marks of a text in order, each with the words of its note."""
    every = (run for piece in footnoted(found(source)) for runs in (piece.runs, *sum(piece.rows, ())) for run in runs)
    return [(run.text, "".join(one.text for one in run.note)) for run in every if run.note]


def test_a_mark_takes_its_note_and_the_paragraph_goes() -> None:
    source = "Output rose[^a] by a half[^b].\n\n[^a]: In *tonnes*.\n\nThe end.\n\n[^b]: Since May."
    assert notes(source) == [("1", "In tonnes."), ("2", "Since May.")]
    assert [piece.text for piece in footnoted(found(source))] == ["Output rose1 by a half2.", "The end."]
    assert footnoted(found(source))[0].runs[1].note == (Run("In "), Run("tonnes", italic=True), Run("."))


def test_marks_in_tables_and_in_bold_words() -> None:
    assert notes("| **a[1]** | b |\n| --- | --- |\n| c | d[2] |\n\n[1] One.\n\n[2] Two.") == [
        ("1", "One."),
        ("2", "Two."),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "A figure[1] without its note.",
        "Nothing points here.\n\n[1] Alone.",
        "Twice[1] the same[1].\n\n[1] One.",
        "Out of[2] order[1].\n\n[1] One.\n\n[2] Two.",
        "One[1] of two.\n\n[1] One.\n\n[2] Two.",
        "In code only `a[1]`.\n\n[1] One.",
        "",
    ],
)
def test_what_is_not_paired_stays_as_it_is(source: str) -> None:
    assert footnoted(found(source)) == found(source)


def test_a_list_of_sources_is_no_note() -> None:
    item = Piece(PieceKind.ITEM, (Run("[1] One."),))
    said = Piece(PieceKind.PARAGRAPH, (Run("See[1]."),))
    assert footnoted((said, item)) == (said, item)
