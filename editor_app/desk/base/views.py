"""What lists show: light enough to import before the window is painted."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from editor_app.domain.article import Export, Priority, Revision, Status, Step
from editor_app.domain.message import NOTHING, Message
from editor_app.domain.queue import Order, Sought


class View(Enum):
    """A saved view of the queue; the value is its label."""

    MY_WORK = "My work"
    NEW = "New"
    WAITING = "Waiting for approval"
    CHANGES = "Changes requested"
    APPROVED = "Approved, not exported"
    EXPORTED = "Exported"
    SET_ASIDE = "Set aside"
    ALL = "All"


AT_WORK = (Status.NEW, Status.IN_REVIEW, Status.CHANGES_REQUESTED)
"""The states in which an article is somebody's work."""


def sought(view: View, by: str = "", words: str = "") -> Sought:
    """What an article must be to stand in a view; `by` is the person of "My work" (empty: everybody)."""
    return replace(
        {
            View.MY_WORK: Sought(AT_WORK, by),
            View.NEW: Sought((Status.NEW,)),
            View.WAITING: Sought((Status.SUBMITTED,)),
            View.CHANGES: Sought((Status.CHANGES_REQUESTED,)),
            View.APPROVED: Sought((Status.APPROVED,), sent_out=False),
            View.EXPORTED: Sought(sent_out=True),
            View.SET_ASIDE: Sought((Status.SET_ASIDE,)),
            View.ALL: Sought(),
        }[view],
        words=words,
    )


@dataclass(frozen=True, slots=True)
class Arranged:
    """How somebody looks at the queue: a view of it, what is left out of that, and what comes first."""

    view: View = View.MY_WORK
    order: Order = Order.CHANGED
    due_today: bool = False
    urgent: bool = False
    mine: bool = False

    def asked(self, by: str, words: str, now: datetime) -> Sought:
        """What an article must be to be seen. What is due today is due before tomorrow begins where one is."""
        tomorrow = now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
        found = sought(self.view, by, words)
        return replace(
            found,
            due_before=tomorrow if self.due_today else None,
            priorities=(Priority.HIGH,) if self.urgent else (),
            whose=by if self.mine else found.whose,
        )


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What happened to an article where it came from; `fault` says why it can no longer be trusted."""

    by: str
    at: datetime
    steps: tuple[Step, ...]
    fault: Message = NOTHING


@dataclass(frozen=True, slots=True)
class History:
    """All that happened to an article, the oldest first."""

    steps: tuple[Step, ...]
    revisions: tuple[Revision, ...]
    exports: tuple[Export, ...]
    elsewhere: tuple[Elsewhere, ...] = ()
