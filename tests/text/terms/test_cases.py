"""One term in two cases."""

from collections.abc import Callable

import pytest

from editor_app.text.names import Vocabulary
from editor_app.text.prepared import Text
from editor_app.text.terms.cases import in_two_cases
from editor_app.text.terms.model import TwoTerms
from tests.text.terms.conftest import said

Find = Callable[[str], list[TwoTerms]]


@pytest.fixture
def found(text: Callable[[str], Text], vocabulary: Vocabulary) -> Find:
    def find(body: str) -> list[TwoTerms]:
        read = text(body)
        return list(in_two_cases(read.survey(vocabulary), read.quotations, vocabulary))

    return find


@pytest.mark.parametrize(
    ("body", "rare"),
    [
        (
            "The Member States met in the old hall. All the Member States signed it there. Then the member states of"
            " the union left the hall.",
            "member states",
        ),
        (
            "It is said that glass artists met in the hall. Many glass artists live in the town. One day the Glass"
            " Artists of the town left it.",
            "Glass Artists",
        ),
        (
            "They pay for the river patrol each year here. The river patrol is old and it is loved. Later the River"
            " Patrol was given a new boat.",
            "River Patrol",
        ),
    ],
)
def test_the_rarer_case(found: Find, body: str, rare: str) -> None:
    [pair] = found(body)
    words, _, sure = said(body, pair)
    assert (words, sure) == ([rare], True)


@pytest.mark.parametrize(
    "body",
    [
        "They met Member States in the old hall today. Then the member states of the union left the hall.",
        "Glass artists met in the old hall there. Many glass artists live in the town of kites and wax.",
        "They said that glass artists met. They like glass artists much. They read “The Glass Artists of it” here.",
        "They saw glass artists in the hall. They like glass artists much. They joined the Glass Artists Union.",
        "They saw glass artists there. They like glass artists. They joined the Vellmora Glass Artists there.",
        "They like the glass week of the town. The glass week is old and it is loved. It is the Glass Week Prize here.",
        "They saw vice presidents in the hall today. Many like vice presidents. Then Vice President Arno Vessler came.",
        "The board of Vellmora met in the hall. Later the Board signed it, and the board left the hall again.",
        "They sell soft kites in the hall of glass. They like soft kites much. The Soft Kites® are sold there too.",
    ],
)
def test_one_case_or_a_name(found: Find, body: str) -> None:
    assert [pair for pair in found(body) if pair.sure] == []


@pytest.mark.parametrize(
    ("body", "rare"),
    [
        ("All Member States met in the old hall. Then the member states of the union left the hall.", "member states"),
        (
            "They asked glass artists of old. Many glass artists live here. One day Glass Artists of the town left it."
            " Later they saw Glass Artists in the hall of wax.",
            "glass artists",
        ),
    ],
)
def test_as_often_one_way_as_the_other_is_a_guess(found: Find, body: str, rare: str) -> None:
    [pair] = found(body)
    words, _, sure = said(body, pair)
    assert ({*words}, sure) == ({rare}, False)


def test_a_list_of_capitals_is_a_guess(found: Find) -> None:
    body = (
        "They pay for river patrol and more here. The river patrol is old and it is loved. The units are Harbour Watch,"
        " River Patrol, Night Watch of old."
    )
    assert [pair.sure for pair in found(body)] == [False]
