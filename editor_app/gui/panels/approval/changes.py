"""The changes of a text as a list: what went, struck through, and what came.

Signals: chosen(int), the number of a change that a person went to.
"""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor_app.gui.base import painting, theme
from editor_app.gui.base.models import Index, ListModel
from editor_app.gui.base.theme import Type

CHANGE = Qt.ItemDataRole.UserRole
Pair = tuple[str, str]
"""The words that went, and those that came; either may be empty."""


class ChangeModel(ListModel[Pair]):
    """A tuple of pairs."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        old, new = (" ".join(words.split()) for words in self.rows[index.row()])
        if role == CHANGE:
            return old, new
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            if not old.strip():
                return self.tr("added: “{new}”").format(new=new)
            if not new.strip():
                return self.tr("deleted: “{old}”").format(old=old)
            return self.tr("“{old}” became “{new}”").format(old=old, new=new)
        return None


class ChangeRows(QStyledItemDelegate):
    """Paints a change in one line; each side gets the room that the other leaves."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Called by Qt."""
        return QSize(0, theme.ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Called by Qt."""
        pair = index.data(CHANGE)
        if not isinstance(pair, tuple | list):
            return
        old, new = pair
        painter.save()
        roles = theme.colours(option.palette)
        painting.background(painter, option, roles)
        room = option.rect.adjusted(theme.MEDIUM, 0, -theme.SMALL, 0)
        small = theme.font(Type.SMALL)
        number = QRect(room.left(), room.top(), QFontMetrics(small).horizontalAdvance("000"), room.height())
        painting.words_right(painter, number, str(index.row() + 1), small, roles.of("accent"))
        room.setLeft(number.right() + theme.SMALL)
        struck, strong = theme.font(), theme.font(strong=True)
        struck.setStrikeOut(True)
        half = room.width() // 2 if new else room.width()
        needs = QFontMetrics(strong).horizontalAdvance(new)
        left = QRect(room.left(), room.top(), max(half, room.width() - needs - 3 * theme.LARGE), room.height())
        if old:
            taken = painting.words(painter, left, old, struck, roles.of("error"))
            room.setLeft(room.left() + taken + theme.SMALL)
            if new:
                arrow = painting.words(painter, room, "→", theme.font(), roles.of("muted"))
                room.setLeft(room.left() + arrow + theme.SMALL)
        painting.words(painter, room, new, strong, roles.of("text"))
        painter.restore()


class ChangeList(QListView):
    """Arrows and clicks go to a change."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.changes = ChangeModel(self)
        self._quiet = False
        self.setModel(self.changes)
        self.setItemDelegate(ChangeRows(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Changes"))

    def mark(self, number: int) -> None:
        """Select a change without saying so."""
        self._quiet = True
        self.setCurrentIndex(self.changes.index(number, 0))
        self._quiet = False

    def step(self, by: int) -> None:
        """Go to the next change, or the one before; after the last comes the first."""
        if count := self.changes.rowCount():
            here = self.currentIndex().row()
            self.setCurrentIndex(self.changes.index((here + by) % count if here >= 0 or by > 0 else count - 1, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Called by Qt."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._quiet:
            self.chosen.emit(current.row())
