"""The sheet names the text that was handed in, and compares it with what came before."""

from dataclasses import replace

from editor_app.desk.articles.write import open_draft, save
from editor_app.desk.base.people import set_policy
from editor_app.desk.reports.approval_sheet import Since, approval_sheet, differences
from editor_app.domain.article import Action, Status
from editor_app.text.compare import ChangeKind
from tests.taking import advance


def written(desk, article, body, **front):
    draft = open_draft(desk, article).draft
    text = replace(draft.manuscript, body=body)
    for key, value in front.items():
        text = text.knowing(key, value)
    save(desk, draft.with_manuscript(text), "Ed")


def test_a_second_round_is_compared_with_the_first_and_says_why_it_was_sent_back(house, at):
    article = at(Status.SUBMITTED, "The lock is open.")
    advance(house, article, Action.REQUEST_CHANGES, "Mia", reason="Which lock?")
    advance(house, article, Action.START, "Ed")
    written(house, article, "The north lock is open.", date="2026-01-02")
    advance(house, article, Action.SUBMIT, "Ed", reason="Fine.")
    sheet = approval_sheet(house, article)
    assert [one.since for one in sheet.before] == [Since.ROUND, Since.IMPORT]
    assert (sheet.round, sheet.submitted_by, sheet.returned, sheet.returned_by) == (2, "Ed", "Which lock?", "Mia")
    assert "The north lock is open." in sheet.page
    assert "The lock is open." in sheet.before[0].page
    assert [row[0] for row in sheet.before[0].details] == ["date"]
    assert sheet.digest == open_draft(house, article).draft.manuscript.digest
    assert sheet.four_eyes
    set_policy(house, "four_eyes", "no", "Ada")
    assert not approval_sheet(house, article).four_eyes


def test_after_an_approval_the_changes_since_then_can_be_seen(house, at):
    article = at(Status.APPROVED, "The lock is open.")
    advance(house, article, Action.REOPEN, "Mia", reason="A new figure.")
    sheet = approval_sheet(house, article)
    assert Since.APPROVAL in [one.since for one in sheet.before]


def test_what_changed_since_it_was_read_comes_first(house, at):
    article = at(Status.SUBMITTED, "The lock is open.")
    read = open_draft(house, article).draft.manuscript.digest
    advance(house, article, Action.RETRACT, "Ed")
    written(house, article, "The lock is shut.")
    advance(house, article, Action.SUBMIT, "Ed", reason="Fine.")
    assert approval_sheet(house, article, read).before[0].since is Since.READING


def test_differences_are_those_of_words():
    kinds = [one.kind for one in differences("one two", "one three")]
    assert kinds == [ChangeKind.SAME, ChangeKind.CHANGED]
