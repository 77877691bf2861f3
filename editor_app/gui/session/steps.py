"""The workflow steps of the article in hand: which are open, why others are not, taking one."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor_app.desk.articles.approve import Choice, advance, choices
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.moves import TEXT_CHANGED, Need
from editor_app.desk.base.people import everyone
from editor_app.domain.article import Action
from editor_app.domain.checklist import Item
from editor_app.domain.errors import Away, EditorError, InUse, NotAllowed, Unsure
from editor_app.domain.finding import Report
from editor_app.domain.message import Message
from editor_app.gui.base.bus import Bus, Notice, Tone
from editor_app.gui.base.labels import action_name
from editor_app.gui.base.sent import Answer
from editor_app.gui.session.decisions import Decisions
from editor_app.gui.session.work import Work

_TOPIC = "step"
"""Of the notice about a step that was not taken."""


class Steps(QObject):
    """`allowed` carries the Choices from here, `taken` the step that was just taken; `overtaken` an action that was
    refused because the text changed while it was read, and the digest of the text that was read.

    `others` are those it can be handed over to. The gate judges only the saved text, so it is asked once the report on
    that text is there.
    """

    allowed = Signal(tuple)
    overtaken = Signal(Action, str)
    taken = Signal(Action)

    def __init__(self, work: Work, decisions: Decisions, bus: Bus) -> None:
        super().__init__(work)
        self._work, self._bus = work, bus
        self.known: tuple[Choice, ...] = ()
        self.others: tuple[str, ...] = ()
        self.halfway = False  # the last approval was the first of two
        self._settling: Callable[[], None] | None = None
        self._opening: tuple[str, Callable[[], None]] | None = None
        work.opened.connect(self._forget)
        work.standing_changed.connect(lambda _: self._ask())
        decisions.judged.connect(self._judged)

    @property
    def next_step(self) -> Action | None:
        """The step that leads on from here; if none is open, one that is not open yet. It never leads back."""
        ahead = [one for one in self.known if one.move.leads and one.action is not Action.RETRACT]
        likeliest = min(ahead, key=lambda one: (bool(one.reasons), one.move.leads), default=None)
        return likeliest.action if likeliest else None

    @property
    def helpful_step(self) -> Action | None:
        """The open step that helps somebody who cannot change the text."""
        helping = [one for one in self.known if one.move.helps and not one.reasons]
        likeliest = min(helping, key=lambda one: one.move.helps, default=None)
        return likeliest.action if likeliest else None

    def against(self, action: Action) -> tuple[Message, ...]:
        """Why a step cannot be taken now."""
        return next((one.reasons for one in self.known if one.action is action), ())

    def asked(self, action: Action) -> tuple[Item, ...]:
        """What the checklist of the house asks with a step."""
        return next((one.asked for one in self.known if one.action is action), ())

    def wants(self, action: Action, what: Need) -> bool:
        """Whether a step needs a reason, a person or a confirmation."""
        return any(one.action is action and what in one.wants for one in self.known)

    def advance(
        self,
        action: Action,
        reason: str = "",
        to: str = "",
        confirmed: bool = False,
        folder: Path | None = None,
        shown: str = "",
        ticked: tuple[str, ...] = (),
        answer: Answer = lambda _: None,
    ) -> None:
        """Take a step; unsaved changes are saved first. `shown` is the digest of the text that a dialog showed;
        without one, the text on the screen is meant. `answer` hears how it went.
        """
        work, article = self._work, self._work.article
        if article is None:
            return

        def step() -> None:
            seen = shown or work.seen
            given = (reason, to, confirmed, folder, seen)
            job = partial(advance, work.desk, article.id, action, work.by, *given, ticked=ticked)
            work.run(
                job, partial(self._advanced, action, answer), partial(self._refused, article.id, action, seen, answer)
            )

        if work.unsaved and article.holder == work.by:
            work.save(then=step, failed=answer)
        else:
            step()

    def _refused(self, article_id: str, action: Action, seen: str, answer: Answer, fault: EditorError) -> None:
        """Something has changed since the step was offered: show how things stand now."""
        answer(fault)
        self._work.refused(fault)
        if isinstance(fault, InUse) and not isinstance(fault, Away | Unsure):
            words = self.tr("“{step}” was not taken: the database is in use.").format(step=action_name(action))
            hint = self.tr("Take it again once that is over.")
            self._bus.notice.emit(Notice(words, hint, Tone.WARNING, lasting=True, topic=_TOPIC))
        if not isinstance(fault, NotAllowed):
            return
        if TEXT_CHANGED in fault.reasons:
            self.overtaken.emit(action, seen)
        else:
            self._bus.changed.emit(Changes(article_id, status=True))

    def _advanced(self, action: Action, answer: Answer, changes: Changes) -> None:
        answer(None)
        self._bus.withdrawn.emit(_TOPIC)
        self.halfway = changes.halfway
        self._bus.changed.emit(changes)
        self.taken.emit(action)

    def when_settled(self, then: Callable[[], None]) -> None:
        """Save unsaved changes, wait for the checks and the gate, then continue."""
        if self.known and not self._work.unsaved:
            then()
            return
        self._settling = then
        if self._work.unsaved:
            self._work.save()

    def open_first(self, article_id: str, then: Callable[[], None]) -> None:
        """Lay another article on the desk, and go on once the gate has spoken of that one."""
        self._opening = (article_id, then)
        self._work.open(article_id)

    def _forget(self) -> None:
        """Another text is in hand. One that was never saved has no report for the gate: it is saved first."""
        opening, self._opening = self._opening, None
        self.known, self._settling = (), None
        self._bus.withdrawn.emit(_TOPIC)
        if opening and self._work.article and self._work.article.id == opening[0]:
            self._settling = opening[1]
        if (shown := self._work.shown) and shown.opened.recovered:
            self._ask()

    def _judged(self, _: object, report: Report) -> None:
        if report.stamp.version == 0:
            self._ask()

    def _ask(self) -> None:
        self.known = ()
        if article := self._work.article:
            job = partial(_choices, self._work.desk, article.id, self._work.by)
            self._work.run(job, partial(self._answered, article.id))

    def _answered(self, article_id: str, found: tuple[tuple[Choice, ...], tuple[str, ...]]) -> None:
        if self._work.article is None or self._work.article.id != article_id:
            return
        self.known, self.others = found
        self.allowed.emit(self.known)
        if self._settling and not self._work.unsaved:
            settling, self._settling = self._settling, None
            settling()


def _choices(desk: Desk, article_id: str, by: str) -> tuple[tuple[Choice, ...], tuple[str, ...]]:
    return choices(desk, article_id, by), tuple(one.name for one in everyone(desk) if one.name != by)
