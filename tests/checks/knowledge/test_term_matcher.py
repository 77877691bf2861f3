"""Phrases looked up at once."""

import pytest

from editor_app.checks.knowledge.term_matcher import Phrases, inflect
from editor_app.text.language.words import words


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


def test_signs_inside_a_phrase_must_be_there() -> None:
    assert found(["AT&T", "U.S."], "AT&T, AT T, the U.S. fleet, U.S fleet") == [
        ("AT&T", "AT&T", ""),
        ("U.S.", "U.S.", ""),
    ]


def test_hyphens_and_the_article_may_come_and_go() -> None:
    assert found(["e-mail", "nationwide", "the Old Mill"], "Emails, an e\u2011mail, nation-wide; Old Mill") == [
        ("Emails", "e-mail", "s"),
        ("e\u2011mail", "e-mail", ""),
        ("nation-wide", "nationwide", ""),
        ("Old Mill", "the Old Mill", ""),
    ]


def test_what_is_written_just_so_is_preferred() -> None:
    assert found(["e-mail", "email"], "an email, an e-mail") == [("email", "email", ""), ("e-mail", "e-mail", "")]


def test_what_is_not_meant_is_passed_over() -> None:
    index = Phrases([("Mill", "Mill"), ("mill", "mill")])
    body = "a mill"
    named = index.find(body, tuple(words(body)), lambda one: one.payload == one.span.of(body))
    assert [one.payload for one in named] == ["mill"]
