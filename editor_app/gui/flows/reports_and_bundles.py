"""What leaves the desk otherwise than by export, and what comes in so: findings reports and bundles."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from editor_app.desk.base.file_names import safe_name
from editor_app.desk.exports.bundle import SUFFIX, hand_over
from editor_app.desk.reports.findings_report import save_findings
from editor_app.domain.errors import EditorError
from editor_app.gui.base.bus import Notice, Tone
from editor_app.gui.flows.wiring import Room

_BUSY = "report"


def connect_reports_and_bundles(room: Room) -> None:
    """The commands of it."""
    room.window.on("report", lambda: report(room))
    room.queue.report_asked.connect(partial(report_of, room))
    room.window.on("hand-over", lambda: hand_over_as_bundle(room))
    room.window.on("take-over", lambda: open_bundle(room))


def report(room: Room) -> None:
    """Of the articles that are selected in the queue, if they are several; else of the one on the desk."""
    article, selected = room.work.article, room.queue.selected()
    if len(selected) > 1:
        report_of(room, selected)
    elif article:
        report_of(room, (article.id,))


def report_of(room: Room, articles: tuple[str, ...]) -> None:
    """Ask where to, and write what the checks say of saved texts; the ending chosen says in which form."""
    kinds = (
        QCoreApplication.translate("Window", "Web page (*.html)"),
        QCoreApplication.translate("Window", "Word (*.docx)"),
        QCoreApplication.translate("Window", "Table (*.csv)"),
        QCoreApplication.translate("Window", "Data for scripts (*.json)"),
        QCoreApplication.translate("Window", "Data for review tools (*.sarif)"),
    )
    words = QCoreApplication.translate("Window", "Findings report")
    many = QCoreApplication.translate("Window", "%n articles", "", len(articles))
    named = room.work.article.title if room.work.article and articles == (room.work.article.id,) else many
    proposed = _folder(room) / f"{safe_name(named)} - findings.html"
    name, kind = QFileDialog.getSaveFileName(room.window, words, str(proposed), ";;".join(kinds))
    if name:
        path = Path(name) if Path(name).suffix else Path(name + kind[kind.rfind("*") + 1 : -1])
        stop = threading.Event()
        begun = partial(_say_busy, room, len(articles), stop) if len(articles) > 1 else None
        saved_first(room, partial(save_findings, room.work.desk, articles, path, stop.is_set), begun)


def hand_over_as_bundle(room: Room) -> None:
    """Ask for a folder, and write the article with its whole history there."""
    article = room.work.article
    if article is None:
        return
    words = QCoreApplication.translate("Window", "Hand over as bundle")
    folder = QFileDialog.getExistingDirectory(room.window, words, str(_folder(room)))
    if folder:
        saved_first(room, partial(hand_over, room.work.desk, article.id, Path(folder), room.work.by))


def open_bundle(room: Room) -> None:
    """Ask for bundles and take them over."""
    words = QCoreApplication.translate("Window", "Open bundle")
    kind = QCoreApplication.translate("Window", "Bundles (*{suffix})").format(suffix=SUFFIX)
    names, _ = QFileDialog.getOpenFileNames(room.window, words, "", kind)
    for name in names:
        room.intake.take_over(Path(name))


def saved_first(room: Room, job: "partial[Path]", begun: Callable[[], None] | None = None) -> None:
    """Both speak of the saved text: what is unsaved is saved before, if it may be."""
    article = room.work.article

    def write() -> None:
        if begun:
            begun()
        room.work.run(job, partial(_written, room), partial(_not_written, room))

    if room.work.unsaved and article and article.holder == room.work.by:
        room.work.save(then=write)
    else:
        write()


def _say_busy(room: Room, number: int, stop: threading.Event) -> None:
    words = QCoreApplication.translate("Window", "%n articles are checked for the report.", "", number)
    end = QCoreApplication.translate("Window", "Stop")
    room.bus.notice.emit(Notice(words, "", Tone.INFO, end, stop.set, lasting=True, topic=_BUSY))


def _not_written(room: Room, fault: EditorError) -> None:
    room.bus.withdrawn.emit(_BUSY)
    room.work.refused(fault)


def _written(room: Room, path: Path) -> None:
    room.bus.withdrawn.emit(_BUSY)
    words = QCoreApplication.translate("Window", "{name} is written.").format(name=path.name)
    show = QCoreApplication.translate("Window", "Open the folder")

    def then() -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    room.bus.notice.emit(Notice(words, "", Tone.DONE, show, then, topic="written"))


def _folder(room: Room) -> Path:
    folder = room.work.desk.settings.export_folder
    return Path(folder) if folder else Path.home()
