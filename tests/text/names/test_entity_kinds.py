"""What a name is the name of."""

from collections.abc import Callable

import pytest

from editor_app.text.names import EntityKind, Vocabulary
from editor_app.text.names.entity_kinds import headed, vote, winner
from editor_app.text.names.mentions import Survey


@pytest.mark.parametrize(
    ("body", "name", "kind"),
    [
        ("They met at the Harbour Lighthouse Bureau on Monday.", "Harbour Lighthouse Bureau", EntityKind.BODY),
        ("Mr Tomas Quill said so. “No,” Tomas Quill added.", "Tomas Quill", EntityKind.PERSON),
        ("They met Ozzwald Vrenk, 45, there.", "Ozzwald Vrenk", EntityKind.PERSON),
        ("They met Ozzwald Vrenk, 450 strong, there.", "Ozzwald Vrenk", EntityKind.OTHER),
        ("They met Dwight Cartwright there.", "Dwight Cartwright", EntityKind.PERSON),
        ("They met Ozzwald van der Vrenk there.", "Ozzwald van der Vrenk", EntityKind.PERSON),
        ("They met Ozzwald Vrenk, Jr. there.", "Ozzwald Vrenk, Jr.", EntityKind.PERSON),
        ("They joined Vrenk Glass Co., Ltd. there.", "Vrenk Glass Co., Ltd.", EntityKind.BODY),
        ("They joined Vrenk & Quill there.", "Vrenk & Quill", EntityKind.BODY),
        ("They saw the Glass Prize there.", "Glass Prize", EntityKind.OTHER),
        ("They saw Vrenk River there.", "Vrenk River", EntityKind.PLACE),
        ("They saw Salt Lake City there.", "Salt Lake City", EntityKind.PLACE),
        ("They saw the VGC there.", "VGC", EntityKind.OTHER),
    ],
)
def test_the_words_and_what_stands_around_decide(
    seen: Callable[[str], Survey], vocabulary: Vocabulary, body: str, name: str, kind: EntityKind
) -> None:
    survey = seen(body)
    assert winner(vote(survey.forms[name], survey, vocabulary)) is kind


def test_a_head_word_counts_only_where_the_head_stands(seen: Callable[[str], Survey], vocabulary: Vocabulary) -> None:
    survey = seen("They saw the Kites Museum and Museum Kites on Monday, and the Ministry of Glass and Paper too.")
    answers = {name: headed(form, vocabulary) for name, form in survey.forms.items()}
    assert answers["Kites Museum"]
    assert answers["Ministry of Glass and Paper"]
    assert not answers.get("Museum Kites", False)
