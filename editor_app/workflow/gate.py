"""One function that answers both "may I?" and "why not?"."""

from editor_app.domain.article import Action, Article, Status
from editor_app.domain.message import Message, say
from editor_app.domain.person import Person, Privilege
from editor_app.workflow.facts import Facts
from editor_app.workflow.guards import held_by_other, lacking
from editor_app.workflow.moves import MOVES

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


def reasons(action: Action, facts: Facts) -> tuple[Message, ...]:
    """Why an action may not be taken, in sentences for editors; an empty tuple means go."""
    article, move = facts.article, MOVES[action]
    if (article.status if article else None) not in move.start:
        return (_STANDING[article.status], move.only) if article else (say("There is no article yet."),)
    if not facts.person.may(move.privilege):
        return (lacking(facts.person, move.privilege),)
    if article is None:
        return ()
    return tuple(dict.fromkeys(sentence for guard in move.guards for sentence in guard(article, facts)))


def writing_reasons(article: Article, person: Person) -> tuple[Message, ...]:
    """Why a person may not save a new text of an article."""
    if article.status in _WRITING:
        return (_WRITING[article.status],)
    return tuple(held_by_other(article, person))


def deciding_reasons(article: Article, person: Person) -> tuple[Message, ...]:
    """Why a person may not decide findings of an article."""
    if article.status in _DECIDING:
        return (_DECIDING[article.status],)
    wanted = Privilege.APPROVE if article.status is Status.SUBMITTED else Privilege.EDIT
    if not person.may(wanted):
        return (lacking(person, wanted),)
    return tuple(held_by_other(article, person)) if article.holder else ()


def commenting_reasons(article: Article, person: Person) -> tuple[Message, ...]:
    """Why a person may not comment on an article: whoever writes or approves may, whoever has it in hand."""
    if article.status in _COMMENTING:
        return (_COMMENTING[article.status],)
    if not person.may(Privilege.EDIT) and not person.may(Privilege.APPROVE):
        return (lacking(person, Privilege.EDIT),)
    return ()


def replacing_reasons(article: Article, person: Person) -> tuple[Message, ...]:
    """Why a person may not import a newer text of an article."""
    if article.status is Status.NEW:
        return () if person.may(Privilege.EDIT) else (lacking(person, Privilege.EDIT),)
    return writing_reasons(article, person)
