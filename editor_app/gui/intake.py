"""Taking texts in: files and what was copied become articles, and the first of them is laid on the desk."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from editor_app.desk.approve import advance
from editor_app.desk.bundle import Clash, TakenOver, is_bundle, take_over
from editor_app.desk.desk import Desk
from editor_app.desk.take_in import AlreadyKnown, Known, Taken, paste, take_in
from editor_app.domain.article import Action
from editor_app.domain.errors import Conflict, EditorError, NotAllowed
from editor_app.gui.bus import Bus, Notice, Tone
from editor_app.gui.editor.live import Live
from editor_app.gui.work import Sheet, Work, sheet_of


class Intake(QObject):
    """What a person drops, opens or pastes."""

    def __init__(self, work: Work, live: Live, bus: Bus) -> None:
        super().__init__(work)
        self._work, self._live, self._bus = work, live, bus

    def take_in(self, paths: Sequence[Path], known: Known = Known.ASK) -> None:
        """Import files. One alone is opened and its review begun; of many the first is shown."""
        self._live.park()
        for path in filter(is_bundle, paths):
            self.take_over(path)
        paths = tuple(path for path in paths if not is_bundle(path))
        for number, path in enumerate(paths):
            job = partial(_take, self._work.desk, path, self._work.by, known, begin=len(paths) == 1)
            self._work.run(job, partial(self._took, show=number == 0), partial(self._not_taken, path))

    def paste(self, text: str) -> None:
        """A new article from the clipboard."""
        self._live.park()
        self._work.run(partial(_paste, self._work.desk, text, self._work.by), partial(self._took, show=True))

    def take_over(self, path: Path, clash: Clash = Clash.REFUSE) -> None:
        """An article that was handed over from another machine; it is laid on the desk."""
        self._live.park()
        job = partial(_take_over, self._work.desk, path, self._work.by, clash)
        self._work.run(job, self._took_over, partial(self._not_taken_over, path))

    def _took_over(self, found: tuple[TakenOver, Sheet]) -> None:
        done, sheet = found
        self._bus.changed.emit(done.changes)
        self._work.lay(sheet)
        words = self.tr("“{title}” is taken over: %n text(s) are new here.", "", done.revisions)
        notes = " ".join(f"{note}." for note in done.notes)
        self._bus.notice.emit(Notice(words.format(title=done.article.title), notes, Tone.DONE, topic="taken-over"))

    def _not_taken_over(self, path: Path, fault: EditorError) -> None:
        if isinstance(fault, Conflict):
            beside = partial(self.take_over, path, Clash.ASIDE)
            words = self.tr("Take it in beside mine")
            notice = Notice(fault.message, fault.hint, Tone.WARNING, words, beside, lasting=True, topic="taken-over")
            self._bus.notice.emit(notice)
        else:
            self._work.refused(fault)

    def _took(self, sheet: Sheet, show: bool) -> None:
        if sheet.taken:
            self._bus.changed.emit(sheet.taken.changes)
        if show:
            self._work.lay(sheet)

    def _not_taken(self, path: Path, fault: EditorError) -> None:
        if isinstance(fault, AlreadyKnown):
            words = self.tr("“{title}” is on the desk already, with the same text.").format(title=fault.title)
            open_it = partial(self._work.open, fault.article)
            self._bus.notice.emit(Notice(words, action=self.tr("Open it"), then=open_it, lasting=True))
        else:
            self._work.refused(fault)


def _take(desk: Desk, path: Path, by: str, known: Known, begin: bool) -> Sheet:
    taken = take_in(desk, path, by, known)
    return _begun(desk, taken, by) if begin else sheet_of(desk, taken.article.id, by, taken)


def _take_over(desk: Desk, path: Path, by: str, clash: Clash) -> tuple[TakenOver, Sheet]:
    done = take_over(desk, path, by, clash)
    return done, sheet_of(desk, done.article.id, by)


def _paste(desk: Desk, text: str, by: str) -> Sheet:
    return _begun(desk, paste(desk, text, by), by)


def _begun(desk: Desk, taken: Taken, by: str) -> Sheet:
    """Whoever brings a new text wants to work on it; if the workflow says no, it is opened for reading."""
    if taken.changes.text:
        with suppress(NotAllowed):
            advance(desk, taken.article.id, Action.START, by)
    return sheet_of(desk, taken.article.id, by, taken)
