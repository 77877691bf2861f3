"""Short names with and without full stops."""

from editor_app.checks.dotted import full_and_short, rarer, written_two_ways
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text


def test_full_stops_or_none() -> None:
    (uses,) = written_two_ways(Text(Manuscript("", "A U.S. kite. The US kite. A U.S. firm, US$3 and a UN kite.")))
    usual, rare, places = rarer(uses)
    assert (usual, rare, len(places)) == ("U.S.", "US", 1)


def test_only_subjects_are_compared() -> None:
    text = Text(Manuscript("", "U.S. kites fly. The United States was glad. In the U.S. Senate they sang."))
    assert list(full_and_short(text)) == []
    (uses,) = full_and_short(Text(Manuscript("", "The UN said so. Then the United Nations said no. The UN was glad.")))
    assert rarer(uses)[:2] == ("UN", "United Nations")
