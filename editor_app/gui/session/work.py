"""The article in hand: opened, saved and parked off the window's thread. It knows no widget.

The result of a verb goes to the bus as Changes; a refusal or an error that a person can put right goes there as a
Notice.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from editor_app.desk.articles.check import Check, check
from editor_app.desk.articles.importing import Taken
from editor_app.desk.articles.queries import article as article_of
from editor_app.desk.articles.review import review
from editor_app.desk.articles.write import Opened, discard, may_write, open_draft, park, save
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk, minded
from editor_app.desk.trust.accounts import rename
from editor_app.domain.article import Article, Draft
from editor_app.domain.errors import Conflict, EditorError, InUse, NotAllowed, PassphraseNeeded, Unsure
from editor_app.domain.message import Message
from editor_app.domain.person import Person
from editor_app.domain.settings import Settings
from editor_app.gui.base.bus import Bus, Notice, Tone
from editor_app.gui.base.lanes import Lane
from editor_app.gui.base.sent import Answer
from editor_app.gui.base.tell import tell
from editor_app.gui.editor.live import Live

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """A text with what the window must know about it. `against` says why it cannot be changed."""

    opened: Opened
    against: tuple[Message, ...]
    taken: Taken | None = None

    @property
    def article(self) -> Article:
        """The draft on the desk."""
        return self.opened.article

    @property
    def draft(self) -> Draft:
        """The text, as typed last."""
        return self.opened.draft

    @property
    def body(self) -> str:
        """Its words."""
        return self.opened.draft.manuscript.body


class Work(QObject):
    """`opened` carries an OpenArticle, `standing_changed` one whose text is already shown, `saved` the time,
    `person_changed` the Person who sits here now, `faulted` an error that was said,
    `met_another` a Draft that could not be saved because somebody else saved another text, `proof_wanted` what asks
    for a passphrase, and what to call with it.
    """

    opened = Signal(OpenArticle)
    standing_changed = Signal(OpenArticle)
    saved = Signal(datetime)
    person_changed = Signal(Person)
    faulted = Signal(EditorError)
    closed = Signal()
    met_another = Signal(Draft)
    proof_wanted = Signal(PassphraseNeeded, object)

    def __init__(self, desk: Desk, by: str, live: Live, lane: Lane, bus: Bus, checked: Check = check) -> None:
        super().__init__(live)
        self.desk, self.by = desk, by
        self._checked = checked
        self._live, self._lane, self._bus = live, lane, bus
        self.shown: OpenArticle | None = None
        self.held_off: tuple[Message, ...] = ()
        live.failed.connect(self.refused)
        bus.changed.connect(self._follow)

    @property
    def article(self) -> Article | None:
        """What is in hand."""
        return self.shown.article if self.shown else None

    @property
    def settings(self) -> Settings:
        """What a person has set."""
        return self.desk.settings

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that is not a revision yet."""
        return bool(self._live.draft and self._live.draft.version)

    @property
    def body(self) -> str:
        """The text on the screen."""
        return self._live.body

    @property
    def busy(self) -> bool:
        """Whether something is still to be done on the store lane."""
        return self._lane.busy

    @property
    def seen(self) -> str:
        """The digest of the text on the screen."""
        return self._live.draft.manuscript.digest if self._live.draft else ""

    def sit_down(self, person: Person) -> None:
        """A person starts working here."""
        self.by = person.name
        self._live.equip(
            lambda draft, cancelled: review(self.desk, draft, cancelled, self._checked),
            lambda draft: park(self.desk, draft, person.name),
        )
        self.person_changed.emit(person)
        if article := self.article:
            self._stand(article.id)

    def hold_off(self, against: tuple[Message, ...]) -> None:
        """Show texts but change none, for a reason; () lifts that."""
        self.held_off = against
        if article := self.article:
            self.open(article.id)

    def open(self, article_id: str) -> None:
        """Open an article."""
        self._live.park()
        self.run(partial(open_article, self.desk, article_id, self.by), self.lay)

    def discard(self) -> None:
        """Throw away what was typed since the last save, and show that."""
        if article := self.article:
            self._live.show(None)
            self.run(lambda: discard(self.desk, article.id), lambda _: self.open(article.id))

    def save(self, note: str = "", then: Callable[[], None] | None = None, failed: Answer | None = None) -> None:
        """Keep what is on the screen as a revision; `then` is called when it is saved, `failed` when it is not: who
        hears that asks again for what was to follow, and trying again only saves.
        """
        draft = self._live.draft
        if draft is None:
            return
        if self.held_off:
            self.refused(fault := NotAllowed(self.held_off))
            if failed:
                failed(fault)
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

        def not_kept(fault: EditorError) -> None:
            if failed:
                failed(fault)
            self._not_saved(draft, partial(self.save, note, None if failed else then), fault)

        self._lane.run(job, kept, not_kept)

    def run(
        self, job: Callable[[], T], then: Callable[[T], None], failed: Callable[[EditorError], None] | None = None
    ) -> None:
        """Any other verb, for a panel."""
        self._lane.run(partial(minded, self.desk, job), then, failed or self.refused)

    def tell(self, changes: Changes) -> None:
        """Say what a verb changed."""
        self._bus.changed.emit(changes)

    def change_desk(
        self,
        job: Callable[[], Desk],
        person: str | None,
        then: Callable[[], None],
        failed: Callable[[], None] = lambda: None,
        passphrase: str = "",
    ) -> None:
        """Use other settings; `person` works here, "": whoever the account is of. Nothing is changed for a name that is
        somebody else's; who must prove it is asked to, by `proof_wanted`.
        """
        desk, by = self.desk, self.by

        def changed(found: tuple[Desk, Person | None]) -> None:
            self.desk = found[0]
            then()
            if found[1] and found[1].name != self.by:
                self.sit_down(found[1])

        def both() -> tuple[Desk, Person | None]:
            one = None if person is None else rename(desk, person, by, passphrase)
            return job(), one

        def refused(fault: EditorError) -> None:
            failed()
            self.refused(fault)
            if isinstance(fault, PassphraseNeeded):
                self.proof_wanted.emit(fault, partial(self.change_desk, job, person, then, failed))

        self.run(both, changed, refused)

    def refused(self, fault: EditorError) -> None:
        """Say calmly what went wrong; of what is waited for, whoever waits for it says so. What must be looked at once
        the wait is over is said here, to stay.
        """
        self.faulted.emit(fault)
        if isinstance(fault, Unsure) or not isinstance(fault, InUse | PassphraseNeeded):
            self._bus.notice.emit(Notice(tell(fault.message), tell(fault.hint), Tone.ERROR, lasting=True))

    def lay(self, found: OpenArticle) -> None:
        """Another text is in hand."""
        self.shown = shown = replace(found, against=(*self.held_off, *found.against))
        self.opened.emit(shown)
        self._live.show(shown.draft)

    def close(self) -> None:
        """Let go of what is held besides the database; the lanes have ended."""
        self.closed.emit()
        self.desk.read.close()

    def _not_saved(self, draft: Draft, again: Callable[[], None], fault: EditorError) -> None:
        if isinstance(fault, InUse):
            perhaps = self.tr("Perhaps the text is not saved yet.")
            said = perhaps if isinstance(fault, Unsure) else self.tr("The text could not be saved yet.")
            notice = Notice(
                said, tell(fault.message), Tone.WARNING, self.tr("Try again"), again, lasting=True, topic="save"
            )
            self._bus.notice.emit(notice)
            self.faulted.emit(fault)
        elif isinstance(fault, Conflict):
            self.met_another.emit(draft)
        else:
            self.refused(fault)

    def _follow(self, changes: Changes) -> None:
        """Read again what a verb changed of the article in hand."""
        article = self.article
        if article is None or changes.article not in ("", article.id):
            return
        if changes.status or changes.text:
            self._stand(article.id)

    def _is_news(self, article: Article) -> bool:
        """Whether the newest text is another one than that on the screen, which nobody has changed here."""
        draft = self._live.draft
        return draft is not None and not draft.version and draft.base != article.head

    def _stand(self, article_id: str) -> None:
        self.run(partial(_standing, self.desk, article_id, self.by), self._stands)

    def _stands(self, found: tuple[Article, tuple[Message, ...]]) -> None:
        article, against = found
        if self.shown is None or self.shown.article.id != article.id:
            return
        if article.head != self.shown.article.head and self._is_news(article):
            self.open(article.id)  # somebody else saved it, and nothing was typed here
            return
        opened = Opened(self.shown.draft, article)
        self.shown = OpenArticle(opened, (*self.held_off, *against))
        self.standing_changed.emit(self.shown)


def open_article(desk: Desk, article_id: str, by: str, taken: Taken | None = None) -> OpenArticle:
    """Read an article with the text typed last, and whether `by` may change it."""
    return OpenArticle(open_draft(desk, article_id), may_write(desk, article_id, by), taken)


def _standing(desk: Desk, article_id: str, by: str) -> tuple[Article, tuple[Message, ...]]:
    return article_of(desk, article_id), may_write(desk, article_id, by)
