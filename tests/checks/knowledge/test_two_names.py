"""Bodies that have two names in a text, where that is a fault."""

from pathlib import Path

import pytest

from editor_app.checks.knowledge.two_names import in_two_cases, two_names
from editor_app.text.manuscript import Manuscript
from editor_app.text.names.vocabulary import Vocabulary, parse
from editor_app.text.prepared import Text

FOLDER = Path(__file__).parents[3] / "resources" / "vocabulary"


@pytest.fixture(scope="module")
def known() -> Vocabulary:
    return parse({path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()})


def text(body: str) -> Text:
    return Text(Manuscript("", body))


def test_the_places_of_names_in_two_cases(known: Vocabulary) -> None:
    here = text("The Harbour Board met. The Harbour board left. The Tallow Bureau and the Tallow Office sang.")
    assert sorted(place.of(here.body) for place in in_two_cases(here, known)) == ["Harbour Board", "Harbour board"]


def test_a_name_that_two_words_head_is_told_and_its_case_is_not(known: Vocabulary) -> None:
    here = text(
        "The Merrow Harbour Bureau met. Later the Merrow Harbour Administration left. The Merrow Harbour Bureau sang."
    )
    ((entity, faults),) = two_names(here, known)
    assert {variant.text for variant in entity.variants} == {"Merrow Harbour Bureau", "Merrow Harbour Administration"}
    assert len(faults) == 1 and in_two_cases(here, known) == frozenset()


def test_a_capital_of_a_plain_word_is_no_fault(known: Vocabulary) -> None:
    here = text("The Tallow Project began. The Tallow project grew, and the Tallow project ended.")
    assert list(two_names(here, known)) == []
