"""Words as names need them."""

import pytest

from editor_app.text.manuscript import Manuscript
from editor_app.text.names import Vocabulary
from editor_app.text.names.tokens import Spellings, Token, tokens
from editor_app.text.prepared import Text


def test_hyphens_initials_and_possessives(vocabulary: Vocabulary) -> None:
    text = Text(Manuscript("", "J. P. Yu-lan of the U.S. met Tan’s People's Bank of 北京 AT&T."))
    row = tokens(text.body, text.words, frozenset({0}), Spellings(vocabulary))
    written = ["J", "P", "Yu-lan", "of", "the", "U.S.", "met", "Tan", "People's", "Bank", "of", "AT&T"]
    assert [token.text for token in row] == written
    assert [token.text for token in row if token.owner] == ["Tan"]
    assert [token.text for token in row if not token.glued] == ["J", "AT&T"]
    assert all(token.span.of(text.body) == token.text for token in row)


def row(body: str, vocabulary: Vocabulary) -> list[Token]:
    text = Text(Manuscript("", body))
    return tokens(text.body, text.words, frozenset({0}), Spellings(vocabulary))


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ("Kite & Sons", ["Kite", "&", "Sons"]),
        ("Kite + Sons", ["Kite", "+", "Sons"]),
        ("salt & pepper", ["salt", "pepper"]),
        ("at St. Luke’s Hall", ["at", "St", "Luke’s", "Hall"]),
        ("at Luke’s Hall", ["at", "Luke", "Hall"]),
        ("at Macy’s Hall", ["at", "Macy’s", "Hall"]),
        ("Ph.D. and S.p.A. and U.S. law", ["Ph.D.", "and", "S.p.A.", "and", "U.S.", "law"]),
        ("It ended.We left", ["It", "ended", "We", "left"]),
    ],
)
def test_what_belongs_together_is_kept_whole(body: str, written: list[str], vocabulary: Vocabulary) -> None:
    assert [token.text for token in row(body, vocabulary)] == written


@pytest.mark.parametrize("word", ["d'Arcy", "d’Arcy", "al-Rashid", "iPhone", "eBay", "O'Neill", "Éva"])
def test_a_capital_inside_is_one(word: str, vocabulary: Vocabulary) -> None:
    assert [token.capital for token in row(f"it is {word} there", vocabulary)] == [False, False, True, False]


@pytest.mark.parametrize("word", ["don't", "co-op", "e-mail", "l'oeuvre"])
def test_what_has_none_is_a_small_word(word: str, vocabulary: Vocabulary) -> None:
    assert not any(token.capital for token in row(word, vocabulary))


def test_letters_are_told_plainly_and_what_stands_before(vocabulary: Vocabulary) -> None:
    found = row("José, née Østergård", vocabulary)
    assert [token.plain for token in found] == ["jose", "nee", "ostergard"]
    assert [token.gap for token in found] == ["", ", ", " "]
