from hypothesis import given
from hypothesis import strategies as st

from editor_app.formats.base.markdown_source import markdown
from editor_app.formats.base.pieces import Piece, PieceKind, Run
from editor_app.formats.office.comments import Marks, Remark, bare, comments, filled, without_marks

WORDS = st.text("ab#*_1.|<&>[]  文", min_size=1, max_size=12)


@given(before=WORDS, said=WORDS, after=WORDS, bold=st.booleans())
def test_a_place_survives_every_escape(before: str, said: str, after: str, bold: bool) -> None:
    """Marks change nothing in the body, and the place holds the letters that stood between them."""
    plain = [Piece(PieceKind.PARAGRAPH, (Run(before), Run(said, bold=bold), Run(after)))]
    marks = Marks()
    runs = (Run(before), Run(marks.begin("c") + said, bold=bold), Run(marks.end("c") + after))
    marked = [Piece(PieceKind.PARAGRAPH, runs)]
    body = markdown(bare(marked))
    assert body == markdown(bare(plain))
    (found,) = comments([Remark("c", "Ada", "", "?")], marked, marks.names, body)
    place = found.span.of(body)
    wanted = "".join(filter(str.isalnum, said))
    if "&" not in before + said + after and "<" not in before + said + after:  # these may come as entities, of letters
        assert "".join(filter(str.isalnum, place)) == wanted


def test_what_holds_marks_alone_is_dropped_and_a_rule_is_kept() -> None:
    marks = Marks()
    rule = Piece(PieceKind.RULE)
    empty = Piece(PieceKind.PARAGRAPH, (Run(marks.begin("c")),))
    assert filled([empty, rule]) == [rule]
    assert marks
    assert without_marks(empty.text) == ""


def test_without_comments_nothing_is_looked_for() -> None:
    assert comments([], [Piece(PieceKind.PARAGRAPH, (Run("words"),))], [], "words") == ()
    assert not Marks()


def test_letters_of_tags_are_no_words() -> None:
    marks = Marks()
    marked = [
        Piece(
            PieceKind.PARAGRAPH,
            (
                Run("He said "),
                Run(marks.begin("c")),
                Run("raison d'être", language="fr-FR"),
                Run(marks.end("c")),
                Run(" and "),
                Run("all", bold=True),
                Run("e", italic=True),
            ),
        )
    ]
    body = markdown(bare(marked))
    (found,) = comments([Remark("c", "Ada", "", "?")], marked, marks.names, body)
    assert found.span.of(body) == "raison d'être"
