"""One function that answers both "may I?" and "why not?"."""

from editor_app.domain.article import Action, Article, Status
from editor_app.domain.message import Message, say
from editor_app.domain.person import Person, Privilege
from editor_app.workflow.expression import Expression
from editor_app.workflow.facts import Facts
from editor_app.workflow.guards import held_by_other, lacking
from editor_app.workflow.moves import MOVES
from editor_app.workflow.names import asking

_STANDING = {
    Status.NEW: say("This article is new."),
    Status.IN_REVIEW: say("This article is in review."),
    Status.CHANGES_REQUESTED: say("This article was sent back for changes."),
    Status.SUBMITTED: say("This article is waiting for approval."),
    Status.APPROVED: say("This article is approved."),
    Status.WITHDRAWN: say("This article is withdrawn."),
    Status.SET_ASIDE: say("This article is set aside."),
}
_WRITING = {
    Status.NEW: say("This article is new: start the review before you change it."),
    Status.CHANGES_REQUESTED: say("This article was sent back for changes: start the review before you change it."),
    Status.SUBMITTED: say(
        "This article is waiting for approval: its text is frozen until it is sent back or retracted."
    ),
    Status.APPROVED: say("This article is approved: reopen it before you change it."),
    Status.WITHDRAWN: say("This article is withdrawn: its text can no longer be changed."),
    Status.SET_ASIDE: say("This article is set aside: restore it before you change it."),
}
_DECIDING = {
    Status.APPROVED: say("This article is approved: its findings can no longer be decided."),
    Status.WITHDRAWN: say("This article is withdrawn: its findings can no longer be decided."),
    Status.SET_ASIDE: say("This article is set aside: its findings can no longer be decided."),
}

_COMMENTING = {
    Status.APPROVED: say("This article is approved: it can no longer be commented on."),
    Status.WITHDRAWN: say("This article is withdrawn: it can no longer be commented on."),
    Status.SET_ASIDE: say("This article is set aside: it cannot be commented on."),
}


WRITING = Expression("status == 'in review' and holder == me")
"""When a person may save a new text."""
DECIDING = Expression(
    "status in ('new', 'in review', 'changes requested', 'submitted') "
    "and (may_approve if status == 'submitted' else may_edit) and holder in ('', me)"
)
"""When a person may decide findings."""
COMMENTING = Expression(
    "status in ('new', 'in review', 'changes requested', 'submitted') and (may_edit or may_approve)"
)
"""When a person may comment: whoever writes or approves may, whoever has the article in hand."""
REPLACING = Expression("may_edit if status == 'new' else (status == 'in review' and holder == me)")
"""When a person may import a newer text."""


def reasons(action: Action, facts: Facts) -> tuple[Message, ...]:
    """Why an action may not be taken, in sentences for editors; an empty tuple means go."""
    article, move = facts.article, MOVES[action]
    if (article.status if article else None) not in move.start:
        return (_STANDING[article.status], move.only) if article else (say("There is no article yet."),)
    if not facts.person.may(move.privilege):
        return (lacking(facts.person, move.privilege),)
    if article is None:
        return ()
    return tuple(dict.fromkeys(sentence for guard in move.guards for sentence in guard.against(article, facts)))


def writing_reasons(article: Article, person: Person) -> tuple[Message, ...]:
    """Why a person may not save a new text of an article."""
    if _holds(WRITING, article, person):
        return ()
    if article.half_approved:
        return (say("{name} approved this article; it waits for a second approval.", name=article.first_approver),)
    return (_WRITING[article.status] if article.status in _WRITING else held_by_other(article),)


def deciding_reasons(article: Article, person: Person) -> tuple[Message, ...]:
    """Why a person may not decide findings of an article."""
    if _holds(DECIDING, article, person):
        return ()
    if article.status in _DECIDING:
        return (_DECIDING[article.status],)
    wanted = Privilege.APPROVE if article.status is Status.SUBMITTED else Privilege.EDIT
    return (held_by_other(article) if person.may(wanted) else lacking(person, wanted),)


def commenting_reasons(article: Article, person: Person) -> tuple[Message, ...]:
    """Why a person may not comment on an article."""
    if _holds(COMMENTING, article, person):
        return ()
    return (_COMMENTING[article.status] if article.status in _COMMENTING else lacking(person, Privilege.EDIT),)


def replacing_reasons(article: Article, person: Person) -> tuple[Message, ...]:
    """Why a person may not import a newer text of an article."""
    if _holds(REPLACING, article, person):
        return ()
    return (lacking(person, Privilege.EDIT),) if article.status is Status.NEW else writing_reasons(article, person)


def _holds(right: Expression, article: Article, person: Person) -> bool:
    return right.value(asking(article, Facts(article, person, article.changed_at))) is True
