"""What differs between a text here and that of a bundle."""

from editor_app.desk.exports.clash import Apart, differing
from editor_app.text.manuscript import Manuscript


def test_both_sides_are_shown_whole_with_headline_and_details():
    mine = Manuscript("Locks open", "The lock is open.", front=(("source", "Canal Weekly"), ("date", "")))
    theirs = Manuscript("Locks open early", "The lock is open.", front=(("source", "City desk"),))
    there, here = Apart(mine, theirs, "Olga").sides
    assert here == "Locks open\n\nsource: Canal Weekly\n\nThe lock is open."
    assert list(differing(here, there)) == [
        "- Locks open",
        "+ Locks open early",
        "- source: Canal Weekly",
        "+ source: City desk",
    ]


def test_what_is_the_same_is_not_listed():
    same = "One.\n\nTwo.\n\nThree."
    assert list(differing(same, same)) == []
    assert list(differing(same, same.replace("Two.", "Twice."))) == ["- Two.", "+ Twice."]
    assert list(differing(same, "One.\n\nThree.")) == ["- Two."]
    assert list(differing("One.", "One.\n\nTwo.")) == ["+ Two."]
