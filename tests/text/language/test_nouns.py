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
    assert "expo" in known.same["fair"] and "fair" in known.same["expo"]
    assert "crew" in known.same["team"] and "team" in known.same["crew"]
    assert "home" in known.same["abode"] and "abode" in known.same["home"]
    assert all(others for others in known.same.values())


def test_every_noun_is_in_small_letters() -> None:
    assert all(word == word.lower() and word for word in nouns().words)
