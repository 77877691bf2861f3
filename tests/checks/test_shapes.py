"""Things done both ways, and phrases looked up at once."""

import pytest

from editor_app.checks.shapes import Phrases, Use, cased, inflect, mixture, times
from editor_app.text.span import Span
from editor_app.text.words import words


def uses(*forms: str) -> list[Use]:
    return [Use(form, Span(at, at + 1)) for at, form in enumerate(forms)]


def test_one_way_is_no_mixture() -> None:
    assert mixture([]) is None
    assert mixture(uses("a", "a")) is None


def test_the_rarer_uses_are_odd() -> None:
    mixed = mixture(uses("a", "b", "a"))
    assert mixed
    assert (mixed.usual, [use.span.start for use in mixed.odd]) == ("a", [1])
    assert mixed.tally() == "“a” twice, “b” once"
    assert mixed.tally({"a": "alpha", "b": "beta"}) == "alpha twice, beta once"


def test_of_equals_the_favourite_is_usual() -> None:
    mixed = mixture(uses("a", "b"), favourite="b")
    assert mixed
    assert mixed.usual == "b"


def found(phrases: list[str], body: str) -> list[tuple[str, str, str]]:
    index = Phrases((phrase, phrase) for phrase in phrases)
    return [(one.span.of(body), one.payload, one.ending) for one in index.find(body, tuple(words(body)))]


def test_phrases_are_found_in_any_case_and_ending() -> None:
    body = "Old mills, an OLD MILL, the old mill’s wheel; the old windmill."
    assert found(["old mill"], body) == [
        ("Old mills", "old mill", "s"),
        ("OLD MILL", "old mill", ""),
        ("old mill’s", "old mill", "'s"),
    ]


def test_the_longest_phrase_wins_and_none_overlap() -> None:
    assert found(["old", "old mill", "mill wheel"], "The old mill wheel") == [("old mill", "old mill", "")]


def test_a_phrase_does_not_cross_a_stop() -> None:
    assert found(["old mill"], "It is old. Mill about.") == []
    assert found(["old mill"], "the old\nmill, the old-mill") == [
        ("old\nmill", "old mill", ""),
        ("old-mill", "old mill", ""),
    ]


def test_no_phrases_find_nothing() -> None:
    assert found([], "The old mill") == []
    assert found(["", "..."], "The old mill") == []


@pytest.mark.parametrize(
    ("word", "ending", "made"),
    [("mill", "s", "mills"), ("city", "s", "cities"), ("day", "s", "days"), ("church", "s'", "churches'")],
)
def test_endings(word: str, ending: str, made: str) -> None:
    assert inflect(word, ending) == made


@pytest.mark.parametrize(
    ("model", "replacement", "made"),
    [("Mill", "ferry", "Ferry"), ("MILL", "ferry", "FERRY"), ("mill", "Ferry", "Ferry"), ("Mill", "eBoat", "eBoat")],
)
def test_capitals_are_kept(model: str, replacement: str, made: str) -> None:
    assert cased(model, replacement) == made


def test_times() -> None:
    assert [times(count) for count in (1, 2, 1200)] == ["once", "twice", "1,200 times"]
