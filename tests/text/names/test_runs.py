"""Where names begin and end."""

from collections.abc import Callable

import pytest

from editor_app.text.names import Vocabulary, Who
from editor_app.text.names.mentions import Survey
from editor_app.text.names.runs import Cutter
from editor_app.text.names.sentence_starts import Capitals


def named(found: Who) -> list[str]:
    return [variant.text for entity in found.entities for variant in entity.variants]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Nanking said no. Lanping Glass Society is old.", "Lanping Glass Society"),
        ("They came. Staff of the Vellmora Kite Administration left.", "Vellmora Kite Administration"),
        ("They came. Bank of Vellmora left.", "Bank of Vellmora"),
        ("They joined the Glazing Arts Federation. Glazing Arts Federation is old.", "Glazing Arts Federation"),
        ("Boating Glass Society (BGS) is old.", "Boating Glass Society"),
        ("The boating is over. Boating Glass Society left.", "Glass Society"),
        ("They are united. United States glass is old.", "United States"),
        ("Then US Kites Group left.", "US Kites Group"),
        ("They met. Jinying Shen sang.", "Jinying Shen"),
        ("They met. Ruilin He sang.", "Ruilin He"),
        ("They met Ruilin. He sang.", "Ruilin"),
    ],
)
def test_the_word_that_opens_a_sentence(body: str, name: str, who: Callable[[str], Who]) -> None:
    assert name in named(who(body))


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("She left the Vellmora Major Kite League.", ["Vellmora Major Kite League"]),
        ("It was said by Vellmora Major Arno Vessler.", ["Vellmora", "Arno Vessler"]),
        ("Here is Anna Vessler of the Glass Party.", ["Anna Vessler", "Glass Party"]),
        ("He left the Glass Museum for Ma Yulin.", ["Glass Museum", "Ma Yulin"]),
        ("He left the Fund for Marine Glass.", ["Fund for Marine Glass"]),
        ("In the Commission Against Kites he spoke.", ["Commission Against Kites"]),
        ("In the General Agreement on Glass and Wax it stands.", ["General Agreement on Glass and Wax"]),
        ("In the Ministry of Glass and France it is known.", ["Ministry of Glass", "France"]),
        ("They joined Kite & Lantern Glass, Inc., a firm.", ["Kite & Lantern Glass, Inc."]),
        ("They left Vellmora Glass Co., Ltd. Anna Vessler stayed.", ["Vellmora Glass Co., Ltd.", "Anna Vessler"]),
        ("Here is Pieter van der Vessel.", ["Pieter van der Vessel"]),
        ("Yesterday van der Vessel sang.", ["van der Vessel"]),
        ("Here is Arno de la Vessla y Mora.", ["Arno de la Vessla y Mora"]),
        ("They saw Arno Vessler, Jr. there.", ["Arno Vessler, Jr."]),
        ("They went to St. Luke’s Glass Hall there.", ["St. Luke’s Glass Hall"]),
        ("They met Ada d’Arvessy there.", ["Ada d’Arvessy"]),
        ("So do Vellmorans.", ["Vellmorans"]),
        ("It is the Belt and Road Initiative there.", ["Belt and Road Initiative"]),
        (
            "It is the Mora Provincial Department of Science and Technology there.",
            ["Mora Provincial Department of Science and Technology"],
        ),
        ("The Glass Department of the Kite Lanterns Bureau left.", ["Glass Department", "Kite Lanterns Bureau"]),
        (
            "The Ministry of Glass, Industry and Energy of Mora left.",
            ["Ministry of Glass, Industry and Energy of Mora"],
        ),
        ("It is the Bureau of Glass, Radio, and Rural Affairs.", ["Bureau of Glass, Radio, and Rural Affairs"]),
        ("It is the Department of Glass, Tesla and Vessla.", ["Department of Glass", "Tesla", "Vessla"]),
        ("It is the Ministry of Trade, Germany and France.", ["Ministry of Trade", "Germany", "France"]),
        ("It is the Ministry of Trade, Industry.", ["Ministry of Trade", "Industry"]),
        ("It is the University of Mora, Energy and Trade.", ["University of Mora", "Energy", "Trade"]),
        ("It is the Ministry of Trade, WHO and Industry.", ["Ministry of Trade", "WHO", "Industry"]),
    ],
)
def test_where_one_name_ends_and_the_next_begins(body: str, names: list[str], who: Callable[[str], Who]) -> None:
    assert named(who(body)) == names


def test_a_run_is_cut_where_a_comma_ends_it(seen: Callable[[str], Survey], vocabulary: Vocabulary) -> None:
    row = seen("They saw Kites Museum, Glass Hall and Bank of Mali there.").rows[0].tokens
    cutter = Cutter(row, (), Capitals(frozenset(), frozenset()), vocabulary)
    cut = [" ".join(token.text for token in row[piece.first : piece.end]) for piece in cutter.pieces()]
    assert cut == ["Kites Museum", "Glass Hall", "Bank of Mali"]
