from editor_app.formats.base.html.items import Items
from editor_app.formats.base.html.page import pieces
from editor_app.formats.base.html.tree import parsed
from editor_app.formats.base.markdown_source import markdown
from editor_app.formats.base.pieces import PieceKind, Run

WORD = (
    "<p style='mso-list:l0 level{level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>{sign}"
    "<span>&nbsp;&nbsp; </span></span><![endif]>{words}</p>"
)


def source(page: str) -> str:
    root = parsed(page)
    assert root is not None
    return markdown(pieces(root))


def test_a_list_begins_where_it_says_and_counts_as_it_says() -> None:
    assert source("<ol start=7><li>a<li>b</ol>") == "7. a\n8. b"
    assert source("<ol><li>a<li value=22>b<li>c</ol>") == "1. a\n\n22) b\n23) c"
    assert source("<ol reversed><li>a<li>b</ol>") == "2. a\n\n1) b"
    assert source("<ol start=x><li>a</ol><p>and<ol start=2><li>b</ol>") == "1. a\n\nand\n\n2. b"


def test_letters_and_roman_figures_stay() -> None:
    assert source("<ol type=a><li>one<li>two</ol>") == "- a. one\n- b. two"
    assert source("<ol type=i start=4><li>one</ol>") == "- iv. one"
    assert source("<ol start=0><li>none<li>one</ol>") == "- 0\\. none\n\n1. one"


def test_the_lists_of_word() -> None:
    page = "".join(
        WORD.format(level=level, sign=sign, words=words)
        for level, sign, words in ((1, "·", "Boats"), (2, "o", "Half hour"), (2, "b)", "Hour"), (1, "3.", "Third"))
    )
    assert source(page) == "- Boats\n    - Half hour\n    - b) Hour\n3. Third"


def test_a_bullet_that_a_mail_program_typed() -> None:
    assert source("<p>·&nbsp;&nbsp; Boats</p><p>o&nbsp; Hours</p>") == "- Boats\n- Hours"
    assert source("<p>o tempora</p>") == "o tempora"


def test_what_follows_in_an_item_is_a_paragraph() -> None:
    assert source("<ul><li><p>One</p><p>More</p></li><li></li></ul><p>Text") == "- One\n\nMore\n\nText"


def test_outside_of_a_list_words_are_no_item() -> None:
    assert Items().taken((Run("Text"),)) is None


def test_a_number_that_word_typed_into_a_page() -> None:
    page = "<p>2.<span>&nbsp;&nbsp; </span>Second</p><p>a)<span>&nbsp;&nbsp;&nbsp;</span>Letter</p><p>3. Mai 2026</p>"
    root = parsed(page)
    assert root is not None
    two, letter, day = pieces(root)
    assert (two.kind, two.ordered, two.number, two.text) == (PieceKind.ITEM, True, 2, "Second")
    assert (letter.kind, letter.text) == (PieceKind.ITEM, "a) Letter")
    assert (day.kind, day.text) == (PieceKind.PARAGRAPH, "3. Mai 2026")
