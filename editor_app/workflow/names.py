"""What the conditions of the workflow can ask for, by name.

A server knows the columns of an article and what is in `SERVED`. The rest is known at the desk alone: it takes a look
at the words, at what is typed, or at keys. A condition that asks for something of the desk is asked there alone.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Never

from editor_app.domain.article import Article, Status
from editor_app.domain.finding import Severity
from editor_app.domain.person import Privilege
from editor_app.workflow.expression import Value
from editor_app.workflow.facts import Facts

Known = Callable[[Article, Facts], Value]

COLUMNS: Mapping[str, Callable[[Article], Value]] = MappingProxyType(
    {
        "status": lambda article: article.status.value,
        "head": lambda article: article.head,
        "owner": lambda article: article.owner,
        "assignee": lambda article: article.assignee,
        "holder": lambda article: article.holder,
        "submitter": lambda article: article.submitter,
        "submitted": lambda article: article.submitted,
        "approved": lambda article: article.approved,
        "approver": lambda article: article.approver,
        "first_approver": lambda article: article.first_approver,
        "set_aside_from": lambda article: article.set_aside_from.value if article.set_aside_from else None,
        "exports": lambda article: article.exports,
        "edition": lambda article: article.edition,
    }
)
SERVED: Mapping[str, Known] = MappingProxyType(
    {
        "me": lambda article, facts: facts.person.name,
        "may_edit": lambda article, facts: facts.person.may(Privilege.EDIT),
        "may_approve": lambda article, facts: facts.person.may(Privilege.APPROVE),
        "may_hand_over_any": lambda article, facts: facts.person.may(Privilege.HAND_OVER_ANY),
        "may_set_aside_any": lambda article, facts: facts.person.may(Privilege.SET_ASIDE_ANY),
        # given with the step
        "reason": lambda article, facts: facts.reason.strip(),
        "receiver": lambda article, facts: facts.to.name if facts.to else "",
        "receiver_edits": lambda article, facts: facts.to is not None and facts.to.may(Privilege.EDIT),
        "confirmed": lambda article, facts: facts.confirmed,
        "shown": lambda article, facts: facts.shown,
        "unticked": lambda article, facts: len(facts.unticked),
        "signing": lambda article, facts: facts.signing,
        # what was written, and what the house wants
        "digest": lambda article, facts: facts.digest,
        "agreed": lambda article, facts: facts.agreed,
        "wrote": lambda article, facts: facts.person.name in facts.editors,
        "kept_long_enough": lambda article, facts: facts.at >= facts.keep_until,
        "four_eyes": lambda article, facts: facts.four_eyes,
        "second_approval": lambda article, facts: facts.second_approval,
        "approve_own": lambda article, facts: facts.approve_own,
        "signatures": lambda article, facts: facts.signatures,
    }
)
DESK: Mapping[str, Known] = MappingProxyType(
    {
        "unsaved": lambda article, facts: facts.unsaved,
        "missing": lambda article, facts: len(facts.missing),
        "checked": lambda article, facts: facts.report_today is not None,
        "failed": lambda article, facts: len(facts.report_today.failures) if facts.report_today else 0,
        "errors": lambda article, facts: facts.open_issues(Severity.ERROR) if facts.report_today else 0,
        "warnings": lambda article, facts: facts.open_issues(Severity.WARNING),
        "comments": lambda article, facts: facts.open_comments,
        "embargo": lambda article, facts: facts.embargo,
        "approval_signed": lambda article, facts: facts.approval_signed,
    }
)


def asking(article: Article, facts: Facts, **given: Value) -> Callable[[str], Value]:
    """Answers a condition about an article, each name when it is asked for; what is given comes first."""

    def answer(name: str) -> Value:
        if name in given:
            return given[name]
        if name in COLUMNS:
            return COLUMNS[name](article)
        return (SERVED.get(name) or DESK[name])(article, facts)

    return answer


def with_columns(article: Article, sets: Mapping[str, Value]) -> Article:
    """The article with other values in some columns."""
    before = sets.get("set_aside_from", COLUMNS["set_aside_from"](article))
    # Each column gets a value of its own kind: tests/workflow/test_effects.py looks at every row.
    others: dict[str, Never] = {column: value for column, value in sets.items() if column != "set_aside_from"}  # type: ignore[misc]
    return replace(article, set_aside_from=Status(before) if before else None, **others)
