"""Qt's positions and ours."""

from hypothesis import given
from hypothesis import strategies as st

from editor_app.gui.base.utf16 import Positions
from editor_app.text.span import Span

TEXTS = st.text(st.sampled_from("aé文😀🏳\u2028\u00a0"), max_size=40)


@given(TEXTS)
def test_every_offset_comes_back(text: str) -> None:
    positions = Positions(text)
    assert [positions.from_qt(positions.to_qt(at)) for at in range(len(text) + 1)] == list(range(len(text) + 1))


@given(TEXTS)
def test_a_position_counts_utf16_units(text: str) -> None:
    positions = Positions(text)
    for at in range(len(text) + 1):
        assert positions.to_qt(at) == len(text[:at].encode("utf-16-le")) // 2


def test_a_span_may_be_given_from_either_end() -> None:
    assert Positions("a😀b").span(4, 1) == Span(1, 3)


def test_the_middle_of_a_character_is_its_end() -> None:
    assert Positions("a😀b").from_qt(2) == 2
