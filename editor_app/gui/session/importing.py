"""Importing: files and copied text become articles, and the first of them is opened."""

import re
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.desk.articles.approve import advance
from editor_app.desk.articles.importing import AlreadyKnown, Taken, WhenKnown, paste, paste_html, take_in
from editor_app.desk.base.desk import Desk
from editor_app.desk.exports.bundle import TakenOver, is_bundle, take_over
from editor_app.desk.exports.clash import Apart, Clash
from editor_app.domain.article import Action
from editor_app.domain.errors import Cancelled, EditorError, NotAllowed
from editor_app.gui.base.bus import Bus, Notice, Tone
from editor_app.gui.base.lanes import CancelledAsk
from editor_app.gui.base.tell import tell
from editor_app.gui.editor.live import Live
from editor_app.gui.session.work import OpenArticle, Work, open_article

_SLOW = 1000
"""Milliseconds after which a person is told that a file is being read, and can stop it."""
T = TypeVar("T")
_ADDRESS = re.compile(r"\s*(https?|ftp)://\S+\s*", re.IGNORECASE)


class Importing(QObject):
    """What a person drops, opens or pastes. `begins`: something comes in, whatever the way; `apart` carries a bundle
    with a text that was changed here too.
    """

    begins = Signal()
    apart = Signal(Path, Apart)

    def __init__(self, work: Work, live: Live, bus: Bus) -> None:
        super().__init__(work)
        self._work, self._live, self._bus = work, live, bus
        self._names: list[str] = []
        self._stop = threading.Event()
        self._slow = QTimer(self, singleShot=True, interval=_SLOW)
        self._slow.timeout.connect(self._say_slow)

    def take_in(self, paths: Sequence[Path], known: WhenKnown = WhenKnown.ASK) -> None:
        """Import files. A single one is opened and its review started; of several, the first is shown."""
        self.begins.emit()
        self._when_named(partial(self._take_in, paths, known))

    def _when_named(self, then: Callable[[], None]) -> None:
        """Whoever says their name and brings a text at once brings it under that name."""
        if self._work.busy:
            self._work.run(lambda: None, lambda _: then())
        else:
            then()

    def _take_in(self, paths: Sequence[Path], known: WhenKnown) -> None:
        self._live.park()
        for path in filter(is_bundle, paths):
            self.take_over(path)
        paths = tuple(path for path in paths if not is_bundle(path))
        for number, path in enumerate(paths):
            job = partial(_take, self._work.desk, path, self._work.by, known, len(paths) == 1)
            show = number == 0
            self.read(path.name, job, partial(self._took, show=show), partial(self._not_taken, path, show))

    def paste(self, text: str, html: str = "") -> None:
        """A new article from what was copied or dropped; HTML keeps its headings, lists and links."""
        if _ADDRESS.fullmatch(text):
            words = self.tr("This is only an address. Editor App fetches nothing from the web.")
            hint = self.tr("Open the page in your browser, copy its text and paste that.")
            self._bus.notice.emit(Notice(words, hint, topic="clipboard"))
            return
        self.begins.emit()
        self._when_named(partial(self._paste, text, html))

    def _paste(self, text: str, html: str) -> None:
        self._live.park()
        job = partial(_paste, self._work.desk, text, html, self._work.by)
        copied = self.tr("what was copied")
        self.read(copied[:1].upper() + copied[1:], job, partial(self._took, show=True))  # it begins a sentence

    def read(
        self,
        name: str,
        job: Callable[[CancelledAsk], T],
        took: Callable[[T], None],
        failed: Callable[[EditorError], None] | None = None,
    ) -> None:
        """Read something after what is being read already; the person can stop what takes long."""
        stop = self._stop
        self._names.append(name)
        if not self._slow.isActive():
            self._slow.start()

        def stoppable() -> T | None:
            with suppress(Cancelled):
                return None if stop.is_set() else job(stop.is_set)
            return None

        def done(found: T | None) -> None:
            self._one_less()
            if found is not None:
                took(found)

        def not_done(fault: EditorError) -> None:
            self._one_less()
            (failed or self._work.refused)(fault)

        self._work.run(stoppable, done, not_done)

    def stop(self) -> None:
        """Stop reading; what was read already stays."""
        self._stop.set()
        self._stop = threading.Event()  # imports from now on are wanted again
        words = self.tr("%n file(s) not imported: you stopped.", "", len(self._names))
        self._bus.notice.emit(Notice(words, topic="stopped"))

    def _say_slow(self) -> None:
        if self._names:
            words = self.tr("Reading {name}. This takes a while.").format(name=self._names[0])
            more = self.tr("%n more to read.", "", len(self._names) - 1) if len(self._names) > 1 else ""
            cancel = self.tr("Stop reading")
            self._bus.notice.emit(Notice(words, more, Tone.INFO, cancel, self.stop, lasting=True, topic="reading"))

    def _one_less(self) -> None:
        self._names.pop(0)
        self._slow.stop()
        self._bus.withdrawn.emit("reading")
        if self._names:
            self._slow.start()

    def take_over(self, path: Path, clash: Clash = Clash.REFUSE) -> None:
        """Open an article that was handed over from another machine."""
        self._live.park()
        job = partial(_take_over, self._work.desk, path, self._work.by, clash)
        self._work.run(job, self._took_over, partial(self._not_taken_over, path))

    def _took_over(self, found: tuple[TakenOver, OpenArticle]) -> None:
        done, opened = found
        self._bus.changed.emit(done.changes)
        self._work.lay(opened)
        words = self.tr("“{title}” imported with %n new revision(s).", "", done.revisions)
        notes = " ".join(map(tell, done.notes))
        self._bus.notice.emit(Notice(words.format(title=done.article.title), notes, Tone.DONE, topic="taken-over"))

    def _not_taken_over(self, path: Path, fault: EditorError) -> None:
        if isinstance(fault, Apart):
            words, again = self.tr("Compare…"), partial(self.apart.emit, path, fault)
            said, hint = tell(fault.message), tell(fault.hint)
            self._bus.notice.emit(Notice(said, hint, Tone.WARNING, words, again, lasting=True, topic="taken-over"))
            self.apart.emit(path, fault)
        else:
            self._work.refused(fault)

    def _took(self, found: OpenArticle, show: bool) -> None:
        if found.taken:
            self._bus.changed.emit(found.taken.changes)
        if show:
            self._work.lay(found)

    def _not_taken(self, path: Path, show: bool, fault: EditorError) -> None:
        """A text that is here already is opened, if anything is: that is what was wanted of the file."""
        if not isinstance(fault, AlreadyKnown):
            self._work.refused(fault)
            return
        words = self.tr("“{title}” was imported before, with the same text.").format(title=fault.title)
        if show:
            self._work.open(fault.article)
            again, then = self.tr("Import it again"), partial(self.take_in, (path,), WhenKnown.ANYWAY)
            self._bus.notice.emit(Notice(words, action=again, then=then, topic="known"))
        else:
            open_it = partial(self._work.open, fault.article)
            self._bus.notice.emit(Notice(words, action=self.tr("Open it"), then=open_it, lasting=True))


def _take(desk: Desk, path: Path, by: str, known: WhenKnown, begin: bool, cancelled: CancelledAsk) -> OpenArticle:
    taken = take_in(desk, path, by, known, cancelled=cancelled)
    return _begun(desk, taken, by) if begin else open_article(desk, taken.article.id, by, taken)


def _take_over(desk: Desk, path: Path, by: str, clash: Clash) -> tuple[TakenOver, OpenArticle]:
    done = take_over(desk, path, by, clash)
    return done, open_article(desk, done.article.id, by)


def _paste(desk: Desk, text: str, html: str, by: str, cancelled: CancelledAsk) -> OpenArticle:
    taken = paste_html(desk, html, text, by, cancelled) if html.strip() else paste(desk, text, by)
    return _begun(desk, taken, by)


def _begun(desk: Desk, taken: Taken, by: str) -> OpenArticle:
    """Whoever imports a text wants to work on it; if the workflow does not allow that, it is opened for reading."""
    if taken.changes.text:
        with suppress(NotAllowed):
            advance(desk, taken.article.id, Action.START, by)
    return open_article(desk, taken.article.id, by, taken)
