"""What one row of the workflow says."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, StrEnum

from editor_app.domain.article import Action, Article, Status, Step
from editor_app.domain.checklist import When
from editor_app.domain.message import NOTHING, Message
from editor_app.domain.person import Privilege
from editor_app.workflow.effects import Effect
from editor_app.workflow.expression import Expression
from editor_app.workflow.facts import Facts
from editor_app.workflow.guard import Guard
from editor_app.workflow.names import asking


class Need(StrEnum):
    """What a step needs: what the person gives with it, or must see first."""

    TICKS = "ticks"  # on the checklist of the house
    TEXT = "text"  # which one is meant: the one that was read
    REASON = "reason"
    RECEIVER = "person"
    CONFIRMATION = "confirmation"
    FOLDER = "folder"  # where a notice about it is written
    FINDINGS = "findings"  # which of them are open
    CHANGES = "changes"  # what was done to the text
    FILES = "files"  # in which formats, and where to


class Review(Enum):
    """The report that a step rests on."""

    NONE = "none"
    KEPT = "kept"  # one of the saved text by today's rules
    ANEW = "anew"  # the same, but made now


class Besides(Enum):
    """What a step does besides moving the article; the desk knows how."""

    WAIVE = "waive the warnings that are left"
    RESCUE = "keep what the other person typed as a revision"
    NOTIFY = "write a notice for those who got the article"
    ARCHIVE = "keep the text in the archive"
    REMEMBER = "remember its names"
    FORGET = "forget its names"
    REMOVE = "remove the article for good"


def _always(article: Article) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One action of the workflow, and everything there is to know about it. A rank of 0 means: not at all."""

    action: Action
    start: tuple[Status | None, ...]  # None: nothing is there yet
    to: Status | Expression | None  # None: the article stays where it is
    privilege: Privilege
    guards: tuple[Guard, ...] = ()
    effects: tuple[Effect, ...] = ()
    besides: tuple[Besides, ...] = ()
    # its words
    label: Message  # on a button
    done: Message  # in the history
    help: Message  # on the command line
    only: Message = NOTHING  # from where it can be taken, when it cannot be taken from here
    # what it rests on
    needs: tuple[Need, ...] = ()
    review: Review = Review.NONE
    asks: When | None = None  # which questions of the house's checklist
    signed: bool = False  # by the person, if they have a key
    settled_by: tuple[Action, ...] = ()  # the earlier steps that name the text it is about
    # where it is offered
    leads: int = 0  # among the steps that lead on: the likeliest is 1
    helps: int = 0  # in the notice that a text cannot be changed: the likeliest is 1
    queue: int = 0  # in the queue's menu: its place
    makes_sense: Callable[[Article], bool] = _always  # else it is not even shown
    apart: bool = False  # the desk has a verb of its own for it

    @property
    def ends(self) -> bool:
        """Whether there is no article any more after the step."""
        return Besides.REMOVE in self.besides

    def also(self, step: Step) -> tuple[Besides, ...]:
        """What is done besides with a step; nothing for the first of two approvals, which moves nothing yet."""
        waits = isinstance(self.to, Expression) and step.after is step.before
        return () if waits else self.besides

    def after(self, article: Article, facts: Facts) -> Status:
        """Where the article is after the step."""
        if not isinstance(self.to, Expression):
            return self.to or article.status
        return Status(self.to.value(asking(article, facts)))
