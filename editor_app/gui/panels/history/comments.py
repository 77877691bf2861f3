"""The comments that came with a file, each with who made it and the words it is about; a tick says it is resolved.

Signals: place_asked(Anchor) · settle_asked(str key, bool resolved).
"""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QLabel, QStackedWidget, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from editor_app.desk.articles.comments import CameWith
from editor_app.gui.base import theme
from editor_app.gui.base.theme import Look, dress
from editor_app.text.anchors import Anchor

_ABOUT = Qt.ItemDataRole.UserRole
_KEY = Qt.ItemDataRole.UserRole + 1
_SHOWN, _TIP = 300, 4000
"""Characters of a comment in its row, and in its tip."""


class CommentsPanel(QWidget):
    """A click shows the words in the text."""

    place_asked = Signal(Anchor)
    settle_asked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = QTreeWidget()
        self.table.setAccessibleName(self.tr("Comments that came with the file"))
        resolved, by, said = self.tr("Resolved"), self.tr("By"), self.tr("Comment")
        self.table.setHeaderLabels([resolved, by, said, self.tr("About"), self.tr("When")])
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.header().setStretchLastSection(False)
        for column in (2, 3):
            self.table.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (0, 1, 4):
            self.table.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.empty = QLabel(self.tr("No comments came with this text."))
        self.hint = QLabel()
        dress(self.empty, Look.MUTED)
        dress(self.hint, Look.SMALL, Look.WARNING)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.hint)
        self.hint.hide()
        self.table.itemClicked.connect(self._ask)
        self.table.itemActivated.connect(self._ask)
        self.table.itemChanged.connect(self._settle)

    def show_comments(self, comments: tuple[CameWith, ...], here: int = 0) -> None:
        """List them in the order of their places; the one with the number `here` is in hand."""
        self.table.blockSignals(True)
        self.table.clear()
        self.hint.hide()
        for one in comments:
            words = [one.author, _line(one.text), _line(one.about.quote), _day(one.date)]
            row = QTreeWidgetItem(self.table, [one.resolved.by if one.resolved else "", *words])
            row.setData(0, _ABOUT, one.about)
            row.setData(0, _KEY, one.key)
            row.setCheckState(0, Qt.CheckState.Checked if one.resolved else Qt.CheckState.Unchecked)
            row.setToolTip(2, _tip(one.text))
            for column in range(5) if one.resolved else ():
                row.setForeground(column, theme.colours(self.palette()).of("muted"))
        self.table.setCurrentIndex(self.table.model().index(here, 0))
        self.table.blockSignals(False)
        self._stack.setCurrentWidget(self.table if comments else self.empty)

    def show_lost(self, lost: bool) -> None:
        """Show that the words of a comment can no longer be found in the text."""
        self.hint.setText(self.tr("These words are no longer in the text as it was imported."))
        self.hint.setVisible(lost)

    @property
    def here(self) -> int:
        """The number of the comment in hand."""
        return max(0, self.table.currentIndex().row())

    def _settle(self, row: QTreeWidgetItem, column: int) -> None:
        if column == 0:
            self.settle_asked.emit(row.data(0, _KEY), row.checkState(0) is Qt.CheckState.Checked)

    def _ask(self, row: QTreeWidgetItem) -> None:
        self.place_asked.emit(row.data(0, _ABOUT))


def _tip(text: str) -> str:
    """The whole comment, as words: Qt would take a tip that looks like HTML for HTML."""
    return "<p>{}</p>".format(escape(text[:_TIP]).replace("\n", "<br>"))


def _line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def _day(date: str) -> str:
    return date.replace("T", " ").removesuffix("Z")[:16]
