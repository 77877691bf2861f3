"""What leaves or reaches the desk other than by export and import: findings reports and bundles."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from editor_app.desk.base.file_names import safe_name
from editor_app.desk.exports.bundle import SUFFIX, hand_over
from editor_app.desk.reports.findings_report import save_findings
from editor_app.domain.errors import EditorError
from editor_app.gui.base.bus import Bus, Notice, Tone
from editor_app.gui.base.file_filters import ask_for_files, filter_line
from editor_app.gui.base.tell import spoken
from editor_app.gui.panels.queue.pane import QueuePanel
from editor_app.gui.session.importing import Importing
from editor_app.gui.session.work import Work
from editor_app.gui.shell.window import Window

_BUSY = "report"


class ReportsAndBundles(QObject):
    """Asks where to put them, and has them written on the store lane."""

    def __init__(self, window: Window, queue: QueuePanel, work: Work, importing: Importing, bus: Bus) -> None:
        super().__init__(window)
        self._window, self._queue, self._work, self._importing, self._bus = window, queue, work, importing, bus
        queue.report_asked.connect(self.report_of)
        window.on("report", self.report)
        window.on("hand-over", self.hand_over)
        window.on("take-over", self.open_bundle)

    def report(self) -> None:
        """For the articles selected in the queue, if there are several; otherwise for the one on the desk."""
        article, selected = self._work.article, self._queue.selected()
        if len(selected) > 1:
            self.report_of(selected)
        elif article:
            self.report_of((article.id,))

    def report_of(self, articles: tuple[str, ...]) -> None:
        """Ask for a file, and write what the checks found in saved texts; its suffix decides the format."""
        kinds = (
            QCoreApplication.translate("Window", "Web page (*.html)"),
            QCoreApplication.translate("Window", "Word (*.docx)"),
            QCoreApplication.translate("Window", "Table (*.csv)"),
            QCoreApplication.translate("Window", "Data for scripts (*.json)"),
            QCoreApplication.translate("Window", "Data for review tools (*.sarif)"),
        )
        words = QCoreApplication.translate("Window", "Findings report")
        proposed = self._folder / f"{safe_name(self._name_of(articles))} - findings.html"
        name, kind = QFileDialog.getSaveFileName(self._window, words, str(proposed), ";;".join(kinds))
        if name:
            path = Path(name) if Path(name).suffix else Path(name + kind[kind.rfind("*") + 1 : -1])
            stop = threading.Event()
            begun = partial(self._say_busy, len(articles), stop) if len(articles) > 1 else None
            self._saved_first(partial(save_findings, self._work.desk, articles, path, spoken(), stop.is_set), begun)

    def hand_over(self) -> None:
        """Ask for a folder, and write the article with its whole history there."""
        article = self._work.article
        if article is None:
            return
        words = QCoreApplication.translate("Window", "Hand over as bundle")
        folder = QFileDialog.getExistingDirectory(self._window, words, str(self._folder))
        if folder:
            self._saved_first(partial(hand_over, self._work.desk, article.id, Path(folder), self._work.by))

    def open_bundle(self) -> None:
        """Ask for bundles and import them."""
        words = QCoreApplication.translate("Window", "Open bundle")
        kind = filter_line(QCoreApplication.translate("Window", "Bundles"), (SUFFIX,))
        for name in ask_for_files(self._window, words, kind):
            self._importing.take_over(Path(name))

    @property
    def _folder(self) -> Path:
        folder = self._work.settings.export_folder
        return Path(folder) if folder else Path.home()

    def _name_of(self, articles: tuple[str, ...]) -> str:
        article = self._work.article
        if article and articles == (article.id,):
            return article.title
        return QCoreApplication.translate("Window", "%n articles", "", len(articles))

    def _saved_first(self, job: "partial[Path]", begun: Callable[[], None] | None = None) -> None:
        """Both are about the saved text: unsaved changes are saved first, if allowed."""
        work, article = self._work, self._work.article

        def write() -> None:
            if begun:
                begun()
            work.run(job, self._written, self._not_written)

        if work.unsaved and article and article.holder == work.by:
            work.save(then=write)
        else:
            write()

    def _say_busy(self, number: int, stop: threading.Event) -> None:
        words = QCoreApplication.translate("Window", "Checking %n articles for the report.", "", number)
        end = QCoreApplication.translate("Window", "Stop")
        self._bus.notice.emit(Notice(words, "", Tone.INFO, end, stop.set, lasting=True, topic=_BUSY))

    def _not_written(self, fault: EditorError) -> None:
        self._bus.withdrawn.emit(_BUSY)
        self._work.refused(fault)

    def _written(self, path: Path) -> None:
        self._bus.withdrawn.emit(_BUSY)
        words = QCoreApplication.translate("Window", "{name} saved.").format(name=path.name)
        show = QCoreApplication.translate("Window", "Open the folder")

        def then() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

        self._bus.notice.emit(Notice(words, "", Tone.DONE, show, then, topic="written"))
