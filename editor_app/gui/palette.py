"""The command palette: every command by its words, with its key."""

from collections.abc import Iterable

from PySide6.QtCore import QSortFilterProxyModel, QStringListModel, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QVBoxLayout, QWidget

from editor_app.gui import theme


class Palette(QDialog):
    """Type, choose with the arrows, Enter does it."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName(self.tr("All commands"))
        self._actions = [action for action in actions if action.isEnabled() and action.text()]
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("What do you want to do?"))
        self.words.setAccessibleName(self.tr("Command"))
        self._listed = QSortFilterProxyModel(self)
        self._listed.setSourceModel(QStringListModel([_line(action) for action in self._actions], self))
        self._listed.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.rows = QListView()
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
        self._listed.setFilterFixedString(words.strip())
        self._choose(0)

    def _choose(self, row: int) -> None:
        self.rows.setCurrentIndex(self._listed.index(row, 0))

    def _do(self) -> None:
        at = self._listed.mapToSource(self.rows.currentIndex()).row()
        self.accept()
        if at >= 0:
            self._actions[at].trigger()


def _line(action: QAction) -> str:
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return action.text().replace("&", "") + (f"    {key}" if key else "")
