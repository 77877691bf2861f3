from dataclasses import replace

from editor_app.domain.article import Status
from editor_app.domain.decision import Verdict
from editor_app.domain.finding import Severity
from editor_app.text.span import Span
from editor_app.workflow.facts import Facts

from .conftest import a_finding, a_report, decided  # noqa: TID252 - tests are no package


def test_what_is_open_is_told_apart_by_severity(facts):
    error, warning = a_finding(Severity.ERROR), a_finding(Severity.WARNING, "hte")
    here = facts(Status.IN_REVIEW, "ed", report=a_report(error, warning))
    assert here.open_findings(Severity.ERROR) == (error,)
    assert here.open_findings(Severity.WARNING) == (warning,)
    ignored = replace(here, decisions=(decided(warning, Verdict.IGNORED),))
    assert ignored.open_findings(Severity.WARNING) == ()


def test_places_of_one_issue_count_once(facts):
    error = a_finding(Severity.ERROR)
    here = facts(Status.IN_REVIEW, "ed", report=a_report(error, replace(error, span=Span(9, 12))))
    assert len(here.open_findings(Severity.ERROR)) == 2
    assert here.open_issues(Severity.ERROR) == 1
    assert replace(here, report=None).open_issues(Severity.ERROR) == 0


def test_only_a_report_of_the_saved_text_by_todays_rules_is_one_of_today(facts):
    here = facts(Status.IN_REVIEW, "ed")
    assert here.report_today is here.report
    assert replace(here, rules="rules 2").report_today is None
    assert replace(here, digest="d2").report_today is None
    assert replace(here, report=None).report_today is None
    assert replace(here, article=None).report_today is None


def test_where_nothing_is_known_nothing_is_open(facts):
    known = facts(Status.IN_REVIEW, "ed")
    nothing = Facts(None, known.person, known.at)
    assert nothing.report_today is None
    assert nothing.open_findings(Severity.ERROR) == ()
    assert nothing.open_issues(Severity.WARNING) == 0
    assert nothing.four_eyes, "two people, unless the house says otherwise"
