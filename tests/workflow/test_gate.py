from dataclasses import replace
from datetime import timedelta
from typing import ClassVar

import pytest

from editor_app.domain.article import Action, Stamp, Status
from editor_app.domain.decision import Verdict
from editor_app.domain.finding import Severity
from editor_app.text.span import Span
from editor_app.workflow import gate
from editor_app.workflow.facts import Facts
from editor_app.workflow.gate import deciding_reasons, replacing_reasons, writing_reasons
from editor_app.workflow.moves import MOVES

from .conftest import AT, PEOPLE, WELL, a_finding, a_report, an_article, decided, told  # noqa: TID252 - tests are no package


def reasons(action, facts):
    return told(gate.reasons(action, facts))


PAIRS = [(status, move.action) for move in MOVES.values() for status in move.start if status]


def test_every_action_is_walked():
    assert {Action.IMPORT, *WELL} == set(Action)


@pytest.mark.parametrize("action", list(WELL))
@pytest.mark.parametrize("status", list(Status))
def test_every_pair_is_allowed_or_refused_with_a_reason(status, action, well):
    against = reasons(action, well(status, action))
    if (status, action) in PAIRS:
        assert against == ()
    else:
        where, only = against
        assert where.startswith("This article ")
        assert only == str(MOVES[action].only)


ERROR, FAILED = a_report(a_finding(Severity.ERROR)), a_report(failures=("names.variant: out of memory",))


@pytest.mark.parametrize(
    ("action", "article", "given", "said"),
    [
        (Action.START, {"holder": "eva"}, {}, "eva is working on this article."),
        (Action.APPROVE, {}, {"report": FAILED}, "The check names.variant failed on this text."),
        (Action.APPROVE, {}, {"open_comments": 1}, "1 comment is open: resolve it, or confirm that it may stay open."),
        (Action.APPROVE_OWN, {}, {"report": FAILED}, "The check names.variant failed on this text."),
        (Action.APPROVE_OWN, {}, {"report": ERROR}, "1 error is open."),
        (
            Action.APPROVE_OWN,
            {},
            {"open_comments": 2},
            "2 comments are open: resolve them, or confirm that they may stay open.",
        ),
    ],
)
def test_what_stands_against_a_step_is_said(action, article, given, said, well):
    status = MOVES[action].start[0]
    assert reasons(action, well(status, action)) == ()
    assert reasons(action, well(status, action, article, **given)) == (said,)


@pytest.mark.parametrize(("status", "action"), PAIRS)
def test_somebody_without_rights_is_refused(status, action, facts):
    assert "guest (editor) is not allowed to" in reasons(action, facts(status, "guest"))[0]


@pytest.mark.parametrize("status", list(Status))
def test_nothing_is_imported_over_an_article(status, facts):
    assert reasons(Action.IMPORT, facts(status, "ed"))


def test_importing_takes_the_right_to_edit():
    assert reasons(Action.IMPORT, Facts(None, PEOPLE["ed"], AT)) == ()
    assert "not allowed to edit" in reasons(Action.IMPORT, Facts(None, PEOPLE["guest"], AT))[0]
    assert reasons(Action.SUBMIT, Facts(None, PEOPLE["ed"], AT)) == ("There is no article yet.",)


@pytest.mark.parametrize("action", [a for a, (_, _, given) in WELL.items() if "reason" in given])
def test_a_reason_is_wanted(action, well):
    assert "Give a reason." in reasons(action, well(MOVES[action].start[0], action, reason=" "))


def test_the_privilege_of_a_manager_is_wanted(facts):
    for action in (Action.APPROVE, Action.REQUEST_CHANGES):
        against = reasons(action, facts(Status.SUBMITTED, "eva", reason="x"))
        assert against == ("eva (editor) is not allowed to approve articles.",)


class TestSubmit:
    def test_only_by_who_has_it_in_hand(self, facts):
        assert reasons(Action.SUBMIT, facts(Status.IN_REVIEW, "eva")) == ("ed is working on this article.",)

    def test_an_open_error_blocks_even_with_a_reason(self, facts):
        report = a_report(a_finding(Severity.ERROR))
        against = reasons(Action.SUBMIT, facts(Status.IN_REVIEW, "ed", report=report, reason="never mind"))
        assert against == ("1 error is open.",)

    def test_an_issue_in_two_places_counts_once(self, facts):
        twice = a_finding(Severity.ERROR)
        report = a_report(twice, replace(twice, span=Span(9, 12)))
        assert reasons(Action.SUBMIT, facts(Status.IN_REVIEW, "ed", report=report)) == ("1 error is open.",)

    def test_a_waiver_for_many_settles_no_error(self, facts):
        error = a_finding(Severity.ERROR)
        given = {"report": a_report(error), "decisions": (decided(error, Verdict.WAIVED),)}
        assert reasons(Action.SUBMIT, facts(Status.IN_REVIEW, "ed", **given)) == ("1 error is open.",)

    def test_a_decided_error_does_not(self, facts):
        error = a_finding(Severity.ERROR)
        given = {"report": a_report(error), "decisions": (decided(error, Verdict.IGNORED),)}
        assert reasons(Action.SUBMIT, facts(Status.IN_REVIEW, "ed", **given)) == ()

    def test_warnings_want_a_decision_or_one_reason(self, facts):
        report = a_report(a_finding(Severity.WARNING), a_finding(Severity.WARNING, "hte"), a_finding(Severity.INFO))
        here = facts(Status.IN_REVIEW, "ed", report=report)
        assert reasons(Action.SUBMIT, here) == ("2 warnings are undecided.",)
        assert reasons(Action.SUBMIT, replace(here, reason="House style of the source.")) == ()
        one = (decided(report.findings[0], Verdict.IGNORED),)
        assert reasons(Action.SUBMIT, replace(here, decisions=one)) == ("1 warning is undecided.",)

    def test_what_is_missing_is_named(self, facts):
        against = reasons(Action.SUBMIT, facts(Status.IN_REVIEW, "ed", missing=("source", "date")))
        assert against == ("The source is missing.", "The date is missing.")

    def test_unsaved_words_are_not_left_behind(self, facts):
        assert "unsaved changes" in reasons(Action.SUBMIT, facts(Status.IN_REVIEW, "ed", unsaved=True))[0]

    @pytest.mark.parametrize(
        "report",
        [
            None,
            replace(a_report(), rules="rules 0"),
            replace(a_report(), stamp=Stamp("a1", 2, 0, "d1")),
            replace(a_report(), stamp=Stamp("a1", 3, 1, "d1")),
            replace(a_report(), stamp=Stamp("a1", 3, 0, "d2")),
            replace(a_report(), stamp=Stamp("a2", 3, 0, "d1")),
        ],
    )
    def test_only_a_report_of_the_saved_text_by_todays_rules_counts(self, report, facts):
        against = reasons(Action.SUBMIT, facts(Status.IN_REVIEW, "ed", report=report))
        assert against == ("The saved text has not been checked by today's rules.",)

    def test_a_rule_that_failed_is_a_reason(self, facts):
        report = a_report(failures=("names.variant: out of memory",))
        against = reasons(Action.SUBMIT, facts(Status.IN_REVIEW, "ed", report=report))
        assert against == ("The check names.variant failed on this text.",)


class TestApprove:
    def test_not_by_the_submitter(self, facts):
        against = reasons(Action.APPROVE, facts(Status.SUBMITTED, "max", {"submitter": "max"}))
        assert against == ("You submitted this text; somebody else must approve it.",)

    def test_not_by_an_editor_of_the_text(self, facts):
        against = reasons(Action.APPROVE, facts(Status.SUBMITTED, "max", editors=frozenset({"ed", "max"})))
        assert against == ("You edited this text; somebody else must approve it.",)

    def test_four_eyes_can_be_off(self, facts):
        assert reasons(Action.APPROVE, facts(Status.SUBMITTED, "max", {"submitter": "max"}, four_eyes=False)) == ()

    def test_one_letter_more_is_another_text(self, facts):
        report = replace(a_report(), stamp=Stamp("a1", 3, 0, "d2"))
        against = reasons(Action.APPROVE, facts(Status.SUBMITTED, "max", digest="d2", shown="d2", report=report))
        assert against == ("The text is no longer the one that was submitted.",)
        assert reasons(Action.APPROVE, facts(Status.SUBMITTED, "max", {"submitted": 2}))
        assert reasons(Action.APPROVE, facts(Status.SUBMITTED, "max", agreed=""))

    def test_errors_by_todays_rules_block(self, facts):
        report = a_report(a_finding(Severity.ERROR), a_finding(Severity.ERROR, "hte"))
        assert reasons(Action.APPROVE, facts(Status.SUBMITTED, "max", report=report)) == ("2 errors are open.",)

    def test_own_work_only_where_the_house_allows_it(self, facts):
        here = facts(Status.SUBMITTED, "max", {"submitter": "max"}, reason="Alone tonight.")
        assert reasons(Action.APPROVE_OWN, here) == ("This house does not let people approve their own text.",)
        allowed = facts(Status.SUBMITTED, "max", reason="x", approve_own=True)
        assert "usual way" in reasons(Action.APPROVE_OWN, allowed)[0]


class TestExport:
    def test_never_another_text_than_the_approved(self, facts):
        gone = ("The text is no longer the one that was approved.",)
        assert reasons(Action.EXPORT, facts(Status.APPROVED, "max", digest="d2", shown="d2")) == gone
        assert reasons(Action.EXPORT, facts(Status.APPROVED, "max", {"head": 4})) == gone
        assert reasons(Action.EXPORT, facts(Status.APPROVED, "max", agreed="")) == gone

    def test_an_embargo_holds_until_confirmed(self, facts):
        here = facts(Status.APPROVED, "max", embargo="2025-09-01")
        assert "under embargo until 2025-09-01" in reasons(Action.EXPORT, here)[0]
        assert reasons(Action.EXPORT, replace(here, confirmed=True)) == ()


class TestOwnAndAny:
    def test_another_editors_article_is_not_set_aside_or_restored(self, facts):
        for status, action in ((Status.NEW, Action.SET_ASIDE), (Status.SET_ASIDE, Action.RESTORE)):
            assert reasons(action, facts(status, "eva", reason="x")) == ("This article belongs to ed.",)
            assert reasons(action, facts(status, "max", reason="x")) == ()

    def test_never_set_aside_after_export(self, facts):
        against = reasons(Action.SET_ASIDE, facts(Status.IN_REVIEW, "ed", {"exports": 1}, reason="x"))
        assert against == ("This article has been exported: correct or withdraw it instead.",)

    def test_not_out_of_somebodys_hands(self, facts):
        assert reasons(Action.SET_ASIDE, facts(Status.IN_REVIEW, "max", reason="x")) == (
            "ed is working on this article.",
        )

    def test_handing_over_by_the_holder_or_a_manager_to_an_editor(self, facts):
        to = {"to": PEOPLE["eva"]}
        assert reasons(Action.HAND_OVER, facts(Status.IN_REVIEW, "max", **to)) == ()
        assert "ed is working on" in reasons(Action.HAND_OVER, facts(Status.IN_REVIEW, "eva", **to))[0]
        assert "Name the person who takes over" in reasons(Action.HAND_OVER, facts(Status.IN_REVIEW, "ed"))[0]
        assert "already" in reasons(Action.HAND_OVER, facts(Status.IN_REVIEW, "ed", to=PEOPLE["ed"]))[0]
        assert (
            "guest (editor) is not allowed"
            in reasons(Action.HAND_OVER, facts(Status.IN_REVIEW, "ed", to=PEOPLE["guest"]))[0]
        )

    def test_only_the_submitter_retracts(self, facts):
        against = reasons(Action.RETRACT, facts(Status.SUBMITTED, "eva"))
        assert against == ("Only ed, who submitted it, can retract it.",)

    def test_a_lock_is_forced_only_from_somebody_else(self, facts):
        assert "Nobody" in reasons(Action.FORCE_UNLOCK, facts(Status.NEW, "max", reason="x"))[0]
        own = facts(Status.IN_REVIEW, "max", {"holder": "max"}, reason="x")
        assert "yourself" in reasons(Action.FORCE_UNLOCK, own)[0]


def test_correct_and_withdraw_are_for_what_was_exported(facts):
    for action in (Action.CORRECT, Action.WITHDRAW):
        against = reasons(action, facts(Status.APPROVED, "max", reason="x", confirmed=True))
        assert against == ("This article has not been exported: reopen it instead.",)


def test_a_withdrawal_is_asked_twice(facts):
    against = reasons(Action.WITHDRAW, facts(Status.APPROVED, "max", {"exports": 1}, reason="x"))
    assert against == ("Confirm this step: it cannot be undone.",)


def test_purging_waits_for_the_retention_time(facts):
    here = facts(Status.SET_ASIDE, "ada", retention_days=30)
    assert reasons(Action.PURGE, here) == ("This article must be kept until 2025-09-21.",)
    assert reasons(Action.PURGE, replace(here, at=AT + timedelta(days=30))) == ()


def test_who_may_write():
    ed, eva = PEOPLE["ed"], PEOPLE["eva"]
    assert writing_reasons(an_article(Status.IN_REVIEW), ed) == ()
    assert told(writing_reasons(an_article(Status.IN_REVIEW), eva)) == ("ed is working on this article.",)
    assert "reopen" in str(*writing_reasons(an_article(Status.APPROVED), ed))
    assert "start the review" in str(*writing_reasons(an_article(Status.NEW), ed))
    assert replacing_reasons(an_article(Status.NEW), ed) == ()
    assert replacing_reasons(an_article(Status.SUBMITTED), ed)
    assert replacing_reasons(an_article(Status.NEW), PEOPLE["guest"])


def test_who_may_decide():
    ed, eva, manager = PEOPLE["ed"], PEOPLE["eva"], PEOPLE["max"]
    assert deciding_reasons(an_article(Status.NEW), eva) == ()
    assert deciding_reasons(an_article(Status.IN_REVIEW), ed) == ()
    assert deciding_reasons(an_article(Status.IN_REVIEW), eva)
    assert deciding_reasons(an_article(Status.SUBMITTED), ed)
    assert deciding_reasons(an_article(Status.SUBMITTED), manager) == ()
    assert deciding_reasons(an_article(Status.APPROVED), manager)
    assert deciding_reasons(an_article(Status.NEW), PEOPLE["guest"])


class TestTwoApprovals:
    """Where the house wants two: two people, neither of whom wrote in the text."""

    HALF: ClassVar = {"first_approver": "max"}

    def test_the_first_cannot_give_the_second(self, facts):
        here = facts(Status.SUBMITTED, "max", self.HALF, second_approval=True)
        assert reasons(Action.APPROVE, here) == (
            "You approved this text; it waits for somebody else to approve it too.",
        )
        assert reasons(Action.APPROVE, facts(Status.SUBMITTED, "mia", self.HALF, second_approval=True)) == ()

    @pytest.mark.parametrize("four_eyes", [True, False])
    def test_neither_wrote_whatever_four_eyes_say(self, four_eyes, facts):
        given = {"second_approval": True, "four_eyes": four_eyes, "editors": frozenset({"mia"})}
        assert "You edited" in reasons(Action.APPROVE, facts(Status.SUBMITTED, "mia", self.HALF, **given))[0]
        submitted = facts(Status.SUBMITTED, "mia", self.HALF | {"submitter": "mia"}, second_approval=True)
        assert "You submitted" in reasons(Action.APPROVE, submitted)[0]

    def test_own_work_is_not_enough(self, well):
        here = well(Status.SUBMITTED, Action.APPROVE_OWN, second_approval=True)
        assert "two people who have not written" in reasons(Action.APPROVE_OWN, here)[0]

    def test_nothing_leaves_the_house_with_one(self, facts):
        assert reasons(Action.EXPORT, facts(Status.APPROVED, "max", second_approval=True)) == (
            "This house wants two approvals, and only max approved this text: reopen it and submit it again.",
        )
        assert (
            reasons(Action.EXPORT, facts(Status.APPROVED, "max", {"first_approver": "mia"}, second_approval=True)) == ()
        )

    def test_only_who_gave_the_first_takes_it_back(self, facts):
        refused = reasons(Action.TAKE_BACK, facts(Status.SUBMITTED, "mia", self.HALF))
        assert refused == ("Only max, who approved it, can take that back.",)
        assert reasons(Action.TAKE_BACK, facts(Status.SUBMITTED, "max")) == ("Nobody has approved this text yet.",)

    def test_its_text_is_frozen_and_it_is_said_why(self, facts):
        here = facts(Status.SUBMITTED, "ed", self.HALF)
        assert told(writing_reasons(here.article, here.person)) == (
            "max approved this article; it waits for a second approval.",
        )
