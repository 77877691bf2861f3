"""Takes one step: the only place where an article changes its status or hands."""

from dataclasses import replace
from datetime import datetime

from editor_app import __version__
from editor_app.domain.article import Action, Article, Status, Step
from editor_app.domain.errors import NotAllowed
from editor_app.workflow.facts import Facts
from editor_app.workflow.gate import reasons
from editor_app.workflow.states import destination


def take(article: Article, action: Action, facts: Facts, at: datetime) -> tuple[Article, Step]:
    """The article after a step, and the row of the audit trail. Raises NotAllowed with every reason against it.

    For an import, `facts.article` is None and `article` is the new one.
    """
    against = reasons(action, facts)
    if against:
        raise NotAllowed(against)
    before = facts.article.status if facts.article else None
    after = destination(article, action) if before else article.status
    moved = replace(_effect(article, action, facts, after), status=after, changed_at=at)
    step = Step(
        article=article.id,
        revision=article.head,
        action=action,
        by=facts.person.name,
        role=facts.person.role.value,
        at=at,
        before=before,
        after=after,
        reason=facts.reason.strip(),
        digest=facts.digest,
        program=__version__,
        rules=facts.rules,
    )
    return moved, step


def noted(article: Article, action: Action, facts: Facts, at: datetime) -> Step:
    """The row of the audit trail for something that moves nothing: the article stays where it stands."""
    person = facts.person
    where, reason = article.status, facts.reason.strip()
    return Step(
        *(article.id, article.head, action, person.name, person.role.value, at, where, where, reason, facts.digest),
        *(__version__, facts.rules),
    )


def _effect(article: Article, action: Action, facts: Facts, after: Status) -> Article:
    """What else an action changes. In review, somebody always has the article in hand."""
    person = facts.person.name
    if action in (Action.START, Action.FORCE_UNLOCK):
        return replace(article, holder=person, assignee=person)
    if action is Action.HAND_OVER and facts.to:
        return replace(article, holder=facts.to.name, assignee=facts.to.name)
    if action is Action.SUBMIT:
        return replace(article, holder="", submitter=person, submitted=article.head)
    if action in (Action.APPROVE, Action.APPROVE_OWN):
        return replace(article, approved=article.submitted, approver=person)
    if action is Action.EXPORT:
        return replace(article, exports=article.exports + 1)
    return _back(article, action, person, after)


def _back(article: Article, action: Action, person: str, after: Status) -> Article:
    """Steps that take back a submission or an approval, or lay the article away."""
    if action in (Action.WITHDRAW, Action.PURGE):
        return article
    holder = person if after is Status.IN_REVIEW else ""
    cleared = replace(article, holder=holder, submitted=None, submitter="", approved=None, approver="")
    edition = article.edition + (action is Action.CORRECT)
    came_from = article.status if action is Action.SET_ASIDE else None
    return replace(cleared, edition=edition, assignee=holder or article.assignee, set_aside_from=came_from)
