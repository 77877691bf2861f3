import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.formats.base.rendering import pieces
from editor_app.formats.reports.places import Places, places
from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.span import Span

BODY = (
    "# Head\n\nOne **bold** word, un*believ*able, [the plans](https://a.org/bold) &amp; <https://b.org/x>.\n\n"
    "| a | b |\n| --- | --- |\n| two | three |\n\n1. first\n2. second `code`\n\n中文段落。"
)


def shown(manuscript: Manuscript) -> list[str]:
    return [
        text
        for piece in pieces(manuscript)
        for text in (
            ["".join(run.text for run in cell) for row in piece.rows for cell in row] if piece.rows else [piece.text]
        )
    ]


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("Head", "Head"),
        ("**bold** word", "bold word"),
        ("un*believ*able", "unbelievable"),
        ("[the plans](https://a.org/bold)", "the plans"),
        ("https://b.org/x", "https://b.org/x"),
        ("three", "three"),
        ("first\n2. second `code`", "firstsecond code"),
        ("文段", "文段"),
        ("** word", "word"),
    ],
)
def test_words_are_found_behind_their_markup(words: str, seen: str) -> None:
    manuscript = Manuscript("", BODY, Markup.MARKDOWN)
    blocks = shown(manuscript)
    start = BODY.index(words)
    found = places(manuscript, blocks).of(Span(start, start + len(words)))
    assert found is not None
    assert found.of("".join(blocks)) == seen


def test_signs_are_found_by_the_letters_beside_them() -> None:
    manuscript = Manuscript("", "one  , two")
    assert places(manuscript, ["one  , two"]).of(Span(3, 5)) == Span(2, 8)
    assert places(manuscript, ["one  , two"]).of(Span(9, 10)) == Span(9, 10)


def test_a_text_without_a_letter_has_no_place() -> None:
    assert Places((), ()).of(Span(0, 1)) is None
    assert places(Manuscript("", "..."), ["..."]).of(Span(0, 3)) is None


@given(st.lists(st.text(alphabet="ab1中é .,\u0301", max_size=12), max_size=6), st.data())
def test_in_plain_text_every_letter_is_found_where_it_is(parts: list[str], data: st.DataObject) -> None:
    manuscript = Manuscript("", "\n\n".join(parts))
    blocks = shown(manuscript)
    whole = "".join(blocks)
    found = places(manuscript, blocks)
    assert [manuscript.body[at] for at in found.source] == [whole[at] for at in found.shown]
    assert len(found.source) == sum(map(str.isalnum, manuscript.body))
    if manuscript.body:
        start = data.draw(st.integers(0, len(manuscript.body) - 1))
        span = found.of(Span(start, data.draw(st.integers(start + 1, len(manuscript.body)))))
        assert span is None or 0 <= span.start < span.end <= len(whole)
