"""One release from the file that comes in to the file that goes out, without a window. Also the best introduction."""

import json
import sqlite3
from dataclasses import replace

import pytest

from editor_app.desk.articles import queries
from editor_app.desk.articles.approve import choices
from editor_app.desk.articles.decide import decide
from editor_app.desk.articles.importing import take_in
from editor_app.desk.articles.review import review, standings
from editor_app.desk.articles.write import open_draft, save, set_details
from editor_app.desk.base import backups
from editor_app.desk.exports.release import Outcome, release
from editor_app.domain.article import Action, Status
from editor_app.domain.decision import Reason, Scope
from editor_app.domain.errors import NotAllowed
from editor_app.domain.finding import Severity
from editor_app.system.resources import resources_folder
from editor_app.text.edits import Edit
from editor_app.text.span import Span
from tests.taking import advance

SAMPLE = resources_folder() / "sample" / "canal-lantern-season.txt"


def test_the_walk(house, tmp_path, clock):
    article = take_in(house, SAMPLE, "Ed").article.id
    assert queries.article(house, article).status is Status.NEW
    advance(house, article, Action.START, "Ed")
    submitting_is_refused_with_every_reason(house, article)
    one_error_is_mended_and_the_others_decided(house, article)
    another_editor_changes_a_word(house, article)
    advance(house, article, Action.SUBMIT, "Ed", reason="The source writes it so.")
    clock.move(hours=1)
    only_a_second_pair_of_eyes_approves(house, article)
    what_goes_out_is_what_was_approved(house, article, tmp_path / "out")
    one_letter_more_is_not(house, article, tmp_path / "out")
    the_trail_shows_a_changed_row(house)


def open_findings(desk, article):
    report = review(desk, open_draft(desk, article).draft)
    return [one.finding for one in standings(desk, report) if one.decision is None]


def submitting_is_refused_with_every_reason(desk, article):
    found = {finding.rule for finding in open_findings(desk, article)}
    assert found >= {"duplicates.exact", "duplicates.truncated", "names.variant", "titles.conflict"}
    with pytest.raises(NotAllowed) as refusal:
        advance(desk, article, Action.SUBMIT, "Ed", reason="As received.")
    assert any("errors are open" in str(sentence) for sentence in refusal.value.reasons)
    stand_in = "The headline is missing; the first words of the text stand in for it."
    assert {stand_in, "The source is missing."} <= set(map(str, refusal.value.reasons))


def one_error_is_mended_and_the_others_decided(desk, article):
    draft = open_draft(desk, article).draft
    doubled = next(finding for finding in open_findings(desk, article) if finding.rule == "repetition.word")
    save(desk, draft.edited([Edit(doubled.span, doubled.replacements[0])]), "Ed")
    details = (("headline", "Lantern season opens"), ("source", "Canal Weekly"), ("date", "2025-08-22"))
    set_details(desk, article, details, "Ed")
    found = open_findings(desk, article)
    assert doubled.rule not in {finding.rule for finding in found}
    errors = [finding for finding in found if finding.severity is Severity.ERROR]
    decide(desk, article, errors, Scope.PLACE, Reason.INTENDED_REPETITION, "", "Ed")
    with pytest.raises(NotAllowed) as refusal:
        advance(desk, article, Action.SUBMIT, "Ed")
    (sentence,) = refusal.value.reasons
    assert "warnings are undecided" in str(sentence)


def another_editor_changes_a_word(desk, article):
    advance(desk, article, Action.HAND_OVER, "Ed", to="Max")
    draft = open_draft(desk, article).draft
    at = draft.manuscript.body.index("four hundred guests")
    save(desk, draft.edited([Edit(Span(at, at + 4), "five")]), "Max")
    advance(desk, article, Action.HAND_OVER, "Max", to="Ed", reason="Please submit.")


def only_a_second_pair_of_eyes_approves(desk, article):
    with pytest.raises(NotAllowed, match="You edited this text; somebody else must approve it"):
        advance(desk, article, Action.APPROVE, "Max")
    with pytest.raises(NotAllowed, match="not allowed to approve"):
        advance(desk, article, Action.APPROVE, "Ed")
    advance(desk, article, Action.APPROVE, "Mia")
    approved = queries.article(desk, article)
    assert (approved.status, approved.approved) == (Status.APPROVED, approved.head)


def what_goes_out_is_what_was_approved(desk, article, folder):
    (done,) = release(desk, [article], folder, ("txt", "docx", "md", "html"), "Mia")
    assert done.outcome is Outcome.EXPORTED
    assert sorted(path.suffix for path in done.files) == [".docx", ".html", ".md", ".txt"]
    (entry,) = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["articles"]
    assert entry["approved_by"] == "Mia"
    assert entry["sha256"] == open_draft(desk, article).draft.manuscript.sha256
    assert {one["note"] for one in entry["waived"] if one["verdict"] == "waived"} == {"The source writes it so."}
    exported = queries.history(desk, article).exports
    assert {file["sha256"] for file in entry["files"]} == {one.file_digest for one in exported}


def one_letter_more_is_not(desk, article, folder):
    letter = open_draft(desk, article).draft.edited([Edit(Span(0, 1), "o")])
    with pytest.raises(NotAllowed, match="reopen it before you change it"):
        save(desk, letter, "Ed")
    before = set(folder.iterdir())
    digest = letter.manuscript.digest
    tamper(desk, f"UPDATE revision SET body = 'o' || substr(body, 2), digest = '{digest}' WHERE number = 4")
    (refused,) = release(desk, [article], folder, ("txt",), "Mia")
    assert (refused.outcome, refused.files) == (Outcome.REFUSED, ())
    assert tuple(map(str, refused.reasons)) == ("The text is no longer the one that was approved.",)
    assert set(folder.iterdir()) == before


def the_trail_shows_a_changed_row(desk):
    (fault,) = map(str, backups.verify(desk))
    assert fault == "Revision 4 of “Lantern season opens” is not the text that was saved."
    tamper(desk, "UPDATE audit SET made_by = 'Ed' WHERE action = 'approve'")
    fault = str(backups.verify(desk)[0])
    assert "approve" in fault
    assert "was changed" in fault


def test_what_is_reopened_and_changed_must_be_approved_again(house, tmp_path, manuscript):
    desk = house
    path = tmp_path / "short.md"
    path.write_text(
        "---\nsource: Canal Weekly\ndate: 2025-08-22\n---\n# Locks\n\nThe lock is open.\n", encoding="utf-8"
    )
    article = take_in(desk, path, "Ed").article.id
    advance(desk, article, Action.START, "Ed")
    advance(desk, article, Action.SUBMIT, "Ed", reason="None.")
    advance(desk, article, Action.APPROVE, "Mia")
    advance(desk, article, Action.REOPEN, "Max", reason="A letter.")
    draft = open_draft(desk, article).draft
    save(desk, draft.with_manuscript(replace(draft.manuscript, body=draft.manuscript.body + "!")), "Max")
    (refused,) = release(desk, [article], tmp_path / "out", ("txt",), "Mia")
    assert refused.outcome is Outcome.REFUSED
    assert str(refused.reasons[1]) == "Only an approved article can be exported."
    assert not list((tmp_path / "out").iterdir())
    assert {choice.action for choice in choices(desk, article, "Max") if not choice.reasons} >= {Action.SUBMIT}


def tamper(desk, statement):
    """Change the file behind the program's back."""
    with sqlite3.connect(desk.database.file) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        assert connection.execute(statement).rowcount >= 1
    connection.close()
