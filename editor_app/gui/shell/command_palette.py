"""The command palette: every command by its words, with its key."""

from collections.abc import Iterable
from typing import TypeAlias

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRegularExpression,
    QSize,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editor_app.gui.base import painting, theme
from editor_app.gui.base.labels import without_access_key

KEYS = Qt.ItemDataRole.UserRole
OFF = Qt.ItemDataRole.UserRole + 1
"""Whether a command cannot be given now: it is found all the same, and grey."""
Index: TypeAlias = QModelIndex | QPersistentModelIndex


class CommandRows(QStyledItemDelegate):
    """Paints what a command does, and its key at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Called by Qt."""
        return QSize(0, theme.ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Called by Qt."""
        painter.save()
        roles = theme.colours(option.palette)
        painting.background(painter, option, roles)
        room = option.rect.adjusted(theme.SMALL, 0, -theme.SMALL, 0)
        taken = painting.words_right(painter, room, str(index.data(KEYS)), theme.font(), roles.of("muted"))
        room.setRight(room.right() - taken - theme.SMALL)
        painting.words(painter, room, str(index.data()), theme.font(), roles.of("muted" if index.data(OFF) else "text"))
        painter.restore()


class Palette(QDialog):
    """Type, choose with the arrows, press Enter."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName(self.tr("All commands"))
        self._actions = [action for action in actions if action.text()]
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("What do you want to do?"))
        self.words.setAccessibleName(self.tr("Command"))
        listed = QStandardItemModel(self)
        for action in self._actions:
            listed.appendRow(_row(action))
        self._listed = QSortFilterProxyModel(self)
        self._listed.setSourceModel(listed)
        self.rows = QListView()
        self.rows.setItemDelegate(CommandRows(self.rows))
        self.rows.setUniformItemSizes(True)
        self.rows.setMouseTracking(True)
        self.rows.setModel(self._listed)
        self.rows.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setAccessibleName(self.tr("Commands"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SMALL, theme.SMALL, theme.SMALL, theme.SMALL)
        column.addWidget(self.words)
        column.addWidget(self.rows)
        self.words.textChanged.connect(self._filter)
        self.rows.clicked.connect(self._do)
        self.resize(440, 420)
        self._filter("")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Called by Qt: an edge, for it lies on what looks like itself."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(theme.colours(self.palette()).of("border"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Called by Qt."""
        row, last = self.rows.currentIndex().row(), self._listed.rowCount() - 1
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._choose(min(last, max(0, row + (1 if event.key() == Qt.Key.Key_Down else -1))))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do()
        else:
            super().keyPressEvent(event)

    def _filter(self, words: str) -> None:
        every = "".join(f"(?=.*{QRegularExpression.escape(word)})" for word in words.split())  # in any order
        alike = QRegularExpression.PatternOption.CaseInsensitiveOption
        self._listed.setFilterRegularExpression(QRegularExpression(every, alike))
        self._choose(0)

    def _choose(self, row: int) -> None:
        self.rows.setCurrentIndex(self._listed.index(row, 0))

    def _do(self) -> None:
        at = self._listed.mapToSource(self.rows.currentIndex()).row()
        if at >= 0 and not self._actions[at].isEnabled():
            return
        self.accept()
        if at >= 0:
            self._actions[at].trigger()


def _row(action: QAction) -> QStandardItem:
    keys = ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
    row = QStandardItem(without_access_key(action.text()))
    off = "" if action.isEnabled() else QCoreApplication.translate("Palette", "not possible now")
    row.setData(keys, KEYS)
    row.setData(bool(off), OFF)
    row.setToolTip(off)
    row.setData(" ".join(filter(None, (row.text(), keys, off))), Qt.ItemDataRole.AccessibleTextRole)
    return row
