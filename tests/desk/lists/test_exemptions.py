"""What editors want ignored in every article, and a manager's answers."""

from dataclasses import replace

import pytest

from editor_app.desk.articles.decide import decide, take_back
from editor_app.desk.articles.queries import article as one_article
from editor_app.desk.articles.review import review_saved, standings
from editor_app.desk.lists.exemptions import answer, end, held, undo_answer, undo_end, waiting
from editor_app.domain.article import Status
from editor_app.domain.decision import Reason, Scope
from editor_app.domain.errors import Conflict, EditorError, NotAllowed

TWICE = "The lock is is open.\n\nThe key is is lost."


def open_ones(desk, article):
    report = review_saved(desk, one_article(desk, article))
    found = [one for one in standings(desk, report) if one.finding.rule == "repetition.word"]
    return [one.finding for one in found if one.decision is None]


def always(desk, article, by="Ed", nth=slice(1)):
    asked = open_ones(desk, article)[nth]
    decide(desk, article, asked, Scope.HOUSE, Reason.HOUSE_EXCEPTION, "Our way.", by)
    return asked


@pytest.fixture
def asked(house, at):
    """Two articles with the same words; in the first of them Ed would always leave them alone."""
    article, other = at(Status.IN_REVIEW, TWICE), at(Status.IN_REVIEW, TWICE)
    always(house, article)
    assert open_ones(house, article) == [], "it holds in its own article at once"
    assert len(open_ones(house, other)) == 2
    return article, other


def test_it_says_what_a_manager_must_know(house, asked, clock):
    (one,) = waiting(house)
    assert (str(one.rule), one.words, one.articles) == ("Doubled word", "is is", ("Locks",))
    assert (one.first.by, one.first.at, one.first.note) == ("Ed", clock(), "Our way.")
    assert one.first.reason is Reason.HOUSE_EXCEPTION


def test_accepted_it_holds_everywhere(house, asked):
    article, other = asked
    (one,) = waiting(house)
    with pytest.raises(NotAllowed):
        answer(house, one, True, "Ed")
    answered = answer(house, one, True, "Mia")
    assert waiting(house) == ()
    assert open_ones(house, other) == []
    with pytest.raises(NotAllowed):
        undo_answer(house, answered, True, "Ed")
    undo_answer(house, answered, True, "Max")
    assert waiting(house) == (one,)
    assert open_ones(house, article) == []
    assert len(open_ones(house, other)) == 2


def test_refused_it_goes_on_to_hold_in_its_own_article(house, asked, clock):
    article, other = asked
    clock.move(minutes=1)
    (one,) = waiting(house)
    answered = answer(house, one, False, "Mia")
    assert waiting(house) == ()
    assert open_ones(house, article) == []
    assert len(open_ones(house, other)) == 2
    undo_answer(house, answered, False, "Mia")
    (again,) = waiting(house)
    assert (again.words, again.first.by, again.first.note) == (one.words, "Ed", "Our way.")
    answer(house, again, True, "Max")
    assert open_ones(house, other) == []


def test_the_same_words_are_asked_for_once(house, asked):
    _, other = asked
    always(house, other, "Ed", slice(2))
    (one,) = waiting(house)
    assert (one.articles, len(one.decisions)) == (("Locks",), 3)
    answered = answer(house, one, False, "Mia")
    assert waiting(house) == ()
    undo_answer(house, answered, False, "Mia")
    answer(house, waiting(house)[0], True, "Mia")
    assert waiting(house) == (), "what one article asks for is answered for all"


def test_what_is_taken_back_waits_no_longer(house, at):
    article = at(Status.IN_REVIEW, TWICE)
    (finding,) = always(house, article)
    take_back(house, article, finding, "Ed")
    assert waiting(house) == ()


@pytest.mark.parametrize("accepted", [True, False])
def test_nothing_is_answered_twice(house, asked, accepted):
    (one,) = waiting(house)
    answered = answer(house, one, accepted, "Mia")
    for again in (True, False):
        with pytest.raises(Conflict, match="by someone else"):
            answer(house, one, again, "Max")
    undo_answer(house, answered, accepted, "Mia")
    with pytest.raises(Conflict, match="by someone else"):
        undo_answer(house, answered, accepted, "Max")
    assert len(waiting(house)) == 1


def test_a_refusal_cannot_be_undone_in_an_article_that_is_gone(house, asked):
    answered = answer(house, waiting(house)[0], False, "Mia")
    gone = replace(answered, decisions=tuple(replace(one, article="gone") for one in answered.decisions))
    with pytest.raises(EditorError):
        undo_answer(house, gone, False, "Mia")


def test_what_holds_everywhere_is_ended_and_had_back(house, asked, clock):
    article, other = asked
    always(house, other, "Ed")
    answer(house, waiting(house)[0], True, "Mia")
    (one,) = held(house)
    assert (str(one.rule), one.words, one.accepted_by) == ("Doubled word", "is is", "Mia")
    assert (one.decision.by, one.decision.at, one.decision.note) == ("Ed", clock(), "Our way.")
    with pytest.raises(NotAllowed):
        end(house, one, "Ed")
    clock.move(minutes=1)
    end(house, one, "Max")
    assert (held(house), waiting(house)) == ((), ()), "nobody is asked again"
    assert open_ones(house, article) == []
    assert open_ones(house, other) == []
    with pytest.raises(Conflict):
        end(house, one, "Max")
    undo_end(house, one, "Mia")
    assert [again.words for again in held(house)] == ["is is"]
    with pytest.raises(Conflict):
        undo_end(house, one, "Mia")


def test_what_is_ended_is_found_again_elsewhere(house, asked):
    _, other = asked
    answer(house, waiting(house)[0], True, "Mia")
    (one,) = held(house)
    end(house, one, "Mia")
    assert len(open_ones(house, other)) == 2
    with pytest.raises(NotAllowed):
        undo_end(house, one, "Ed")
    undo_end(house, one, "Mia")
    assert open_ones(house, other) == []
