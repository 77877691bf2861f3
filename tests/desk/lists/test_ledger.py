"""The ledger follows the approvals; what it says is corrected, forgotten and put back."""

import pytest

from editor_app.desk.articles.facts import _rules_today
from editor_app.desk.articles.queries import article as one_article
from editor_app.desk.articles.review import review_saved
from editor_app.desk.lists import ledger
from editor_app.domain.article import Action, Status
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.domain.ledger import EntryKind
from editor_app.store import articles
from tests.taking import advance

BODY = "Ana Brandt, president of the Harbour Museum, opened the lock on Friday. Ana Brandt thanked the guests.\n"
OTHER = "Ana Brandt, director of the Harbour Museum, closed the lock on Friday. Ana Brandt thanked the guests.\n"


def told(desk):
    return {(entry.kind, entry.name, entry.post, entry.body) for entry in ledger.entries(desk).entries}


def test_an_approval_remembers_names_posts_and_bodies(house, at):
    article = at(Status.SUBMITTED, BODY)
    assert told(house) == set()
    advance(house, article, Action.APPROVE, "Mia")
    assert told(house) == {
        (EntryKind.PERSON, "Ana Brandt", "president", "Harbour Museum"),
        (EntryKind.BODY, "Harbour Museum", "", ""),
    }
    assert {(entry.article, entry.title) for entry in ledger.entries(house).entries} == {(article, "Locks")}


def test_a_later_text_is_told_of_another_post_in_review_and_at_the_gate_alike(house, at):
    at(Status.APPROVED, BODY)
    later = one_article(house, at(Status.IN_REVIEW, OTHER))
    report = review_saved(house, later)
    (finding,) = [one for one in report.findings if one.rule == "titles.changed"]
    assert str(finding.message).startswith("Ana Brandt is president of Harbour Museum in an approved article of ")
    assert ", but director here." in str(finding.message)
    with house.database.read() as tx:
        text = articles.revision(tx, later.id, later.head).manuscript
        assert _rules_today(house, tx, text, later.id) == report.rules


def test_a_changed_ledger_makes_a_report_out_of_date(house, at):
    later = one_article(house, at(Status.IN_REVIEW, OTHER))
    before = review_saved(house, later).rules
    at(Status.APPROVED, BODY)
    assert review_saved(house, later).rules != before


def test_the_own_entries_do_not_speak_against_an_article(house, at):
    article = one_article(house, at(Status.IN_REVIEW, BODY))
    before = review_saved(house, article).rules
    advance(house, article.id, Action.SUBMIT, "Ed", "Fine.")
    advance(house, article.id, Action.APPROVE, "Mia")
    assert review_saved(house, one_article(house, article.id)).rules == before


def test_a_reopened_article_says_nothing_until_it_is_approved_again(house, at):
    article = at(Status.APPROVED, BODY)
    advance(house, article, Action.REOPEN, "Mia", "A name.")
    assert told(house) == set()
    advance(house, article, Action.SUBMIT, "Mia", "Fine.")
    advance(house, article, Action.APPROVE, "Max")
    assert len(told(house)) == 2


def test_a_body_is_corrected_and_the_correction_taken_back(house, at):
    at(Status.APPROVED, BODY)
    asked = (EntryKind.BODY, "Harbour Museum", " Port  Museum ")
    before = ledger.correct(house, *asked, "Mia")
    assert told(house) == {
        (EntryKind.PERSON, "Ana Brandt", "president", "Port Museum"),
        (EntryKind.BODY, "Port Museum", "", ""),
    }
    ledger.put_back(house, before, "Mia", ledger.corrected(before, *asked))
    assert set(ledger.entries(house).entries) == set(before)


def test_a_person_is_forgotten_and_remembered_again(house, at):
    at(Status.APPROVED, BODY)
    gone = ledger.forget(house, EntryKind.PERSON, "Ana Brandt", "Mia")
    assert told(house) == {(EntryKind.BODY, "Harbour Museum", "", "")}
    ledger.put_back(house, gone, "Mia")
    assert (EntryKind.PERSON, "Ana Brandt", "president", "Harbour Museum") in told(house)


def test_an_editor_changes_nothing_and_a_name_needs_letters(house, at):
    at(Status.APPROVED, BODY)
    before = told(house)
    with pytest.raises(NotAllowed):
        ledger.forget(house, EntryKind.PERSON, "Ana Brandt", "Ed")
    with pytest.raises(EditorError, match="name is missing"):
        ledger.correct(house, EntryKind.PERSON, "Ana Brandt", "  ", "Mia")
    assert told(house) == before
