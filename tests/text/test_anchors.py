"""Anchors: a place is found again after edits elsewhere, or honestly lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.anchors import CONTEXT, Anchor, anchor, find, trace
from editor_app.text.manuscript import Part
from editor_app.text.span import Span

WORDS = st.lists(st.sampled_from("mill ferry old new the of".split()), min_size=3, max_size=30).map(" ".join)


@given(WORDS, WORDS, WORDS)
def test_a_place_is_found_after_edits_far_away(before: str, after: str, inserted: str) -> None:
    text = f"{before} {'.' * CONTEXT} here {'.' * CONTEXT} {after}"
    place = Span(text.index("here"), text.index("here") + 4)
    wanted = anchor(text, place)
    found = find(f"{inserted} {text} {inserted}", wanted)
    assert found == place.moved(len(inserted) + 1)


@given(st.text(max_size=60), st.data())
def test_what_is_found_reads_the_same(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    found = find(text, anchor(text, span))
    assert found is None or found == span or found.of(text) == span.of(text)


def test_a_place_is_told_by_one_side_when_the_other_changed() -> None:
    text = "The mill turns. The mill stands."
    second = Span(20, 24)
    assert find("The old mill turns. The mill stands.", anchor(text, second)) == Span(24, 28)


def test_when_in_doubt_it_is_lost() -> None:
    same = "." * CONTEXT
    twice = f"{same}mill{same}mill{same}"
    assert find(twice, Anchor("mill", same, same)) is None
    assert find("no such word", Anchor("mill", "", "")) is None
    assert find("mill", Anchor("", "", "mill")) is None


def test_an_anchor_keeps_so_many_characters_of_each_side() -> None:
    left, right = "abcdefghij" * 4, "zyxwvutsrq" * 4
    found = anchor(f"{left}mill{right}", Span(40, 44))
    assert found == Anchor("mill", left[-CONTEXT:], right[:CONTEXT])
    assert anchor("a mill b", Span(2, 6)) == Anchor("mill", "a ", " b")


def test_words_whose_surroundings_all_changed_are_lost() -> None:
    assert find("A new mill here", anchor("The old mill stands", Span(8, 12))) is None


def test_every_place_is_looked_at() -> None:
    for at in (0, 5, 10, 15):
        text = "mill mill mill mill"
        told = f"{text[:at]}[{text[at : at + 4]}]{text[at + 4 :]}"
        assert find(told, anchor(told, Span(at + 1, at + 5))) == Span(at + 1, at + 5)
    assert find("mill a", anchor("mill a", Span(0, 4))) == Span(0, 4)
    assert find("xaaay", Anchor("aa", "", "y")) == Span(2, 4)  # places may overlap


def test_no_words_stand_nowhere() -> None:
    assert find("mill", Anchor("", "m", "ill")) is None


def test_how_well_two_anchors_agree() -> None:
    assert Anchor("a", "b", "c").agrees(Anchor("a", "b", "c")) == 2
    assert Anchor("a", "b", "c").agrees(Anchor("a", "x", "c")) == 1
    assert Anchor("a", "b", "c").agrees(Anchor("a", "x", "y")) == 0
    assert Anchor("a", "b", "c").agrees(Anchor("z", "b", "c")) == 0


def test_a_place_in_the_headline_is_none_in_the_body() -> None:
    above, below = Anchor("mill", "the ", "", Part.TITLE), Anchor("mill", "the ", "")
    assert above.agrees(above) == below.agrees(below) == 2
    assert above.agrees(below) == 0


@pytest.mark.parametrize(
    ("now", "place"),
    [
        ("Long ago the barge left on Friday, March 15, and came back in May.", "Friday"),
        ("The barge left on Saturday, March 15, and came back in May.", "Saturday"),
        ("The barge left on the Saturday after, March 15, and came back in May.", "the Saturday after"),
        ("The barge left on , March 15, and came back in May.", ""),
        ("A boat sailed at noon on Friday at last.", "Friday"),
        ("It left on Friday. It came on Friday.", None),
        ("Nothing of it stands here.", None),
        ("", None),
        ("The barge left on Friday, March 15, and came back in May. On Friday.", "Friday"),
        ("The barge left on Friday, March 15. The barge left on Friday, March 16.", "Friday"),
    ],
)
def test_a_place_is_traced_through_edits_of_its_own_words(now, place):
    body = "The barge left on Friday, March 15, and came back in May."
    at = body.index("Friday")
    found = trace(now, anchor(body, Span(at, at + 6)))
    assert (found.of(now) if found is not None else None) == place
