"""The article in hand: every verb of the desk that is about it, off the window's thread; knows no widget.

What came of a verb goes to the bus as Changes; a refusal or a mishap that a person can mend goes there as a Notice.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from editor_app.desk.account import account_name
from editor_app.desk.approve import Choice, advance, choices
from editor_app.desk.browse import article as article_of
from editor_app.desk.changes import Changes
from editor_app.desk.check import Check, check
from editor_app.desk.decide import decide, take_back
from editor_app.desk.desk import Desk
from editor_app.desk.people import everyone
from editor_app.desk.people import person as person_of
from editor_app.desk.review import Standing, review, standings
from editor_app.desk.take_in import AlreadyKnown, Known, Taken, paste, take_in
from editor_app.desk.write import Opened, discard, may_write, open_draft, park, put_aside, save
from editor_app.domain.article import Action, Article, Draft, Status
from editor_app.domain.decision import Decision, Reason, Scope
from editor_app.domain.errors import Conflict, EditorError, NotAllowed
from editor_app.domain.finding import Finding, Report
from editor_app.domain.person import Person
from editor_app.gui.bus import Bus, Notice, Tone
from editor_app.gui.editor.live import Live
from editor_app.gui.lanes import Lane

T = TypeVar("T")

LEADING = (Action.START, Action.SUBMIT, Action.APPROVE, Action.EXPORT, Action.RESTORE, Action.RETRACT)
"""The steps that lead on, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A text with what the window must know of it. `against` says why it cannot be written on."""

    opened: Opened
    against: tuple[str, ...]
    taken: Taken | None = None


class Work(QObject):
    """`opened` carries a Sheet, `judged` the Standings of exactly the text on the screen and their Report,
    `allowed` the Choices of the next step, `standing_changed` a Sheet whose text is the one already shown.
    """

    opened = Signal(object)
    closed = Signal()
    judged = Signal(object, object)
    allowed = Signal(object)
    standing_changed = Signal(object)
    saved = Signal(object)
    person_changed = Signal(object)

    def __init__(self, desk: Desk, by: str, live: Live, lane: Lane, bus: Bus, checked: Check = check) -> None:
        super().__init__(live)
        self.desk, self.by = desk, by
        self._checked = checked
        self._live, self._lane, self._bus = live, lane, bus
        self.sheet: Sheet | None = None
        self.report: Report | None = None
        self.others: tuple[str, ...] = ()
        self.known: tuple[Choice, ...] = ()
        self.standings: tuple[Standing, ...] = ()
        self._settling: Callable[[], None] | None = None
        live.reported.connect(self._judge)
        live.failed.connect(self.refused)
        bus.changed.connect(self._follow)

    @property
    def article(self) -> Article | None:
        """What is in hand."""
        return self.sheet.opened.article if self.sheet else None

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that is no revision yet."""
        return bool(self._live.draft and self._live.draft.version)

    def sit_down(self, person: Person) -> None:
        """Somebody sits down at the desk."""
        self.by = person.name
        self._live.equip(
            lambda draft, cancelled: review(self.desk, draft, cancelled, self._checked),
            lambda draft: park(self.desk, draft, person.name),
        )
        self.person_changed.emit(person)
        if article := self.article:
            self._stand(article.id)

    # -- taking up a text

    def open(self, article_id: str) -> None:
        """Lay an article on the desk."""
        self._live.park()
        self._run(partial(_sheet, self.desk, article_id, self.by), self._lay)

    def take_in(self, paths: Sequence[Path], known: Known = Known.ASK) -> None:
        """Import files. One alone is opened and its review begun; of many the first is shown."""
        self._live.park()
        for number, path in enumerate(paths):
            alone, first = len(paths) == 1, number == 0
            job = partial(_take, self.desk, path, self.by, known, begin=alone)
            then = partial(self._took, show=first)
            self._lane.run(job, then, partial(self._not_taken, path))

    def paste(self, text: str) -> None:
        """A new article from the clipboard."""
        self._live.park()
        self._run(partial(_paste, self.desk, text, self.by), partial(self._took, show=True))

    def discard(self) -> None:
        """Throw away what was typed since the last save, and show that."""
        if article := self.article:
            self._live.show(None)
            self._run(lambda: discard(self.desk, article.id), lambda _: self.open(article.id))

    # -- verbs about the text in hand

    def save(self, note: str = "", then: Callable[[], None] | None = None) -> None:
        """Keep what is on the screen as a revision; `then` follows when it is kept."""
        draft = self._live.draft
        if draft is None:
            return

        def kept(done: tuple[Draft, Changes]) -> None:
            self._live.rebase(done[0])
            self.saved.emit(datetime.now().astimezone())
            self._bus.changed.emit(done[1])
            if then:
                then()

        def job() -> tuple[Draft, Changes]:
            saved = save(self.desk, draft, self.by, note)
            return saved.draft, saved.changes

        self._lane.run(job, kept, partial(self._not_saved, draft))

    def decide(self, findings: Sequence[Finding], scope: Scope, reason: Reason, note: str = "") -> None:
        """Say of findings that they may stay."""
        if article := self.article:
            job = partial(decide, self.desk, article.id, tuple(findings), scope, reason, note, self.by)
            self._run(job, partial(self._decided, tuple(findings), scope))

    def take_back(self, what: Finding | Decision) -> None:
        """Open a finding again."""
        if article := self.article:
            self._run(partial(take_back, self.desk, article.id, what, self.by), self._bus.changed.emit)

    def advance(
        self, action: Action, reason: str = "", to: str = "", confirmed: bool = False, folder: Path | None = None
    ) -> None:
        """Take a step of the workflow; what is unsaved is saved before."""
        article = self.article
        if article is None:
            return

        def step() -> None:
            job = partial(advance, self.desk, article.id, action, self.by, reason, to, confirmed, folder)
            self._run(job, self._bus.changed.emit)

        if self.unsaved and article.holder == self.by:
            self.save(then=step)
        else:
            step()

    def run(
        self, job: Callable[[], T], then: Callable[[T], None], failed: Callable[[EditorError], None] | None = None
    ) -> None:
        """Any other verb, for a panel."""
        self._lane.run(job, then, failed or self.refused)

    def when_settled(self, then: Callable[[], None]) -> None:
        """Save what is unsaved, wait for the checks and the gate to speak of it, then go on."""
        if self.known and not self.unsaved:
            then()
            return
        self._settling = then
        if self.unsaved:
            self.save()

    def change_desk(self, job: Callable[[], Desk], person: str, then: Callable[[], None]) -> None:
        """Work by other settings; `person` sits down, or whoever has the account when nobody is named."""

        def changed(found: tuple[Desk, Person]) -> None:
            self.desk = found[0]
            then()
            if found[1].name != self.by:
                self.sit_down(found[1])

        def both() -> tuple[Desk, Person]:
            desk = job()
            return desk, person_of(desk, person or account_name())

        self._run(both, changed)

    def against(self, action: Action) -> tuple[str, ...]:
        """Why a step cannot be taken now."""
        return next((one.reasons for one in self.known if one.action is action), ())

    def wants(self, action: Action, what: str) -> bool:
        """Whether a step wants a reason, a person or a confirmation."""
        return any(one.action is action and what in one.wants for one in self.known)

    @property
    def next_step(self) -> Action | None:
        """The step that leads on from here; one that is not open yet if none is."""
        found = {one.action: one.reasons for one in self.known if one.action in LEADING}
        ahead = [action for action in LEADING if action in found]
        return next((action for action in ahead if not found[action]), ahead[0] if ahead else None)

    def refused(self, fault: EditorError) -> None:
        """Say calmly what went wrong."""
        self._bus.notice.emit(Notice(fault.message, fault.hint, Tone.ERROR, lasting=True))

    # -- what comes back

    def _run(self, job: Callable[[], T], then: Callable[[T], None]) -> None:
        self._lane.run(job, then, self.refused)

    def _lay(self, sheet: Sheet) -> None:
        self.sheet, self.report = sheet, None
        self.known, self.standings, self._settling = (), (), None
        self.opened.emit(sheet)
        self._live.show(sheet.opened.draft)

    def _took(self, sheet: Sheet, show: bool) -> None:
        if sheet.taken:
            self._bus.changed.emit(sheet.taken.changes)
        if show:
            self._lay(sheet)

    def _not_taken(self, path: Path, fault: EditorError) -> None:
        if isinstance(fault, AlreadyKnown):
            words = self.tr("“{title}” is on the desk already, with the same text.").format(title=fault.title)
            open_it = partial(self.open, fault.article)
            self._bus.notice.emit(Notice(words, action=self.tr("Open it"), then=open_it, lasting=True))
        else:
            self.refused(fault)

    def _not_saved(self, draft: Draft, fault: EditorError) -> None:
        if not isinstance(fault, Conflict):
            self.refused(fault)
            return
        aside = partial(self._put_aside, draft)
        action = self.tr("Keep mine beside it")
        self._bus.notice.emit(Notice(fault.message, fault.hint, Tone.WARNING, action, aside, lasting=True))

    def _put_aside(self, draft: Draft) -> None:
        def kept(changes: Changes) -> None:
            self._bus.changed.emit(changes)
            self._live.show(None)
            self.open(draft.article)

        self._run(partial(put_aside, self.desk, draft, self.by), kept)

    def _judge(self, report: Report) -> None:
        self._run(partial(standings, self.desk, report), lambda found: self._judged(found, report))

    def _judged(self, found: tuple[Standing, ...], report: Report) -> None:
        draft = self._live.draft
        if draft is None or report.stamp != draft.stamp:
            return
        self.report, self.standings = report, found
        self.judged.emit(found, report)
        if draft.version == 0:
            self._ask_what_is_allowed()

    def _ask_what_is_allowed(self) -> None:
        if article := self.article:
            self._run(partial(_choices, self.desk, article.id, self.by), partial(self._allowed, article.id))

    def _allowed(self, article_id: str, found: tuple[tuple[Choice, ...], tuple[str, ...]]) -> None:
        if self.article and self.article.id == article_id:
            self.known, self.others = found
            self.allowed.emit(self.known)
            settling, self._settling = self._settling, None
            if settling and not self.unsaved:
                settling()

    def _decided(self, findings: tuple[Finding, ...], scope: Scope, changes: Changes) -> None:
        self._bus.changed.emit(changes)
        words = {
            Scope.PLACE: self.tr("Ignored here."),
            Scope.ARTICLE: self.tr("Ignored in this article."),
            Scope.HOUSE: self.tr("Ignored, and suggested to the house list."),
        }

        def undo() -> None:
            for finding in findings:
                self.take_back(finding)

        self._bus.notice.emit(Notice(words[scope], action=self.tr("Undo"), then=undo, topic="decided"))

    def _follow(self, changes: Changes) -> None:
        """Read again what a verb changed of the article in hand."""
        article = self.article
        if article is None or changes.article not in ("", article.id):
            return
        if changes.decisions and self.report:
            self._judge(self.report)
        elif changes.status or changes.text:
            self._stand(article.id)

    def _stand(self, article_id: str) -> None:
        self.known = ()
        self._run(partial(_standing, self.desk, article_id, self.by), self._stands)

    def _stands(self, found: tuple[Article, tuple[str, ...]]) -> None:
        article, against = found
        if self.sheet is None or self.sheet.opened.article.id != article.id:
            return
        opened = Opened(self.sheet.opened.draft, article)
        self.sheet = Sheet(opened, against)
        self.standing_changed.emit(self.sheet)
        self._ask_what_is_allowed()


def _sheet(desk: Desk, article_id: str, by: str, taken: Taken | None = None) -> Sheet:
    return Sheet(open_draft(desk, article_id), may_write(desk, article_id, by), taken)


def _choices(desk: Desk, article_id: str, by: str) -> tuple[tuple[Choice, ...], tuple[str, ...]]:
    return choices(desk, article_id, by), tuple(one.name for one in everyone(desk) if one.name != by)


def _standing(desk: Desk, article_id: str, by: str) -> tuple[Article, tuple[str, ...]]:
    return article_of(desk, article_id), may_write(desk, article_id, by)


def _take(desk: Desk, path: Path, by: str, known: Known, begin: bool) -> Sheet:
    taken = take_in(desk, path, by, known)
    return _begun(desk, taken, by) if begin else _sheet(desk, taken.article.id, by, taken)


def _paste(desk: Desk, text: str, by: str) -> Sheet:
    return _begun(desk, paste(desk, text, by), by)


def _begun(desk: Desk, taken: Taken, by: str) -> Sheet:
    """Whoever brings a text wants to work on it; if the workflow says no, it is opened for reading."""
    if taken.article.status is Status.NEW:
        with suppress(NotAllowed):
            advance(desk, taken.article.id, Action.START, by)
    return _sheet(desk, taken.article.id, by, taken)
