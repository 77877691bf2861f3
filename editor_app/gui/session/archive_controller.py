"""Keeps the archive's panel up to date, and runs long jobs in the background: adding texts, indexing them again."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from editor_app.desk.archive.filling import LINES, Filled, add_paths, rebuild
from editor_app.desk.archive.search import listed, put_back, stats, take_out, text_of
from editor_app.desk.base.changes import Changes
from editor_app.domain.archive import Archived, ArchiveSize, Listed
from editor_app.domain.errors import EditorError
from editor_app.gui.base.bus import Bus, Notice, Tone
from editor_app.gui.base.file_filters import ask_for_files, draft_filters
from editor_app.gui.base.lanes import CancelledAsk, Lanes, Told
from editor_app.gui.base.tell import tell
from editor_app.gui.dialogs.archived import ArchivedDialog
from editor_app.gui.panels.repeats.archive import ArchivePanel
from editor_app.gui.session.work import Work

T = TypeVar("T")
_REST = 150
"""Milliseconds without typing after which a search begins."""
_NAMED = 3
"""How many unreadable files are named; the others are counted."""


class ArchiveController(QObject):
    """Lists, adds, indexes and removes texts. `filled` is called when the texts that can be found have changed."""

    def __init__(self, panel: ArchivePanel, work: Work, lanes: Lanes, bus: Bus, filled: Callable[[], None]) -> None:
        super().__init__(panel)
        self._panel, self._work, self._lanes, self._bus, self._filled = panel, work, lanes, bus, filled
        self._search = ""
        self._warned = False
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self.refresh)
        panel.searched.connect(self._find)
        panel.files_asked.connect(self._ask_files)
        panel.folder_asked.connect(self._ask_folder)
        panel.dropped.connect(self.add)
        panel.read_asked.connect(self.read)
        panel.remove_asked.connect(self.take_out)
        panel.rebuild_asked.connect(self.rebuild)
        panel.stop_asked.connect(self._stop)
        lanes.filling.told.connect(panel.job.show_progress)
        bus.changed.connect(self._follow)
        work.person_changed.connect(lambda _: self.refresh())

    def refresh(self) -> None:
        """Read again what is listed and how much there is."""
        job = partial(_read, self._work, self._search)
        self._lanes.archive.run(lambda _: job(), partial(self._show, self._search), self._work.refused)

    def add(self, paths: Sequence[Path]) -> None:
        """Put files and folders in."""
        desk = self._work.desk
        self._begin(self.tr("Adding texts"), lambda told, stopped: add_paths(desk, paths, told, stopped), self._added)

    def rebuild(self) -> None:
        """Rebuild the index, or continue where that was stopped."""
        desk = self._work.desk
        self._begin(self.tr("Indexing"), lambda told, stopped: rebuild(desk, told, stopped), self._indexed)

    def read(self, name: str) -> None:
        """Show one text as a whole."""
        self._work.run(partial(text_of, self._work.desk, name), self._show_whole, self._gone)

    def take_out(self, names: tuple[str, ...]) -> None:
        """Take texts out; it can be undone."""
        self._work.run(partial(take_out, self._work.desk, names), self._taken_out, self._gone)

    def _find(self, words: str) -> None:
        self._search = words.strip()
        self._rest.start()

    def _ask_files(self) -> None:
        kinds = draft_filters(self.tr("Texts"), [(self.tr("Many texts in one file"), LINES)])
        if names := ask_for_files(self._window, self.tr("Add to the archive"), kinds):
            self.add(tuple(map(Path, names)))

    def _ask_folder(self) -> None:
        if name := QFileDialog.getExistingDirectory(self._window, self.tr("Add to the archive")):
            self.add((Path(name),))

    @property
    def _window(self) -> QWidget:
        return self._panel.window()

    def _begin(self, words: str, job: Callable[[Told, CancelledAsk], T], then: Callable[[T], None]) -> None:
        if self._lanes.filling.busy:
            self._bus.say(self.tr("The archive is already busy."), self.tr("Wait until it is done, or stop it."))
            return
        self._panel.show_job(words)
        self._lanes.filling.run(job, then, self._failed)

    def _stop(self) -> None:
        self._panel.job.stop.setEnabled(False)
        self._lanes.filling.stop()

    def _failed(self, fault: EditorError) -> None:
        self._end()
        self._work.refused(fault)

    def _end(self) -> None:
        self._panel.show_job("")
        self._others_found()

    def _others_found(self) -> None:
        self.refresh()
        self._filled()

    def _added(self, done: Filled) -> None:
        self._end()
        said = [self.tr("%n text(s) added", "", done.new)]
        said += [self.tr("%n changed", "", done.changed)] if done.changed else []
        said += [self.tr("%n already there", "", done.there)] if done.there else []
        words = f"{', '.join(said)}."
        if done.stopped:
            words = self.tr("Stopped: {done} Add the same files again to continue.").format(done=words)
        more = len(done.broken) - _NAMED
        rest = [self.tr("%n more could not be read.", "", more)] if more > 0 else []
        hint = " ".join([*map(tell, done.broken[:_NAMED]), *rest])
        tone = Tone.WARNING if done.broken else Tone.DONE
        self._bus.notice.emit(Notice(words, hint, tone, lasting=bool(done.broken), topic="archive"))

    def _indexed(self, done: int) -> None:
        self._end()
        words = self.tr("%n text(s) can now be found.", "", done)
        self._bus.notice.emit(Notice(words, tone=Tone.DONE, topic="archive"))

    def _taken_out(self, texts: tuple[Archived, ...]) -> None:
        self._others_found()

        def undo() -> None:
            self._work.run(partial(put_back, self._work.desk, texts), lambda _: self._others_found())

        words = self.tr("%n text(s) removed from the archive.", "", len(texts))
        self._bus.notice.emit(Notice(words, "", Tone.DONE, self.tr("Undo"), undo, topic="archive"))

    def _gone(self, fault: EditorError) -> None:
        self._work.refused(fault)
        self.refresh()

    def _show_whole(self, text: Archived) -> None:
        ArchivedDialog(text, (), self._window).open()

    def _follow(self, changes: Changes) -> None:
        """Approving adds a text, deleting it for good removes it."""
        if changes.status:
            self.refresh()

    def _show(self, search: str, found: tuple[ArchiveSize, tuple[Listed, ...]]) -> None:
        size, texts = found
        self._panel.show_size(size)
        self._panel.show_texts(texts, search)
        if size.waiting and not self._warned and not self._lanes.filling.busy:
            self._warned = True
            words = self.tr("%n text(s) of the archive cannot be found until indexed again.", "", size.waiting)
            action = self.tr("Index them now")
            self._bus.notice.emit(Notice(words, "", Tone.WARNING, action, self.rebuild, True, "archive"))


def _read(work: Work, search: str) -> tuple[ArchiveSize, tuple[Listed, ...]]:
    return stats(work.desk), listed(work.desk, search)
