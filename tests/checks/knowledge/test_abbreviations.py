"""Short names with and without full stops."""

from editor_app.checks.knowledge.abbreviations import full_and_short, rarer, written_two_ways
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text

AFTER = frozenset(("was", "said"))


def test_full_stops_or_none() -> None:
    (uses,) = written_two_ways(Text(Manuscript("", "A U.S. kite. The US kite. A U.S. firm, US$3 and a UN kite.")))
    usual, rare, places = rarer(uses)
    assert (usual, rare, len(places)) == ("U.S.", "US", 1)


def test_only_nouns_are_compared() -> None:
    """A name before a noun is no fault, and neither is the title of a president; what is quoted is not compared."""
    text = "U.S. kites fly. The United States was glad. In the U.S. Senate they sang."
    assert list(full_and_short(Text(Manuscript("", text)), AFTER)) == []
    text = "U.S. kites fly. The United States was glad. In the U.S. was a kite."
    assert len(list(full_and_short(Text(Manuscript("", text)), AFTER))) == 1
    text = "The President of the United States flew. In the U.S. they sang."
    assert list(full_and_short(Text(Manuscript("", text)), AFTER)) == []
    text = "“The United States is far,” he wrote. In the U.S. they sang."
    assert list(full_and_short(Text(Manuscript("", text)), AFTER)) == []


def test_places_before_nouns_belong_to_a_mixture_of_nouns() -> None:
    (uses,) = full_and_short(Text(Manuscript("", "The UN said so. Then the United Nations said no. A UN kite.")), AFTER)
    assert {written: len(places) for written, places in uses.items()} == {"UN": 2, "United Nations": 1}


def test_what_is_explained_in_brackets_may_stand_both_ways() -> None:
    text = "The United Nations (UN) said so. Then the United Nations said no to the UN."
    assert list(full_and_short(Text(Manuscript("", text)), AFTER)) == []
