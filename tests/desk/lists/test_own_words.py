"""What one person knows to be right holds in what this person works on, and leaves a trace for whoever approves."""

import pytest

from editor_app.desk.articles.decide import take_back
from editor_app.desk.articles.queries import article as one_article
from editor_app.desk.articles.review import judged, review_saved
from editor_app.desk.lists.own_words import own_words_of, set_own_words
from editor_app.domain.article import Status
from editor_app.domain.decision import Scope
from editor_app.domain.errors import NotAllowed

BODY = (
    "The goverment opened a hall for the people of the town on Monday. "
    "The velotamab trial goes on, as the doctors said."
)


def found(desk, article, by, rule):
    report = review_saved(desk, one_article(desk, article))
    return [one for one in judged(desk, report, "one of my own words", by) if one.finding.rule == rule]


def test_a_misspelt_word_of_ones_own_is_decided_with_a_note(house, at):
    article = at(Status.IN_REVIEW, BODY)
    assert all(one.decision is None for one in found(house, article, "Ed", "spelling.misspelt"))
    set_own_words(house, ["Goverment’s", "goverment", " "], "Ed")
    assert own_words_of(house, "Ed") == ("goverment",)
    decided = [one.decision for one in found(house, article, "Ed", "spelling.misspelt")]
    assert {(one.by, one.note, one.scope) for one in decided} == {("Ed", "one of my own words", Scope.ARTICLE)}


def test_what_was_opened_again_stays_open(house, at):
    article = at(Status.IN_REVIEW, BODY)
    set_own_words(house, ["goverment"], "Ed")
    (one,) = found(house, article, "Ed", "spelling.misspelt")
    take_back(house, article, one.decision, "Ed")
    (again,) = found(house, article, "Ed", "spelling.misspelt")
    assert again.decision is None


def test_it_is_nobody_elses(house, at):
    article = at(Status.IN_REVIEW, BODY)
    set_own_words(house, ["goverment"], "Mia")
    assert all(one.decision is None for one in found(house, article, "Mia", "spelling.misspelt"))
    assert all(one.decision is None for one in found(house, article, "Ed", "spelling.misspelt"))


def test_an_unknown_word_of_ones_own_is_not_asked_about(house, at):
    article = at(Status.IN_REVIEW, BODY)
    assert found(house, article, "Ed", "spelling.unknown")
    set_own_words(house, ["velotamab"], "Mia")
    assert found(house, article, "Ed", "spelling.unknown"), "Mia does not work on it"
    set_own_words(house, ["velotamab"], "Ed")
    assert not found(house, article, "Ed", "spelling.unknown")
    set_own_words(house, [], "Ed")
    assert found(house, article, "Ed", "spelling.unknown")


def test_a_stranger_is_refused(house):
    with pytest.raises(NotAllowed):
        set_own_words(house, ["gyrovault"], "Nobody")
