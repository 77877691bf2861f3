"""What lists show: light enough to import before the window is painted."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from editor_app.domain.article import Export, Revision, Status, Step
from editor_app.domain.message import NOTHING, Message


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
