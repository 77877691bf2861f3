import pytest

from editor_app.desk.articles.facts import gather
from editor_app.desk.articles.queries import article as one_article
from editor_app.desk.articles.review import review, review_saved
from editor_app.desk.articles.write import open_draft
from editor_app.desk.base.people import person
from editor_app.domain.article import Action
from editor_app.domain.errors import Cancelled
from editor_app.text.edits import Edit
from editor_app.text.span import Span


def kept(desk, article):
    with desk.database.read() as tx:
        one = one_article(desk, article)
        return gather(desk, tx, one, person(desk, "Ed"), Action.SUBMIT)


def test_the_report_of_a_saved_text_is_kept_for_the_gate(house, taken):
    article = taken()
    report = review(house, open_draft(house, article).draft)
    facts = kept(house, article)
    assert facts.report == report
    assert facts.report.rules == facts.rules


def test_the_report_of_a_draft_is_not(house, taken):
    article = taken("The lock is is open.")
    draft = open_draft(house, article).draft
    assert review(house, draft.edited([Edit(Span(0, 1), "t")])).stamp.version == 1
    assert kept(house, article).report is None


def test_a_report_is_of_the_text_it_is_stamped_with(house, taken):
    draft = open_draft(house, taken("The lock is is open.")).draft
    report = review(house, draft)
    assert report.stamp == draft.stamp
    for finding in report.findings:
        assert finding.span.of(draft.manuscript.body) == finding.quote


def test_it_can_be_stopped(house, taken):
    with pytest.raises(Cancelled):
        review(house, open_draft(house, taken()).draft, lambda: True)


def test_review_saved_reads_the_newest_revision(house, taken):
    article = taken("The lock is is open.")
    assert [one.rule for one in review_saved(house, one_article(house, article)).findings].count("repetition.word") == 1
