"""Articles, their revisions and drafts, and the states and actions of the workflow."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from editor_app.text import edits
from editor_app.text.edits import Edit
from editor_app.text.manuscript import Manuscript


class Status(Enum):
    """Where an article stands. "Exported" is a record, not a status."""

    NEW = "new"
    IN_REVIEW = "in review"
    CHANGES_REQUESTED = "changes requested"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    WITHDRAWN = "withdrawn"
    SET_ASIDE = "set aside"


class Action(Enum):
    """One move of the workflow. The value is also its name on the command line."""

    IMPORT = "import"
    START = "start"
    HAND_OVER = "hand-over"
    SUBMIT = "submit"
    RETRACT = "retract"
    REQUEST_CHANGES = "request-changes"
    APPROVE = "approve"
    REOPEN = "reopen"
    SET_ASIDE = "set-aside"
    RESTORE = "restore"
    EXPORT = "export"
    CORRECT = "correct"
    WITHDRAW = "withdraw"
    FORCE_UNLOCK = "force-unlock"
    APPROVE_OWN = "approve-own"
    TAKE_BACK = "take-back"
    PURGE = "purge"
    SCHEDULE = "schedule"


class Priority(Enum):
    """How urgent an article is. The value is also its name on the command line."""

    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Stamp:
    """Says exactly which text a result is about."""

    article: str
    revision: int
    version: int
    digest: str


@dataclass(frozen=True, slots=True)
class Article:
    """What is under review. `id` is a uuid; `head` is its newest revision, `version` counts changes of this row."""

    id: str
    title: str
    language: str
    status: Status
    head: int
    version: int
    owner: str
    made_at: datetime
    changed_at: datetime
    assignee: str = ""
    holder: str = ""
    submitter: str = ""
    submitted: int | None = None
    approved: int | None = None
    approver: str = ""
    first_approver: str = ""  # where the house wants two: who approved what is submitted before the approver
    set_aside_from: Status | None = None
    exports: int = 0
    edition: int = 1
    words: int = 0
    origin: str = ""
    due: datetime | None = None
    priority: Priority = Priority.NORMAL

    @property
    def half_approved(self) -> bool:
        """Whether one person approved what is submitted, and a second one has to."""
        return self.status is Status.SUBMITTED and self.first_approver != ""


UNTITLED = "Untitled"
"""The headline of a text that has none."""


class RevisionKind(Enum):
    """How a text came about: only a file from outside is nobody's work here."""

    IMPORTED = "imported"
    PASTED = "pasted"
    WRITTEN = "written"
    ASIDE = "aside"  # never the newest: rescued when somebody lost the lock, or kept beside another


@dataclass(frozen=True, slots=True)
class Revision:
    """A saved text, never changed once made."""

    article: str
    number: int
    manuscript: Manuscript
    digest: str
    author: str
    made_at: datetime
    note: str = ""
    kind: RevisionKind = RevisionKind.WRITTEN


@dataclass(frozen=True, slots=True)
class Draft:
    """What is on the screen. `base` is the revision it began from (0: none yet), `version` counts edits since then."""

    article: str
    base: int
    manuscript: Manuscript
    version: int = 0

    @property
    def stamp(self) -> Stamp:
        """The stamp of exactly this text."""
        return Stamp(self.article, self.base, self.version, self.manuscript.digest)

    def edited(self, changes: Iterable[Edit]) -> "Draft":
        """The draft with edits of its body made."""
        return self.with_manuscript(replace(self.manuscript, body=edits.replace(self.manuscript.body, changes)))

    def with_manuscript(self, manuscript: Manuscript) -> "Draft":
        """The draft with another text: one version on."""
        return replace(self, manuscript=manuscript, version=self.version + 1)


@dataclass(frozen=True, slots=True)
class Parked:
    """A draft that was parked while it was typed, so that a crash loses nothing."""

    draft: Draft
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Export:
    """One file that left the house. `digest` is the text's, `file_digest` the SHA-256 of the file's bytes."""

    article: str
    revision: int
    digest: str
    form: str
    file: str
    file_digest: str
    by: str
    at: datetime
    correction: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One move of the workflow, kept for ever: a row of the audit trail.

    `ticked` are the questions of the house's checklist that the person ticked. `statement` says what the person signed
    with it, `signature` is in OpenSSH's form; both are empty when nobody did.
    """

    article: str
    revision: int
    action: Action
    by: str
    role: str
    at: datetime
    before: Status | None
    after: Status
    reason: str = ""
    digest: str = ""
    program: str = ""
    rules: str = ""
    statement: str = ""
    signature: str = ""
    ticked: tuple[str, ...] = ()


APPROVING = (Action.APPROVE, Action.APPROVE_OWN)
"""The steps with which a text is approved."""


def approvals(article: Article, steps: Sequence[Step]) -> tuple[Step, ...]:
    """The approvals that hold, in order: one, or where the house wants two, both; of a half approved text the first."""
    submitted = max((at for at, step in enumerate(steps) if step.action is Action.SUBMIT), default=0)
    given = {step.by: step for step in steps[submitted:] if step.action in APPROVING}
    return tuple(given[name] for name in (article.first_approver, article.approver) if name in given)
