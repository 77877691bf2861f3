"""What is said of bodies in two forms."""

from pathlib import Path

import pytest

from editor_app.checks.knowledge.body_forms import check_bodies, in_two_forms
from editor_app.checks.rule import Reference
from editor_app.text.bodies.model import Why
from editor_app.text.manuscript import Manuscript
from editor_app.text.names.vocabulary import parse
from editor_app.text.prepared import Text
from editor_app.text.span import Span

FOLDER = Path(__file__).parents[3] / "resources" / "vocabulary"
BODY = "They joined Marks & Lane there. They like Marks & Lane much.\n\nThen Marks and Lane was shut."


@pytest.fixture(scope="module")
def ref() -> Reference:
    return Reference(vocabulary=parse({path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()}))


def test_the_rarer_form_is_told_and_the_other_is_offered(ref: Reference) -> None:
    [hit] = check_bodies(Text(Manuscript("", BODY)), ref, set())
    assert (hit.span.of(BODY), hit.replacements, len(hit.related)) == ("Marks and Lane", ("Marks & Lane",), 2)
    assert "They differ only in “&” and “and”." in str(hit.message)


def test_what_is_told_already_is_not_told_again(ref: Reference) -> None:
    at = BODY.index("Marks and")
    assert list(check_bodies(Text(Manuscript("", BODY)), ref, {Span(at, at + 5)})) == []


def test_of_two_equals_both_are_told(ref: Reference) -> None:
    body = "They joined Kite Glass Inc. there.\n\nThen Kite Glass LLC was shut."
    hits = list(check_bodies(Text(Manuscript("", body)), ref, set()))
    assert sorted(hit.span.of(body) for hit in hits) == ["Kite Glass Inc.", "Kite Glass LLC"]
    assert {hit.replacements for hit in hits} == {("Kite Glass Inc.", "Kite Glass LLC")}


def test_every_kind_is_looked_for(ref: Reference) -> None:
    body = (
        "They joined Marks & Lane, Kite Glass Inc. and the Institute of Marine Glass.\n\nThey saw the Rope Kite Glass"
        " Bureau and the Vellmora Commercial Kite Bank.\n\nThen Marks and Lane, Kite Glass LLC and the Institute for"
        " Marine Glass came.\n\nThe Rope Kite Glass Agency and the Vellmora Commerical Kite Bank sang."
    )
    found = {pair.why for pair in in_two_forms(Text(Manuscript("", body)), ref)}
    assert found == {Why.AND, Why.LEGAL, Why.SMALL_WORD, Why.LETTER, Why.HEAD}
