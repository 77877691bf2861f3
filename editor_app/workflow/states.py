"""The whole workflow: which action leads from where to where, and the privilege it takes."""

from editor_app.domain.article import Action, Article, Status
from editor_app.domain.person import Privilege

Move = tuple[Status, Privilege]

TABLE: dict[tuple[Status | None, Action], Move] = {
    (None, Action.IMPORT): (Status.NEW, Privilege.EDIT),
    (Status.NEW, Action.START): (Status.IN_REVIEW, Privilege.EDIT),
    (Status.CHANGES_REQUESTED, Action.START): (Status.IN_REVIEW, Privilege.EDIT),
    (Status.IN_REVIEW, Action.HAND_OVER): (Status.IN_REVIEW, Privilege.EDIT),
    (Status.IN_REVIEW, Action.SUBMIT): (Status.SUBMITTED, Privilege.EDIT),
    (Status.SUBMITTED, Action.RETRACT): (Status.IN_REVIEW, Privilege.EDIT),
    (Status.SUBMITTED, Action.REQUEST_CHANGES): (Status.CHANGES_REQUESTED, Privilege.APPROVE),
    (Status.SUBMITTED, Action.APPROVE): (Status.APPROVED, Privilege.APPROVE),
    (Status.SUBMITTED, Action.APPROVE_OWN): (Status.APPROVED, Privilege.APPROVE),
    (Status.APPROVED, Action.REOPEN): (Status.IN_REVIEW, Privilege.APPROVE),
    (Status.NEW, Action.SET_ASIDE): (Status.SET_ASIDE, Privilege.EDIT),
    (Status.IN_REVIEW, Action.SET_ASIDE): (Status.SET_ASIDE, Privilege.EDIT),
    (Status.CHANGES_REQUESTED, Action.SET_ASIDE): (Status.SET_ASIDE, Privilege.EDIT),
    (Status.SUBMITTED, Action.SET_ASIDE): (Status.SET_ASIDE, Privilege.EDIT),
    (Status.SET_ASIDE, Action.RESTORE): (Status.NEW, Privilege.EDIT),  # or where it was: see destination
    (Status.APPROVED, Action.EXPORT): (Status.APPROVED, Privilege.RELEASE),
    (Status.APPROVED, Action.CORRECT): (Status.IN_REVIEW, Privilege.RELEASE),
    (Status.APPROVED, Action.WITHDRAW): (Status.WITHDRAWN, Privilege.RELEASE),
    (Status.SET_ASIDE, Action.PURGE): (Status.SET_ASIDE, Privilege.PURGE),
    (Status.WITHDRAWN, Action.PURGE): (Status.WITHDRAWN, Privilege.PURGE),
    **{(status, Action.FORCE_UNLOCK): (status, Privilege.UNLOCK) for status in Status},
}

STATE_WORDS = {
    Status.NEW: "new",
    Status.IN_REVIEW: "in review",
    Status.CHANGES_REQUESTED: "sent back for changes",
    Status.SUBMITTED: "waiting for approval",
    Status.APPROVED: "approved",
    Status.WITHDRAWN: "withdrawn",
    Status.SET_ASIDE: "set aside",
}
"""How a status reads in a sentence: "this article is ..."."""

ACTION_WORDS = {
    Action.IMPORT: "imported",
    Action.START: "taken up",
    Action.HAND_OVER: "handed over",
    Action.SUBMIT: "submitted",
    Action.RETRACT: "retracted",
    Action.REQUEST_CHANGES: "sent back",
    Action.APPROVE: "approved",
    Action.REOPEN: "reopened",
    Action.SET_ASIDE: "set aside",
    Action.RESTORE: "restored",
    Action.EXPORT: "exported",
    Action.CORRECT: "corrected",
    Action.WITHDRAW: "withdrawn",
    Action.FORCE_UNLOCK: "unlocked",
    Action.APPROVE_OWN: "approved by its own editor",
    Action.PURGE: "purged",
}
"""How an action reads in a sentence: "it cannot be ..."."""


def allowed_from(action: Action) -> tuple[Status, ...]:
    """The statuses in which an action may be taken."""
    return tuple(status for status, known in TABLE if known is action and status is not None)


def destination(article: Article, action: Action) -> Status:
    """Where an action leads; KeyError when the table has no such row."""
    if action is Action.RESTORE and (article.status, action) in TABLE:
        was = article.set_aside_from or Status.NEW
        return Status.IN_REVIEW if was is Status.SUBMITTED else was
    return TABLE[article.status, action][0]
