"""Names of the text in headlines, where every word has a capital."""

from collections.abc import Callable

import pytest

from editor_app.text.names import Vocabulary, Who
from editor_app.text.names.headlines import Headlines
from editor_app.text.names.mentions import Survey

TEXT = "They left the Vellmora Kite Library. Ma Yulin sang for the Glassnews of Vellmora."


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Guests Leave The Vellmora Kite Library After Lunch", "Vellmora Kite Library"),
        ("Guests Leave The Vellmora Kite Museum After Lunch", "Vellmora Kite Museum"),
        ("Guests Leave The Vellmora Tide Kite Library After Lunch", "Vellmora Tide Kite Library"),
        ("Guests Leave The Velmora Kite Library After Lunch", "Velmora Kite Library"),
        ("Yulin Ma Sings Songs After Lunch", "Yulin Ma"),
    ],
)
def test_a_name_of_the_text(headline: str, name: str, who: Callable[[str], Who]) -> None:
    found = [variant.text for entity in who(f"{headline}\n\n{TEXT}").entities for variant in entity.variants]
    assert name in found
    assert "Lunch" not in " ".join(found)


@pytest.mark.parametrize(
    "headline",
    [
        "Guests Leave The Vellmora Kite Songs After Lunch",
        "Guests Leave The Vellmora Kite",
        "Yulin Sings Songs After Lunch, Ma Says",
        "VELLMORA KITE LIBRARY CLOSES AFTER LUNCH",
    ],
)
def test_other_words_of_a_headline_are_no_names(headline: str, who: Callable[[str], Who]) -> None:
    assert who(f"{headline}\n\n{TEXT}").entities == who(f"{'-' * len(headline)}\n\n{TEXT}").entities


def test_the_longest_of_the_names_that_begin_at_a_word_is_taken(
    seen: Callable[[str], Survey], vocabulary: Vocabulary
) -> None:
    row = seen("Kites Museum Of Glass Opens Doors").rows[0].tokens
    found = Headlines([("kites", "museum"), ("kites", "museum", "of", "glass")], [], vocabulary)
    pieces = [" ".join(token.text for token in row[piece.first : piece.end]) for piece in found.pieces(row)]
    assert pieces == ["Kites Museum Of Glass"]


def test_behind_a_post_the_family_name_alone_is_one(seen: Callable[[str], Survey], vocabulary: Vocabulary) -> None:
    row = seen("Mayor Lind’s Meeting With Moor Shows Lind The Way").rows[0].tokens
    pieces = Headlines([("anna", "lind"), ("ben", "otto")], [], vocabulary).pieces(row, led={1})
    assert [row[piece.first].text for piece in pieces] == ["Lind"]


def test_a_post_in_a_headline_is_held(who: Callable[[str], Who]) -> None:
    held = who(f"Museum Director Ma Yulin Opens Doors After Lunch\n\n{TEXT}").holdings
    assert [(holding.person, holding.post) for holding in held] == [("Ma Yulin", "director")]
