import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from editor_app.formats.base.markdown_source import escape, markdown
from editor_app.formats.base.pieces import Piece, PieceKind, Run, joined
from editor_app.formats.base.rendering import pieces
from editor_app.text.manuscript import Manuscript, Markup


def paragraph(*runs: Run) -> Piece:
    return Piece(PieceKind.PARAGRAPH, runs)


def words(source: str) -> str:
    found = pieces(Manuscript("", source, Markup.MARKDOWN))
    return " ".join(" ".join(piece.text for piece in found).split())


@pytest.mark.parametrize(
    "text",
    [
        "# not a heading", "> no quotation", "- no item", "1. no item", "1) no item", "=== x", "---", "~~~ x", "#tag",
        "* and *stars*", "_under_ scores_in_words", "[a](b)", "[a]: b", "![a](b)", "<b>tag</b>",
        "a < b & c &amp; d &#38;", "`code`",
        "back\\slash \\* \\", "|---|---|", "2 * 3 * 4", "C:\\new\\*", "a]b[c", "&#1 &#x41",
    ],
)  # fmt: skip
def test_words_stay_words(text: str) -> None:
    assert words(escape(text)) == text
    assert words("Before\n\n" + escape(text) + "\n\nafter") == f"Before {text} after"


@pytest.mark.parametrize(
    "text", ["An [aside] in brackets.", "It costs $5 * 3.", "snake_case", "AT&T < 3", "No. 1: 2-3"]
)
def test_harmless_signs_are_left_alone(text: str) -> None:
    assert escape(text) == text


def test_blocks() -> None:
    source = markdown(
        [
            Piece(PieceKind.HEADING, (Run("Head"),), 2),
            paragraph(Run("One "), Run("bold ", bold=True), Run("and"), Run("\nbreak")),
            Piece(PieceKind.ITEM, (Run("first"),), 0, True),
            Piece(PieceKind.ITEM, (Run("inner"),), 1),
            Piece(PieceKind.ITEM, (Run("second"),), 0, True),
            Piece(PieceKind.QUOTE, (Run("said"),)),
            Piece(PieceKind.CODE, (Run("x = `1`"),)),
            Piece(PieceKind.TABLE, rows=(((Run("a|b"),), (Run("c"),)), ((Run("d\ne"),),))),
            paragraph(Run(" ")),
        ]
    )
    assert source == (
        "## Head\n\nOne **bold** and  \nbreak\n\n1. first\n    - inner\n2. second\n\n> said\n\n```\nx = `1`\n```\n\n"
        "| a\\|b | c |\n| --- | --- |\n| d<br>e |  |"
    )


def test_links_keep_white_space_outside_and_brackets_inside() -> None:
    source = markdown([paragraph(Run("See!"), Run(" [the] site ", link="https://a.org/b_(c)"), Run("now"))])
    assert source == "See! [\\[the\\] site](<https://a.org/b_(c)>) now"
    assert words(source) == "See! [the] site now"


def test_an_exclamation_mark_makes_no_picture_of_a_link() -> None:
    assert words(markdown([paragraph(Run("Look!"), Run("here", link="https://a.org"))])) == "Look!here"


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=" ab1.)(#>-+*_`[]^<&;:=~|!\\\n中。", min_size=1, max_size=40))
def test_any_words_survive(text: str) -> None:
    assert words(escape(text)).split() == text.split()


WORDS = st.text("a五：“”!(）.,*_~`[]<&\\1 -", min_size=1, max_size=8).filter(
    lambda text: text == " ".join(text.split())
)
RUNS = st.lists(
    st.builds(Run, WORDS, bold=st.booleans(), italic=st.booleans(), struck=st.booleans()), min_size=1, max_size=5
)


@given(RUNS)
def test_words_come_back_set_as_they_were(runs: list[Run]) -> None:
    """Bold, italic and struck-out words that touch letters, marks of punctuation and each other."""
    wanted = joined(runs)
    assume(wanted and all(one.text.strip() for one in wanted))
    source = markdown((Piece(PieceKind.PARAGRAPH, wanted),))
    found = pieces(Manuscript("", source, Markup.MARKDOWN))
    assert [piece.runs for piece in found] == [wanted], source


def test_an_address_that_is_its_own_words_needs_no_markup() -> None:
    def source(*runs: Run) -> str:
        return markdown([paragraph(*runs)])

    link = Run("https://a.org/b", link="https://a.org/b")
    assert source(Run("See "), link, Run(", or "), Run("eva@a.org", link="mailto:eva@a.org"), Run(".")) == (
        "See https://a.org/b, or eva@a.org."
    )
    assert source(Run("See"), link) == "See[https://a.org/b](https://a.org/b)"
    assert source(link, Run("x")) == "[https://a.org/b](https://a.org/b)x"
    assert source(Run("www.a.org", link="http://www.a.org")) == "[www.a.org](http://www.a.org)"
    assert source(Run("https://a.org/b", bold=True, link="https://a.org/b")) == "[**https://a.org/b**](https://a.org/b)"
    assert source(Run("https://a.org/_b_", link="https://a.org/_b_")) == "[https://a.org/\\_b\\_](https://a.org/_b_)"
