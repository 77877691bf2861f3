"""What leaves the desk otherwise than by export, and what comes in so: findings reports and bundles."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from editor_app.desk.bundle import SUFFIX, hand_over
from editor_app.desk.file_names import safe_name
from editor_app.desk.findings_report import save_findings
from editor_app.gui.bus import Notice, Tone
from editor_app.gui.wiring import Room


def connect_handing(room: Room) -> None:
    """The commands of it."""
    room.window.on("report", lambda: report(room))
    room.window.on("hand-over", lambda: hand_over_as_bundle(room))
    room.window.on("take-over", lambda: open_bundle(room))


def report(room: Room) -> None:
    """Ask where to, and write what the checks say of the saved text; the ending chosen says in which form."""
    article = room.work.article
    if article is None:
        return
    kinds = (
        QCoreApplication.translate("Window", "Web page (*.html)"),
        QCoreApplication.translate("Window", "Word (*.docx)"),
        QCoreApplication.translate("Window", "Table (*.csv)"),
        QCoreApplication.translate("Window", "Data for scripts (*.json)"),
        QCoreApplication.translate("Window", "Data for review tools (*.sarif)"),
    )
    words = QCoreApplication.translate("Window", "Findings report")
    proposed = _folder(room) / f"{safe_name(article.title)} - findings.html"
    name, kind = QFileDialog.getSaveFileName(room.window, words, str(proposed), ";;".join(kinds))
    if name:
        path = Path(name) if Path(name).suffix else Path(name + kind[kind.rfind("*") + 1 : -1])
        saved_first(room, partial(save_findings, room.work.desk, article.id, path))


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


def saved_first(room: Room, job: "partial[Path]") -> None:
    """Both speak of the saved text: what is unsaved is saved before, if it may be."""
    article = room.work.article

    def write() -> None:
        room.work.run(job, partial(_written, room))

    if room.work.unsaved and article and article.holder == room.work.by:
        room.work.save(then=write)
    else:
        write()


def _written(room: Room, path: Path) -> None:
    words = QCoreApplication.translate("Window", "{name} is written.").format(name=path.name)
    show = QCoreApplication.translate("Window", "Open the folder")

    def then() -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    room.bus.notice.emit(Notice(words, "", Tone.DONE, show, then, topic="written"))


def _folder(room: Room) -> Path:
    folder = room.work.desk.settings.export_folder
    return Path(folder) if folder else Path.home()
