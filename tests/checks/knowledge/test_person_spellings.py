"""What is said of persons whose names are spelt two ways."""

from pathlib import Path

import pytest

from editor_app.checks.knowledge.person_spellings import check_persons
from editor_app.checks.rule import Hit, Reference
from editor_app.text.manuscript import Manuscript
from editor_app.text.names.vocabulary import parse
from editor_app.text.prepared import Text

FOLDER = Path(__file__).parents[3] / "resources" / "vocabulary"


@pytest.fixture(scope="module")
def ref() -> Reference:
    return Reference(vocabulary=parse({path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()}))


def told(body: str, ref: Reference) -> list[tuple[frozenset[str], list[Hit]]]:
    return [(words, list(hits)) for words, hits in check_persons(Text(Manuscript("", body)), ref)]


def test_the_rarer_spelling_is_told_at_each_place_with_what_differs(ref: Reference) -> None:
    body = "Stephen Brandt spoke.\n\nThey thanked Stephen Brandt.\n\nIt rained.\n\nSteven Brandt sang."
    [(words, [hit])] = told(body, ref)
    assert words == {"stephen", "steven"}
    assert (hit.span.of(body), hit.replacements) == ("Steven", ("Stephen",))
    assert [span.of(body) for span in hit.related] == ["Stephen", "Stephen"]
    assert "Both are spellings of the same name." in str(hit.message)


def test_of_two_equals_both_are_told_and_offered(ref: Reference) -> None:
    body = "Stephen Brandt spoke.\n\nIt rained.\n\nSteven Brandt sang."
    [(_, hits)] = told(body, ref)
    assert sorted(hit.span.of(body) for hit in hits) == ["Stephen", "Steven"]
    assert {hit.replacements for hit in hits} == {("Stephen", "Steven")}
    assert len({hit.group for hit in hits}) == 1


def test_a_family_name_alone_is_a_guess(ref: Reference) -> None:
    body = "They met Mr Robert Vessler.\n\nLater Mr Vesler sang."
    [(words, [hit])] = told(body, ref)
    assert (words, hit.span.of(body), hit.replacements, hit.sure) == ({"vesler"}, "Vesler", ("Vessler",), False)


def test_what_differs_in_hyphens_alone_is_told_by_names_order(ref: Reference) -> None:
    assert told("Anna Dupont-Moreau spoke.\n\nIt rained.\n\nLater Anna Dupont Moreau sang.", ref) == []
