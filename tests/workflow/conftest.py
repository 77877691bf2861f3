"""Articles and facts for the gate, complete unless a test takes something away."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from editor_app.domain.article import Article, Stamp, Status
from editor_app.domain.decision import Decision, Reason, Scope, Verdict
from editor_app.domain.finding import Finding, Report, Severity
from editor_app.domain.message import verbatim
from editor_app.domain.person import Person, Privilege, Role
from editor_app.text.anchors import Anchor
from editor_app.text.span import Span
from editor_app.workflow.facts import Facts

AT = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)
EDITOR = frozenset({Privilege.EDIT})
MANAGER = EDITOR | {
    Privilege.SET_ASIDE_ANY,
    Privilege.HAND_OVER_ANY,
    Privilege.APPROVE,
    Privilege.RELEASE,
    Privilege.UNLOCK,
    Privilege.ACCEPT_TERMS,
}
PEOPLE = {
    "ed": Person("ed", (Role.EDITOR,), EDITOR),
    "eva": Person("eva", (Role.EDITOR,), EDITOR),
    "max": Person("max", (Role.MANAGER,), MANAGER),
    "ada": Person("ada", (Role.ADMINISTRATOR,), frozenset(Privilege)),
    "guest": Person("guest", (), frozenset()),
}
TEXT = "d1"


def an_article(status: Status, **other: object) -> Article:
    """One as the workflow leaves it in this status: ed's, submitted by ed, approved by max."""
    plain = Article("a1", "Harbour opens", "en_US", status, 3, 7, "ed", AT, AT, assignee="ed")
    usual: dict[Status, dict[str, object]] = {
        Status.IN_REVIEW: {"holder": "ed"},
        Status.SUBMITTED: {"submitter": "ed", "submitted": 3},
        Status.APPROVED: {"submitter": "ed", "submitted": 3, "approved": 3, "approver": "max"},
        Status.WITHDRAWN: {"approved": 3, "exports": 1},
        Status.SET_ASIDE: {"set_aside_from": Status.IN_REVIEW},
    }
    return replace(plain, **(usual.get(status, {}) | other))


def a_finding(severity: Severity, quote: str = "teh") -> Finding:
    here = Anchor(quote, "", " end")
    return Finding(
        "spelling.unknown",
        severity,
        Span(0, 3),
        here,
        verbatim("Spelling"),
        verbatim("Wrong."),
        group=f"spelling:{quote}",
    )


def a_report(*findings: Finding, failures: tuple[str, ...] = ()) -> Report:
    return Report(Stamp("a1", 3, 0, TEXT), "rules 1", findings, failures)


def decided(finding: Finding, verdict: Verdict) -> Decision:
    return Decision("1", "a1", finding.rule, finding.anchor, verdict, Scope.PLACE, Reason.FALSE_ALARM, "", "ed", AT)


@pytest.fixture
def facts() -> Callable[..., Facts]:
    """`facts(Status.NEW, "ed", reason="why")`."""

    def make(status: Status, by: str, article: dict[str, object] | None = None, **given: object) -> Facts:
        whole = Facts(
            article=an_article(status, **(article or {})),
            person=PEOPLE[by],
            at=AT,
            digest=TEXT,
            agreed=TEXT,
            report=a_report(),
            rules="rules 1",
            editors=frozenset({"ed"}),
        )
        return replace(whole, **given)

    return make
