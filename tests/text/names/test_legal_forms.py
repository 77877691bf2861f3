"""Legal forms of companies in a row of tokens."""

import pytest

from editor_app.text.manuscript import Manuscript
from editor_app.text.names import Vocabulary
from editor_app.text.names.legal_forms import behind_comma, legal_ending, legal_kind, legal_size
from editor_app.text.names.tokens import Spellings, Token, tokens
from editor_app.text.prepared import Text


def row(body: str, vocabulary: Vocabulary) -> list[Token]:
    text = Text(Manuscript("", body))
    return tokens(text.body, text.words, frozenset({0}), Spellings(vocabulary))


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("Inc.", "inc"),
        ("Co., Ltd.", "co-ltd"),
        ("Company Limited", "co-ltd"),
        ("GmbH & Co. KG", "gmbh-co-kg"),
        ("SE & Co. KGaA", "se-co"),
        ("Pty Limited", "pty-ltd"),
        ("S.p.A.", "spa"),
        ("plc", "plc"),
        ("Sdn. Bhd.", "bhd"),
    ],
)
def test_the_longest_form_is_read_whole(form: str, kind: str, vocabulary: Vocabulary) -> None:
    found = row(f"Kite {form}", vocabulary)
    assert legal_size(found, 1, vocabulary.legal) == len(found) - 1 == legal_ending(found, vocabulary.legal)
    assert legal_kind(found[1:], vocabulary.legal) == kind


@pytest.mark.parametrize("words", ["Day Spa", "Kite company", "Kite limited", "Marine Ab", "Kite & Sons", "Inc"])
def test_a_word_that_only_looks_like_one_is_none(words: str, vocabulary: Vocabulary) -> None:
    assert legal_ending(row(words, vocabulary), vocabulary.legal) == 0


@pytest.mark.parametrize(
    ("body", "size"),
    [
        ("Kite, Inc., a firm", 1),
        ("Kite, LLC", 1),
        ("Kite Co., Ltd. said", 0),
        ("Kite, Company B", 0),
        ("Kite, Corporation of London", 0),
        ("Kite Inc", 0),
    ],
)
def test_behind_a_comma(body: str, size: int, vocabulary: Vocabulary) -> None:
    assert behind_comma(row(body, vocabulary), 1, vocabulary.legal) == size
