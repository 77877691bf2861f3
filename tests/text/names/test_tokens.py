"""Words as names need them."""

from editor_app.text.manuscript import Manuscript
from editor_app.text.names import Vocabulary
from editor_app.text.names.tokens import Spellings, tokens
from editor_app.text.prepared import Text


def test_hyphens_initials_and_possessives(vocabulary: Vocabulary) -> None:
    text = Text(Manuscript("", "J. P. Yu-lan of the U.S. met Tan’s People's Bank of 北京 AT&T."))
    row = tokens(text.body, text.words, frozenset({0}), Spellings(vocabulary))
    written = ["J", "P", "Yu-lan", "of", "the", "U.S.", "met", "Tan", "People's", "Bank", "of", "AT&T"]
    assert [token.text for token in row] == written
    assert [token.text for token in row if token.owner] == ["Tan"]
    assert [token.text for token in row if not token.glued] == ["J", "AT&T"]
    assert all(token.span.of(text.body) == token.text for token in row)
