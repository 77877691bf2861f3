"""What fits a place, whatever shows it."""

from dataclasses import replace

import pytest

from editor_app.desk.articles.review import Standing
from editor_app.gui.panels.findings.card.asks import Ask, choices, house_choices, is_word, offered
from editor_app.gui.panels.findings.issues import issues


@pytest.fixture
def card_of(finding, body):
    def make(rule, words, **given):
        (issue,) = issues([Standing(finding(rule, words, **given), None)], body)
        return issue, issue.places[issue.first]

    return make


def asks(found):
    return [one.ask for one in found]


def test_a_word_offers_spellings_and_that_it_is_right(card_of):
    issue, place = card_of("spelling.misspelt", "archi", fix=("arch", "archive"))
    found = choices(issue, place, editable=True, suggested=("archer", "arching"))
    assert [one.says for one in found[:3]] == ["arch", "archive", "archer"]
    assert asks(found[3:]) == [Ask.ARTICLE, Ask.REMEMBER, Ask.OWN]
    assert is_word(issue)


def test_nothing_changes_a_text_that_is_frozen(card_of):
    issue, place = card_of("spelling.misspelt", "archi", fix=("arch",))
    assert asks(choices(issue, place, editable=False)) == [Ask.ARTICLE, Ask.REMEMBER, Ask.OWN]


def test_what_is_decided_can_be_taken_back(card_of, decided):
    issue, place = card_of("repetition.word", "the the", fix=("the",))
    settled = replace(place, decision=decided(issue.lead))
    assert asks(choices(issue, settled, editable=True)) == [Ask.TAKE_BACK]


def test_two_posts_are_never_a_matter_of_the_house_list(card_of):
    issue, place = card_of("titles.conflict", "Ana Brandt")
    found = choices(issue, place, editable=True, join=True)
    assert asks(found) == [Ask.JOIN, Ask.TWO, Ask.IGNORE]
    assert house_choices(issue, place) == ()


def test_a_name_can_be_remembered_or_preferred(card_of):
    issue, place = card_of("names.variant", "River Institution", fix=("River Institute",))
    assert asks(choices(issue, place, editable=True)) == [Ask.FIX, Ask.IGNORE, Ask.REMEMBER, Ask.PREFER, Ask.PREFER]


def test_a_place_that_has_the_proposed_form_proposes_it_for_the_others(finding, body):
    fix = ("River Institute", "River Institution")
    both = [finding("names.spelling", words, fix=fix, group="ri") for words in fix]
    (issue,) = issues([Standing(one, None) for one in both], body)
    assert [offered(issue, place) for place in issue.places] == [fix, fix]
    alone = replace(issue, places=issue.places[:1])
    assert offered(alone, alone.places[0]) == fix[1:], "there is nothing else to change"
