"""Things done both ways, and capitals kept."""

import pytest

from editor_app.checks.shapes import Use, cased, mixture, quoted, tally, times
from editor_app.domain.message import say
from editor_app.text.span import Span


def uses(*forms: str) -> list[Use]:
    return [Use(form, Span(at, at + 1)) for at, form in enumerate(forms)]


def test_one_way_is_no_mixture() -> None:
    assert mixture([]) is None
    assert mixture(uses("a", "a")) is None


def test_the_rarer_uses_are_odd() -> None:
    mixed = mixture(uses("a", "b", "a"))
    assert mixed
    assert (mixed.usual, [use.span.start for use in mixed.odd]) == ("a", [1])
    assert str(say("{forms}", forms=mixed.tally())) == "“a” (twice) and “b” (once)"
    named = {"a": say("alpha"), "b": say("beta")}
    assert str(say("{forms}", forms=mixed.tally(named))) == "alpha (twice) and beta (once)"


def test_of_equals_the_favourite_is_usual() -> None:
    mixed = mixture(uses("a", "b"), favourite="b")
    assert mixed
    assert mixed.usual == "b"


@pytest.mark.parametrize(
    ("model", "replacement", "made"),
    [("Mill", "ferry", "Ferry"), ("MILL", "ferry", "FERRY"), ("mill", "Ferry", "Ferry"), ("Mill", "eBoat", "eBoat")],
)
def test_capitals_are_kept(model: str, replacement: str, made: str) -> None:
    assert cased(model, replacement) == made


def test_times() -> None:
    assert [str(times(count)) for count in (1, 2, 3, 1200)] == ["once", "twice", "3 times", "1,200 times"]


def test_words_in_a_row() -> None:
    assert str(say("{words}.", words=quoted("abc"))) == "“a”, “b” and “c”."
    assert str(say("{words}.", words=tally([("a", 1)]))) == "“a” (once)."
