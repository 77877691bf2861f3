"""Values survive the way into a row and back."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as some

from editor_app.domain.article import Status
from editor_app.domain.errors import StoreError
from editor_app.store.engine import codecs

TEXT = some.text(some.characters(codec=None) | some.sampled_from("\x00\ud800\udfff\ufdd00a"))


@given(TEXT)
def test_any_text_is_storable_and_comes_back(text):
    prose = codecs.Prose()
    kept = prose.process_bind_param(text, None)
    assert "\x00" not in kept
    kept.encode("utf-8")
    assert prose.process_result_value(kept, None) == text


def test_what_is_no_text_is_handed_on():
    assert codecs.Prose().process_result_value(7, None) == 7
    assert codecs.Prose().process_bind_param(None, None) is None


@given(some.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1)), some.integers(-14, 14))
def test_a_moment_comes_back(at, hours):
    there = at.replace(tzinfo=timezone(timedelta(hours=hours)))
    assert codecs.moment(codecs.stored(there)) == there


def test_moments_are_ordered_as_their_texts():
    early = datetime(2026, 1, 1, 12, tzinfo=timezone(timedelta(hours=8)))
    late = datetime(2026, 1, 1, 5, 0, 0, 1, tzinfo=UTC)
    assert codecs.stored(early) < codecs.stored(late)
    with pytest.raises(ValueError, match="time zone"):
        codecs.stored(datetime(2026, 1, 1))


@pytest.mark.parametrize(
    "ask",
    [
        lambda: codecs.moment("yesterday"),
        lambda: codecs.moment(7),
        lambda: codecs.choice(Status, "approwed"),
        lambda: codecs.unpacked("{"),
        lambda: codecs.unpacked(None),
    ],
)
def test_a_value_that_makes_no_sense_is_damage(ask):
    with pytest.raises(StoreError, match="damaged"):
        ask()


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        (lambda: codecs.moment("yesterday"), "“yesterday”"),
        (lambda: codecs.moment("2026-01-01T10:00:00"), "“2026-01-01T10:00:00”"),
        (lambda: codecs.choice(Status, "approwed"), "“approwed”"),
        (lambda: codecs.unpacked("{wrong"), "“{wrong”"),
        (lambda: codecs.moment("x" * 1000), f"“{'x' * 40}”"),
    ],
)
def test_the_value_that_makes_no_sense_is_shown_but_not_at_length(ask, words):
    with pytest.raises(StoreError) as refused:
        ask()
    assert words in str(refused.value.message)
    assert refused.value.hint


def test_one_structure_has_one_text():
    assert codecs.packed({"b": [1, None, "桥"], "a": True}) == '{"a":true,"b":[1,null,"\\u6865"]}'
    assert codecs.unpacked(codecs.packed({"a": "\ud800"})) == {"a": "\ud800"}
