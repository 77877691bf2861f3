"""One thing with two values."""

from editor_app.checks.facts.lists import FactLists
from editor_app.checks.facts.table import table
from editor_app.checks.questions.contradictions import contradictions, kind_of, weighed
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text

BODY = "Mill hires 340 bakers\n\nThe mill hired 430 bakers on Friday, the owner said.\n\nThe 430 bakers are glad."


def test_the_rarer_value_is_told(known: FactLists) -> None:
    text = Text(Manuscript("", BODY))
    (found,) = contradictions(text, known)
    assert (found.rare.value, found.usual.value, found.kind, found.likely) == (340, 430, "headline", True)
    assert contradictions(text, known) is contradictions(text, known)
    assert kind_of(table(text, known).facts[1]) == "figure"


def test_without_points_nothing_is_told() -> None:
    assert contradictions(Text(Manuscript("", BODY)), FactLists()) == ()


def test_points_are_added_by_share() -> None:
    assert weighed({"start": -2.0, "a": 3.0}, {"a": 0.5, "b": 1.0}) == -0.5
