import pytest

from editor_app.domain.errors import Unreadable
from editor_app.formats.base.html.page import pieces
from editor_app.formats.base.html.tree import parsed
from editor_app.formats.base.pieces import Piece, PieceKind, Run


def found(source: str) -> tuple[Piece, ...]:
    root = parsed(f"<div>{source}</div>")
    assert root is not None
    return pieces(root)


def test_blocks_in_order_with_their_kinds() -> None:
    kinds = [(piece.kind.value, piece.text) for piece in found(
        "<h2>Head</h2>loose<p>Para</p><ul><li>one<ol><li>inner</ol><li>two</ul><blockquote><p>said"
        "</blockquote><pre>a\n b</pre>"
    )]  # fmt: skip
    assert kinds == [
        ("heading", "Head"), ("paragraph", "loose"), ("paragraph", "Para"), ("item", "one"), ("item", "inner"),
        ("item", "two"), ("quote", "said"), ("code", "a\n b"),
    ]  # fmt: skip


def test_white_space_is_that_of_a_browser() -> None:
    assert found("<p> a\n  <b> b </b> <i>c</i><!-- no --> d<br> e </p>")[0].text == "a b c d\ne"


def test_two_breaks_part_paragraphs() -> None:
    assert [piece.text for piece in found("one<br><br>two<br>three")] == ["one", "two\nthree"]


def test_settings_and_links() -> None:
    (piece,) = found(
        '<p><b>a</b><em>b</em><a href="https://a.org">c</a><a href="javascript:x()">d</a><code>e</code></p>'
    )
    assert piece.runs == (
        Run("a", bold=True), Run("b", italic=True), Run("c", link="https://a.org"), Run("d"), Run("e", code=True),
    )  # fmt: skip


def test_what_no_reader_sees_is_left_out() -> None:
    source = "<script>x</script><nav>menu</nav><p hidden>h</p><p style='display: none'>n</p><p>so\u00adft</p>tail"
    assert [piece.text for piece in found(source)] == ["soft", "tail"]


def test_a_table_of_data_and_one_of_layout() -> None:
    data = found("<table><tr><th>Year<th>Sum<tr><td>2024<td>5</table>")
    assert data[0].kind is PieceKind.TABLE
    assert data[0].text == "Year\tSum\n2024\t5"
    layout = found("<table><tr><td><p>One<p>Two</td></tr></table>")
    assert [piece.text for piece in layout] == ["One", "Two"]


def test_deep_nesting_is_read_and_deeper_nesting_refused_not_dropped() -> None:
    assert found("<div>" * 1500 + "deep")[0].text == "deep"
    with pytest.raises(Unreadable, match="nested"):
        found("<div>" * 3000 + "deep")


def test_a_formula_stays_in_its_line_and_a_caption_above_its_table() -> None:
    formula = "<math><mi>A</mi><mo>=</mo><msup><mi>r</mi><mn>2</mn></msup></math>"
    assert [piece.text for piece in found(f"<p>So {formula} holds.</p>")] == ["So A = r² holds."]
    table = found("<table><caption>Table 1</caption><tr><td>a<td>b</table>")
    assert [piece.text for piece in table] == ["Table 1", "a\tb"]
