"""Articles and facts for the gate, complete unless a test takes something away."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from editor_app.domain.article import Action, Article, Stamp, Status
from editor_app.domain.decision import Decision, Reason, Scope, Verdict
from editor_app.domain.finding import Finding, Report, Severity
from editor_app.domain.message import Message, verbatim
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
    "mia": Person("mia", (Role.MANAGER,), MANAGER),
    "ada": Person("ada", (Role.ADMINISTRATOR,), frozenset(Privilege)),
    "guest": Person("guest", (Role.EDITOR,), frozenset()),
}
TEXT = "d1"
WELL = {
    Action.START: ("ed", {}, {}),
    Action.HAND_OVER: ("ed", {}, {"to": PEOPLE["eva"]}),
    Action.SUBMIT: ("ed", {}, {}),
    Action.RETRACT: ("ed", {}, {}),
    Action.REQUEST_CHANGES: ("max", {}, {"reason": "The lead is missing."}),
    Action.APPROVE: ("max", {}, {}),
    Action.APPROVE_OWN: ("max", {"submitter": "max"}, {"reason": "Alone tonight.", "approve_own": True}),
    Action.TAKE_BACK: ("max", {"first_approver": "max"}, {}),
    Action.REOPEN: ("max", {}, {"reason": "A new figure."}),
    Action.SET_ASIDE: ("ed", {}, {"reason": "Twice."}),
    Action.RESTORE: ("ed", {}, {}),
    Action.EXPORT: ("max", {}, {}),
    Action.CORRECT: ("max", {"exports": 1}, {"reason": "A wrong name."}),
    Action.WITHDRAW: ("max", {"exports": 1}, {"reason": "Never happened.", "confirmed": True}),
    Action.FORCE_UNLOCK: ("max", {"holder": "ed"}, {"reason": "On holiday."}),
    Action.PURGE: ("ada", {}, {"at": AT + timedelta(days=365)}),
    Action.SCHEDULE: ("ed", {}, {}),
}
"""For each action who may take it on the usual article, and what else it needs."""


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


def told(messages: Iterable[Message]) -> tuple[str, ...]:
    """Messages in plain English."""
    return tuple(map(str, messages))


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
            shown=TEXT,
            agreed=TEXT,
            report=a_report(),
            rules="rules 1",
            editors=frozenset({"ed"}),
        )
        return replace(whole, **given)

    return make


@pytest.fixture
def well(facts: Callable[..., Facts]) -> Callable[..., Facts]:
    """`well(Status.NEW, Action.START)`: all that the action needs, in a status; what is given besides wins."""

    def make(status: Status, action: Action, article: dict[str, object] | None = None, **given: object) -> Facts:
        by, usual, needed = WELL[action]
        return facts(status, by, usual | (article or {}), **needed | given)

    return make
