"""Exporting: which formats and where to, then how far it is, then how it went."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from editor_app.desk.base.changes import Changes
from editor_app.desk.base.kinds import WRITABLE
from editor_app.desk.exports.profiles import Profile, drop_profile, keep_profile, profiles
from editor_app.desk.exports.release import Released, release
from editor_app.domain.article import Article
from editor_app.domain.errors import EditorError
from editor_app.domain.settings import Settings
from editor_app.gui.base.bus import Bus
from editor_app.gui.base.tell import tell
from editor_app.gui.dialogs.export import ExportDialog
from editor_app.gui.dialogs.settings.fixed import fixed_here
from editor_app.gui.session.work import Work
from editor_app.gui.shell.window import Window


class ExportProgress(QObject):
    """Carries the progress of a release from the lane to the window."""

    moved = Signal(int, int, str)
    stopped = False

    def stop(self) -> None:
        """Begin no further article."""
        self.stopped = True


def propose(dialog: ExportDialog) -> None:
    """The first time, the folder of a person's documents stands there, selected, so that another can be typed."""
    dialog.folder.setText(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    dialog.folder.setFocus()
    dialog.folder.selectAll()


class Exporting(QObject):
    """Opens the dialog and has the files written on the store lane. `keep` saves the folder that was chosen."""

    def __init__(self, window: Window, work: Work, bus: Bus, keep: Callable[[Settings], None]) -> None:
        super().__init__(window)
        self._window, self._work, self._bus, self._keep = window, work, bus, keep
        self._dialog: ExportDialog | None = None

    def export(self, articles: Sequence[Article], embargoed: bool = False) -> None:
        """Open the dialog; the profiles are read first."""
        folder = self._work.settings.export_folder
        names = [article.title for article in articles] if embargoed else []

        def show(known: tuple[Profile, ...]) -> None:
            dialog = ExportDialog(articles, WRITABLE, Path(folder) if folder else None, names, known, self._window)
            if not folder:
                propose(dialog)
            if "export_folder" in self._work.settings.fixed:
                dialog.folder.setText(folder)  # instead of what a profile has
                dialog.folder.setReadOnly(True)
                fixed_here(dialog.choose)
            dialog.profile_kept.connect(partial(self._keep_profile, dialog))
            dialog.profile_dropped.connect(partial(self._drop_profile, dialog))
            dialog.export_asked.connect(partial(self._release, dialog))
            dialog.folder_opened.connect(lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
            dialog.finished.connect(self._closed)
            self._dialog = dialog
            dialog.open_once()

        self._work.run(partial(profiles, self._work.desk), show)

    def _closed(self) -> None:
        self._dialog = None

    def _keep_profile(self, dialog: ExportDialog, wanted: Profile) -> None:
        def answer(fault: EditorError | None) -> None:
            if dialog is self._dialog:
                dialog.show_failure(tell(fault.whole) if fault else "")
                dialog.profile.answer(wanted, kept=fault is None)

        self._work.run(partial(keep_profile, self._work.desk, wanted), lambda _: answer(None), answer)

    def _drop_profile(self, dialog: ExportDialog, dropped: Profile) -> None:
        def refused(fault: EditorError) -> None:
            if dialog is self._dialog:
                dialog.show_failure(tell(fault.whole))
                dialog.profile.answer(dropped, kept=True)  # it is still there

        self._work.run(partial(drop_profile, self._work.desk, dropped.name), lambda _: None, refused)

    def _release(self, dialog: ExportDialog, wanted: Profile, confirmed: bool) -> None:
        progress = ExportProgress(dialog)
        progress.moved.connect(dialog.show_progress)
        dialog.cancel_asked.connect(progress.stop)
        job = partial(
            release,
            self._work.desk,
            tuple(article.id for article in dialog.articles),
            Path(wanted.folder),
            wanted.forms,
            self._work.by,
            confirmed,
            template=wanted.template,
            progress=progress.moved.emit,
            cancelled=lambda: progress.stopped,
            seen={article.id: article.approved for article in dialog.articles if article.approved},
        )

        def done(results: tuple[Released, ...]) -> None:
            dialog.show_results(results)
            for one in results:
                self._bus.changed.emit(Changes(one.article, status=True))
            self._keep(replace(self._work.settings, export_folder=wanted.folder))

        def failed(fault: EditorError) -> None:
            dialog.show_failure(tell(fault.whole))

        self._work.run(job, done, failed)
