from dataclasses import replace

import pytest

from editor_app.desk.articles.decide import decide, take_back
from editor_app.desk.articles.queries import article as one_article
from editor_app.desk.articles.review import review_saved, standings
from editor_app.desk.articles.write import open_draft, save
from editor_app.desk.lists.exemptions import waiting
from editor_app.desk.lists.house import held
from editor_app.desk.lists.suggestions import answer, suggestions
from editor_app.domain.article import Action, Status
from editor_app.domain.decision import Reason, Scope, Verdict
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.domain.house import TermKind
from editor_app.store import decisions
from editor_app.text.edits import Edit
from editor_app.text.manuscript import Part
from editor_app.text.span import Span
from tests.taking import advance

TWICE = "The lock is is open.\n\nThe key is is lost."


def findings(desk, article, rule="repetition.word"):
    report = review_saved(desk, one_article(desk, article))
    return [one for one in standings(desk, report) if one.finding.rule == rule]


def open_ones(desk, article):
    return [one.finding for one in findings(desk, article) if one.decision is None]


def made(desk, article):
    with desk.database.read() as tx:
        return decisions.of_article(tx, article)


def test_this_place_only(house, at):
    article = at(Status.IN_REVIEW, TWICE)
    first, second = open_ones(house, article)
    changes = decide(house, article, [first], Scope.PLACE, Reason.VERBATIM_QUOTATION, "", "Ed")
    assert changes.decisions
    assert open_ones(house, article) == [second]
    settled = findings(house, article)[0].decision
    assert (settled.by, settled.reason, settled.verdict) == ("Ed", Reason.VERBATIM_QUOTATION, Verdict.IGNORED)


def test_the_whole_article(house, at):
    article, other = at(Status.IN_REVIEW, TWICE), at(Status.IN_REVIEW, TWICE)
    decide(house, article, open_ones(house, article)[:1], Scope.ARTICLE, Reason.FALSE_ALARM, "", "Ed")
    assert open_ones(house, article) == []
    assert len(open_ones(house, other)) == 2


def test_it_holds_until_its_own_sentence_changes(house, at):
    article = at(Status.IN_REVIEW, TWICE)
    decide(house, article, open_ones(house, article)[:1], Scope.PLACE, Reason.FALSE_ALARM, "", "Ed")
    draft = open_draft(house, article).draft
    end = len(draft.manuscript.body)
    draft = save(house, draft.edited([Edit(Span(end, end), " A word at the end.")]), "Ed").draft
    assert len(open_ones(house, article)) == 1
    save(house, draft.edited([Edit(Span(0, 8), "A gate"), Edit(Span(14, 14), " wide")]), "Ed")
    assert len(open_ones(house, article)) == 2


def test_taking_back(house, at):
    article = at(Status.IN_REVIEW, TWICE)
    both = open_ones(house, article)
    decide(house, article, both[:1], Scope.ARTICLE, Reason.FALSE_ALARM, "", "Ed")
    take_back(house, article, both[1], "Ed")
    assert open_ones(house, article) == [both[1]]
    take_back(house, article, made(house, article)[0], "Ed")
    assert open_ones(house, article) == both
    assert len(made(house, article)) == 3, "nothing is deleted"


def test_other_wants_words_and_a_stranger_may_not(house, at):
    article = at(Status.IN_REVIEW, TWICE)
    with pytest.raises(EditorError, match="needs a few words"):
        decide(house, article, open_ones(house, article), Scope.PLACE, Reason.OTHER, " ", "Ed")
    with pytest.raises(NotAllowed, match="Ed is working on this article"):
        decide(house, article, open_ones(house, article), Scope.PLACE, Reason.FALSE_ALARM, "", "Eva")
    assert made(house, article) == ()


def test_a_word_for_the_house_is_a_suggestion_to_its_list(house, at):
    article = at(Status.IN_REVIEW, "The sluizegate is open.")
    found = [one.finding for one in findings(house, article, "spelling.unknown")]
    if not found:
        pytest.skip("needs a dictionary")
    decide(house, article, found, Scope.HOUSE, Reason.HOUSE_EXCEPTION, "Our word.", "Ed")
    (suggestion,) = suggestions(house)
    assert (suggestion.term.term, suggestion.term.kind, suggestion.by) == ("sluizegate", TermKind.WORD, "Ed")
    assert waiting(house) == ()
    answer(house, suggestion.id, True, "Mia")
    assert [one.term for one in held(house)] == [suggestion.term]
    assert findings(house, at(Status.IN_REVIEW, "A sluizegate too."), "spelling.unknown") == []


def test_a_word_is_no_longer_suggested_when_the_decision_is_taken_back(house, at):
    article = at(Status.IN_REVIEW, TWICE)
    unknown, other = (replace(one, rule="spelling.unknown") for one in open_ones(house, article))
    decide(house, article, [unknown], Scope.HOUSE, Reason.HOUSE_EXCEPTION, "Our word.", "Ed")
    take_back(house, article, other, "Ed")
    assert len(suggestions(house)) == 1, "that was another place"
    take_back(house, article, unknown, "Ed")
    assert suggestions(house) == ()
    take_back(house, article, unknown, "Ed")


def test_nothing_is_decided_of_what_is_approved(house, at):
    article = at(Status.IN_REVIEW, TWICE)
    both = open_ones(house, article)
    decide(house, article, both, Scope.PLACE, Reason.FALSE_ALARM, "", "Ed")
    advance(house, article, Action.SUBMIT, "Ed", reason="Fine.")
    advance(house, article, Action.APPROVE, "Mia")
    with pytest.raises(NotAllowed, match="can no longer be decided"):
        take_back(house, article, both[0], "Ed")


def test_an_error_in_the_headline_stops_the_article_until_it_is_decided_and_outlives_edits(house, at):
    article = at(Status.IN_REVIEW, "The lock is is open.", title="Keepers open the the lock")
    above, below = open_ones(house, article)
    assert (above.part, below.part) == (Part.TITLE, Part.BODY)
    decide(house, article, [below], Scope.PLACE, Reason.FALSE_ALARM, "", "Ed")
    with pytest.raises(NotAllowed):
        advance(house, article, Action.SUBMIT, "Ed", reason="Fine.")
    decide(house, article, [above], Scope.PLACE, Reason.FALSE_ALARM, "", "Ed")
    draft = open_draft(house, article).draft
    title = "On Monday the keepers open the the lock"
    save(house, draft.with_manuscript(replace(draft.manuscript, title=title)), "Ed")
    assert open_ones(house, article) == []
    assert [one.finding.quote for one in findings(house, article)] == ["the the", "is is"]
    advance(house, article, Action.SUBMIT, "Ed", reason="Fine.")
