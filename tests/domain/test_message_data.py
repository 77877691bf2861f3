import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.message import AND, NOTHING, OR, Listing, say, say_n, verbatim
from editor_app.domain.message_data import data_of, message_of

PLAIN = st.text() | st.integers() | st.booleans() | st.floats(allow_nan=False) | st.dates()
INNER = st.builds(lambda one: say("{a}", a=one), PLAIN) | st.just(NOTHING) | st.builds(verbatim, st.text())
VALUES = st.recursive(
    PLAIN | INNER,
    lambda inner: (
        st.builds(Listing, st.lists(inner, max_size=3).map(tuple), st.sampled_from([None, AND, OR]))
        | st.builds(lambda one: say("<{x}>", x=one), inner)
    ),
    max_leaves=5,
)


@given(VALUES, st.integers())
def test_what_was_written_is_read(value, number):
    for message in (say("{one}: {two}", one=value, two=3), say_n("{n:,} {a}", "{n:,} {a}s", n=number, a=value)):
        read = message_of(json.loads(json.dumps(data_of(message))))
        assert read == message and str(read) == str(message)


def test_words_are_kept_as_words():
    assert data_of(verbatim("C:/{x}")) == "C:/{x}" and data_of(NOTHING) == ""
    assert message_of("C:/{x}") == verbatim("C:/{x}") and message_of("") == NOTHING
    assert data_of(say("Title")) == {"template": "Title"}
    assert message_of(data_of(say("{words}", words=2))) == say("{words}", words=2)


@pytest.mark.parametrize(
    "data",
    [
        None,
        5,
        [],
        {},
        {"template": 1},
        {"template": "x", "values": []},
        {"template": "x", "number": "1"},
        {"template": "{a}"},
        {"template": "{"},
        {"template": "{}", "values": {"": 1}},
        {"template": "x", "several": "{a}", "number": 2},
        {"template": "{a.__class__}", "values": {"a": 1}},
        {"template": "{a[0]}", "values": {"a": "x"}},
        {"template": "{a!r}", "values": {"a": "x"}},
        {"template": "{a:{a}}", "values": {"a": 9}},
        {"template": "{a:999999999}", "values": {"a": 1}},
        {"template": "{a:.999999999f}", "values": {"a": 1}},
        {"template": "{a:,}", "values": {"a": "x"}},
        {"template": "{a}", "values": {"a": None}},
        {"template": "{a}", "values": {"a": {"date": "soon"}}},
        {"template": "{a}", "values": {"a": {"items": 1, "last": None}}},
        {"template": "{a}", "values": {"a": {"items": [], "last": 5}}},
        {"template": "{a}", "values": {"a": {"items": [1, 2], "last": "{first:99999}"}}},
        {"template": "{a}", "values": {"a": {"message": {"template": "{b}"}}}},
    ],
)
def test_what_is_no_message_is_refused(data):
    with pytest.raises(ValueError):
        message_of(data)


def test_formats_that_messages_use_are_read():
    message = say("{n:,} {x:.0%} {y:,.1f} {day:%A, %d %B %Y}", n=1200, x=0.5, y=1.25, day=date(2025, 8, 22))
    assert str(message_of(data_of(message))) == "1,200 50% 1.2 Friday, 22 August 2025"
