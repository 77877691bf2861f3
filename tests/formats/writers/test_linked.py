"""Bare addresses as links."""

from editor_app.formats.base.pieces import Piece, PieceKind, Run
from editor_app.formats.writers.linked import linked, linked_page


def targets(text: str) -> list[tuple[str, str]]:
    """The runs of a paragraph: its words, and where they lead."""
    (piece,) = linked([Piece(PieceKind.PARAGRAPH, (Run(text),))])
    assert piece.text == text
    return [(run.text, run.link) for run in piece.runs]


def test_pages_and_mailboxes_are_links_and_other_words_are_not() -> None:
    assert targets("Write to eva@pier.org, or see www.pier.org/a (or HTTPS://pier.org/b?x=1&y=2).") == [
        ("Write to ", ""),
        ("eva@pier.org", "mailto:eva@pier.org"),
        (", or see ", ""),
        ("www.pier.org/a", "https://www.pier.org/a"),
        (" (or ", ""),
        ("HTTPS://pier.org/b?x=1&y=2", "HTTPS://pier.org/b?x=1&y=2"),
        (").", ""),
    ]
    assert targets("At 9.30 a.m. she said: file://secret and ftp://pier.org/x stay words.") == [
        ("At 9.30 a.m. she said: file://secret and ftp://pier.org/x stay words.", "")
    ]


def test_what_is_a_link_or_code_already_stays() -> None:
    runs = (Run("pier.org", link="https://a.org"), Run("eva@pier.org", code=True), Run("", bold=True))
    (piece,) = linked([Piece(PieceKind.PARAGRAPH, runs)])
    assert piece.runs == runs
    code = Piece(PieceKind.CODE, (Run("curl https://pier.org"),))
    assert linked([code]) == (code,)


def test_a_link_is_set_as_the_words_around_it_also_in_a_table() -> None:
    table = Piece(PieceKind.TABLE, rows=(((Run("at pier.org", bold=True),), ()),))
    (found,) = linked([table])
    assert found.rows == (((Run("at ", bold=True), Run("pier.org", bold=True, link="https://pier.org")), ()),)


def test_in_a_page_only_words_outside_of_links_and_code() -> None:
    page = '<p>At <b>pier.org</b> &amp; <a href="https://a.org">a.org</a>, <code>b.org</code>: https://c.org/?a=1&amp;b=2</p>'
    assert linked_page(page) == (
        '<p>At <b><a href="https://pier.org">pier.org</a></b> &amp; <a href="https://a.org">a.org</a>, '
        '<code>b.org</code>: <a href="https://c.org/?a=1&amp;b=2">https://c.org/?a=1&amp;b=2</a></p>'
    )
    assert linked_page("<p>5 &lt; 6 &amp; no address.</p>") == "<p>5 &lt; 6 &amp; no address.</p>"


def test_nothing_in_an_address_gets_out_of_its_place() -> None:
    page = linked_page('<p>https://a.org/"onmouseover=x&lt;script&gt;</p>')
    assert page == '<p><a href="https://a.org/">https://a.org/</a>"onmouseover=x&lt;script&gt;</p>'
    assert linked_page("<p>https://a.org/'b'</p>").startswith('<p><a href="https://a.org/&#x27;b">')
