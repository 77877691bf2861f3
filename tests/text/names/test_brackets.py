"""Acronyms and what they stand for."""

from collections.abc import Callable

import pytest

from editor_app.text.names import Who
from editor_app.text.names.brackets import fits, one_off


@pytest.mark.parametrize(
    ("acronym", "words"),
    [("PKM", "Paper Kites Museum"), ("JAXA", "Japan Aerospace Exploration Agency"), ("MOG", "Ministry of Glass")],
)
def test_letters_that_fit(acronym: str, words: str) -> None:
    assert fits(acronym, words.split())


@pytest.mark.parametrize(("acronym", "words"), [("PMK", "Paper Kites Museum"), ("PKM", "Paper Kites Marine Museum")])
def test_letters_that_do_not(acronym: str, words: str) -> None:
    assert not fits(acronym, words.split())


def test_one_off() -> None:
    pairs = [("ABC", "ACB"), ("ABC", "AB"), ("ABC", "AXC"), ("ABC", "ABCD"), ("ABC", "ABC"), ("ABC", "CBA"), ("AB", "")]
    assert [one_off(*pair) for pair in pairs] == [True, True, True, True, False, False, False]


def test_definitions_take_the_words_that_fit(who: Callable[[str], Who]) -> None:
    found = who("Guests of the old Suzhou Paper Kites Museum (SPKM) saw gross domestic product (GDP). SPKMs grow.")
    assert [(each.acronym, each.full) for each in found.definitions] == [
        ("SPKM", "Suzhou Paper Kites Museum"),
        ("GDP", "gross domestic product"),
    ]
    assert len(found.acronyms[0].places) == 2
