from datetime import UTC, datetime

import pytest

from editor_app.desk.articles import queries
from editor_app.desk.articles.approve import choices
from editor_app.desk.articles.importing import paste, take_in
from editor_app.desk.articles.write import open_draft, park, save, set_details
from editor_app.desk.base import backups
from editor_app.desk.base.people import set_policy, set_roles
from editor_app.desk.exports.release import release
from editor_app.desk.lists import ledger
from editor_app.domain.article import Action, Status, approvals
from editor_app.domain.decision import Verdict
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.domain.labels import standing
from editor_app.domain.person import Role
from editor_app.store import decisions
from tests.taking import advance

FAULTY = 'He said "yes". She said “no”.\n\nThe lock , and the key.'


def offered(house, article, by):
    return {choice.action: choice for choice in choices(house, article, by)}


def typed(house, article, more=" More."):
    draft = open_draft(house, article).draft
    manuscript = draft.manuscript
    return draft.with_manuscript(type(manuscript)(manuscript.title, manuscript.body + more, front=manuscript.front))


def test_choices_are_those_of_the_status_open_or_with_reasons(house, at):
    article = at(Status.SUBMITTED)
    mine = offered(house, article, "Ed")
    assert mine[Action.RETRACT].reasons == ()
    assert [str(one) for one in mine[Action.APPROVE].reasons] == ["Ed (editor) is not allowed to approve articles."]
    theirs = offered(house, article, "Mia")
    assert theirs[Action.APPROVE].reasons == ()
    assert theirs[Action.REQUEST_CHANGES].wants == ("reason",)
    assert Action.EXPORT not in theirs
    assert Action.FORCE_UNLOCK not in theirs


def test_who_works_alone_sees_their_choices_too(desk, tmp_path):
    set_roles(desk, "Ada", tuple(Role), "Ada")
    path = tmp_path / "lock.txt"
    path.write_text("The lock is open.", encoding="utf-8")
    article = take_in(desk, path, "Ada").article.id
    advance(desk, article, Action.START, "Ada")
    mine = offered(desk, article, "Ada")
    assert mine[Action.HAND_OVER].reasons
    assert Action.SUBMIT in mine


def test_what_a_step_wants_is_no_reason_against_it(house, at):
    article = at(Status.IN_REVIEW)
    assert offered(house, article, "Ed")[Action.HAND_OVER].wants == ("person",)
    assert offered(house, article, "Max")[Action.FORCE_UNLOCK].wants == ("reason",)


def test_undecided_warnings_want_one_reason(house, at):
    article = at(Status.IN_REVIEW, FAULTY)
    submit = offered(house, article, "Ed")[Action.SUBMIT]
    assert (submit.reasons, submit.wants) == ((), ("reason",))
    advance(house, article, Action.SUBMIT, "Ed", reason="As the source has it.")
    with house.database.read() as tx:
        waived = decisions.of_article(tx, article)
    assert waived
    assert {(one.verdict, one.note, one.by) for one in waived} == {(Verdict.WAIVED, "As the source has it.", "Ed")}


def test_each_step_is_one_audit_row(house, at):
    article = at(Status.APPROVED)
    before = len(list(backups.export_audit(house)))
    assert [step.action for step in queries.history(house, article).steps] == [
        Action.IMPORT,
        Action.START,
        Action.SUBMIT,
        Action.APPROVE,
    ]
    with pytest.raises(NotAllowed):
        advance(house, article, Action.APPROVE, "Mia")
    assert len(list(backups.export_audit(house))) == before


def test_send_back_and_again(house, at):
    article = at(Status.SUBMITTED)
    advance(house, article, Action.REQUEST_CHANGES, "Mia", reason="The lead is thin.")
    one = queries.article(house, article)
    assert (one.status, one.assignee, one.submitted) == (Status.CHANGES_REQUESTED, "Ed", None)
    assert [a.id for a in queries.queue(house, queries.View.CHANGES)] == [article]
    advance(house, article, Action.START, "Eva")
    assert queries.article(house, article).holder == "Eva"


def test_a_text_edited_by_the_manager_wants_another_one(house, at):
    article = at(Status.IN_REVIEW)
    advance(house, article, Action.HAND_OVER, "Ed", to="Max")
    save(house, typed(house, article), "Max")
    advance(house, article, Action.HAND_OVER, "Max", to="Ed")
    advance(house, article, Action.SUBMIT, "Ed", reason="Fine.")
    (against,) = offered(house, article, "Max")[Action.APPROVE].reasons
    assert str(against) == "You edited this text; somebody else must approve it."
    advance(house, article, Action.APPROVE, "Mia")
    advance(house, article, Action.REOPEN, "Mia", reason="A figure.")
    save(house, typed(house, article, " A figure."), "Mia")
    advance(house, article, Action.HAND_OVER, "Mia", to="Ed")
    advance(house, article, Action.SUBMIT, "Ed", reason="Fine.")
    assert offered(house, article, "Mia")[Action.APPROVE].reasons
    assert offered(house, article, "Max")[Action.APPROVE].reasons == (), "his words were approved by Mia"


def test_whoever_pasted_a_text_wrote_it(house):
    pasted = paste(house, "The lock is open.", "Max", "Locks").article.id
    advance(house, pasted, Action.START, "Max")
    advance(house, pasted, Action.HAND_OVER, "Max", to="Ed")
    set_details(house, pasted, (("source", "Canal Weekly"), ("date", "2025-08-22")), "Ed")
    advance(house, pasted, Action.SUBMIT, "Ed", reason="Fine.")
    assert "edited this text" in str(offered(house, pasted, "Max")[Action.APPROVE].reasons)


def test_a_headline_alone_is_written_too(house):
    for title, hindered in (("The mayor is a thief", True), ("", False)):
        begun = paste(house, " \n", "Max", title).article.id
        advance(house, begun, Action.START, "Ed")
        given = (("source", "Canal Weekly"), ("date", "2025-08-22"), ("headline", title or "Locks"))
        set_details(house, begun, given, "Ed")
        advance(house, begun, Action.SUBMIT, "Ed", reason="Fine.")
        assert ("edited this text" in str(offered(house, begun, "Max")[Action.APPROVE].reasons)) is hindered


def test_a_note_hides_nobody_who_wrote(house, at):
    article = at(Status.IN_REVIEW)
    advance(house, article, Action.HAND_OVER, "Ed", to="Max")
    save(house, typed(house, article), "Max", "Put aside: text of Eve")
    advance(house, article, Action.HAND_OVER, "Max", to="Ed")
    advance(house, article, Action.SUBMIT, "Ed", reason="Fine.")
    assert "edited this text" in str(offered(house, article, "Max")[Action.APPROVE].reasons)


def test_own_work_where_the_house_allows_it(house, taken):
    article = taken(by="Max")
    advance(house, article, Action.START, "Max")
    advance(house, article, Action.SUBMIT, "Max", reason="Fine.")
    with pytest.raises(NotAllowed, match="does not let people"):
        advance(house, article, Action.APPROVE_OWN, "Max", reason="Alone tonight.")
    set_policy(house, "approve_own", "yes", "Ada")
    advance(house, article, Action.APPROVE_OWN, "Max", reason="Alone tonight.")
    assert queries.history(house, article).steps[-1].action is Action.APPROVE_OWN


def test_set_aside_and_back_into_review(house, at):
    article = at(Status.SUBMITTED)
    advance(house, article, Action.SET_ASIDE, "Ed", reason="Twice.")
    assert queries.article(house, article).status is Status.SET_ASIDE
    advance(house, article, Action.RESTORE, "Ed")
    one = queries.article(house, article)
    assert (one.status, one.holder, one.submitted) == (Status.IN_REVIEW, "Ed", None)


def test_taking_over_keeps_what_the_holder_typed(house, at):
    article = at(Status.IN_REVIEW)
    park(house, typed(house, article), "Ed")
    changes = advance(house, article, Action.FORCE_UNLOCK, "Max", reason="On holiday.")
    assert changes.text
    one = queries.article(house, article)
    assert (one.holder, one.head) == ("Max", 1)
    rescued = queries.revision(house, article, 2)
    assert (rescued.author, rescued.manuscript.body[-6:]) == ("Ed", " More.")


def test_correct_and_withdraw(house, at, tmp_path):
    article = at(Status.APPROVED)
    with pytest.raises(NotAllowed, match="not been exported"):
        advance(house, article, Action.WITHDRAW, "Mia", reason="Wrong.", confirmed=True)
    release(house, [article], tmp_path / "out", ("txt",), "Mia")
    advance(house, article, Action.CORRECT, "Max", reason="A name.")
    save(house, typed(house, article), "Max")
    advance(house, article, Action.SUBMIT, "Max", reason="Fine.")
    advance(house, article, Action.APPROVE, "Mia")
    release(house, [article], tmp_path / "out", ("txt",), "Mia")
    assert [one.correction for one in queries.history(house, article).exports] == [False, True]
    advance(house, article, Action.WITHDRAW, "Mia", reason="It never happened.", confirmed=True, folder=tmp_path)
    assert queries.article(house, article).status is Status.WITHDRAWN
    notice = (tmp_path / "WITHDRAWN Locks.txt").read_text(encoding="utf-8")
    assert "It never happened." in notice
    assert article in notice


def test_a_notice_that_cannot_be_written_withdraws_nothing(house, at, tmp_path):
    article = at(Status.APPROVED)
    release(house, [article], tmp_path / "out", ("txt",), "Mia")
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(EditorError, match="cannot be created"):
        advance(house, article, Action.WITHDRAW, "Mia", reason="x", confirmed=True, folder=tmp_path / "file")
    assert queries.article(house, article).status is Status.APPROVED


def test_purging_leaves_the_audit_rows(house, at, clock):
    article = at(Status.IN_REVIEW)
    advance(house, article, Action.SET_ASIDE, "Ed", reason="Twice.")
    with pytest.raises(NotAllowed, match="must be kept until 2026-08-22"):
        advance(house, article, Action.PURGE, "Ada")
    clock.time = datetime(2026, 8, 23, tzinfo=UTC)
    advance(house, article, Action.PURGE, "Ada")
    with pytest.raises(EditorError):
        queries.article(house, article)
    assert '"purge"' in list(backups.export_audit(house))[-1]
    assert backups.verify(house) == ()


def test_nobody_unknown_is_handed_an_article(house, at):
    with pytest.raises(EditorError, match="Nobody here is called Zoe"):
        advance(house, at(Status.IN_REVIEW), Action.HAND_OVER, "Ed", to="Zoe")


def test_export_is_a_verb_of_its_own(house, at):
    with pytest.raises(EditorError, match="cannot be taken this way"):
        advance(house, at(Status.APPROVED), Action.EXPORT, "Mia")


@pytest.fixture
def two(house):
    """A house that wants two approvals, with a third manager."""
    set_policy(house, "second_approval", "yes", "Ada")
    set_roles(house, "Eva", (Role.EDITOR, Role.MANAGER), "Ada")
    return house


def refused(call, *given):
    with pytest.raises(NotAllowed) as why:
        call(*given)
    return " ".join(map(str, why.value.reasons))


def test_an_article_waits_for_its_second_approval(two, at, tmp_path):
    article = at(Status.APPROVED)
    half = queries.article(two, article)
    assert (half.status, half.first_approver, half.approver, half.approved) == (Status.SUBMITTED, "Mia", "", None)
    assert half.half_approved
    assert str(standing(half)) == "Approved by Mia, waits for a second"
    done = release(two, [article], tmp_path, ("txt",), "Max")[0]
    assert "Only an approved article can be exported." in map(str, done.reasons)
    assert "somebody else to approve it too" in refused(advance, two, article, Action.APPROVE, "Mia")
    assert advance(two, article, Action.APPROVE, "Max").halfway is False
    whole = queries.article(two, article)
    assert (whole.status, whole.first_approver, whole.approver) == (Status.APPROVED, "Mia", "Max")
    assert release(two, [article], tmp_path, ("txt",), "Max")[0].files
    first, second = approvals(whole, queries.history(two, article).steps)
    assert [(one.by, one.after) for one in (first, second)] == [("Mia", Status.SUBMITTED), ("Max", Status.APPROVED)]
    assert first.digest == second.digest


def test_names_and_archive_follow_the_second_approval_alone(two, at):
    article = at(Status.APPROVED, "Anna Smith, the mayor of Bath, opened the lock.")
    assert ledger.entries(two).entries == ()
    advance(two, article, Action.APPROVE, "Max")
    assert {one.article for one in ledger.entries(two).entries} == {article}


def test_the_first_takes_it_back(two, at):
    article = at(Status.APPROVED)
    assert "Only Mia" in refused(advance, two, article, Action.TAKE_BACK, "Max")
    advance(two, article, Action.TAKE_BACK, "Mia")
    assert queries.article(two, article).first_approver == ""
    assert advance(two, article, Action.APPROVE, "Mia").halfway, "who took it back may approve it again"
    advance(two, article, Action.APPROVE, "Max")
    assert backups.verify(two) == ()


@pytest.mark.parametrize(("action", "by"), [(Action.REQUEST_CHANGES, "Max"), (Action.RETRACT, "Ed")])
def test_a_text_that_goes_back_needs_both_again(two, at, action, by):
    article = at(Status.APPROVED)
    advance(two, article, action, by, reason="The lead is missing.")
    assert queries.article(two, article).first_approver == ""
    if action is Action.REQUEST_CHANGES:
        advance(two, article, Action.START, "Ed")
    advance(two, article, Action.SUBMIT, "Ed", reason="Fine.")
    advance(two, article, Action.APPROVE, "Max")
    assert queries.article(two, article).half_approved
    assert backups.verify(two) == ()


def test_who_wrote_before_the_first_approval_does_not_give_the_second(two, taken):
    article = taken()
    advance(two, article, Action.START, "Ed")
    advance(two, article, Action.HAND_OVER, "Ed", to="Max")
    save(two, typed(two, article), "Max")
    advance(two, article, Action.HAND_OVER, "Max", to="Ed")
    advance(two, article, Action.SUBMIT, "Ed", reason="Fine.")
    advance(two, article, Action.APPROVE, "Mia")
    assert "You edited this text" in refused(advance, two, article, Action.APPROVE, "Max")
    advance(two, article, Action.APPROVE, "Eva")


def test_a_policy_that_comes_later_holds_for_what_is_approved_already(house, at, tmp_path):
    article = at(Status.APPROVED)
    set_policy(house, "second_approval", "yes", "Ada")
    why = release(house, [article], tmp_path, ("txt",), "Max")[0].reasons
    assert "only Mia approved this text" in " ".join(map(str, why))
    set_policy(house, "second_approval", "no", "Ada")
    assert release(house, [article], tmp_path, ("txt",), "Max")[0].files


def test_a_policy_that_ends_lets_a_text_go_that_waits_for_its_second(two, at):
    article = at(Status.APPROVED)
    set_policy(two, "second_approval", "no", "Ada")
    advance(two, article, Action.APPROVE, "Mia")
    alone = queries.article(two, article)
    assert (alone.status, alone.first_approver, alone.approver) == (Status.APPROVED, "", "Mia")
    assert backups.verify(two) == ()


def test_an_approval_holds_though_its_giver_has_another_role_now(two, at):
    article = at(Status.APPROVED)
    set_roles(two, "Mia", (Role.EDITOR,), "Ada")
    assert "not allowed to approve" in refused(advance, two, article, Action.TAKE_BACK, "Mia")
    advance(two, article, Action.APPROVE, "Max")
    assert queries.article(two, article).status is Status.APPROVED
