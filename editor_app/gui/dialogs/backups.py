"""The backups of the database, with what each holds; one is put in the place of the database.

Signals: restore_asked(Path) · backup_asked().
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QListView, QPushButton, QWidget

from editor_app.desk.base.backups import Backup
from editor_app.domain.message import Message
from editor_app.gui.base import icons, theme
from editor_app.gui.base.labels import moment
from editor_app.gui.base.models import Index, ListModel
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Look
from editor_app.gui.dialogs.base_dialog import BaseDialog

BACKUP = Qt.ItemDataRole.UserRole


class BackupModel(ListModel[Backup]):
    """A tuple of backups, each in a line: when, and how many articles."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        one = self.rows[index.row()]
        if role == BACKUP:
            return one
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, theme.ROW)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if one.articles is None:
            return self.tr("{when}: damaged").format(when=moment(one.at))
        return self.tr("{when}: %n article(s)", "", one.articles).format(when=moment(one.at))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Called by Qt: a damaged one cannot be chosen."""
        sound = self.rows[index.row()].articles is not None
        return super().flags(index) if sound else Qt.ItemFlag.NoItemFlags


class BackupsDialog(BaseDialog):
    """`against` says why this person may not restore one; `able` whether the database can be backed up now."""

    restore_asked = Signal(Path)
    backup_asked = Signal()

    def __init__(
        self, found: Sequence[Backup], against: tuple[Message, ...], able: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Backups"), self.tr("Restore"), parent)
        self._against = against
        told = self.tr(
            "The database as it is now is kept beside the restored one. What was saved after the backup is only in the "
            "kept one."
        )
        self.say(told if found else self.tr("There is no backup in the data folder yet."))
        for sentence in against:
            self.say(tell(sentence), Look.WARNING)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Backups"))
        model = BackupModel(self)
        model.show(found)
        self.list.setModel(model)
        self.body.addWidget(self.list, 1)
        self.other = QPushButton(icons.icon("folder", "muted"), self.tr("Choose a file…"))
        self.make = QPushButton(self.tr("Back up now"))
        for button in (self.other, self.make):
            button.setAutoDefault(False)
        self.buttons.insertWidget(0, self.make)
        self.buttons.insertWidget(0, self.other)
        self.make.setVisible(able)
        self.other.setEnabled(not against)
        self.make.clicked.connect(self.backup_asked)
        self.other.clicked.connect(self._choose)
        self.go.clicked.connect(self._restore)
        self.list.selectionModel().selectionChanged.connect(self._follow)
        self._follow()
        sound = next((row for row, one in enumerate(found) if one.articles is not None), None)
        if sound is not None:
            self.list.setCurrentIndex(model.index(sound))
        self.list.setFocus()
        self.go.setDefault(False)
        for button in (self.drop, self.go):
            button.setAutoDefault(True)  # whichever has the keys; in the list an early Enter restores nothing
        self.drop.setDefault(True)
        self.fit(560, 460)

    def _follow(self) -> None:
        chosen = self.list.selectionModel().hasSelection()
        self.go.setEnabled(chosen and not self._against)

    def _restore(self) -> None:
        one = self.list.currentIndex().data(BACKUP)
        if isinstance(one, Backup):
            self._ask(one.path)

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a backup"))
        if name:
            self._ask(Path(name))

    def _ask(self, path: Path) -> None:
        self.accept()
        self.restore_asked.emit(path)
