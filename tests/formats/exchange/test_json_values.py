from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.formats.exchange.json_values import Misfit, value_of, written


class Colour(Enum):
    RED = "red"
    BLUE = 2


@dataclass(frozen=True, slots=True)
class Inner:
    pairs: tuple[tuple[str, str], ...]
    colour: Colour


@dataclass(frozen=True, slots=True)
class Outer:
    name: str
    at: datetime
    count: int | None
    yes: bool
    inner: tuple[Inner, ...]


TIMES = st.datetimes(datetime(1950, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))
INNER = st.builds(Inner, st.lists(st.tuples(st.text(), st.text())).map(tuple), st.sampled_from(Colour))
OUTER = st.builds(
    Outer, st.text(), TIMES, st.none() | st.integers(), st.booleans(), st.lists(INNER, max_size=3).map(tuple)
)


@given(OUTER)
def test_what_was_written_is_read(value):
    assert value_of(Outer, written(value)) == value


GOOD = written(Outer("a", datetime(2025, 8, 22, tzinfo=UTC), 1, True, (Inner((("a", "b"),), Colour.RED),)))


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": 1},
        {"count": True},
        {"yes": 1},
        {"at": "2025-08-22T00:00:00"},
        {"at": "0001-01-01T00:00:00+14:00"},
        {"at": "soon"},
        {"inner": {}},
        {"inner": [{"pairs": [["a"]], "colour": "red"}]},
        {"inner": [{"pairs": [], "colour": "green"}]},
        {"more": 1},
    ],
)
def test_what_does_not_fit_is_refused(wrong):
    with pytest.raises(Misfit):
        value_of(Outer, {**GOOD, **wrong})


def test_what_is_no_value_is_not_written():
    with pytest.raises(TypeError):
        written(1.5)


@dataclass(frozen=True, slots=True)
class Grown:
    name: str
    part: Colour = Colour.RED


def test_a_field_that_an_earlier_version_did_not_know_has_its_default():
    assert value_of(Grown, {"name": "a"}) == Grown("a")
    assert value_of(Grown, {"name": "a", "part": 2}) == Grown("a", Colour.BLUE)
    for wrong in ({}, {"part": "red"}, {"name": "a", "other": 1}, {"name": "a", "part": "green"}):
        with pytest.raises(Misfit):
            value_of(Grown, wrong)
