"""The archive in the window: how much it holds, adding and removing texts, and the progress of a long job.

Signals: files_asked() · folder_asked() · dropped(tuple[Path, ...]) · searched(str) · read_asked(str name) ·
remove_asked(tuple[str, ...] names) · rebuild_asked() · stop_asked().
"""

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.archive import ArchiveSize, Listed
from editor_app.gui.base import icons, theme
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.panels.repeats.archive_list import TEXT, ArchiveList

_STEPS = 1000
_SEARCH = 200


class ArchivePanel(QWidget):
    """Texts may be dropped on it. While a job runs everything else can be done."""

    files_asked = Signal()
    folder_asked = Signal()
    dropped = Signal(tuple)
    searched = Signal(str)
    read_asked = Signal(str)
    remove_asked = Signal(tuple)
    rebuild_asked = Signal()
    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel()
        self.search = QLineEdit()
        self.add = QPushButton(icons.icon("open", "muted"), self.tr("Add files…"))
        self.folder = QPushButton(icons.icon("folder", "muted"), self.tr("Add a folder…"))
        self.read = QPushButton(self.tr("Read"))
        self.remove = QPushButton(self.tr("Remove"))
        self.list = ArchiveList()
        self.empty = EmptyArchive()
        self.stack = QStackedWidget()
        self.old = OldIndex()
        self.job = FillingJob()
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self.show_texts((), "")

    def show_size(self, size: ArchiveSize) -> None:
        """Show how much there is, and how much of it cannot be found."""
        here = QLocale()
        texts = self.tr("%n text(s)", "", size.texts)
        words = self.tr("{words} words").format(words=here.toString(size.words))
        room = here.formattedDataSize(size.bytes, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        self.title.setText(" · ".join((texts, words, room)) if size.texts else "")
        self.old.show_waiting(0 if self.job.running else size.waiting)

    def show_texts(self, texts: tuple[Listed, ...], search: str) -> None:
        """List texts: the latest, or those that match the search."""
        self.list.show_texts(texts)
        self.empty.explain(search)
        self.stack.setCurrentWidget(self.list if texts else self.empty)
        for widget in (self.search, self.add, self.folder, self.read, self.remove):
            widget.setVisible(bool(texts or search))
        self._chosen()

    def show_job(self, words: str) -> None:
        """A long job has begun; "" says that it is over."""
        self.job.show_words(words)
        for button in (self.add, self.folder, self.empty.add, self.empty.folder, self.old.again):
            button.setEnabled(not words)
        if words:
            self.old.show_waiting(0)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Called by Qt: files may come in."""
        if event.mimeData().hasUrls() and not self.job.running:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Called by Qt: files have come in."""
        paths = tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def _chosen(self) -> None:
        chosen = len(self.list.chosen())
        self.read.setEnabled(chosen == 1)
        self.remove.setEnabled(chosen > 0)

    def _read(self) -> None:
        if chosen := self.list.chosen():
            self.read_asked.emit(chosen[0].name)

    def _remove(self) -> None:
        if chosen := self.list.chosen():
            self.remove_asked.emit(tuple(one.name for one in chosen))

    def _connect(self) -> None:
        self.search.textChanged.connect(self.searched)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._chosen())
        self.list.activated.connect(lambda index: self.read_asked.emit(index.data(TEXT).name))
        self.list.delete_pressed.connect(self._remove)
        self.read.clicked.connect(self._read)
        self.remove.clicked.connect(self._remove)
        for button in (self.add, self.empty.add):
            button.clicked.connect(self.files_asked)
        for button in (self.folder, self.empty.folder):
            button.clicked.connect(self.folder_asked)
        self.old.again.clicked.connect(self.rebuild_asked)
        self.job.stop.clicked.connect(self.stop_asked)

    def _lay_out(self) -> None:
        dress(self.title, Look.STRONG)
        self.search.setPlaceholderText(self.tr("Search the archive"))
        self.search.setAccessibleName(self.tr("Search the archive"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(_SEARCH)
        self.remove.setToolTip(self.tr("Remove the selected texts from the archive"))
        top = QHBoxLayout()
        top.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.TIGHT)
        top.setSpacing(theme.SMALL)
        top.addWidget(self.title, 1)
        for widget in (self.read, self.remove):
            top.addWidget(widget)
        second = QHBoxLayout()  # in one row they would take the room of the text
        second.setContentsMargins(theme.MEDIUM, 0, theme.MEDIUM, theme.TIGHT)
        second.setSpacing(theme.SMALL)
        second.addWidget(self.search, 1)
        for widget in (self.add, self.folder):
            second.addWidget(widget)
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(second)
        column.addWidget(self.old)
        column.addWidget(self.job)
        column.addWidget(self.stack, 1)


class EmptyArchive(QWidget):
    """Why nothing is listed, and how to put something in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.add = QPushButton(icons.icon("open", "muted"), self.tr("Add files…"))
        self.folder = QPushButton(icons.icon("folder", "muted"), self.tr("Add a folder…"))
        dress(self.words, Look.MUTED)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SMALL)
        buttons.addStretch(1)
        buttons.addWidget(self.add)
        buttons.addWidget(self.folder)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, 0, theme.WIDE, theme.SMALL)
        column.setSpacing(theme.MEDIUM)
        column.addStretch(1)
        column.addWidget(self.words)
        column.addLayout(buttons)
        column.addStretch(1)

    def explain(self, search: str) -> None:
        """Why there is nothing to see."""
        if search:
            self.words.setText(self.tr("No text in the archive is called “{words}”.").format(words=search))
        else:
            self.words.setText(
                self.tr(
                    "Every text under review is compared with the archive. Add what your house has published; texts "
                    "approved here are added automatically."
                )
            )
        self.add.setVisible(not search)
        self.folder.setVisible(not search)


class OldIndex(QFrame):
    """Says that some texts cannot be found, because an older version indexed them, and offers to index them again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.again = QPushButton(self.tr("Index them now"))
        dress(self, Look.BAR, Look.WARNING)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MEDIUM, theme.TIGHT, theme.MEDIUM, theme.TIGHT)
        row.addWidget(self.words, 1)
        row.addWidget(self.again)
        self.hide()

    def show_waiting(self, count: int) -> None:
        """How many wait."""
        self.words.setText(self.tr("%n text(s) cannot be found until indexed again.", "", count))
        self.setVisible(count > 0)


class FillingJob(QFrame):
    """A long job: what is done, how far it is, and a button to stop it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop = QPushButton(self.tr("Stop"))
        self.running = False
        dress(self, Look.BAR)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MEDIUM, theme.TIGHT, theme.MEDIUM, theme.TIGHT)
        row.setSpacing(theme.MEDIUM)
        row.addWidget(self.words)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self.hide()

    def show_words(self, words: str) -> None:
        """What is done; "" when nothing is."""
        self.running = bool(words)
        self.words.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.setRange(0, 0)
        self.stop.setEnabled(True)
        self.setVisible(self.running)

    def show_progress(self, done: int, total: int) -> None:
        """How far it is."""
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(_STEPS * done // max(1, total))
