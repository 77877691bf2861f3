"""Nouns, their plurals, and which say the same."""

import pytest

from editor_app.text.language.nouns import nouns, singular


@pytest.mark.parametrize(
    ("plural", "single"),
    [
        ("policies", "policy"),
        ("churches", "church"),
        ("boxes", "box"),
        ("classes", "class"),
        ("states", "state"),
        ("widgets", "widget"),
        ("glass", "glass"),
        ("campus", "campus"),
        ("analysis", "analysis"),
        ("bus", "bus"),
    ],
)
def test_the_singular(plural: str, single: str) -> None:
    assert singular(plural) == single


def test_synonyms_go_both_ways() -> None:
    known = nouns()
    for one, other in (("expo", "fair"), ("crew", "team"), ("home", "abode")):
        assert known.same(one, other) and known.same(other, one)
    assert not known.same("fair", "team")


def test_a_kind_of_a_thing_is_not_that_thing() -> None:
    known = nouns()
    assert not known.same("aba", "cloth") and not known.same("aba", "team")


def test_every_noun_is_in_small_letters() -> None:
    assert all(word == word.lower() and word for word in nouns().words)
