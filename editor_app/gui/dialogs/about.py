"""Which program this is: its version, what it runs on, and the licences of its parts.

Signal: log_asked().
"""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView, QPlainTextEdit, QPushButton, QSplitter, QTreeView, QWidget

from editor_app.gui.base import icons, theme
from editor_app.gui.base.models import Index, TableModel
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.dialogs.base_dialog import BaseDialog
from editor_app.system.parts import Part

PART = Qt.ItemDataRole.UserRole


class PartModel(TableModel[Part]):
    """A tuple of parts."""

    def headings(self) -> tuple[str, ...]:
        """What stands above the columns."""
        return (self.tr("Part"), self.tr("Version"), self.tr("Licence"))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        part = self.rows[index.row()]
        if role == PART:
            return part
        if role == Qt.ItemDataRole.DisplayRole:
            return (part.name, part.version, part.licence)[index.column()]
        return QSize(0, theme.ROW) if role == Qt.ItemDataRole.SizeHintRole else None


class AboutDialog(BaseDialog):
    """`versions` are lines of a name and a value; they can be copied for a report."""

    log_asked = Signal()

    def __init__(self, title: str, versions: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(title, self.tr("Close"), parent)
        self.setWindowTitle(self.tr("About Editor App"))
        self.versions = "\n".join(f"{name}: {value}" for name, value in versions)
        self.say(self.tr("A desk for people who edit press releases and news for a living."))
        shown = self.say(self.versions, Look.MUTED)
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.parts, self.table, self.text = PartModel(self), QTreeView(), QPlainTextEdit()
        self.log = QPushButton(icons.icon("folder", "muted"), self.tr("Open the log folder"))
        self.copy = QPushButton(self.tr("Copy versions"))
        self._lay_out()
        self.go.clicked.connect(self.accept)
        self.log.clicked.connect(self.log_asked)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.versions))
        self.table.selectionModel().currentChanged.connect(self._show_text)
        self.fit(720, 620)

    def show_parts(self, parts: tuple[Part, ...]) -> None:
        """The libraries, once they are read."""
        self.parts.show(parts)
        self.table.setCurrentIndex(self.parts.index(0, 0))

    def _show_text(self, index: QModelIndex) -> None:
        part = index.data(PART)
        if isinstance(part, Part):
            self.text.setPlainText(part.text or self.tr("The text of this licence did not come with the part."))

    def _lay_out(self) -> None:
        self.drop.hide()
        self.table.setModel(self.parts)
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setAccessibleName(self.tr("Parts and their licences"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text of the licence"))
        dress(self.text, Look.SMALL)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(self.text)
        self.say(
            self.tr(
                "Qt is used under the LGPL 3: its libraries are files of their own, and other builds of them can take "
                "their place."
            ),
            Look.SMALL,
            Look.MUTED,
        )
        self.body.addWidget(split, 1)
        for button in (self.log, self.copy):
            button.setAutoDefault(False)
        self.buttons.insertWidget(0, self.copy)
        self.buttons.insertWidget(0, self.log)
